"""Who may see a page: somebody who trains here, and only what is theirs (queries ask for the person)."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect

from gluteus.web.middleware import VisitorRequest, named_id
from gluteus.web.models import Person

View = Callable[..., HttpResponse]


def for_a_person(view: View) -> View:
    """Without a person a page leads to the welcome, or to the choice of who trains; the API says 401."""

    @wraps(view)
    def guarded(request: VisitorRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.person:  # a lazy None is false and yet not None
            return view(request, *args, **kwargs)
        if request.path.startswith("/api/"):
            return nobody_trains()
        return redirect("people" if Person.objects.exists() else "welcome")

    return guarded


def id_of_person(request: VisitorRequest) -> UUID | None:
    """Who trains, without asking the database where the session says it: for what happens after every set."""
    return named_id(request) or (request.person.pk if request.person else None)


def nobody_trains() -> JsonResponse:
    return JsonResponse({"errors": {"": ["Choose first who trains on this device."]}}, status=401)
