import numpy as np
import pytest

from gluteus.body.joints import DEGREE_INDEX
from gluteus.catalogue import open_catalogue
from gluteus.figure.parts import HAIR_STYLES
from gluteus.figure.shape.head import head, head_local
from gluteus.figure.shape.whole import body
from gluteus.movement import Rig, rest_angles, solve_postures

every_style = pytest.mark.parametrize("style", HAIR_STYLES)
NECK_TURNS = ("neck.flexion", "neck.bend_right", "neck.turn_left")


@every_style
def test_hair_covers_the_crown_and_leaves_the_face_free(parts, style):
    at = parts.pieces[f"hair_{style}"].surface.vertices
    hair = head_local(at[head(at, parts.stance) > 0], parts.stance)
    face = (np.abs(hair[:, 0]) < 0.045) & (hair[:, 1] < 0.055) & (hair[:, 2] > 0.05)
    assert hair[:, 1].max() > 0.155
    assert not face.any()


@every_style
def test_hair_lies_over_the_skull(parts, style):
    at = parts.pieces[f"hair_{style}"].surface.vertices
    outside = head(at, parts.stance) > 0.003
    assert outside.mean() > 0.4


@pytest.fixture(scope="module")
def lying(woman):
    solved = solve_postures(open_catalogue().exercise("supine_rest"), woman)
    return Rig.of(woman).pose(next(iter(solved.values())).angles[None])


@every_style
def test_hair_does_not_lift_the_head_off_the_mat(parts, woman, lying, style):
    model = parts.model(style)
    lowest_m = model.standing(lying.positions_m[0], lying.rotations[0]).vertices[model.hair, 1].min()
    rig = Rig.of(woman)
    occiput_m = rig.landmarks_m(lying)[0, rig.landmark_names.index("occiput"), 1]
    assert lowest_m > occiput_m - 0.005


@every_style
@pytest.mark.parametrize("turn", NECK_TURNS)
@pytest.mark.parametrize("degrees", [-30, 30])
def test_hair_keeps_off_the_shoulders_when_the_neck_moves(parts, woman, style, turn, degrees):
    posture = rest_angles(woman)
    posture[:, DEGREE_INDEX[turn]] = degrees
    pose = Rig.of(woman).pose(posture)
    model = parts.model(style)
    hair = model.standing(pose.positions_m[0], pose.rotations[0]).vertices[model.hair]
    deepest = body(hair[hair[:, 1] < parts.stance.places["neck"][1]], parts.stance).min(initial=0)
    assert deepest > -0.005
