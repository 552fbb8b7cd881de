"""Joints, their names and their mirror."""

import pytest

from gluteus.body.joints import (
    DEGREES,
    INDEX,
    JOINTS,
    PLACE,
    limits_deg,
    mirrored,
    other_side,
    sided,
    unsided,
)

ANGLES = DEGREES[len(PLACE) :]


def test_there_are_22_joints_with_49_degrees_of_freedom():
    assert (len(JOINTS), len(DEGREES)) == (22, 49)


def test_a_parent_comes_before_its_children():
    assert [joint.name for joint in JOINTS if joint.parent and INDEX[joint.parent] >= INDEX[joint.name]] == []


@pytest.mark.parametrize("degree", DEGREES)
def test_the_mirror_of_the_mirror_is_the_same(degree):
    other, factor = mirrored(degree)
    back, again = mirrored(other)
    assert (back, factor * again) == (degree, 1)


@pytest.mark.parametrize("degree", ANGLES)
def test_every_angle_can_be_zero_and_has_a_limit_both_ways(degree):
    low, high = limits_deg(degree)
    assert low < 0 < high


def test_a_name_without_a_side_is_both():
    assert sided("hip.flexion") == ("hip_l.flexion", "hip_r.flexion")
    assert sided("hip_r.flexion") == ("hip_r.flexion",)
    assert sided("trunk.lean") == ("trunk.lean",)


def test_a_joint_that_does_not_move_like_that_is_refused():
    with pytest.raises(KeyError):
        sided("knee.abduction")


def test_sides_change_in_names_of_joints_and_of_degrees():
    assert other_side("foot_l") == "foot_r"
    assert other_side("hip_r.flexion") == "hip_l.flexion"
    assert other_side("head") == "head"
    assert unsided("hip_r.flexion") == "hip.flexion"
