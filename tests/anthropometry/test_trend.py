from datetime import date, timedelta
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.anthropometry import Measurement, TrendPoint, change, trend, unbroken

FIRST = date(2026, 1, 1)


def weighed(*days_and_masses):
    return [Measurement(FIRST + timedelta(days=day), mass_kg) for day, mass_kg in days_and_masses]


def daily(*masses):
    return weighed(*enumerate(masses))


weighings = st.dictionaries(st.integers(0, 120), st.floats(40, 140), max_size=60).map(
    lambda told: weighed(*told.items())
)


def test_the_trend_is_the_mean_of_the_seven_days_that_end_on_a_day():
    assert trend(daily(60, 61, 62, 63, 64, 65, 66, 67))[-1] == TrendPoint(FIRST + timedelta(days=7), 64, 7)


def test_the_third_weighing_of_a_week_begins_it():
    assert [point.mass_kg for point in trend(weighed((0, 64), (3, 65), (6, 66)))] == [65]


def test_weighings_a_week_apart_make_none():
    assert trend(weighed((0, 64), (7, 65), (14, 66))) == []


def test_a_day_with_the_tape_alone_counts_for_nothing():
    assert trend([*daily(64, 65), Measurement(FIRST + timedelta(days=2), None, {"hips": 1.0})]) == []


@given(weighings)
def test_the_trend_never_leaves_what_was_weighed(measured):
    masses = [one.mass_kg for one in measured]
    assert all(min(masses) - 1e-9 <= point.mass_kg <= max(masses) + 1e-9 for point in trend(measured))


@given(weighings, st.randoms())
def test_the_order_of_telling_changes_nothing(measured, chance):
    shuffled = list(measured)
    chance.shuffle(shuffled)
    assert trend(shuffled) == trend(measured)


@given(weighings)
def test_pieces_hold_every_point_once_and_no_gap_of_more_than_a_week(measured):
    points = trend(measured)
    pieces = unbroken(points)
    assert list(chain(*pieces)) == points
    assert all(pieces)
    for piece in pieces:
        days = [point.on for point in piece]
        assert all(after - before <= timedelta(days=7) for before, after in pairwise(days))


def test_a_holiday_breaks_the_line():
    measured = [*daily(64, 65, 66), *weighed((30, 64), (31, 64), (32, 64))]
    assert [len(piece) for piece in unbroken(trend(measured))] == [1, 1]


def test_without_a_trend_nothing_changed_that_could_be_told():
    assert change(daily(64, 65)) is None


def test_in_the_first_weeks_there_is_nothing_to_compare_with():
    told = change(daily(64, 65, 66))
    assert (told.before, told.by_kg, told.is_clear) == (None, 0, False)


def test_a_steady_gain_is_clear_after_four_weeks():
    told = change(daily(*(60 + day * 0.1 for day in range(40))))
    assert told.by_kg == pytest.approx(2.8)
    assert told.is_clear


def test_swings_of_water_are_no_change():
    told = change(daily(*(65 + (day % 2) * 1.6 for day in range(40))))
    assert told.scatter_kg == pytest.approx(0.8, abs=0.15)
    assert not told.is_clear


@given(weighings, st.floats(-20, 20))
def test_another_scale_that_shows_more_changes_no_difference(measured, more_kg):
    other = [Measurement(one.on, one.mass_kg + more_kg) for one in measured]
    before, after = change(measured), change(other)
    assert (before is None) == (after is None)
    if before is not None:
        assert after.by_kg == pytest.approx(before.by_kg, abs=1e-9)
