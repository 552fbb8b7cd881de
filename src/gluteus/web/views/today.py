"""Today: the workout, its minutes, what it may cost, how you feel, Start."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from gluteus.catalogue import Routine, open_catalogue
from gluteus.web import actions, queries
from gluteus.web.access import for_a_person
from gluteus.web.forms.training import StartForm
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import Workout
from gluteus.web.planned import plans
from gluteus.web.planned.offer import Offer, offer, routine_for, shape_for


@require_GET
@for_a_person
def today(request: PersonRequest) -> HttpResponse:
    """`?routine=` and `?shape=` choose; else the routine done last, in the shape that there is time for."""
    person = request.person
    if not person.welcomed:
        return redirect("welcome")
    latest = queries.latest_workout(person)
    offered = _offer(request, request.GET, None, latest)
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
    told, latest = form.cleaned_data, queries.latest_workout(person)
    if taps := form.taps():
        actions.tell_day(person, plans.day_here(), **taps)
    offered = _offer(request, told, told, latest)
    if offered.workout is None or (offered.advises_rest and not told["anyway"]):
        return _page(request, offered, form, latest)
    row = actions.start_workout(person, offered.workout, offered.trainee)
    return redirect("player", row.pk)


def _offer(
    request: PersonRequest, asked: dict[str, Any], taps: dict[str, Any] | None, latest: Workout | None
) -> Offer:
    """What the plan has for today or next, where its routine is the one that is asked for."""
    person = request.person
    routine = routine_for(asked.get("routine", ""), latest)
    planned = routine == routine_for("", latest)
    day = plans.day_to_do(person, routine.slug, plans.day_here()) if planned else None
    shape = _shape(asked.get("shape", ""), day.shape if day else "", routine, person.minutes)
    first, guess = queries.nothing_done_yet(person), (taps or {}).get("guess")
    return offer(person, shape, taps, routine=routine, first_workout=first, day=day, guess=guess)


def _shape(asked: str, planned: str, routine: Routine, minutes: int) -> str:
    shapes = open_catalogue().shapes(routine)
    chosen = next((shape for shape in (asked, planned) if shape in shapes), None)
    return chosen or shape_for(minutes, shapes)


def _page(request: PersonRequest, offered: Offer, form: StartForm, latest: Workout | None) -> HttpResponse:
    today_here = plans.day_here()
    page = {
        "offer": offered,
        "running": queries.running_workout(request.person),
        "latest": latest,
        "form": form,
        "rest_day": offered.day is not None and offered.day.on != today_here,
        "done_today": latest is not None and latest.started_at.astimezone().date() == today_here,
    }
    return render(request, "today.html", page)
