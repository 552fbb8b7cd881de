"""Today: the workout, its minutes, what it may cost, how you feel, Start."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from gluteus.catalogue.vocabulary import SHAPES
from gluteus.web import actions, queries
from gluteus.web.access import for_a_person
from gluteus.web.forms.training import StartForm
from gluteus.web.middleware import PersonRequest
from gluteus.web.offer import Offer, offer, shape_for


@require_GET
@for_a_person
def today(request: PersonRequest) -> HttpResponse:
    person = request.person
    if not person.welcomed:
        return redirect("welcome")
    asked = request.GET.get("shape", "")
    shape = asked if asked in SHAPES else shape_for(person.minutes)
    offered = offer(person, shape, first_workout=queries.nothing_done_yet(person))
    return _page(request, offered, StartForm(initial={"shape": offered.shape}))


@require_POST
@for_a_person
def start(request: PersonRequest) -> HttpResponse:
    """Plan the workout and open the player, unless the health check forbids it or the day advises rest."""
    if not request.person.welcomed:
        return redirect("welcome")
    form = StartForm(request.POST)
    if not form.is_valid():
        return redirect("today")
    told = form.cleaned_data
    first = queries.nothing_done_yet(request.person)
    offered = offer(request.person, told["shape"], told, first_workout=first)
    if offered.workout is None or (offered.advises_rest and not told["anyway"]):
        return _page(request, offered, form)
    row = actions.start_workout(request.person, offered.workout, offered.trainee)
    return redirect("player", row.pk)


def _page(request: PersonRequest, offered: Offer, form: StartForm) -> HttpResponse:
    page = {
        "offer": offered,
        "running": queries.running_workout(request.person),
        "latest": queries.latest_workout(request.person),
        "form": form,
    }
    return render(request, "today.html", page)
