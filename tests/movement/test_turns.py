import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gluteus.movement.turns import quaternions

ANGLE = st.floats(min_value=-np.pi, max_value=np.pi)


def about(axis, angle):
    """Rodrigues' formula."""
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


@given(ANGLE, ANGLE, ANGLE)
def test_a_quaternion_is_half_the_angle_about_the_axis(azimuth, height, angle):
    axis = np.array([np.cos(height) * np.cos(azimuth), np.cos(height) * np.sin(azimuth), np.sin(height)])
    expected = np.array([*(np.sin(angle / 2) * axis), np.cos(angle / 2)])
    found = quaternions(about(axis, angle))
    assert min(np.abs(found - expected).max(), np.abs(found + expected).max()) < 1e-6
    assert found[3] >= 0


def test_many_are_turned_at_once():
    turns = np.array([[about((0, 0, 1), 0.4), np.eye(3)]])
    assert np.allclose(quaternions(turns), [[[0, 0, np.sin(0.2), np.cos(0.2)], [0, 0, 0, 1]]])
