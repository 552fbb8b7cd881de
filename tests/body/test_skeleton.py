"""A standing skeleton."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.body import Skeleton
from gluteus.body.joints import INDEX, JOINTS, other_side

BUILDS = ("average", "heavier")
skeletons = st.builds(
    Skeleton, st.sampled_from(["female", "male"]), st.floats(1.3, 2.1), st.sampled_from(BUILDS)
)


def places_of(skeleton):
    """Every landmark when standing at rest."""
    rest = skeleton.rest_m
    return {
        name: tuple(joint + offset for joint, offset in zip(rest[mark.joint], mark.offset_m, strict=True))
        for name, mark in skeleton.landmarks.items()
    }


@given(skeletons)
def test_it_stands_on_the_floor_and_is_as_tall_as_it_should_be(skeleton):
    places = places_of(skeleton)
    for point in ("heel_l", "ball_inner_r", "ball_outer_l", "toe_r"):
        assert places[point][1] == pytest.approx(0, abs=1e-9)
    assert places["vertex"][1] == pytest.approx(skeleton.stature_m)


@given(skeletons)
def test_left_and_right_are_mirror_images(skeleton):
    for places in (skeleton.rest_m, places_of(skeleton)):
        for name, (x, y, z) in places.items():
            assert places[other_side(name)] == pytest.approx((-x, y, z))


@given(skeletons)
def test_a_build_moves_skin_and_no_joint(skeleton):
    average, heavier = (replace(skeleton, build=build) for build in BUILDS)
    assert average.rest_m == heavier.rest_m
    one, other = places_of(average), places_of(heavier)
    assert other["hip_side_l"][0] > one["hip_side_l"][0]
    for joint in ("shoulder_l", "wrist_r", "hip_l", "knee_r", "ankle_l"):
        assert one[joint] == other[joint]


@given(skeletons, st.floats(0.6, 1.4))
def test_every_length_grows_with_stature(skeleton, times):
    other = Skeleton(skeleton.sex, skeleton.stature_m * times)
    for one, two in zip(skeleton.offsets_m, other.offsets_m, strict=True):
        assert two == pytest.approx(tuple(times * length for length in one))


@given(skeletons)
def test_offsets_lead_from_the_parent_to_the_joint(skeleton):
    rest, offsets = skeleton.rest_m, skeleton.offsets_m
    for joint in JOINTS:
        if joint.parent:
            reached = tuple(
                a + b for a, b in zip(rest[joint.parent], offsets[INDEX[joint.name]], strict=True)
            )
            assert reached == pytest.approx(rest[joint.name])
