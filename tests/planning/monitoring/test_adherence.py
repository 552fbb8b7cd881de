from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.planning.monitoring import TrainingWeek, adherence

MONDAY = date(2025, 3, 3)
WEEK = timedelta(days=7)


def told(*workouts, paused=(), today=None):
    """What becomes of weeks with so many workouts; after the last of them unless said otherwise."""
    weeks = [TrainingWeek(MONDAY + number * WEEK, done) for number, done in enumerate(workouts)]
    off = {MONDAY + number * WEEK for number in paused}
    return adherence(weeks, off.__contains__, today or MONDAY + len(workouts) * WEEK)


def fates(*workouts, **values):
    return [week.fate for week in told(*workouts, **values).weeks]


def test_two_workouts_keep_a_week_whatever_was_planned():
    assert fates(3, 2, 4) == ["kept"] * 3
    assert told(3, 2, 4).streak == 3


def test_one_short_week_is_forgiven_and_does_not_count():
    assert fates(3, 1, 3) == ["kept", "forgiven", "kept"]
    assert told(3, 0, 3).streak == 2


def test_two_short_weeks_in_a_row_end_the_streak():
    assert fates(3, 3, 1, 0, 2) == ["kept", "kept", "forgiven", "missed", "kept"]
    assert (told(3, 3, 1, 0, 2).streak, told(3, 3, 1, 0, 2).longest) == (1, 2)


def test_a_pause_neither_counts_nor_breaks():
    assert fates(2, 0, 0, 2, paused=(1, 2)) == ["kept", "paused", "paused", "kept"]
    assert told(2, 1, 0, 0, 1, 2, paused=(2, 3)).streak == 1


def test_who_trains_in_a_pause_keeps_the_week():
    assert fates(2, 2, paused=(1,)) == ["kept", "kept"]


@pytest.mark.parametrize("day", range(7))
def test_the_week_that_runs_can_only_add(day):
    today = MONDAY + WEEK + timedelta(days=day)
    assert told(2, 1, today=today).streak == 1
    assert told(2, 2, today=today).streak == 2


def test_before_the_first_week_nothing_is_forgiven():
    assert fates(1, 2) == ["missed", "kept"]


def test_the_share_leaves_out_pauses_and_the_week_that_runs():
    weeks = told(2, 0, 3, 0, 1, paused=(1,), today=MONDAY + 4 * WEEK)
    assert weeks.share_kept(12) == (2, 3)
    assert weeks.share_kept(2) == (0, 1)


def test_nothing_is_no_streak():
    assert (told().streak, told().longest, told().share_kept(4)) == (0, 0, (0, 0))


@given(st.lists(st.integers(0, 5), max_size=30), st.data())
def test_one_more_workout_never_shortens_a_streak(workouts, data):
    before = told(*workouts)
    if workouts:
        at = data.draw(st.integers(0, len(workouts) - 1))
        workouts[at] += 1
    after = told(*workouts)
    assert after.streak >= before.streak
    assert after.longest >= before.longest
