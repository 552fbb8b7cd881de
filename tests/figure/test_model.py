import numpy as np

from gluteus.body.joints import DEGREE_INDEX, INDEX
from gluteus.movement import Rig, rest_angles


def test_the_stance_leaves_the_surface_as_it_was_modelled(coarse):
    same = coarse.standing(coarse.stance.positions_m, coarse.stance.rotations)
    assert np.allclose(same.vertices, coarse.surface.vertices)


def test_hair_goes_with_the_head(coarse, woman):
    posture = rest_angles(woman)
    posture[:, DEGREE_INDEX["neck.flexion"]] = 40
    pose = Rig.of(woman).pose(posture)
    head = INDEX["head"]
    seen = (coarse.surface.vertices - coarse.stance.positions_m[head]) @ coarse.stance.rotations[head]
    standing = coarse.standing(pose.positions_m[0], pose.rotations[0]).vertices
    bent = (standing - pose.positions_m[0, head]) @ pose.rotations[0, head]
    assert np.allclose(bent[coarse.hair], seen[coarse.hair])
