"""What an import does to the pages: weeks and bests on Progress, experience on Today; undone as before."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gluteus.web import queries
from gluteus.web.imports import writes
from gluteus.web.models import BestRow
from gluteus.web.pages.energy_text import NOBODY_KNOWN, NONE_YET
from gluteus.web.planned import plans
from web.imports.past import TODAY, file_of, imported, kept
from web.pages import page_of

PULL_DOWN = "Lat Pulldown (Cable)"


def page(client, name, **asked):
    return page_of(client.get(reverse(name), asked)).text


def bests(person):
    return {(one.exercise, one.kind) for one in queries.personal_bests(person)}


@pytest.fixture
def years():
    """A workout every week, three years long."""
    return file_of(on=[TODAY - timedelta(weeks=number) for number in range(1, 157)])


def test_progress_shows_weeks_and_bests_of_what_is_ours(owner, owner_client):
    assert "After the first one you see here" in page(owner_client, "progress")
    imported(owner)
    (week,) = queries.trained_weeks(owner)
    assert (week.workouts, week.sets["gluteus_maximus"] > 0) == (3, True)
    assert {exercise for exercise, _ in bests(owner)} == {"hip_thrust", "rear_foot_raised_split_squat"}
    assert "Hip thrust" in page(owner_client, "progress")


def test_who_told_their_measures_is_not_asked_for_them(owner, owner_client):
    imported(owner, file_of(on=[TODAY - timedelta(days=7)]))
    text = page(owner_client, "progress")
    assert NONE_YET in text
    assert NOBODY_KNOWN not in text


def test_progress_is_after_the_undo_what_it_was(owner, owner_client, finished):
    before = page(owner_client, "progress"), queries.trained_weeks(owner), bests(owner)
    row = imported(owner)
    assert page(owner_client, "progress") != before[0]
    writes.undo(row)
    assert (page(owner_client, "progress"), queries.trained_weeks(owner), bests(owner)) == before


def test_half_an_import_undone_leaves_no_week_behind(owner, finished):
    before = queries.trained_weeks(owner), bests(owner)
    row = kept(owner, file_of())
    writes.begin(row)
    writes.store_batch(row, 1)
    writes.undo(row)
    assert (queries.trained_weeks(owner), bests(owner)) == before


def test_a_name_that_is_said_later_has_bests_and_taken_back_has_none(owner):
    imported(owner)
    before, weeks = bests(owner), queries.trained_weeks(owner)
    writes.say_names(owner, {PULL_DOWN: "glute_bridge"})
    assert {exercise for exercise, _ in bests(owner) - before} == {"glute_bridge"}
    assert queries.trained_weeks(owner)[0].sets["gluteus_maximus"] > weeks[0].sets["gluteus_maximus"]
    writes.say_names(owner, {PULL_DOWN: ""})
    assert (bests(owner), queries.trained_weeks(owner)) == (before, weeks)


def test_a_best_stands_in_the_workout_that_it_was_reached_in(owner):
    row = imported(owner)
    assert {one.workout.imported_id for one in BestRow.objects.filter(person=owner)} == {row.pk}


def test_after_years_elsewhere_today_begins_and_nothing_has_stood_still(owner, owner_client, years):
    imported(owner, years, sets=1000)
    text = page(owner_client, "today")
    assert "New here: begin at" in text
    assert "Unchanged for" not in text


def test_years_of_gluteal_work_are_experience_and_undone_they_are_none(owner, years):
    today, routine = plans.day_here(), plans.routine_of(owner)

    def level():
        plans.settled(owner, routine, today)
        return plans.plan_of(owner, today).level

    before = level()
    row = imported(owner, years, sets=1000)
    assert (before, level()) == ("beginner", "intermediate")
    writes.undo(row)
    assert level() == "beginner"


def test_bench_presses_alone_are_none(owner):
    imported(owner, file_of(60, names=("Bench Press (Barbell)",)), sets=1000)
    assert plans.plan_of(owner, plans.day_here()).level == "beginner"
