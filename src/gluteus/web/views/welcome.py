"""The first three minutes: about you, health, kit. Every answer can be changed later under Settings."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from gluteus.web import actions
from gluteus.web.middleware import VisitorRequest
from gluteus.web.models import Person
from gluteus.web.views.person_forms import PARTS, WELCOME


@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    return render(request, "welcome.html")


@require_http_methods(["GET", "POST"])
def step(request: VisitorRequest, step: str) -> HttpResponse:
    """One of the three; a person is made when the first is sent."""
    if step not in WELCOME:
        raise Http404
    number = WELCOME.index(step)
    person = request.person or Person()
    if number > _open_step(person):
        return redirect("welcome_step", WELCOME[_open_step(person)])
    part = PARTS[step]
    form = part.form(person, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        last = number == len(WELCOME) - 1
        actions.save_person(person, welcomed=person.welcomed or last, **part.fields(form))
        request.session["person"] = str(person.pk)
        return redirect("today") if last else redirect("welcome_step", WELCOME[number + 1])
    page = {
        "part": part,
        "form": form,
        "number": number + 1,
        "count": len(WELCOME),
        "back": WELCOME[number - 1] if number else None,
    }
    return render(request, "welcome_step.html", page)


def _open_step(person: Person) -> int:
    """How far this person may go: no step is left out, least of all the health check."""
    if person.mass_kg is None:
        return 0
    return 2 if person.health else 1
