from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.errors import PlanningError
from gluteus.planning import Wishes
from gluteus.planning.week.placing import place, preferred

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def placed(wishes, trained=(), earliest=MONDAY, monday=MONDAY):
    return [(day.on - monday).days for day in place(monday, wishes, tuple(trained), earliest)]


@pytest.mark.parametrize(("per_week", "days"), [(2, (0, 3)), (3, (0, 2, 4)), (4, (0, 2, 4, 6))])
def test_a_usual_week_spreads_its_workouts(per_week, days):
    assert preferred(per_week, frozenset(range(7))) == days


def test_days_that_leave_no_rest_hold_fewer_workouts():
    assert preferred(3, frozenset({5, 6})) == (5,)


def test_a_missed_day_moves_and_is_never_doubled():
    missed_monday = place(MONDAY, Wishes(3), (), MONDAY + DAY)
    assert [day.on.weekday() for day in missed_monday] == [2, 4, 6]
    assert [day.moved_from for day in missed_monday] == [None, None, MONDAY]


def test_what_does_not_fit_any_more_is_dropped():
    assert placed(Wishes(3), earliest=MONDAY + 5 * DAY) == [5]


def test_who_goes_in_sequence_goes_as_soon_as_rest_allows():
    assert placed(Wishes(3, in_sequence=True), [MONDAY], MONDAY + DAY) == [2, 4]


def test_the_second_of_a_pair_is_the_light_one():
    four = Wishes(4)
    first = [day.on for day in place(MONDAY, four, (), MONDAY)]
    week = place(MONDAY + 7 * DAY, four, tuple(first), MONDAY + 7 * DAY)
    assert [day.light for day in week] == [True, False, False, False]


def test_a_paused_day_holds_nothing():
    assert placed(Wishes(3, pauses=((MONDAY, MONDAY + 3 * DAY),))) == [4, 6]


@given(
    st.integers(2, 4),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.booleans(),
    st.lists(st.booleans(), min_size=42, max_size=42),
)
def test_whoever_comes_when_they_like_rests_as_the_rules_say(per_week, weekdays, in_sequence, comes):
    wishes = Wishes(per_week, weekdays, in_sequence=in_sequence)
    trained, light = [], set()
    for number, present in enumerate(comes):
        today = MONDAY + number * DAY
        monday = today - today.weekday() * DAY
        for day in place(monday, wishes, tuple(trained), today):
            if day.on == today and present:
                trained.append(today)
                light |= {today} if day.light else set()
    close = [two for one, two in pairwise(trained) if two - one == DAY]
    assert set(close) <= light
    assert all(two - one >= 6 * DAY for one, two in pairwise(close))
    assert per_week == 4 or not close


@pytest.mark.parametrize(
    "wish", [{"per_week": 1}, {"per_week": 5}, {"weekdays": frozenset()}, {"minutes": 5}]
)
def test_a_wish_that_no_week_can_hold_is_refused(wish):
    with pytest.raises(PlanningError):
        Wishes(**wish)
