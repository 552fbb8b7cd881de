"""What cannot be done is said, with the posture, the contact and by how much."""

import re
from dataclasses import replace

import numpy as np
import pytest

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREE_INDEX
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.movement import Contact, Posture
from gluteus.errors import MovementError
from gluteus.movement import solve_clip, solve_postures

BODY = Skeleton("female", 1.66)
SQUAT = open_catalogue().exercise("half_squat")


def with_posture(name, posture):
    movement = SQUAT.movement
    return replace(SQUAT, movement=replace(movement, postures={**movement.postures, name: posture}))


def test_an_impossible_contact_says_which_and_by_how_much():
    both_ways_up = {part: Contact("floor") for part in ("foot", "upper_back", "forehead")}
    high = replace(SQUAT.movement.postures["squat"], contacts=both_ways_up)
    with pytest.raises(MovementError) as impossible:
        solve_postures(with_posture("squat", high), BODY)
    assert re.fullmatch(
        r"half_squat: posture 'squat': '\w+' misses 'floor' by \d+\.\d cm\. "
        r"Change the angles, or let go of the contact\.",
        str(impossible.value),
    )


def test_without_a_movement_there_is_nothing_to_show():
    with pytest.raises(MovementError, match="half_squat: has no \\[movement\\]"):
        solve_clip(replace(SQUAT, movement=None), BODY)


def test_a_posture_without_contacts_is_just_its_angles():
    floating = with_posture("squat", Posture(angles={"knee_r": {"flexion": 50}}))
    angles = solve_postures(floating, BODY)["squat"].angles
    assert angles[DEGREE_INDEX["knee_r.flexion"]] == pytest.approx(50, abs=1e-3)


def test_the_tempo_in_force_changes_the_seconds_and_not_the_shape():
    quick = solve_clip(SQUAT, BODY, replace(SQUAT.tempo, eccentric_s=1.0), fps=10)
    slow = solve_clip(SQUAT, BODY, replace(SQUAT.tempo, eccentric_s=2.0), fps=10)
    assert slow.duration_s == pytest.approx(quick.duration_s + 1)
    np.testing.assert_allclose(slow.angles[20], quick.angles[10], atol=0.01)


def test_a_fuller_trunk_holds_the_arms_away():
    march = open_catalogue().exercise("march_in_place")
    least = {
        build: min(
            posture.angles[DEGREE_INDEX[f"shoulder_{side}.abduction"]]
            for posture in solve_postures(march, replace(BODY, build=build)).values()
            for side in "lr"
        )
        for build in ("average", "heavier")
    }
    assert least["heavier"] > 10 > least["average"]
