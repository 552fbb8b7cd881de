import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("skimage", reason="tracing needs the extra `bake`")
from gluteus.figure.picture.trace import path_of, thinned


def disc(radius):
    y, x = np.mgrid[0:100, 0:100]
    return np.hypot(x - 50, y - 50) < radius


def test_a_disc_is_one_closed_smooth_path():
    path = path_of(disc(30))
    assert re.fullmatch(r"M[\d -]+q[\d -]+t[\d -]+z", path)


def test_specks_are_left_out():
    assert path_of(disc(1.5)) == ""


def test_the_same_mask_gives_the_same_path():
    assert path_of(disc(20)) == path_of(disc(20))


@given(angles=st.lists(st.floats(0, 6.28), min_size=3, max_size=40, unique=True), tolerance=st.floats(0.1, 5))
def test_a_thinned_outline_strays_no_further_than_allowed(angles, tolerance):
    outline = 20 * np.column_stack([np.cos(angles), np.sin(angles) * np.linspace(0.2, 1, len(angles))])
    corners = thinned(outline, tolerance)
    assert {tuple(corner) for corner in corners} <= {tuple(point) for point in outline}
    assert max(distance_to(corners, point) for point in outline) <= tolerance + 1e-9


def test_what_lies_on_a_straight_line_is_thinned_away():
    line = np.column_stack([np.arange(50.0), np.arange(50.0)])
    assert thinned(line, 0.1).tolist() == [[0, 0], [49, 49]]


def distance_to(chain, point):
    """From a point (2,) to the nearest straight piece of a chain (n, 2)."""
    start, way = chain[:-1], np.diff(chain, axis=0)
    along = ((point - start) * way).sum(axis=1) / np.maximum((way**2).sum(axis=1), 1e-12)
    return np.linalg.norm(point - start - np.clip(along, 0, 1)[:, None] * way, axis=1).min()
