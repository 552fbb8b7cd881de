from dataclasses import replace

import numpy as np
import pytest

from gluteus.body import Skeleton
from gluteus.figure.shape.limbs import FORWARD
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.whole import body

SKELETONS = (Skeleton("female", 1.68), Skeleton("male", 1.78))
every_skeleton = pytest.mark.parametrize("skeleton", SKELETONS, ids=lambda skeleton: skeleton.sex)
# Where the skin touches the world, both sexes and builds: how far the surface may stand beyond the point.
PRESSED_M = {"buttock_l": 0.020, "shoulder_blade_l": 0.010, "palm_heel_l": 0.005, "kneecap_l": 0.008}


def reach_m(stance, origin, way):
    """From inside the body to its surface."""
    steps = np.arange(0, 0.4, 0.001)
    outside = body(origin + steps[:, None] * np.asarray(way, float), stance) > 0
    return steps[np.argmax(outside)]


def girths(stance):
    """Reach to the left at waist, hips, thigh and calf, across the upper arm, and forward at the belly."""
    left, front = (1, 0, 0), (0, 0, 1)
    waist = stance.mid_hip + np.array([0, 0.2, 0]) * stance.scale
    thigh = stance.limb("thigh", "shank", "l", FORWARD)
    shank = stance.limb("shank", "foot", "l", FORWARD)
    upper_arm = stance.limb("upper_arm", "forearm", "l", FORWARD)
    return [
        reach_m(stance, waist, left),
        reach_m(stance, waist, front),
        reach_m(stance, stance.mid_hip, left),
        reach_m(stance, thigh.place(np.array([0, 0.15, 0])), front),
        reach_m(stance, shank.place(np.array([0, 0.11, 0])), left),
        reach_m(stance, upper_arm.place(np.array([0, 0.15, 0])), front),
    ]


@every_skeleton
def test_a_heavier_body_is_fuller_everywhere(skeleton):
    average, heavier = (girths(Stance.of(replace(skeleton, build=build))) for build in ("average", "heavier"))
    assert [more > usual * 1.08 for usual, more in zip(average, heavier, strict=True)] == [True] * 6


@every_skeleton
def test_a_heavier_body_has_the_same_joints(skeleton):
    average, heavier = (Stance.of(replace(skeleton, build=build)) for build in ("average", "heavier"))
    assert np.array_equal(average.positions_m, heavier.positions_m)


@every_skeleton
@pytest.mark.parametrize("build", ["average", "heavier"])
@pytest.mark.parametrize("point", PRESSED_M)
def test_the_skin_is_where_the_body_touches_the_floor(skeleton, build, point):
    stance = Stance.of(replace(skeleton, build=build))
    assert -body(stance.places[point][None], stance)[0] < PRESSED_M[point]


@every_skeleton
@pytest.mark.parametrize("build", ["average", "heavier"])
def test_both_sides_of_the_body_are_alike(skeleton, build):
    stance = Stance.of(replace(skeleton, build=build))
    at = np.random.default_rng(1).uniform((0, 0, -0.3), (0.7, 1.8, 0.3), (300, 3))
    assert np.array_equal(body(at, stance) < 0, body(at * (-1, 1, 1), stance) < 0)
