"""Every file that has a movement, on two bodies: contacts hold, joints bend as joints do, nothing jumps."""

import sys
from pathlib import Path

import numpy as np
import pytest

from gluteus.body.joints import DEGREE_INDEX, DEGREES, PLACE, sided
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.movement_check import flat
from gluteus.movement.postures import supports
from gluteus.movement.solver import overstepped
from gluteus.movement.timing import PAUSE

sys.path.insert(0, str(Path(__file__).parent))
from bodies import BODIES, FPS, MOVING, clip, places, postures, rig

CALM_DEG_PER_S = 240  # 8 degrees a frame at 30 frames a second
STEPPING_DEG_PER_S, RUNNING_DEG_PER_S = (
    480,
    720,
)  # a knee that marches, and one that runs, is as quick as that
HELD_DEG = 5
# A step, a seat and a wall have one height for all bodies: there the angles differ between people.
FIXED_HEIGHTS = {"step", "chair", "wall"}
NEVER_BELOW = ("heel", "ball_inner", "toe", "kneecap", "buttock", "elbow_tip", "fingertip", "knuckle_index")


@pytest.fixture(params=MOVING)
def exercise(request):
    return open_catalogue().exercise(request.param)


@pytest.fixture(params=BODIES.values(), ids=BODIES)
def body(request):
    return request.param


def named(body, marks, *names):
    return marks[..., [rig(body).index[f"{name}_{side}"] for name in names for side in "lr"], :]


def test_postures_hold_the_angles_of_the_file(exercise, body):
    movement = exercise.movement
    fixed = {prop.kind for prop in movement.props} & FIXED_HEIGHTS
    allowed = HELD_DEG * (3 if fixed else 1)
    lost = {}
    for name, posture in movement.postures.items():
        angles = postures(exercise.slug, body)[name].angles
        for degree, asked in stated(posture).items():
            held = float(angles[DEGREE_INDEX[degree]])
            if abs(held - asked) > allowed:
                lost[name, degree] = (asked, round(held, 1))
    assert lost == {}


def stated(posture):
    """The posture's own angles by degree; a side's own wins over both sides'."""
    both_first = sorted(flat(posture.angles), key=lambda item: -len(sided(item[0])))
    return {one: asked for degree, asked in both_first for one in sided(degree)}


def test_joints_stay_in_their_range(exercise, body):
    beyond = np.abs(overstepped(clip(exercise.slug, body).angles)).max(axis=0)
    assert {DEGREES[number]: beyond[number] for number in np.flatnonzero(beyond > 1)} == {}


def test_what_touches_neither_slides_nor_floats(exercise, body):
    solved, marks = clip(exercise.slug, body), places(exercise.slug, body)
    allowed_m = 0.001 * 30 / FPS[body]
    for frame in range(len(marks) - 1):
        for touch in set(solved.touches[frame]) & set(solved.touches[frame + 1]):
            if touch.partner is None:
                one, two = marks[frame : frame + 2, rig(body).index[touch.point]]
                assert np.linalg.norm(two - one) <= allowed_m, (frame, touch)
                for axis, fixed in enumerate(touch.fixed_m):
                    assert fixed is None or abs(one[axis] - fixed) <= 0.002, (frame, touch)


def test_nothing_sinks_into_the_floor(exercise, body):
    assert named(body, places(exercise.slug, body), *NEVER_BELOW)[..., 1].min() >= -0.003


def test_nothing_jumps_and_the_loop_is_closed(exercise, body):
    solved = clip(exercise.slug, body)
    round_again = np.concatenate([solved.angles, solved.angles[:1]])[:, len(PLACE) :]
    speed = np.abs(np.diff(round_again, axis=0)) * solved.fps
    fastest = np.unravel_index(speed.argmax(), speed.shape)
    assert speed.max() <= quickest(exercise), (DEGREES[fastest[1] + len(PLACE)], fastest[0])


def quickest(exercise):
    if exercise.category != "cardio":
        return CALM_DEG_PER_S
    return RUNNING_DEG_PER_S if exercise.impact in {"moderate", "high"} else STEPPING_DEG_PER_S


def test_still_postures_are_in_balance(exercise, body):
    solved = postures(exercise.slug, body)
    for name, posture in exercise.movement.postures.items():
        carriers = supports(posture.balance, solved[name].touches)
        if carriers:
            marks = rig(body).landmarks_m(rig(body).pose(solved[name].angles[None]))
            centre = rig(body).centre_of_mass_m(marks)[0, [0, 2]]
            carrying = marks[0, [rig(body).index[point] for point in carriers]][:, [0, 2]]
            assert inside(centre, carrying), name


def inside(point, corners):
    """Whether a point lies in the convex hull of others: no line through it leaves them all on one side."""
    angles = np.sort(np.arctan2(*(corners - point).T))
    return np.diff(np.concatenate([angles, angles[:1] + 2 * np.pi])).max() <= np.pi + 1e-9


def test_knees_bend_backward(exercise, body):
    solved = clip(exercise.slug, body).angles
    for side in "lr":
        assert solved[:, DEGREE_INDEX[f"knee_{side}.flexion"]].min() >= -3


def test_repetitions_last_as_long_as_their_tempo(exercise, body):
    if exercise.measure == "reps":
        solved = clip(exercise.slug, body)
        turns = 2 if exercise.sides == "alternating" else 1
        assert len(solved.rep_ends_s) == turns
        assert solved.duration_s == pytest.approx(turns * exercise.tempo.rep_s, abs=turns / solved.fps)
        assert {"eccentric", "concentric"} <= set(solved.phases) <= {"eccentric", "concentric", PAUSE}


def test_the_other_side_is_the_mirror_image(exercise, body):
    solved = clip(exercise.slug, body)
    np.testing.assert_allclose(solved.mirrored().mirrored().angles, solved.angles)
