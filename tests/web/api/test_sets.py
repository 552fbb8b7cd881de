import json
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from gluteus.web.models import SetRow
from web.people import client_of, finish, put, somebody, start, told_of, work_steps

SET_ID = UUID("aaaaaaaa-0000-4000-8000-000000000001")


@pytest.fixture
def told(running):
    """The first set of the main part as the player sends it."""
    step = next(step for step in work_steps(running) if step.block == "main")
    return told_of(step, running)


def stored():
    return SetRow.objects.get(pk=SET_ID)


def test_a_finished_set_is_stored_as_it_was_told(owner_client, running, told):
    response = put(owner_client, SET_ID, told)
    row = stored()
    assert (response.status_code, response.json()) == (200, {"stored": True, "revision": 1})
    assert row.workout_id == running.pk
    assert {name: getattr(row, name) for name in told if name not in ("workout", "started_at", "load")} == {
        name: value for name, value in told.items() if name not in ("workout", "started_at", "load")
    }


def test_a_set_is_stored_once_however_often_it_is_sent(owner_client, told):
    answers = [put(owner_client, SET_ID, told).json() for _ in range(3)]
    assert answers == [{"stored": True, "revision": 1}] * 3
    assert SetRow.objects.count() == 1


def test_an_edit_changes_the_set_that_stands(owner_client, told):
    put(owner_client, SET_ID, told)
    assert put(owner_client, SET_ID, told | {"revision": 2, "reps": 7}).json()["revision"] == 2
    assert (SetRow.objects.count(), stored().reps) == (1, 7)


@pytest.mark.parametrize("order", list(permutations((1, 2, 3))))
def test_the_newest_revision_stands_in_whatever_order_they_arrive(owner_client, told, order):
    answers = [
        put(owner_client, SET_ID, told | {"revision": revision, "reps": revision}) for revision in order
    ]
    assert answers[-1].json() == {"stored": True, "revision": 3}
    assert (stored().revision, stored().reps) == (3, 3)


def test_a_set_that_arrives_after_the_end_is_stored_and_counted(owner_client, running, told):
    before = finish(owner_client, running).totals
    put(owner_client, SET_ID, told)
    running.refresh_from_db()
    assert (before["sets"], running.totals["sets"]) == (0, 1)
    assert running.totals["reps"] == told["reps"]


def test_an_edit_after_the_end_changes_the_totals(owner_client, running, told):
    put(owner_client, SET_ID, told)
    finish(owner_client, running)
    put(owner_client, SET_ID, told | {"revision": 2, "reps": 5})
    running.refresh_from_db()
    assert running.totals["reps"] == 5


def test_a_load_comes_back_with_all_its_keys(owner_client, told):
    put(owner_client, SET_ID, told | {"load": {"kind": "dumbbell", "mass_kg": 5}})
    assert stored().load == {"kind": "dumbbell", "mass_kg": 5.0, "count": 1, "band_level": None}


def answered(response):
    """The status and the fields that have sentences."""
    return response.status_code, set(response.json()["errors"])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"done"',
        b"null",
        b"\xff\xfe\xfd",
        b"[" * 60_000,
        b'{"reps": ' + b"9" * 5000 + b"}",
        b'{"note": "' + b"x" * 70_000 + b'"}',
        b'{"note": "' + b"x" * 3_000_000 + b'"}',
    ],
    ids=["empty", "cut short", "list", "text", "null", "no text", "deep", "endless number", "long", "huge"],
)
def test_what_is_not_a_set_is_answered_in_a_sentence(owner_client, running, body):
    assert answered(put(owner_client, SET_ID, body)) == (400, {""})
    assert not SetRow.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("work_s", float("nan")),
        ("work_s", float("inf")),
        ("work_s", 10**400),
        ("work_s", -1),
        ("work_s", []),
        ("reps", 2.5),
        ("reps", {}),
        ("reps", True),
        ("started_at", 5),
        ("started_at", {"year": 2026}),
        ("started_at", "0001-01-01T00:00:00+14:00"),
        ("exercise", "no_such_move"),
        ("workout", 17),
        ("workout", None),
        ("load", [1]),
        ("load", {"kind": []}),
        ("revision", 0),
        ("side", None),
    ],
)
def test_a_value_that_cannot_be_is_answered_beside_its_field(owner_client, told, field, value):
    assert answered(put(owner_client, SET_ID, told | {field: value})) == (400, {field})
    assert not SetRow.objects.exists()


def test_a_form_in_place_of_json_is_answered_in_a_sentence(owner_client, running):
    response = owner_client.post(reverse("finish", args=[running.pk]), {"ended": "done"})
    assert answered(response) == (400, {""})


@pytest.mark.parametrize("method", ["get", "post", "delete", "patch"])
def test_a_set_can_only_be_put(owner_client, method):
    assert getattr(owner_client, method)(reverse("one_set", args=[SET_ID])).status_code == 405


def test_a_set_needs_an_id_that_is_one(owner_client):
    response = owner_client.put("/api/sets/one/", "{}", content_type="application/json")
    assert answered(response) == (404, {""})


def test_a_set_from_another_site_is_refused_in_a_sentence(owner, told):
    client = client_of(owner, enforce_csrf_checks=True)
    assert answered(put(client, SET_ID, told)) == (403, {""})
    assert not SetRow.objects.exists()


def test_the_token_of_the_player_lets_a_set_in(owner, told):
    client = client_of(owner, enforce_csrf_checks=True)
    client.cookies["csrftoken"] = "a" * 32
    assert put(client, SET_ID, told, headers={"x-csrftoken": "a" * 32}).status_code == 200


def test_a_set_of_a_workout_that_is_not_there_is_not_stored(owner_client, told):
    assert answered(put(owner_client, SET_ID, told | {"workout": str(uuid4())})) == (404, {""})
    assert not SetRow.objects.exists()


def test_a_set_never_moves_to_another_workout(owner_client, told):
    put(owner_client, SET_ID, told)
    other = start(owner_client)
    response = put(owner_client, SET_ID, told | {"workout": str(other.pk), "revision": 9, "reps": 1})
    assert response.status_code == 404
    assert str(stored().workout_id) == told["workout"]
    assert stored().reps == told["reps"]


def send(person, set_id, body):
    """One browser in a thread of its own, which closes its connection when it is done."""
    try:
        return (
            client_of(person)
            .put(reverse("one_set", args=[set_id]), body, content_type="application/json")
            .status_code
        )
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_the_same_set_sent_by_many_at_once_is_stored_once():
    person = somebody("Ada")
    workout = start(client_of(person))
    body = json.dumps(told_of(work_steps(workout)[0], workout))
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: send(person, SET_ID, body), range(24)))
    assert statuses == [200] * 24
    assert SetRow.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_different_sets_sent_at_once_are_all_stored():
    person = somebody("Ada")
    workout = start(client_of(person))
    bodies = {uuid4(): json.dumps(told_of(step, workout)) for step in work_steps(workout)}
    with ThreadPoolExecutor(8) as pool:
        statuses = set(pool.map(lambda sent: send(person, *sent), bodies.items()))
    assert statuses == {200}
    assert set(SetRow.objects.values_list("pk", flat=True)) == set(bodies)


@pytest.mark.django_db(transaction=True)
def test_the_newest_of_many_edits_sent_at_once_stands():
    person = somebody("Ada")
    workout = start(client_of(person))
    told = told_of(work_steps(workout)[0], workout, reps=1)
    bodies = [
        json.dumps(told | {"revision": number, "reps": number}) for number in (5, 3, 9, 1, 7, 2, 8, 4, 6)
    ]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda body: send(person, SET_ID, body), bodies))
    assert (stored().revision, stored().reps) == (9, 9)


def test_nobody_is_told_to_choose_who_trains(stranger_client, told):
    assert answered(put(stranger_client, SET_ID, told)) == (401, {""})


def test_an_empty_home_stores_nothing(db):
    assert answered(put(Client(), SET_ID, {})) == (401, {""})
