"""Smoothing goes by time stamps alone."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.tracking.signal.smoothing import Smoother


def smoothed(times_s, values, cutoff_hz=1.0):
    smoother = Smoother(cutoff_hz)
    return [smoother.smooth(time_s, value) for time_s, value in zip(times_s, values, strict=True)]


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_a_slow_swing_comes_out_alike_at_any_frame_rate(fps):
    times_s = [frame / fps for frame in range(8 * fps)]
    swung = smoothed(times_s, [math.sin(math.tau * 0.25 * time_s) for time_s in times_s])
    assert max(swung[4 * fps :]) == pytest.approx(0.97, abs=0.02)


def test_one_wrong_frame_changes_nothing():
    values = [0.0] * 10 + [9.0] + [0.0] * 10
    assert smoothed([frame / 30 for frame in range(21)], values) == [0.0] * 21


def test_a_time_that_does_not_go_on_changes_nothing():
    smoother = Smoother(1.0)
    smoother.smooth(0.0, 1.0)
    assert smoother.smooth(0.0, 5.0) == smoother.smooth(-1.0, 5.0) == 1.0


@given(st.lists(st.tuples(st.floats(0.001, 0.5), st.floats(-3, 3)), min_size=1, max_size=40))
def test_it_stays_between_the_least_and_the_greatest_value(steps):
    time_s, times_s = 0.0, []
    for gone_s, _ in steps:
        time_s += gone_s
        times_s.append(time_s)
    values = [value for _, value in steps]
    for value in smoothed(times_s, values):
        assert min(values) - 1e-9 <= value <= max(values) + 1e-9
