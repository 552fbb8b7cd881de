from itertools import chain
from uuid import uuid4

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import CHECKS
from gluteus.coaching import script
from gluteus.planning.fitting.suitability import objection
from gluteus.web import actions, mapping, queries
from gluteus.web.models import Workout
from web.people import HEALTHY, client_of, finish, perform, post, put, start, told_of, work_steps


def choices(client, workout, item):
    return client.get(reverse("choices", args=[workout.pk]), {"item": item})


def item_of(workout, exercise):
    return next(step.item for step in work_steps(workout) if step.exercise == exercise)


def errors(response):
    return response.status_code, set(response.json()["errors"])


class TestChoices:
    def test_they_are_easier_harder_or_of_the_same_kind(self, owner_client, running):
        item = item_of(running, "squat_kick_back")
        found = choices(owner_client, running, item).json()
        exercise = open_catalogue().exercise("squat_kick_back")
        assert {one["slug"] for one in found["easier"]} <= set(exercise.easier)
        assert {one["slug"] for one in found["harder"]} <= set(exercise.harder)
        same = {open_catalogue().exercise(one["slug"]).pattern for one in found["same"]}
        assert same <= {exercise.pattern}

    def test_every_item_of_the_workout_has_some(self, owner_client, running):
        items = {step.item for step in work_steps(running) if step.block == "main"}
        assert all(any(choices(owner_client, running, item).json().values()) for item in items)

    def test_each_is_shown_by_name_and_point(self, owner_client, running):
        item = item_of(running, "squat_kick_back")
        for one in chain(*choices(owner_client, running, item).json().values()):
            exercise = open_catalogue().exercise(one["slug"])
            assert one == {"slug": exercise.slug, "name": exercise.name, "why": exercise.text.point}

    def test_none_is_forbidden_by_the_health_check(self, owner):
        owner.health = HEALTHY | {"conditions": ["knee_pain", "balance"]}
        owner.save()
        client = client_of(owner)
        workout = start(client)
        trainee = mapping.trainee_of(workout)
        for item in {step.item for step in work_steps(workout)}:
            for one in chain(*choices(client, workout, item).json().values()):
                assert objection(open_catalogue().exercise(one["slug"]), trainee) is None

    @pytest.mark.parametrize("item", ["", "-1", "500", "one", "1.5", "²", "9" * 5000])
    def test_an_item_that_is_not_there_is_answered_in_a_sentence(self, owner_client, running, item):
        assert errors(choices(owner_client, running, item)) == (400, {"item"})


class TestSwap:
    def swapped(self, client, workout, exercise="squat_kick_back", group="easier"):
        item = item_of(workout, exercise)
        other = choices(client, workout, item).json()[group][0]["slug"]
        return item, other, post(client, "swap", workout, item=item, exercise=other)

    def test_the_new_script_has_the_other_exercise_in_that_place_only(self, owner_client, running):
        before = work_steps(running)
        item, other, response = self.swapped(owner_client, running)
        steps = response.json()["steps"]
        assert {step["exercise"] for step in steps if step["item"] == item} == {other}
        assert [
            (step["key"], step["exercise"])
            for step in steps
            if step["kind"] == "work" and step["item"] != item
        ] == [(step.key, step.exercise) for step in before if step.item != item]

    def test_it_survives_a_reload(self, owner_client, running):
        _, _, response = self.swapped(owner_client, running)
        again = script(mapping.planned(Workout.objects.get(pk=running.pk)), open_catalogue())
        assert [step["key"] for step in response.json()["steps"]] == [step.key for step in again]

    def test_it_remembers_what_was_planned(self, owner_client, running):
        item, other, _ = self.swapped(owner_client, running)
        plan = mapping.planned(Workout.objects.get(pk=running.pk))
        assert (plan.items[item].exercise, plan.items[item].instead_of) == (other, "squat_kick_back")

    def test_swapping_back_restores_the_plan(self, owner_client, running):
        item, _, _ = self.swapped(owner_client, running)
        post(owner_client, "swap", running, item=item, exercise="squat_kick_back")
        again = Workout.objects.get(pk=running.pk)
        assert mapping.planned(again) == mapping.planned(running)

    @pytest.mark.parametrize(
        ("told", "field"),
        [
            ({"item": 0, "exercise": "no_such_move"}, ""),
            ({"item": 400, "exercise": "glute_bridge"}, "item"),
            ({"item": "x", "exercise": "glute_bridge"}, "item"),
            ({"item": 0}, "exercise"),
        ],
    )
    def test_what_cannot_be_swapped_is_answered_in_a_sentence(self, owner_client, running, told, field):
        assert errors(post(owner_client, "swap", running, **told)) == (400, {field})

    def test_a_move_that_does_not_suit_is_refused_and_the_plan_stands(self, owner):
        owner.health = HEALTHY | {"conditions": ["knee_pain"]}
        owner.save()
        client = client_of(owner)
        workout = start(client)
        response = post(client, "swap", workout, item=0, exercise="jumping_jack")
        assert errors(response) == (400, {""})
        assert Workout.objects.get(pk=workout.pk).planned == workout.planned

    def test_a_workout_that_has_ended_keeps_its_plan(self, owner_client, finished):
        response = post(owner_client, "swap", finished, item=0, exercise="march_in_place")
        assert errors(response) == (400, {""})
        assert Workout.objects.get(pk=finished.pk).planned == finished.planned

    def test_two_windows_swap_two_items(self, owner, owner_client, running):
        first, second = (queries.workout_of(owner, running.pk) for _ in range(2))
        squat, bridge = item_of(running, "squat_kick_back"), item_of(running, "swinging_bridge")
        actions.swap(first, squat, "chair_squat_toe_tap")
        actions.swap(second, bridge, "glute_bridge")
        items = mapping.planned(Workout.objects.get(pk=running.pk)).items
        assert (items[squat].exercise, items[bridge].exercise) == ("chair_squat_toe_tap", "glute_bridge")


class TestCheck:
    @pytest.mark.parametrize("check", CHECKS)
    def test_it_is_noted_once(self, owner_client, running, check):
        answers = [post(owner_client, "check", running, check=check).json() for _ in range(2)]
        running.refresh_from_db()
        assert answers == [{"checks_done": [check]}] * 2
        assert running.checks_done == [check]

    def test_two_at_once_are_both_noted(self, owner, running):
        first, second = (queries.workout_of(owner, running.pk) for _ in range(2))
        actions.acknowledge(first, "chair")
        actions.acknowledge(second, "step")
        running.refresh_from_db()
        assert running.checks_done == ["chair", "step"]

    def test_it_stays_done_after_a_swap(self, owner_client, running):
        for check in CHECKS:
            post(owner_client, "check", running, check=check)
        item = item_of(running, "squat_kick_back")
        steps = post(owner_client, "swap", running, item=item, exercise="half_squat").json()["steps"]
        assert "check" not in {step["kind"] for step in steps}

    def test_one_that_does_not_exist_is_answered_in_a_sentence(self, owner_client, running):
        assert errors(post(owner_client, "check", running, check="parachute")) == (400, {"check"})


class TestFinish:
    @pytest.mark.parametrize("ended", ["done", "stopped", "unwell"])
    def test_it_leads_to_the_summary(self, owner_client, running, ended):
        response = post(owner_client, "finish", running, ended=ended)
        running.refresh_from_db()
        assert response.json() == {"summary_url": reverse("summary", args=[running.pk])}
        assert running.ended == ended
        assert running.finished_at > running.started_at

    def test_twice_changes_nothing(self, owner_client, running):
        first = finish(owner_client, running, "unwell")
        second = finish(owner_client, running, "done")
        assert (second.finished_at, second.ended, second.totals) == (
            first.finished_at,
            "unwell",
            first.totals,
        )

    def test_a_null_effort_is_no_trouble(self, owner_client, running):
        assert post(owner_client, "finish", running, ended="done", effort=None).status_code == 200

    def test_a_set_that_comes_in_meanwhile_is_in_the_totals(self, owner, owner_client, running):
        asked_for = queries.workout_of(owner, running.pk)
        perform(owner_client, running)
        actions.finish(asked_for, "done")
        running.refresh_from_db()
        main = [step for step in work_steps(running) if step.block == "main"]
        assert running.totals["sets"] == len(main)

    def test_another_way_to_end_is_answered_in_a_sentence(self, owner_client, running):
        assert errors(post(owner_client, "finish", running, ended="exploded")) == (400, {"ended"})
        running.refresh_from_db()
        assert running.finished_at is None


@pytest.mark.parametrize("name", ["swap", "check", "finish"])
def test_what_changes_a_workout_needs_the_token_of_the_page(owner, running, name):
    client = client_of(owner, enforce_csrf_checks=True)
    assert errors(post(client, name, running)) == (403, {""})


@pytest.mark.parametrize("name", ["swap", "check", "finish"])
def test_what_changes_a_workout_cannot_be_asked_for_by_a_link(owner_client, running, name):
    assert owner_client.get(reverse(name, args=[running.pk])).status_code == 405


@pytest.mark.parametrize("name", ["swap", "check", "finish"])
@pytest.mark.parametrize("body", ["", "{", "[]", "7"])
def test_what_is_not_json_is_answered_in_a_sentence(owner_client, running, name, body):
    url = reverse(name, args=[running.pk])
    assert errors(owner_client.post(url, body, content_type="application/json")) == (400, {""})


def test_a_second_start_ends_the_first_workout_with_what_was_done(owner_client, running):
    step = next(step for step in work_steps(running) if step.block == "main")
    put(owner_client, uuid4(), told_of(step, running))
    second = start(owner_client)
    running.refresh_from_db()
    second.refresh_from_db()
    assert (running.ended, running.totals["sets"]) == ("stopped", 1)
    assert second.finished_at is None


def test_nobody_elses_workout_ends_with_it(owner_client, running, partner_client):
    start(partner_client)
    running.refresh_from_db()
    assert running.finished_at is None


def test_a_trainee_is_remembered_as_they_were(owner, owner_client, running):
    owner.mass_kg = 90.0
    owner.save()
    assert mapping.trainee_of(Workout.objects.get(pk=running.pk)).person.mass_kg == 65.0
