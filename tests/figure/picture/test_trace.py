import re

import numpy as np
import pytest

pytest.importorskip("skimage", reason="tracing needs the extra `bake`")
from gluteus.figure.picture.trace import path_of


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
