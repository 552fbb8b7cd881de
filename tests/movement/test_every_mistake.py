"""Every mistake of every file, on two bodies: a body can make it, its joints allow it, and it can be seen."""

import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from gluteus.body.joints import DEGREES, PLACE
from gluteus.catalogue import open_catalogue
from gluteus.movement import corrected, mistaken, solve_clip, solve_postures
from gluteus.movement.camera import Camera
from gluteus.movement.solver import overstepped

sys.path.insert(0, str(Path(__file__).parent))
from bodies import BODIES, SMALL, postures, rig

FORMS = {
    f"{exercise.slug}-{number}": (exercise.slug, number)
    for exercise in open_catalogue().exercises.values()
    for number, _ in enumerate(exercise.form, 1)
}
LEAST_DEG, LEAST_SEEN_M = 10, 0.02


@pytest.fixture(params=FORMS.values(), ids=FORMS)
def told(request):
    slug, number = request.param
    exercise = open_catalogue().exercise(slug)
    return exercise, exercise.form[number - 1]


@pytest.fixture(params=BODIES.values(), ids=BODIES)
def body(request):
    return request.param


@cache
def wrong(slug, body, number):
    exercise = open_catalogue().exercise(slug)
    return solve_postures(mistaken(exercise, exercise.form[number]), body)


def both(told, body):
    """The right and the wrong posture, as solved: (2, 49)."""
    exercise, form = told
    right = postures(exercise.slug, body)[form.posture]
    mistake = wrong(exercise.slug, body, exercise.form.index(form))[form.posture]
    return np.array([right.angles, mistake.angles])


def test_a_joint_differs_by_what_an_eye_can_see(told, body):
    right, mistake = both(told, body)[:, len(PLACE) :]
    assert np.abs(mistake - right).max() >= LEAST_DEG


def test_joints_stay_in_their_range(told, body):
    beyond = np.abs(overstepped(both(told, body)[1:]))[0]
    assert {DEGREES[number]: beyond[number] for number in np.flatnonzero(beyond > 1)} == {}


def test_it_shows_from_its_own_camera(told):
    exercise, form = told
    view = corrected(exercise, form).movement.view
    marks = rig(SMALL).landmarks_m(rig(SMALL).pose(both(told, SMALL)))
    across = marks @ Camera(view.azimuth, view.elevation, np.zeros(3)).axes[:2].T
    assert np.linalg.norm(across[1] - across[0], axis=1).max() >= LEAST_SEEN_M


@pytest.mark.parametrize("slug", ["squat_kick_back", "half_kneeling_hip_flexor"])
def test_the_clip_of_a_mistake_lasts_as_long_and_passes_through_it(slug):
    exercise = open_catalogue().exercise(slug)
    form = exercise.form[0]
    right, mistake = (solve_clip(one, SMALL, fps=5) for one in (exercise, mistaken(exercise, form)))
    assert mistake.duration_s == right.duration_s
    posture = wrong(slug, SMALL, 0)[form.posture].angles
    assert np.abs(mistake.angles - posture)[:, len(PLACE) :].max(axis=1).min() <= LEAST_DEG / 2


def test_feet_stay_where_the_right_posture_puts_them():
    exercise = open_catalogue().exercise("half_squat")
    right, mistake = both((exercise, exercise.form[0]), SMALL)
    marks = rig(SMALL).landmarks_m(rig(SMALL).pose(np.array([right, mistake])))
    feet = marks[:, [rig(SMALL).index[f"{point}_{side}"] for point in ("heel", "toe") for side in "lr"]]
    assert np.abs(feet[1] - feet[0]).max() <= 0.005


def test_an_angle_of_both_sides_wins_over_the_right_postures_own_sides():
    exercise = open_catalogue().exercise("squat_kick_back")
    form = next(form for form in exercise.form if form.posture == "kick")
    both_hips = type(form)(form.says, form.cue, "kick", {"hip": {"flexion": 20.0}})
    angles = mistaken(exercise, both_hips).movement.postures["kick"].angles
    assert (angles["hip_r"]["flexion"], angles["hip_l"]["flexion"]) == (20, 20)


def test_what_the_mistake_is_compared_with_is_right_and_seen_from_the_same_place():
    exercise = open_catalogue().exercise("half_squat")
    form = exercise.form[0]
    seen = corrected(exercise, form)
    assert seen.movement.view == mistaken(exercise, form).movement.view == form.view
    assert seen.movement.postures == exercise.movement.postures
