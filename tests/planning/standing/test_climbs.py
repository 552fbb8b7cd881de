"""What a week does to the climbs of a routine: first times, and weeks that judge nothing."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

from gluteus.catalogue import open_catalogue
from gluteus.planning import History, Wishes, plan
from gluteus.planning.ahead import standing_on
from gluteus.planning.week.budget import BREAK_DAYS
from gluteus.tracking.record import SetRecord, WorkoutRecord
from workouts import BEGINNER

CATALOGUE = open_catalogue()
MONDAY = date(2026, 3, 2)
WEEK = timedelta(days=7)
BACK = MONDAY + timedelta(days=BREAK_DAYS)
NEW, OTHER = "swinging_bridge", "squat_kick_back"


def workout(on, slug):
    """One set with a little less in reserve than was asked for, so that nothing changes."""
    at = datetime.combine(on, time(18))
    done = SetRecord(uuid4(), slug, "main", 0, 1, "right", "done", at, 30.0, reps=8, rir=1)
    return WorkoutRecord(CATALOGUE.first_workout.slug, "standard", at, at, (done,))


def after_a_break(weeks):
    """Back after a break, and then the new exercise in every one of so many weeks."""
    back = [workout(BACK + number * WEEK, NEW) for number in range(weeks)]
    return History((workout(MONDAY, OTHER), *back)), BACK + weeks * WEEK


def targets(made, slug):
    return [target for day in made.days for target in day.targets if target.exercise == slug]


def test_what_was_first_done_in_a_lighter_week_stands_still_from_then_on():
    history, today = after_a_break(1)
    now = standing_on(history, BEGINNER, CATALOGUE, today, Wishes(2))
    (climb,) = (one for one in now.climbs.values() if one.exercise == NEW)
    assert (now.budget.kind, climb.reason.rule, climb.since) == ("restart", "tried", BACK)


def test_four_weeks_of_the_same_target_have_a_reason_even_if_the_first_was_a_lighter_one():
    history, today = after_a_break(4)
    target = targets(plan(history, BEGINNER, CATALOGUE, today, Wishes(2), weeks=1), NEW)[0]
    assert [reason.rule for reason in target.reasons] == ["close_to_the_end", "held_still"]
    assert target.reasons[1].facts["weeks"] == 4


def test_a_forecast_of_a_lighter_week_is_what_then_comes():
    made = plan(History((workout(MONDAY, OTHER),)), BEGINNER, CATALOGUE, BACK, Wishes(2), weeks=2)
    rules = [target.reasons[0].rule for target in targets(made, NEW)]
    assert made.weeks[0].kind == "restart"
    assert rules[:2] == ["first_time", "tried"]
