"""Who trains in these tests, and what a browser sends for them: started for real, stored set by set."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.coaching import Step, script
from gluteus.web import mapping
from gluteus.web.models import Person, SetRow, Workout

HEALTHY = {
    "symptoms": False,
    "disease": False,
    "active": True,
    "cleared": False,
    "symptoms_cleared": False,
    "conditions": [],
}
KIT = {
    "has": ["chair", "mat", "step", "wall"],
    "step_height_m": 0.2,
    "loads": [{"kind": "dumbbell", "mass_kg": 5.0, "count": 2}, {"kind": "band", "band_level": "light"}],
}


def somebody(name: str, **fields: Any) -> Person:
    """A person who has been welcomed, healthy and with a kit."""
    usual = {
        "welcomed": True,
        "sex": "female",
        "birth_year": 1990,
        "mass_kg": 65.0,
        "stature_m": 1.65,
        "health": HEALTHY,
        "kit": KIT,
        "days": [0, 2, 4],
    }
    return Person.objects.create(name=name, **usual | fields)


def client_of(person: Person | None, **options: Any) -> Client:
    """A browser whose session names this person, or nobody."""
    client = Client(**options)
    if person is not None:
        session = client.session
        session["person"] = str(person.pk)
        session.save()
        client.cookies["sessionid"] = session.session_key
    return client


def start(client: Client, shape: str = "short", **taps: Any) -> Workout:
    """Press Start on Today."""
    response = client.post(reverse("start"), {"shape": shape, **taps})
    assert response.status_code == 302, response.content
    return Workout.objects.get(pk=response["Location"].split("/")[2])


def work_steps(workout: Workout) -> list[Step]:
    steps = script(mapping.planned(workout), open_catalogue())
    return [step for step in steps if step.kind == "work"]


def told_of(step: Step, workout: Workout, **values: Any) -> dict[str, Any]:
    """The step as the player sends it once it is done as planned."""
    return {
        "workout": str(workout.pk),
        "revision": 1,
        "item": step.item,
        "set_number": step.set_number,
        "side": step.side,
        "exercise": step.exercise,
        "block": step.block,
        "outcome": "done",
        "started_at": workout.started_at.isoformat(),
        "work_s": step.seconds,
        "rest_s": 20.0,
        "reps": step.reps,
        "rir": 2 if step.reps else None,
        "load": step.load and asdict(step.load),
    } | values


def put(client: Client, set_id: UUID, told: Any, **headers: Any) -> HttpResponse:
    body = told if isinstance(told, bytes) else json.dumps(told)
    return client.put(reverse("one_set", args=[set_id]), body, content_type="application/json", **headers)


def post(client: Client, name: str, workout: Workout, **told: Any) -> HttpResponse:
    return client.post(reverse(name, args=[workout.pk]), json.dumps(told), content_type="application/json")


def perform(client: Client, workout: Workout, **changes_of_item: dict[str, Any]) -> None:
    """Do every set as planned; `item_3={"outcome": "skipped"}` tells what was different in item 3."""
    for number, step in enumerate(work_steps(workout)):
        at = workout.started_at + timedelta(minutes=number)
        changes = {"started_at": at.isoformat()} | changes_of_item.get(f"item_{step.item}", {})
        response = put(client, uuid4(), told_of(step, workout, **changes))
        assert response.status_code == 200, response.content


def finish(client: Client, workout: Workout, ended: str = "done") -> Workout:
    assert post(client, "finish", workout, ended=ended).status_code == 200
    return Workout.objects.get(pk=workout.pk)


def again(workout: Workout, times: int) -> None:
    """The same workout on earlier days, sets and all."""
    sets = list(workout.sets.all())
    for days in range(1, times + 1):
        earlier = Workout.objects.get(pk=workout.pk)
        earlier.pk = uuid4()
        earlier.started_at -= timedelta(days=days)
        earlier.finished_at -= timedelta(days=days)
        earlier.save(force_insert=True)
        for row in sets:
            row.pk, row.workout = uuid4(), earlier
            row.started_at -= timedelta(days=1)
        SetRow.objects.bulk_create(sets)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
