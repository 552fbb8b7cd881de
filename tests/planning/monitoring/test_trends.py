from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.monitoring import Aerobic, Period, TrainingWeek, by_quarter, by_week, every_week

MONDAY = date(2025, 3, 3)
WEEK = timedelta(days=7)
MAXIMUS = GLUTEALS[0]


def week(number, sets=6.0, **values):
    return TrainingWeek(MONDAY + number * WEEK, 3, dict.fromkeys(GLUTEALS, sets), **values)


def test_weeks_without_training_are_there_and_empty():
    told = every_week([week(0), week(3)], "beginner", MONDAY + 4 * WEEK)
    assert [one.workouts for one in told] == [3, 0, 0, 3, 0]
    assert [one.monday for one in told] == [MONDAY + number * WEEK for number in range(5)]


def test_before_the_first_workout_there_is_this_week_alone():
    assert every_week([], "novice", MONDAY) == (TrainingWeek(MONDAY, level="novice"),)


def test_only_weeks_of_training_raise_the_level():
    told = every_week([week(number) for number in (0, 1, 5, 6, 7)], "beginner", MONDAY + 7 * WEEK)
    assert [one.level for one in told] == ["beginner"] * 7 + ["novice"]


def test_a_quarter_is_the_mean_of_its_weeks():
    weeks = [week(0, 6.0, low_kcal=100, high_kcal=200), TrainingWeek(MONDAY + WEEK)]
    (quarter,) = by_quarter(weeks)
    assert (quarter.begins, quarter.workouts, quarter.sets(MAXIMUS)) == (MONDAY, 1.5, 3.0)
    assert quarter.kcal == (50, 100)


def test_a_week_belongs_to_the_quarter_of_its_monday():
    told = by_quarter([week(0), week(4), week(5)])
    assert [period.begins for period in told] == [MONDAY, MONDAY + 5 * WEEK]


def test_cardio_of_a_period_is_told_in_moderate_minutes():
    assert Period((week(0, aerobic=Aerobic(30, 20)), week(1))).aerobic_min == 35


@given(st.sets(st.integers(0, 200), min_size=1, max_size=12))
def test_no_week_is_lost_or_told_twice(numbers):
    weeks = every_week([week(number) for number in numbers], "beginner", MONDAY + 200 * WEEK)
    for split in (by_week, by_quarter):
        assert [one for period in split(weeks) for one in period.weeks] == list(weeks)
    assert sum(one.workouts for one in weeks) == 3 * len(numbers)


@pytest.mark.parametrize("split", [by_week, by_quarter])
def test_nothing_splits_into_nothing(split):
    assert split([]) == ()
