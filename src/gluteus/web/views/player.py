"""The player: the script, what is stored, and all that the browser needs to lead the workout by itself."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import LOADS
from gluteus.coaching import STOP_SIGNALS, script
from gluteus.web import camera, mapping, queries
from gluteus.web.access import for_a_person
from gluteus.web.figures import motion
from gluteus.web.figures.pictures import stills
from gluteus.web.middleware import PersonRequest, named_id
from gluteus.web.models import Person
from gluteus.web.performed import recorded


@require_GET
@for_a_person
def player(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    row = queries.workout_of(request.person, workout_id)
    if row.finished_at is not None:
        return redirect("summary", row.pk)
    catalogue, person = recorded.catalogue_of(row), request.person
    if named_id(request) != person.pk:
        # Alone at home nobody had to choose; the sets that follow are known by what the session names.
        request.session["person"] = str(person.pk)
    pictures = stills(mapping.look(person))
    title = catalogue.routine(row.routine).name
    steps = script(mapping.planned(row), catalogue, checks_done=frozenset(row.checks_done))
    data = {
        "workout": {"id": str(row.pk), "title": title, "shape": row.shape},
        "steps": [mapping.step_as_json(step) for step in steps],
        "records": [mapping.set_as_json(stored) for stored in row.sets.all()],
        "last": queries.last_times(person),
        "loads": _loads_by_exercise(person),
        "load_names": LOADS,
        "motion": motion.of_player(mapping.look(person)),
        "stills": {slug: [still.url for still in drawn] for slug, drawn in pictures.items()},
        "camera": camera.of_player(row.pk),
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


def _loads_by_exercise(person: Person) -> dict[str, list[dict[str, Any]]]:
    """What of this person's loads each exercise can take, also those that a swap may bring."""
    loads = mapping.kit(person).loads
    fitting = {
        slug: [asdict(load) for load in loads if load.kind in exercise.kit.load]
        for slug, exercise in open_catalogue().exercises.items()
    }
    return {slug: some for slug, some in fitting.items() if some}
