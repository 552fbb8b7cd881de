"""Channels do not care which leg is which, how large the body is in the picture, or where."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.tracking.signal.channels import CHANNELS, trunk_length

PAIRS = [(left, left + 1) for left in range(11, 33, 2)] + [(1, 4), (2, 5), (3, 6), (7, 8), (9, 10)]
IN_THE_PICTURE = {"shoulder_height"}  # it is measured from the picture's edge
FACING = {"hip_extension.signed"}  # it has to know where the body looks


def anywhere(seed):
    chance = random.Random(seed)
    return [(chance.uniform(0.1, 0.9), chance.uniform(0.1, 0.9), 1.0) for _ in range(33)]


POINTS = st.integers(0, 10**6).map(anywhere).filter(lambda points: trunk_length(points) > 0.05)


def swapped(points):
    made = list(points)
    for left, right in PAIRS:
        made[left], made[right] = points[right], points[left]
    return made


def readings(points, without=frozenset()):
    trunk = trunk_length(points)
    return {name: one.measure(points, trunk) for name, one in CHANNELS.items() if name not in without}


@given(POINTS)
def test_left_taken_for_right_changes_nothing(points):
    assert readings(swapped(points)) == pytest.approx(readings(points), abs=1e-6)


@given(POINTS, st.floats(0.5, 3), st.floats(-1, 1), st.floats(-1, 1))
def test_nearer_or_elsewhere_changes_nothing(points, larger, right, down):
    moved = [(x * larger + right, y * larger + down, seen) for x, y, seen in points]
    assert readings(moved, IN_THE_PICTURE) == pytest.approx(readings(points, IN_THE_PICTURE), abs=1e-4)


@given(POINTS)
def test_in_the_mirror_they_read_the_same(points):
    mirrored = [(1 - x, y, seen) for x, y, seen in points]
    assert readings(mirrored, FACING) == pytest.approx(readings(points, FACING), abs=1e-6)


def test_a_straight_limb_has_180_degrees():
    points = [(0.5, number / 40, 1.0) for number in range(33)]
    assert readings(points)["knee_angle.min"] == pytest.approx(180)
