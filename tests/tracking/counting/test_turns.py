"""Laws of turning: whatever the signal does."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gluteus.tracking.counting.turns import Turns

SIGNALS = st.lists(st.floats(-2, 2), min_size=2, max_size=60)


def turns_of(signal, hysteresis=0.3):
    turns = Turns(hysteresis)
    return [turn for step, value in enumerate(signal) if (turn := turns.follow(float(step), value))]


@given(SIGNALS)
def test_tops_and_bottoms_take_turns(signal):
    kinds = [turn.is_top for turn in turns_of(signal)]
    assert all(one != other for one, other in pairwise(kinds))


@given(SIGNALS)
def test_neighbours_are_at_least_the_hysteresis_apart(signal):
    values = [turn.value for turn in turns_of(signal)]
    assert all(abs(one - other) >= 0.3 for one, other in pairwise(values))


@given(SIGNALS)
def test_a_turn_is_a_value_of_the_signal_at_its_time(signal):
    for turn in turns_of(signal):
        assert signal[int(turn.time_s)] == turn.value


@given(SIGNALS)
def test_upside_down_tops_are_bottoms(signal):
    upright = [(turn.time_s, turn.value, turn.is_top) for turn in turns_of(signal)]
    turned = [(turn.time_s, -turn.value, not turn.is_top) for turn in turns_of([-value for value in signal])]
    assert upright == turned


def test_small_wiggles_are_no_turns():
    assert turns_of([0.0, 0.1, 0.0, 0.1, 0.0, 0.2, 0.0]) == []
