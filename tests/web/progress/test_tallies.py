"""Weeks and bests are what the workouts say, however they came about."""

from datetime import timedelta

import pytest

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.web import actions, queries
from gluteus.web.models import BestRow, SetRow, TrainedWeek, Workout
from gluteus.web.progress import tallies
from web.people import again, finish, perform, put, start

KEPT = ("exercise", "kind", "value", "reached_at", "reps", "load", "workout")


def stored(person):
    """All tallies of a person, without the numbers of their rows."""
    weeks = TrainedWeek.objects.filter(person=person).order_by("monday")
    rows = BestRow.objects.filter(person=person).order_by("exercise", "kind")
    columns = [field.name for field in TrainedWeek._meta.fields if field.name != "id"]
    return list(weeks.values(*columns)), list(rows.values(*KEPT))


def best(person, exercise, kind="reps"):
    return BestRow.objects.get(person=person, exercise=exercise, kind=kind)


@pytest.fixture
def lift(finished) -> SetRow:
    """A set of the main part that was done by repetitions."""
    return finished.sets.filter(block="main", reps__gt=0).first()


def change(client, row, **values):
    """Send a stored set again, with something else in it."""
    told = {
        "workout": str(row.workout_id),
        "revision": row.revision + 1,
        "started_at": row.started_at.isoformat(),
    }
    names = (
        "item",
        "set_number",
        "side",
        "exercise",
        "block",
        "outcome",
        "work_s",
        "rest_s",
        "reps",
        "rir",
        "load",
    )
    told |= {name: getattr(row, name) for name in names}
    assert put(client, row.pk, told | values).status_code == 200
    row.refresh_from_db()


def test_a_finished_workout_makes_its_week_and_its_bests(owner, finished):
    (week,) = queries.trained_weeks(owner)
    assert week.workouts == 1
    assert week.sets == finished.totals["muscles"]
    assert (week.low_kcal, week.high_kcal) == (
        finished.totals["gross_low_kcal"],
        finished.totals["gross_high_kcal"],
    )
    assert week.aerobic.moderate_min == finished.totals["moderate_min"] > 0
    assert {one.workout_id for one in queries.personal_bests(owner)} == {finished.pk}


def test_a_workout_that_still_runs_counts_nothing(owner, owner_client, running):
    perform(owner_client, running)
    assert stored(owner) == ([], [])


def test_the_totals_name_three_muscles_and_both_sides(finished):
    assert tuple(finished.totals["muscles"]) == GLUTEALS
    assert all(left == right > 0 for left, right in finished.totals["sides"].values())


def test_a_better_set_takes_the_best_and_a_worse_one_leaves_it(owner, owner_client, finished, lift):
    before = best(owner, lift.exercise).value
    change(owner_client, lift, reps=lift.reps + 5)
    assert best(owner, lift.exercise).value == before + 5
    again(finished, 1)
    tallies.rebuild(owner.pk)
    change(owner_client, lift, reps=1)
    assert best(owner, lift.exercise).value == before + 5
    assert best(owner, lift.exercise).workout_id != finished.pk


def test_the_camera_may_tell_the_range_when_the_workout_is_over(owner, owner_client, lift):
    change(owner_client, lift, reach_percent=90)
    assert best(owner, lift.exercise, "reach").value == 90
    change(owner_client, lift, reach_percent=None)
    assert not BestRow.objects.filter(kind="reach").exists()


def test_a_set_put_right_gives_back_what_it_should_not_have_had(owner, owner_client, lift):
    honest = stored(owner)
    change(owner_client, lift, reps=99)
    assert best(owner, lift.exercise).value == 99
    change(owner_client, lift, reps=honest_reps(honest, lift))
    assert stored(owner) == honest


def honest_reps(told, lift):
    return next(one["reps"] for one in told[1] if (one["exercise"], one["kind"]) == (lift.exercise, "reps"))


def test_a_deleted_workout_takes_its_week_and_its_bests_along(owner, finished):
    actions.forget(finished)
    assert stored(owner) == ([], [])


def test_what_is_kept_step_by_step_is_what_is_made_anew(owner, owner_client, finished):
    for reps in (9, 30, 12):
        workout = start(owner_client)
        perform(owner_client, workout, item_5={"reps": reps}, item_6={"outcome": "skipped"})
        finish(owner_client, workout)
    third = Workout.objects.order_by("started_at")[2]
    actions.forget(third)
    kept = stored(owner)
    tallies.rebuild(owner.pk)
    assert stored(owner) == kept


def test_totals_of_an_earlier_release_get_what_they_lack(owner, finished):
    whole, kept = finished.totals, stored(owner)
    finished.totals = {
        name: whole[name] for name in ("title", "minutes", "gross_low_kcal", "gross_high_kcal")
    }
    finished.save()
    TrainedWeek.objects.all().delete()
    actions.tally(owner)
    finished.refresh_from_db()
    assert stored(owner) == kept
    assert finished.totals == {name: whole[name] for name in finished.totals}


def test_a_workout_without_any_totals_gets_them(owner, finished):
    whole = finished.totals
    Workout.objects.update(totals=None)
    actions.tally(owner)
    finished.refresh_from_db()
    assert finished.totals == {
        name: whole[name] for name in ("muscles", "moderate_min", "vigorous_min", "sides")
    }
    assert queries.trained_weeks(owner)[0].sets == whole["muscles"]


def test_after_an_update_the_next_workout_brings_all_earlier_ones_along(owner, owner_client, finished):
    again(finished, 10)
    TrainedWeek.objects.all().delete()
    finish(owner_client, start(owner_client))
    assert sum(week.workouts for week in queries.trained_weeks(owner)) == 11


def test_a_workout_in_which_nothing_was_done_is_none(owner, owner_client):
    finish(owner_client, start(owner_client), "stopped")
    assert [week.workouts for week in queries.trained_weeks(owner)] == [0]


def test_sides_are_told_newest_first_and_from_the_day_on(owner, finished):
    again(finished, 3)
    since = finished.started_at.astimezone().date() - timedelta(days=1)
    assert queries.sides_done(owner, since) == [finished.totals["sides"]] * 2


def test_nobody_has_what_another_did(partner, finished):
    assert (queries.trained_weeks(partner), queries.personal_bests(partner)) == ([], [])
