"""JSON in and out of a view: a body checked by a form, errors as sentences by field."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse, RawPostDataException

from gluteus.errors import GluteusError

Form = TypeVar("Form", bound=forms.Form)
LARGEST_BODY_BYTES = 64 * 1024


class BadRequest(Exception):  # noqa: N818  it is answered, not reported
    """The body cannot be used; carries the sentences by field."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__(str(errors))
        self.errors = errors


def body_as(form: type[Form], request: HttpRequest) -> Form:
    """The request's JSON object as a valid form. Raises BadRequest."""
    told = _object(request)
    filled = form({name: _as_typed(value) for name, value in told.items() if value is not None})
    if not filled.is_valid():
        raise BadRequest({name: [str(one) for one in told] for name, told in filled.errors.items()})
    return filled


def _object(request: HttpRequest) -> dict[str, Any]:
    try:
        told = json.loads(_body(request))
    except (ValueError, RecursionError, RawPostDataException) as error:
        raise BadRequest({"": [f"This is not JSON: {error}"]}) from error
    if not isinstance(told, dict):
        raise BadRequest({"": ["This must be a JSON object."]})
    return told


def _body(request: HttpRequest) -> bytes:
    too_long = BadRequest({"": ["This is too long to be a set."]})
    try:
        body = request.body
    except RequestDataTooBig as error:
        raise too_long from error
    if len(body) > LARGEST_BODY_BYTES:
        raise too_long
    return body


def _as_typed(value: Any) -> str:
    """A form takes text: numbers and objects as JSON writes them."""
    return value if isinstance(value, str) else json.dumps(value)


View = Callable[..., HttpResponse]


def answers_json(view: View) -> View:
    """Errors that the view raises on purpose become a 400 with sentences."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except BadRequest as error:
            return JsonResponse({"errors": error.errors}, status=400)
        except GluteusError as error:
            return JsonResponse({"errors": {"": [str(error)]}}, status=400)

    return answer
