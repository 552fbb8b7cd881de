import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simulation.trainee import somebody
from simulation.year import FIRST_DAY, live

from gluteus.catalogue import Load, open_catalogue
from gluteus.errors import PlanningError
from gluteus.planning import (
    DayForm,
    History,
    Pain,
    Trainee,
    Wishes,
    next_target,
    plan,
    plan_as_dict,
    plan_from_dict,
)
from gluteus.planning.ahead import Standing, standing_on
from gluteus.planning.progression import Climb
from gluteus.planning.progression.rungs import FULL
from gluteus.planning.reason import Reason
from gluteus.planning.standing.setting import setting_of
from workouts import BEGINNER, EVERYTHING, MORNING, a_workout, performed, planned

CATALOGUE = open_catalogue()
MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def a_plan(history=None, today=MONDAY, wishes=None, **values):
    return plan(history or History(), BEGINNER, CATALOGUE, today, wishes or Wishes(), **values)


def lived(number, weeks):
    """Somebody's weeks: the history, and the day after them."""
    diary = live(somebody(number, 1), CATALOGUE, weeks)
    return diary.somebody, diary.history, FIRST_DAY + weeks * 7 * DAY


def test_a_beginner_begins_with_one_round_of_the_eight():
    week = a_plan(wishes=Wishes(2)).weeks[0]
    places = [[target.place for target in day.targets] for day in week.days]
    main = next(b for b in CATALOGUE.blocks(CATALOGUE.first_workout, "standard") if b.kind == "main")
    eight = [item.exercise for item in main.items]
    assert [places[0][:8], places[1][:8]] == [eight, eight]
    assert {target.sets for day in week.days for target in day.targets[:8]} == {1}


def test_a_plan_has_the_weeks_that_were_asked_for():
    assert [week.monday for week in a_plan(weeks=3).weeks] == [MONDAY, MONDAY + 7 * DAY, MONDAY + 14 * DAY]


def test_only_the_next_workout_is_more_than_a_forecast():
    told = [{target.forecast for target in day.targets} for day in a_plan(weeks=2).days]
    assert told == [{False}, *[{True}] * 5]


def test_four_days_are_halves_in_turn():
    parts = [day.part for day in a_plan(wishes=Wishes(4), weeks=2).days]
    assert parts == ["A", "B"] * 4


def test_today_sore_is_a_lighter_day_and_very_sore_is_none():
    sore = a_plan(History(days=(DayForm(MONDAY, soreness=5),))).days[0]
    assert (sore.on, [reason.rule for reason in sore.reasons]) == (MONDAY, ["sore"])
    assert {target.rir for target in sore.targets} == {5}
    very = a_plan(History(days=(DayForm(MONDAY, soreness=8),)))
    assert very.days[0].on == MONDAY + 2 * DAY
    assert [reason.rule for reason in very.weeks[0].reasons] == ["first_week", "postponed"]


def test_with_a_fever_nothing_is_planned_for_today():
    ill = a_plan(History(days=(DayForm(MONDAY, ill=True),)))
    assert ill.days[0].on > MONDAY
    assert "ill" in [reason.rule for reason in ill.weeks[0].reasons]


def test_what_hurts_rests_and_says_until_when():
    history = History(pains=(Pain(MONDAY - DAY, "swinging_bridge", 6),))
    day = a_plan(history).days[0]
    assert "swinging_bridge" not in [target.exercise for target in day.targets]
    assert "15 March" in next(out.reason for out in day.left_out if out.exercise == "swinging_bridge")


@pytest.mark.parametrize("minutes", [25, 30, 45, 60])
def test_a_day_fits_the_minutes(minutes):
    assert all(day.minutes <= minutes for day in a_plan(wishes=Wishes(3, minutes=minutes)).days)


def test_a_break_of_two_weeks_is_a_restart():
    who, history, end = lived(1, 8)
    later = plan(history, who.trainee, CATALOGUE, end + 21 * DAY, who.wishes, weeks=1).weeks[0]
    assert (later.kind, later.reasons[0].rule) == ("restart", "restart")
    assert min(target.rir for day in later.days for target in day.targets) >= 4


def test_a_pause_leaves_the_week_empty_and_says_so():
    away = Wishes(3, pauses=((MONDAY, MONDAY + 6 * DAY),))
    week = a_plan(wishes=away, weeks=1).weeks[0]
    assert (week.days, week.reasons[-1].rule) == ((), "paused")


def test_the_next_target_of_one_exercise_comes_from_its_own_past():
    who, history, end = lived(1, 4)
    exercise = CATALOGUE.exercise(history.workouts[0].sets[0].exercise)
    target = next_target(exercise, history, who.trainee, CATALOGUE, end)
    assert target.reasons[0].rule != "first_time"
    first = next_target(exercise, History(), who.trainee, CATALOGUE, end)
    assert first.reasons[0].rule == "first_time"


def test_a_stopped_exercise_asks_for_no_set():
    hurt = History(pains=(Pain(MONDAY, "swinging_bridge", 5),))
    target = next_target(CATALOGUE.exercise("swinging_bridge"), hurt, BEGINNER, CATALOGUE, MONDAY + DAY)
    assert (target.sets, target.reasons[0].rule) == (0, "stopped_for_pain")


def test_nobody_gets_a_plan_of_nothing():
    nothing = Trainee(None, kit=EVERYTHING)
    assert plan(History(), nothing, CATALOGUE, MONDAY, weeks=0).weeks == ()


@settings(max_examples=8)
@given(st.integers(0, 500), st.integers(1, 6))
def test_a_plan_is_the_same_again_and_goes_to_a_dict_and_back(number, weeks):
    who, history, end = lived(number, weeks)
    made = plan(history, who.trainee, CATALOGUE, end, who.wishes, weeks=3)
    assert plan(history, who.trainee, CATALOGUE, end, who.wishes, weeks=3) == made
    assert plan_from_dict(json.loads(json.dumps(plan_as_dict(made)))) == made


@settings(max_examples=8)
@given(st.integers(0, 500), st.integers(1, 5), st.integers(0, 2))
def test_going_on_from_an_earlier_standing_changes_nothing(number, weeks, back):
    who, history, end = lived(number, weeks)
    early = end - back * 7 * DAY
    since = standing_on(history.before(early), who.trainee, CATALOGUE, early, who.wishes)
    at_once = plan(history, who.trainee, CATALOGUE, end, who.wishes, weeks=2)
    assert plan(history, who.trainee, CATALOGUE, end, who.wishes, weeks=2, since=since) == at_once


@pytest.mark.parametrize("broken", [{}, {"version": 0}, {"version": 1}])
def test_what_is_no_plan_of_this_version_is_refused(broken):
    with pytest.raises(PlanningError, match="make it anew"):
        plan_from_dict(broken)


def test_an_accessory_that_climbed_to_what_hurts_rests_too():
    accessory = setting_of(CATALOGUE, CATALOGUE.first_workout.slug, BEGINNER).accessory
    (harder,) = CATALOGUE.exercise(accessory).harder
    climb = Climb(harder, FULL, 8, MONDAY, Reason("harder_move", {"name": harder}))
    since = Standing(MONDAY, trained_weeks=5, climbs={accessory: climb})
    well, hurt = (
        {t.exercise for day in a_plan(History(pains=pains), weeks=1, since=since).days for t in day.targets}
        for pains in ((), (Pain(MONDAY - DAY, harder, 6),))
    )
    assert harder in well
    assert harder not in hurt


ACCESSORY = setting_of(CATALOGUE, CATALOGUE.first_workout.slug, BEGINNER).accessory
HARDER = CATALOGUE.exercise(ACCESSORY).harder[0]


def climbs_after(slug, pains=()):
    """The climbs after a week with a set of this exercise, begun with one of the accessory."""
    did = performed(a_workout(planned(CATALOGUE.exercise(slug))), CATALOGUE)
    monday = did.started_at.date()
    at = Climb(ACCESSORY, FULL, 8, monday, Reason("keep"))
    since = Standing(monday, trained_weeks=5, climbs={ACCESSORY: at})
    history = History((did,), pains)
    return standing_on(history, BEGINNER, CATALOGUE, monday + 7 * DAY, since=since).climbs


def test_an_accessory_that_was_swapped_for_a_harder_one_goes_on_from_there():
    climbs = climbs_after(HARDER)
    assert (climbs[ACCESSORY].exercise, HARDER in climbs) == (HARDER, False)


def test_what_stands_in_for_a_painful_exercise_leaves_the_accessory_where_it_was():
    hurt = Pain(MORNING.date() - DAY, "swinging_bridge", 6)
    climbs = climbs_after(HARDER, (hurt,))
    assert (climbs[ACCESSORY].exercise, climbs[HARDER].exercise) == (ACCESSORY, HARDER)


def test_only_a_day_that_lost_something_to_its_minutes_says_so():
    said = {
        minutes: {(day.shape, *(reason.rule for reason in day.reasons)) for day in a_plan(wishes=wishes).days}
        for minutes in (25, 60, 90)
        for wishes in [Wishes(3, minutes=minutes)]
    }
    assert said[25] == {("short", "short_of_time")}
    assert {shape for shape, *_ in said[90]} <= {"full", "standard"}
    assert not any("short_of_time" in told for told in said[90])
    assert not any("short_of_time" in told for told in said[60] if told[0] == "full")


def test_a_day_without_the_whole_routine_is_never_a_full_one():
    main = next(b for b in CATALOGUE.blocks(CATALOGUE.first_workout, "full") if b.kind == "main")
    eight = {item.exercise for item in main.items}
    days = a_plan(wishes=Wishes(3, minutes=90)).days
    assert {eight <= {target.place for target in day.targets} for day in days} == {True, False}
    assert all((day.shape == "full") == (eight <= {target.place for target in day.targets}) for day in days)


def test_a_band_on_the_floor_is_no_hindrance_to_a_test_set_and_a_weight_is_one():
    seasoned = History(workouts=tuple(lived(1, 8)[1].workouts[:9]))
    asked = {}
    for load in (Load("band", band_level="light"), Load("dumbbell", 4.0, 2)):
        trainee = replace(BEGINNER, level="novice", kit=replace(EVERYTHING, loads=(load,)))
        today = seasoned.workouts[-1].started_at.date() + 3 * DAY
        first = plan(seasoned, trainee, CATALOGUE, today, weeks=1).days[0]
        asked[load.kind] = [target.load and target.load.kind for target in first.targets if target.calibrate]
    assert asked["band"] == ["band"]
    assert "dumbbell" not in asked["dumbbell"]
