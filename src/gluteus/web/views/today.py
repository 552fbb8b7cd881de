"""Today: the workout, its minutes, what it may cost, how you feel, Start."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from gluteus.catalogue import Routine, open_catalogue
from gluteus.web import actions, queries
from gluteus.web.access import for_a_person
from gluteus.web.forms.training import StartForm
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import Workout
from gluteus.web.offer import Offer, offer, routine_for, shape_for


@require_GET
@for_a_person
def today(request: PersonRequest) -> HttpResponse:
    """`?routine=` and `?shape=` choose; else the routine done last, in the shape that there is time for."""
    person = request.person
    if not person.welcomed:
        return redirect("welcome")
    latest = queries.latest_workout(person)
    routine = routine_for(request.GET.get("routine", ""), latest)
    shape = _shape(request.GET.get("shape", ""), routine, person.minutes)
    first = queries.nothing_done_yet(person)
    offered = offer(person, shape, routine=routine, first_workout=first)
    return _page(request, offered, StartForm(initial={"shape": offered.shape}), latest)


@require_POST
@for_a_person
def start(request: PersonRequest) -> HttpResponse:
    """Plan the workout and open the player, unless the health check forbids it or the day advises rest."""
    person = request.person
    if not person.welcomed:
        return redirect("welcome")
    form = StartForm(request.POST)
    if not form.is_valid():
        return redirect("today")
    told = form.cleaned_data
    routine = routine_for(told["routine"])
    shape = _shape(told["shape"], routine, person.minutes)
    first = queries.nothing_done_yet(person)
    offered = offer(person, shape, told, routine=routine, first_workout=first)
    if offered.workout is None or (offered.advises_rest and not told["anyway"]):
        return _page(request, offered, form, queries.latest_workout(person))
    row = actions.start_workout(person, offered.workout, offered.trainee)
    return redirect("player", row.pk)


def _shape(asked: str, routine: Routine, minutes: int) -> str:
    shapes = open_catalogue().shapes(routine)
    return asked if asked in shapes else shape_for(minutes, shapes)


def _page(request: PersonRequest, offered: Offer, form: StartForm, latest: Workout | None) -> HttpResponse:
    page = {
        "offer": offered,
        "running": queries.running_workout(request.person),
        "latest": latest,
        "form": form,
    }
    return render(request, "today.html", page)
