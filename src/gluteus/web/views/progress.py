"""Progress: what the training of weeks and years comes to."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from gluteus.planning.monitoring import KINDS
from gluteus.web import actions, mapping, queries
from gluteus.web.access import for_a_person
from gluteus.web.middleware import PersonRequest
from gluteus.web.pages.energy_text import NOBODY_KNOWN, NONE_YET
from gluteus.web.planned import plans
from gluteus.web.progress.shown import FATES, LOOKS, shown


@require_GET
@for_a_person
def progress(request: PersonRequest) -> HttpResponse:
    """`?look=` a word of LOOKS; without it the last twelve weeks."""
    person = request.person
    if not person.welcomed:
        return redirect("welcome")
    weeks = queries.trained_weeks(person)
    if not weeks and queries.latest_workout(person):  # a history from before there were tallies
        actions.tally(person)
        weeks = queries.trained_weeks(person)
    look = request.GET.get("look", "")
    look = look if look in LOOKS else next(iter(LOOKS))
    today = plans.day_here()
    page = shown(person, weeks, look, today) if weeks else None
    no_kcal = NONE_YET if mapping.measures(person, today) else NOBODY_KNOWN
    words = {"looks": LOOKS, "kinds": KINDS, "fates": FATES, "no_kcal": no_kcal}
    return render(request, "progress.html", {"progress": page} | words)
