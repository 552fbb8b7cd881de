import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from gluteus.figure.shape.fields import (
    ellipsoid,
    loft,
    smooth_cut,
    smooth_step,
    smooth_union,
    tapered_capsule,
)

points = arrays(float, (7, 3), elements=st.floats(-2, 2))
distances = arrays(float, 9, elements=st.floats(-1, 1))


@given(points)
def test_an_ellipsoid_with_equal_radii_is_a_ball(at):
    assert np.allclose(ellipsoid(at, (0, 0, 0), (0.5, 0.5, 0.5)), np.linalg.norm(at, axis=1) - 0.5, atol=1e-5)


@given(points)
def test_a_capsule_does_not_mind_which_end_comes_first(at):
    one = tapered_capsule(at, (0, 0, 0), (0, 1, 0), (0.1, 0.2))
    assert np.allclose(one, tapered_capsule(at, (0, 1, 0), (0, 0, 0), (0.2, 0.1)))


def test_a_loft_passes_through_its_profile():
    profile = ((0.0, 0.1, 0.2, 0.3, 0.4), (0.5, 0.1, 0.2, 0.3, 0.4), (1.0, 0.1, 0.2, 0.3, 0.4))
    at = np.array([[-0.1, 0.5, 0], [0.2, 0.5, 0], [0, 0.5, -0.3], [0, 0.5, 0.4]])
    assert np.allclose(loft(at, profile), 0)


@given(distances, distances)
def test_a_union_is_never_smaller_than_its_parts(one, other):
    assert (smooth_union(one, other, 0.1) <= np.minimum(one, other) + 1e-12).all()


@given(distances, distances)
def test_a_cut_is_never_larger_than_what_it_was_cut_from(one, away):
    assert (smooth_cut(one, away, 0.1) >= one - 1e-12).all()


def test_a_step_runs_from_nothing_to_one():
    assert smooth_step(np.array([-1.0, 0.0, 0.5, 1.0, 2.0]), 0, 1).tolist() == [0, 0, 0.5, 1, 1]
