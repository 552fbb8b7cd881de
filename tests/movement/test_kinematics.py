"""Angles to places."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREE_INDEX, DEGREES, INDEX, JOINTS, other_side
from gluteus.movement import Rig, rest_angles
from gluteus.movement.postures import mirror

SKELETON = Skeleton("female", 1.66)
RIG = Rig.of(SKELETON)
angles = st.lists(st.floats(-60, 60), min_size=len(DEGREES), max_size=len(DEGREES)).map(
    lambda values: np.array([values]) * np.where(np.arange(len(DEGREES)) < 3, 0.01, 1)
)


def standing_with(**degrees):
    made = rest_angles(SKELETON)
    for name, value in degrees.items():
        made[0, DEGREE_INDEX[name.replace("__", ".")]] = value
    return made


def place_of(landmark, posture):
    return RIG.landmarks_m(RIG.pose(posture))[0, RIG.index[landmark]]


@pytest.mark.parametrize(("sex", "stature_m"), [("female", 1.5), ("male", 1.9)])
def test_zero_angles_are_the_rest_posture(sex, stature_m):
    skeleton = Skeleton(sex, stature_m)
    pose = Rig.of(skeleton).pose(rest_angles(skeleton))
    np.testing.assert_allclose(pose.positions_m[0], [skeleton.rest_m[joint.name] for joint in JOINTS])


@given(angles)
@settings(max_examples=30)
def test_bones_keep_their_lengths_and_rotations_stay_rotations(posture):
    pose = RIG.pose(posture)
    for number, joint in enumerate(JOINTS):
        np.testing.assert_allclose(
            pose.rotations[0, number] @ pose.rotations[0, number].T, np.eye(3), atol=1e-9
        )
        if joint.parent:
            length = np.linalg.norm(pose.positions_m[0, number] - pose.positions_m[0, INDEX[joint.parent]])
            assert length == pytest.approx(np.linalg.norm(RIG.offsets_m[number]))


@given(angles)
@settings(max_examples=30)
def test_a_mirrored_posture_stands_in_mirrored_places(posture):
    places = RIG.landmarks_m(RIG.pose(posture))[0]
    others = RIG.landmarks_m(RIG.pose(mirror(posture)))[0]
    order = [RIG.index[other_side(name)] for name in RIG.landmark_names]
    np.testing.assert_allclose(others[order], places * [-1, 1, 1], atol=1e-9)


@given(angles)
@settings(max_examples=10)
def test_the_derivative_is_that_of_small_steps(posture):
    chosen = np.arange(len(RIG.landmark_names))
    pose = RIG.pose(posture)
    exact = RIG.jacobian(pose, RIG.landmarks_m(pose), chosen)[0]
    steps = 1e-4 * np.eye(len(DEGREES))
    ahead, behind = (RIG.landmarks_m(RIG.pose(posture + sign * steps)) for sign in (1, -1))
    np.testing.assert_allclose(exact, np.moveaxis((ahead - behind) / 2e-4, 0, -1), atol=1e-6)


@pytest.mark.parametrize(
    ("degree", "landmark", "axis", "sign"),
    [
        ("hip_r__flexion", "knee_r", 2, 1),
        ("knee_r__flexion", "ankle_r", 2, -1),
        ("hip_r__abduction", "knee_r", 0, -1),
        ("hip_r__external_rotation", "toe_r", 0, -1),
        ("hip_l__external_rotation", "toe_l", 0, 1),
        ("ankle_l__dorsiflexion", "toe_l", 1, 1),
        ("shoulder_l__flexion", "wrist_l", 2, 1),
        ("shoulder_l__abduction", "wrist_l", 0, 1),
        ("elbow_l__flexion", "wrist_l", 2, 1),
        ("forearm_l__pronation", "thumb_l", 0, -1),
        ("trunk__lean", "vertex", 2, 1),
        ("trunk__lean_right", "vertex", 0, -1),
        ("lumbar__bend_right", "vertex", 0, -1),
        ("trunk__turn_left", "nose", 0, 1),
        ("neck__flexion", "nose", 1, -1),
        ("scapula_r__elevation", "shoulder_r", 1, 1),
        ("scapula_r__protraction", "shoulder_r", 2, 1),
    ],
)
def test_the_name_of_a_degree_is_its_positive_direction(degree, landmark, axis, sign):
    moved = place_of(landmark, standing_with(**{degree: 20})) - place_of(landmark, rest_angles(SKELETON))
    assert np.sign(moved[axis]) == sign
    assert abs(moved[axis]) > 0.005


@pytest.mark.parametrize(("sex", "low", "high"), [("female", 0.53, 0.57), ("male", 0.54, 0.58)])
def test_the_centre_of_mass_of_somebody_who_stands_is_a_little_above_the_hips(sex, low, high):
    skeleton = Skeleton(sex, 1.7)
    rig = Rig.of(skeleton)
    centre = rig.centre_of_mass_m(rig.landmarks_m(rig.pose(rest_angles(skeleton))))[0]
    assert low < centre[1] / 1.7 < high
    assert centre[0] == pytest.approx(0, abs=1e-9)
