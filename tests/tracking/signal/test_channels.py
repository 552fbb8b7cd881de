"""Channels do not care which leg is which, how large the body is in the picture, or where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.tracking.signal.channels import CHANNELS, trunk_length

PAIRS = [(left, left + 1) for left in range(11, 33, 2)] + [(1, 4), (2, 5), (3, 6), (7, 8), (9, 10)]
PLACES = st.tuples(st.floats(0.1, 0.9), st.floats(0.1, 0.9), st.just(1.0))
POINTS = st.lists(PLACES, min_size=33, max_size=33).filter(lambda points: trunk_length(points) > 0.05)
IN_THE_PICTURE = {"shoulder_height"}  # it is measured from the picture's edge


def swapped(points):
    made = list(points)
    for left, right in PAIRS:
        made[left], made[right] = points[right], points[left]
    return made


def read(name, points):
    return CHANNELS[name].measure(points, trunk_length(points))


@pytest.mark.parametrize("name", CHANNELS)
@given(points=POINTS)
def test_left_taken_for_right_changes_nothing(name, points):
    assert read(name, swapped(points)) == pytest.approx(read(name, points), abs=1e-6)


@pytest.mark.parametrize("name", sorted(set(CHANNELS) - IN_THE_PICTURE))
@given(points=POINTS, larger=st.floats(0.5, 3), right=st.floats(-1, 1), down=st.floats(-1, 1))
def test_nearer_or_elsewhere_changes_nothing(name, points, larger, right, down):
    moved = [(x * larger + right, y * larger + down, seen) for x, y, seen in points]
    assert read(name, moved) == pytest.approx(read(name, points), rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("name", CHANNELS)
@given(points=POINTS)
def test_in_the_mirror_it_reads_the_same(name, points):
    mirrored = [(1 - x, y, seen) for x, y, seen in points]
    facing = name == "hip_extension.signed"  # looking straight at the camera there is no behind
    if not facing:
        assert read(name, mirrored) == pytest.approx(read(name, points), abs=1e-6)
