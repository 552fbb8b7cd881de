"""A past with another program: it makes experience, and no exercise of ours begins in it."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.planning import History, Wishes, next_target, plan
from gluteus.planning.ahead import standing_on
from gluteus.tracking.record import SetRecord, WorkoutRecord
from workouts import BEGINNER

CATALOGUE = open_catalogue()
MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
WEEK = 7 * DAY
EIGHT = CATALOGUE.first_workout.slug
LIFTS = {"squat": 4, "hip_thrust": 4}


def workout(on, sets, *, imported=True, reps=10):
    """So many sets of each exercise on that day."""
    at = datetime.combine(on, time(18))
    records = [
        SetRecord(uuid4(), slug, "main", item, number, "both", "done", at, 30.0, reps=reps, rir=3)
        for item, (slug, many) in enumerate(sets.items())
        for number in range(1, many + 1)
    ]
    return WorkoutRecord("strong", "", at, at, tuple(records), imported=imported)


def elsewhere(weeks, sets=None, end=MONDAY, reps=10):
    """A workout on the Monday and the Thursday of so many weeks before the end."""
    days = (end - number * WEEK + later * DAY for number in range(weeks, 0, -1) for later in (0, 3))
    return tuple(workout(day, sets or LIFTS, reps=reps) for day in days)


def planned(workouts, today=MONDAY, weeks=1):
    return plan(History(tuple(workouts)), BEGINNER, CATALOGUE, today, Wishes(3), weeks=weeks)


def standing(workouts, today=MONDAY):
    return standing_on(History(tuple(workouts)), BEGINNER, CATALOGUE, today, Wishes(3))


def rules(plan):
    return [[reason.rule for reason in target.reasons] for day in plan.days for target in day.targets]


def test_after_years_elsewhere_everything_begins_here_and_nothing_stands_still():
    told = rules(planned(elsewhere(150)))
    assert told[0][0] == "first_time"
    assert "held_still" not in {rule for reasons in told for rule in reasons}


@pytest.mark.parametrize("reps", [3, 12, 40])
def test_what_was_lifted_elsewhere_moves_no_climb(reps):
    past = elsewhere(20, {"glute_bridge": 4}, reps=reps)
    assert standing(past).climbs == {}
    assert rules(planned(past)) == rules(planned(elsewhere(20, {"glute_bridge": 4})))


def test_a_place_that_waits_for_its_first_time_does_not_stand_still():
    led = [workout(MONDAY + number * WEEK, {"squat": 1}, imported=False) for number in range(10)]
    today = MONDAY + 10 * WEEK
    now = standing(led, today)
    waiting = {climb.since for climb in now.climbs.values() if climb.is_new}
    assert waiting == {today - WEEK}
    asked = [target for day in planned(led, today).days for target in day.targets]
    waited = [target for target in asked if target.reasons[0].rule == "first_time"]
    assert waited
    assert "held_still" not in {reason.rule for target in waited for reason in target.reasons}


def test_a_place_stands_still_from_its_first_time_on():
    slug = next(target.exercise for day in planned(()).days for target in day.targets)
    led = [workout(MONDAY, {slug: 1}, imported=False, reps=8)]
    now = standing((*elsewhere(100), *led), MONDAY + WEEK)
    assert {climb.since for climb in now.climbs.values() if climb.exercise == slug} == {MONDAY}


@pytest.mark.parametrize(
    ("weeks", "sets", "level"),
    [
        (3, LIFTS, "beginner"),
        (4, LIFTS, "novice"),
        (12, LIFTS, "intermediate"),
        (150, {"bench_press": 10}, "beginner"),
        (150, {"squat": 1}, "beginner"),
    ],
)
def test_only_weeks_of_gluteal_work_make_experience(weeks, sets, level):
    assert planned(elsewhere(weeks, sets)).level == level


def test_one_exercise_alone_counts_the_same_weeks():
    squat = CATALOGUE.exercise("squat")
    asked = [
        next_target(squat, History(elsewhere(12, sets)), BEGINNER, CATALOGUE, MONDAY)
        for sets in (LIFTS, {"bench_press": 10})
    ]
    assert [target.rir for target in asked] == [1, 4]


def test_the_first_week_here_is_called_so():
    week = planned(elsewhere(150)).weeks[0]
    assert (week.kind, week.reasons[0].rule) == ("normal", "first_week")


def test_who_comes_back_after_a_break_begins_gently():
    week = planned(elsewhere(150, end=MONDAY - 100 * WEEK)).weeks[0]
    assert (week.kind, week.reasons[0].rule) == ("restart", "restart")
    assert min(target.rir for day in week.days for target in day.targets) >= 4


def test_nobody_here_asked_for_it_so_no_review_speaks_of_it():
    now = standing(elsewhere(150))
    assert (now.seen, now.adherence, now.steps, now.budget) == (0, (), (), None)
    assert planned(elsewhere(152)).review is None


def test_gaps_before_the_first_week_here_are_nobodys_failure():
    first = workout(MONDAY, {"squat": 3}, imported=False)
    now = standing((*elsewhere(4, end=MONDAY - 10 * WEEK), first), MONDAY + WEEK)
    assert now.adherence == (1.0,)


def test_a_month_in_a_gym_is_no_break_from_training_here():
    here = [workout(MONDAY + number * WEEK, {"squat": 3}, imported=False) for number in range(3)]
    back = MONDAY + 7 * WEEK
    assert planned(here, back).weeks[0].kind == "restart"
    assert planned((*here, *elsewhere(4, end=back)), back).weeks[0].kind == "normal"


def test_a_gym_day_of_this_week_is_a_day_of_training():
    week = planned((*elsewhere(4), workout(MONDAY, LIFTS)), MONDAY).weeks[0]
    assert week.days[0].on == MONDAY + 2 * DAY
    assert week.expected["gluteus_maximus"] >= 6


def test_a_bench_press_day_of_this_week_is_none():
    week = planned((workout(MONDAY, {"bench_press": 5}),), MONDAY).weeks[0]
    assert week.days[0].on == MONDAY


def test_going_on_from_an_earlier_standing_changes_nothing():
    history = History((*elsewhere(30), workout(MONDAY, {"squat": 3}, imported=False)))
    today = MONDAY + WEEK
    since = standing_on(history, BEGINNER, CATALOGUE, MONDAY - 5 * WEEK, Wishes(3))
    again = standing_on(history, BEGINNER, CATALOGUE, today, Wishes(3), since=since)
    assert again == standing_on(history, BEGINNER, CATALOGUE, today, Wishes(3))
