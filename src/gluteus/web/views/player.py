"""The player: the script, what is stored, and all that the browser needs to lead the workout by itself."""

from dataclasses import asdict
from uuid import UUID

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import LOADS
from gluteus.coaching import STOP_SIGNALS, script
from gluteus.web import mapping, queries
from gluteus.web.access import for_a_person
from gluteus.web.middleware import PersonRequest, named_id


@require_GET
@for_a_person
def player(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    row = queries.workout_of(request.person, workout_id)
    if row.finished_at is not None:
        return redirect("summary", row.pk)
    catalogue, person = open_catalogue(), request.person
    if (
        named_id(request) != person.pk
    ):  # alone at home, nobody had to choose: the sets that follow are known by it
        request.session["person"] = str(person.pk)
    title = catalogue.routine(row.routine).name
    steps = script(mapping.planned(row), catalogue, checks_done=frozenset(row.checks_done))
    data = {
        "workout": {"id": str(row.pk), "title": title, "shape": row.shape},
        "steps": [asdict(step) for step in steps],
        "records": [mapping.set_as_json(stored) for stored in row.sets.all()],
        "last": queries.last_times(person),
        "loads": person.kit.get("loads", []),
        "load_names": LOADS,
        "voice": {"mode": person.voice_mode, "volume": person.voice_volume},
        "units": person.units,
        "csrf": get_token(request),
        "urls": {
            "sets": "/api/sets/",
            **{name: reverse(name, args=[row.pk]) for name in ("choices", "swap", "check", "finish")},
            "today": reverse("today"),
        },
        "stop_signals": STOP_SIGNALS,
    }
    return render(request, "player.html", {"title": title, "data": data})
