"""Cycles of a trace: as many as there were, and each as long as its movement, however long the rests."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gluteus.tracking.wild.patterns import swings_of

RATE_HZ, REP_S, RANGE = 30, 2.0, 50.0
rests_s = st.lists(st.floats(0.1, 9.0), min_size=2, max_size=6)


def trace_of(rests_s):
    """Repetitions of 2 s from bottom over top to bottom, after rests in which the body wanders a little."""
    clock_s = np.arange(0, REP_S, 1 / RATE_HZ)
    rep = RANGE * np.sin(np.pi * clock_s / REP_S) ** 2
    wander = np.random.default_rng(7).normal(0, 0.02 * RANGE, 1000)
    parts = [part for rest_s in rests_s for part in (wander[: round(rest_s * RATE_HZ)], rep)]
    trace = np.concatenate([*parts, wander[:RATE_HZ]])
    return trace, np.arange(len(trace)) / RATE_HZ


@given(rests_s)
def test_every_repetition_is_a_cycle(rests_s):
    assert len(swings_of(*trace_of(rests_s), 0.3 * RANGE)) == len(rests_s)


@given(rests_s)
def test_a_rest_at_the_bottom_is_no_part_of_a_cycle(rests_s):
    swings = swings_of(*trace_of(rests_s), 0.3 * RANGE)
    assert max(one.end_s - one.start_s for one in swings) <= REP_S
    ends_s = np.cumsum(np.array(rests_s) + REP_S)
    assert np.allclose([one.top_s for one in swings], ends_s - REP_S / 2, atol=0.2)


def test_a_film_that_ends_on_the_way_back_has_the_last_cycle_too():
    trace, times_s = trace_of([1.0, 1.0, 1.0])
    cut = round((3 * (1.0 + REP_S) - 0.3 * REP_S) * RATE_HZ)
    assert len(swings_of(trace[:cut], times_s[:cut], 0.3 * RANGE)) == 3
