import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gluteus.body.joints import DEGREE_INDEX
from gluteus.figure.skin import half_turn
from gluteus.movement import Rig, rest_angles
from gluteus.movement.kinematics import rotations_about

angles = st.floats(-175, 175)


def test_weights_add_up_to_one(coarse):
    assert np.allclose(coarse.skin.weights.sum(axis=1), 1)
    assert (coarse.skin.weights >= 0).all()


@given(angles, st.integers(0, 2))
def test_two_half_turns_make_the_turn(degrees, axis):
    turn = rotations_about(np.array([axis]), np.radians([[degrees]]))[0, 0]
    half = half_turn(turn)
    assert np.allclose(half @ half, turn, atol=1e-6)


def test_a_deep_squat_keeps_the_volume_of_the_body(coarse, woman):
    before, after = volume(coarse.surface), volume(bent(coarse, woman, hip=100, knee=100))
    assert 0.9 * before < after < 1.1 * before


def test_the_buttock_stays_behind_the_hip_in_a_deep_squat(coarse, woman):
    hips_z = coarse.stance.places["thigh_r"][2]
    assert bent(coarse, woman, hip=100, knee=100).vertices[:, 2].min() < hips_z - 0.09


def bent(model, skeleton, hip, knee):
    posture = rest_angles(skeleton)
    for side in "lr":
        posture[:, DEGREE_INDEX[f"hip_{side}.flexion"]] = hip
        posture[:, DEGREE_INDEX[f"knee_{side}.flexion"]] = knee
    pose = Rig.of(skeleton).pose(posture)
    return model.standing(pose.positions_m[0], pose.rotations[0])


def volume(surface):
    a, b, c = (surface.vertices[surface.triangles[:, corner]] for corner in range(3))
    return np.einsum("ta,ta->", a, np.cross(b, c)) / 6
