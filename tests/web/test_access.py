"""What the partner and a stranger may not see: anything of the owner's."""

import json
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from gluteus.web.models import Person, SetRow, Workout
from web.people import client_of, put, start, told_of, work_steps

METHODS = ("get", "post")
OF_A_WORKOUT = sorted(
    pattern.name for pattern in get_resolver().url_patterns if "workout_id" in pattern.pattern.converters
)
OF_A_PERSON = (
    *("today", "settings", "history", "progress", "start"),
    *("week", "move", "skip", "undo", "pause", "resume", "change_calendar"),
)
SET_ID = UUID("aaaaaaaa-0000-4000-8000-000000000001")


def everything():
    """All that is stored, to see that nothing has changed."""
    return [list(model.objects.order_by("pk").values()) for model in (Person, Workout, SetRow)]


def ask(client, method, name, workout):
    url = reverse(name, args=[workout.pk])
    if method == "get":
        return client.get(url, {"item": 0})
    told = {"item": 0, "exercise": "march_in_place", "check": "chair", "ended": "done", "effort": "light"}
    if url.startswith("/api/"):
        return client.post(url, json.dumps(told), content_type="application/json")
    return client.post(url, told)


def test_the_addresses_of_a_workout_are_all_known_here():
    assert OF_A_WORKOUT == [
        "check",
        "choices",
        "delete_workout",
        "finish",
        "pain",
        "player",
        "summary",
        "swap",
    ]


@pytest.mark.parametrize("name", OF_A_WORKOUT)
@pytest.mark.parametrize("state", ["running", "finished"])
def test_the_partner_finds_nothing_of_the_owners_and_changes_nothing(request, partner_client, name, state):
    workout = request.getfixturevalue(state)
    before = everything()
    statuses = {ask(partner_client, method, name, workout).status_code for method in METHODS}
    assert statuses in ({404}, {404, 405})
    assert everything() == before


@pytest.mark.parametrize("name", OF_A_WORKOUT)
@pytest.mark.parametrize("method", METHODS)
def test_a_stranger_is_asked_who_they_are(stranger_client, running, name, method):
    before = everything()
    response = ask(stranger_client, method, name, running)
    assert response.status_code in (302, 401, 405)
    if response.status_code == 302:
        assert response["Location"] == reverse("people")
    assert everything() == before


@pytest.mark.parametrize("name", OF_A_PERSON)
@pytest.mark.parametrize("method", METHODS)
def test_a_stranger_sees_no_page_of_anybody(stranger_client, name, method):
    response = getattr(stranger_client, method)(reverse(name))
    assert response.status_code == 405 or (response.status_code, response["Location"]) == (
        302,
        reverse("people"),
    )


def test_lists_show_only_ones_own(partner_client, finished):
    mine = start(partner_client)
    partner_client.post(reverse("finish", args=[mine.pk]), {"ended": "done"}, content_type="application/json")
    history = partner_client.get(reverse("history")).context["workouts"]
    today = partner_client.get(reverse("today")).context
    assert [row.pk for row in history] == [mine.pk]
    assert (today["latest"].pk, today["running"]) == (mine.pk, None)


def test_a_list_without_anything_of_ones_own_is_empty(partner_client, finished):
    today = partner_client.get(reverse("today")).context
    assert partner_client.get(reverse("history")).context["workouts"] == []
    assert (today["latest"], today["running"]) == (None, None)


def test_the_owners_last_times_are_not_the_partners(partner_client, finished):
    workout = start(partner_client)
    page = partner_client.get(reverse("player", args=[workout.pk]))
    assert page.context["data"]["last"] == {}


def test_a_set_cannot_be_put_into_anothers_workout(partner_client, running):
    told = told_of(work_steps(running)[0], running)
    assert put(partner_client, SET_ID, told).status_code == 404
    assert not SetRow.objects.exists()


@pytest.mark.parametrize("into", ["theirs", "mine"])
def test_a_set_of_anothers_cannot_be_overwritten(owner_client, partner_client, running, into):
    told = told_of(work_steps(running)[0], running)
    put(owner_client, SET_ID, told)
    before = list(SetRow.objects.values())
    mine = start(partner_client)
    target = running if into == "theirs" else mine
    response = put(partner_client, SET_ID, told | {"workout": str(target.pk), "revision": 99, "work_s": 1})
    assert response.status_code == 404
    assert list(SetRow.objects.values()) == before


def test_what_belongs_to_somebody_else_looks_like_what_is_not_there(partner_client, finished):
    theirs = partner_client.get(reverse("summary", args=[finished.pk]))
    nobodys = partner_client.get(reverse("summary", args=[uuid4()]))
    assert (theirs.status_code, theirs.content) == (nobodys.status_code, nobodys.content)


def test_alone_at_home_nobody_has_to_choose(owner):
    assert Client().get(reverse("today")).status_code == 200


def test_an_empty_home_begins_with_the_welcome(db):
    assert Client().get(reverse("today"))["Location"] == reverse("welcome")


@pytest.mark.parametrize("named", ["", "nobody", str(UUID(int=7)), "0"])
def test_a_session_that_names_nobody_is_a_strangers(partner, named):
    client = Client()
    session = client.session
    session["person"] = named
    session.save()
    client.cookies["sessionid"] = session.session_key
    assert client.get(reverse("today"))["Location"] == reverse("people")


def test_a_session_that_was_forged_is_a_strangers(owner, partner):
    client = client_of(owner)
    client.cookies["sessionid"] = client.cookies["sessionid"].value[:-3] + "abc"
    assert client.get(reverse("today"))["Location"] == reverse("people")


def test_the_library_is_open_to_everybody(stranger_client):
    assert stranger_client.get(reverse("library")).status_code == 200
