import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.planning.monitoring import Balance, balance, side_amounts
from workouts import a_catalogue, a_record, an_exercise

LIFT = an_exercise("lift")
HOLD = an_exercise("hold", measure="seconds", dose={"reps": None, "seconds": (20, 40)})
SQUAT = an_exercise("squat", sides="none")
CATALOGUE = a_catalogue(LIFT, HOLD, SQUAT)
AMOUNTS = st.tuples(st.integers(1, 40), st.integers(1, 40))


def sets(exercise, side, *reps, **values):
    return [a_record(exercise, side=side, reps=one, **values) for one in reps]


def test_all_sets_of_a_side_are_added_up():
    records = sets(LIFT, "left", 10, 8) + sets(LIFT, "right", 12, 12)
    assert side_amounts(records, CATALOGUE) == {"lift": (18, 24)}


def test_what_is_held_is_told_in_seconds():
    records = [a_record(HOLD, side=side, reps=None, work_s=s) for side, s in (("left", 20), ("right", 30))]
    assert side_amounts(records, CATALOGUE) == {"hold": (20, 30)}


@pytest.mark.parametrize(
    "records",
    [
        sets(SQUAT, "both", 10),
        sets(LIFT, "left", 10),
        sets(LIFT, "left", 10, block="warm_up") + sets(LIFT, "right", 10, block="warm_up"),
        sets(LIFT, "left", 10) + sets(LIFT, "right", 10, outcome="skipped"),
    ],
    ids=["both at once", "one side alone", "warm-up", "one side skipped"],
)
def test_where_there_is_nothing_to_compare_nothing_is_said(records):
    assert side_amounts(records, CATALOGUE) == {}


@pytest.mark.parametrize(
    ("left", "right", "weaker"), [(85, 100, None), (84, 100, "left"), (100, 84, "right"), (0, 0, None)]
)
def test_above_fifteen_percent_the_weaker_side_is_named(left, right, weaker):
    assert Balance("lift", left, right).weaker == weaker


def test_two_workouts_are_too_few_and_older_ones_than_three_are_past():
    assert balance([{"lift": (5, 10)}] * 2) == ()
    assert balance([{"lift": (10, 10)}] * 3 + [{"lift": (1, 10)}]) == (Balance("lift", 30, 30),)


def test_the_most_uneven_comes_first():
    told = balance([{"even": (10, 10), "uneven": (8, 12)}] * 3)
    assert [one.exercise for one in told] == ["uneven", "even"]


@given(st.lists(AMOUNTS, min_size=3, max_size=3))
def test_to_change_the_sides_changes_the_sign_alone(amounts):
    (told,) = balance([{"lift": one} for one in amounts])
    (mirrored,) = balance([{"lift": (right, left)} for left, right in amounts])
    assert mirrored.difference == -told.difference
