"""Seconds from the tempo, and easing without a jerk."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import Tempo, open_catalogue
from gluteus.movement.timing import PAUSE, Knot, eased, knots

STEP_UP = open_catalogue().exercise("step_up_kick_back")


@given(st.floats(0.5, 5), st.floats(0, 2), st.floats(0.5, 5), st.floats(0, 2))
def test_a_repetition_takes_as_long_as_its_tempo(down_s, bottom_s, up_s, top_s):
    timeline = knots(STEP_UP.movement, Tempo(down_s, bottom_s, up_s, top_s))
    assert timeline[-1].time_s == pytest.approx(down_s + bottom_s + up_s + top_s)


def test_the_pause_of_a_phase_comes_at_its_end():
    timeline = knots(STEP_UP.movement, Tempo(2, 0.5, 1, 1.5))
    paused = [
        (before.posture, round(here.time_s - before.time_s, 3))
        for before, here in pairwise(timeline)
        if here.phase == PAUSE
    ]
    assert paused == [("top", 1.5), ("on_step", 0.5)]


def test_it_begins_where_it_ends():
    timeline = knots(STEP_UP.movement, STEP_UP.tempo)
    assert timeline[0].posture == timeline[-1].posture


@given(st.floats(-90, 90), st.floats(-90, 90), st.floats(0.5, 3))
def test_a_move_from_stop_to_stop_begins_and_ends_without_speed_or_force(start, end, seconds):
    timeline = [Knot(0, "a", ""), Knot(seconds, "b", "")]
    step = seconds / 1000
    times = np.array([0, step, 2 * step, seconds - 2 * step, seconds - step, seconds])
    value = eased(timeline, np.array([[start], [end]]), times)[:, 0]
    assert value[[0, -1]] == pytest.approx([start, end])
    assert np.abs(np.diff(value)[[0, -1]]).max() <= abs(end - start) * 1e-7 + 1e-9


@given(st.lists(st.floats(-90, 90), min_size=4, max_size=4), st.booleans(), st.booleans())
def test_it_meets_every_posture_at_its_time(values, first_stops, second_stops):
    stops = (True, first_stops, second_stops, True)
    timeline = [Knot(float(number), "", "", stop) for number, stop in enumerate(stops)]
    met = eased(timeline, np.array(values)[:, None], np.arange(4.0))[:, 0]
    assert met == pytest.approx(values)
