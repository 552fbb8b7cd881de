"""What happens around every request: the policy that keeps everything on this server, and who trains."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.functional import SimpleLazyObject

from gluteus.web.models import Person

# The proof that nothing leaves the device: the browser itself refuses every other host.
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; "
    "script-src 'self' 'wasm-unsafe-eval'; "
    "worker-src 'self'; "
    "connect-src 'self'; "
    "img-src 'self' data: blob:; "
    "object-src 'none'; "
    "base-uri 'none'; "
    "form-action 'self'; "
    "frame-ancestors 'none'"
)

Respond = Callable[[HttpRequest], HttpResponseBase]


class VisitorRequest(HttpRequest):
    """A request that has been through `who_trains`; `person` is false where nobody trains here yet."""

    person: Person | None


class PersonRequest(HttpRequest):
    """A request of somebody who trains here (access.for_a_person)."""

    person: Person


def content_security_policy(respond: Respond) -> Respond:
    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = respond(request)
        response["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
        response["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()"
        if isinstance(response, HttpResponse):
            response.setdefault("Cache-Control", "private, no-cache")
        return response

    return middleware


def who_trains(respond: Respond) -> Respond:
    """Set `request.person`: whom the session names, else the only person at home; asked for when used."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.person = SimpleLazyObject(lambda: _named(request) or _only_one())  # type: ignore[attr-defined]
        return respond(request)

    return middleware


def named_id(request: HttpRequest) -> UUID | None:
    """The id of the person whom the session names; whether there is one is for a query to say."""
    try:
        return UUID(request.session.get("person", ""))
    except ValueError:
        return None


def _named(request: HttpRequest) -> Person | None:
    wanted = named_id(request)
    return Person.objects.filter(pk=wanted).first() if wanted else None


def _only_one() -> Person | None:
    people = Person.objects.all()[:2]
    return people[0] if len(people) == 1 else None
