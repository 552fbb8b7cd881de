import json

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import LOADS
from gluteus.coaching import STOP_SIGNALS, script
from gluteus.web import mapping
from gluteus.web.models import Person
from web.pages import page_of
from web.people import client_of, post, put, start, told_of, work_steps

SET_ID = "aaaaaaaa-0000-4000-8000-000000000001"


def player(client, workout):
    return client.get(reverse("player", args=[workout.pk]))


def data_of(client, workout):
    """What the browser gets, read as the browser reads it."""
    page = page_of(player(client, workout))
    return next(json.loads(text) for told, text in page.scripts if told.get("id") == "player-data")


def test_it_gets_the_whole_script(owner_client, running):
    steps = script(mapping.planned(running), open_catalogue())
    told = data_of(owner_client, running)["steps"]
    assert [(step["key"], step["kind"], step["name"], step["seconds"]) for step in told] == [
        (step.key, step.kind, step.name, step.seconds) for step in steps
    ]


def test_it_gets_every_set_that_is_stored(owner_client, running):
    step = next(step for step in work_steps(running) if step.load)
    put(owner_client, SET_ID, told_of(step, running, reps=7, revision=3))
    records = data_of(owner_client, running)["records"]
    assert [(one["id"], one["item"], one["side"], one["reps"], one["revision"]) for one in records] == [
        (SET_ID, step.item, step.side, 7, 3)
    ]
    assert records[0]["load"]["kind"] == step.load.kind


def test_it_gets_the_last_times(owner_client, finished):
    second = start(owner_client)
    step = next(step for step in work_steps(second) if step.block == "main")
    assert data_of(owner_client, second)["last"][step.exercise][step.side]["reps"] == step.reps


def test_it_gets_what_it_needs_to_lead_alone(owner, owner_client, running):
    told = data_of(owner_client, running)
    assert told["workout"] == {"id": str(running.pk), "title": "The glute eight", "shape": "short"}
    kinds = {slug: [load["kind"] for load in loads] for slug, loads in told["loads"].items()}
    assert kinds["plie_squat_upright_row"] == ["dumbbell", "band"]
    assert kinds["downward_dog_leg_raise"] == ["band"]
    assert (told["voice"], told["units"]) == ({"mode": "voice", "volume": 1.0}, "metric")
    assert told["load_names"] == LOADS
    assert {name: list(lines) for name, lines in STOP_SIGNALS.items()} == told["stop_signals"]


def test_its_addresses_are_those_of_the_server(owner_client, running):
    urls = data_of(owner_client, running)["urls"]
    names = ("choices", "swap", "check", "finish")
    assert {name: urls[name] for name in names} == {name: reverse(name, args=[running.pk]) for name in names}
    assert f"{urls['sets']}{SET_ID}/" == reverse("one_set", args=[SET_ID])
    assert urls["today"] == reverse("today")


def test_its_token_lets_a_set_in(owner, running):
    client = client_of(owner, enforce_csrf_checks=True)
    token = data_of(client, running)["csrf"]
    response = put(client, SET_ID, told_of(work_steps(running)[0], running), headers={"x-csrftoken": token})
    assert response.status_code == 200


def test_what_was_checked_is_not_asked_again(owner_client, running):
    due = [check for step in data_of(owner_client, running)["steps"] for check in step["checks"]]
    for number, check in enumerate(due, 1):
        post(owner_client, "check", running, check=check)
        left = [check for step in data_of(owner_client, running)["steps"] for check in step["checks"]]
        assert left == due[number:]
    assert due


def test_a_finished_workout_leads_to_its_summary(owner_client, finished):
    assert player(owner_client, finished)["Location"] == reverse("summary", args=[finished.pk])


def test_a_name_cannot_break_out_of_the_data(owner, owner_client, running):
    owner.kit = owner.kit | {"loads": [{"kind": "</script><script>alert(1)", "mass_kg": 1.0, "count": 1}]}
    owner.save()
    page = player(owner_client, running)
    assert b"<script>alert" not in page.content


@pytest.mark.parametrize("remembered", [None, "00000000-0000-4000-8000-000000000000"])
def test_a_browser_that_remembers_nobody_here_still_stores_its_sets(running, remembered):
    """Once the database was begun anew, a cookie names somebody who is gone; all else works alone at home."""
    client = client_of(Person(pk=remembered) if remembered else None)
    assert player(client, running).status_code == 200
    assert put(client, SET_ID, told_of(work_steps(running)[0], running)).status_code == 200
