"""A test set: offered when it is due, declined by leaving it empty, and what it shows reaches the plan."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gluteus.planning.progression.bias import rir_bias
from gluteus.web import actions, queries
from gluteus.web.models import CalibrationRow, PlanRow, Workout
from web.pages import page_of
from web.people import HEALTHY, again, finish, perform, work_steps

TO_THE_END = {"reps": 17, "rir": 0, "reps_confirmed": True}


@pytest.fixture
def seasoned(owner, finished):
    """Somebody with two weeks of workouts behind them, and none today."""
    again(finished, 14)
    actions.forget(finished)
    PlanRow.objects.all().delete()
    return owner


def asked_on_today(client):
    """The fields of the form that starts the workout."""
    return page_of(client.get(reverse("today"))).form(reverse("start")).values


def started(client, guess):
    client.post(reverse("start"), {"shape": "standard", "guess": guess})
    return Workout.objects.latest("started_at")


def took_the_test(client, **said):
    """A test set with the guess of 14, and what was said of it; the finished workout and the step."""
    workout = started(client, "14")
    step = next(step for step in work_steps(workout) if step.to_the_end)
    perform(client, workout, **{f"item_{step.item}": TO_THE_END | said})
    return finish(client, workout), step


def test_who_knows_the_moves_is_offered_a_test_set_and_a_newcomer_is_not(seasoned, owner_client):
    assert "guess" in asked_on_today(owner_client)
    for workout in Workout.objects.all():
        actions.forget(workout)
    assert "guess" not in asked_on_today(owner_client)


def test_left_empty_it_is_the_usual_set(seasoned, owner_client):
    steps = [step for step in work_steps(started(owner_client, "")) if step.block == "main"]
    assert {(step.to_the_end, step.rir is not None) for step in steps} == {(False, True)}


@pytest.mark.parametrize("condition", ["pregnancy", "high_blood_pressure", "postpartum"])
def test_whom_it_could_harm_is_never_asked(condition, seasoned, owner_client):
    seasoned.health = HEALTHY | {"conditions": [condition], "cleared": True}
    seasoned.save()
    assert "guess" not in asked_on_today(owner_client)
    assert not any(step.to_the_end for step in work_steps(started(owner_client, "14")))


def test_what_it_showed_is_told_and_known_to_the_plan(seasoned, partner, owner_client):
    done, step = took_the_test(owner_client)
    shown = queries.past(seasoned, None, {step.exercise}).calibrations
    assert {(one.thought_left, one.were_left) for one in shown} == {(14 - step.reps, 17 - step.reps)}
    assert rir_bias(shown, shown[0].on + timedelta(days=1)) == 3
    assert (
        "3 more in you than you thought" in page_of(owner_client.get(reverse("summary", args=[done.pk]))).text
    )
    assert queries.calibrations(partner) == ()


def test_for_two_weeks_it_is_not_offered_again(seasoned, owner_client):
    took_the_test(owner_client)
    assert "guess" not in asked_on_today(owner_client)


@pytest.mark.parametrize("said", [{"rir": 2}, {"reps_confirmed": False}])
def test_a_set_that_left_something_or_was_not_counted_shows_nothing(said, seasoned, owner_client):
    took_the_test(owner_client, **said)
    assert not CalibrationRow.objects.exists()
