"""A standing skeleton."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.body import Skeleton
from gluteus.body.joints import INDEX, JOINTS, other_side

skeletons = st.builds(Skeleton, st.sampled_from(["female", "male"]), st.floats(1.3, 2.1))


def place_of(skeleton, landmark):
    mark = skeleton.landmarks[landmark]
    return tuple(
        joint + offset for joint, offset in zip(skeleton.rest_m[mark.joint], mark.offset_m, strict=True)
    )


@given(skeletons)
def test_it_stands_on_the_floor_and_is_as_tall_as_it_should_be(skeleton):
    for point in ("heel_l", "ball_inner_r", "ball_outer_l", "toe_r"):
        assert place_of(skeleton, point)[1] == pytest.approx(0, abs=1e-9)
    assert place_of(skeleton, "vertex")[1] == pytest.approx(skeleton.stature_m)


@given(skeletons)
def test_left_and_right_are_mirror_images(skeleton):
    rest = skeleton.rest_m
    for name, (x, y, z) in rest.items():
        assert rest[other_side(name)] == pytest.approx((-x, y, z))
    for name in skeleton.landmarks:
        x, y, z = place_of(skeleton, name)
        assert place_of(skeleton, other_side(name)) == pytest.approx((-x, y, z))


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
