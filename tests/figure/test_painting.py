import numpy as np
import pytest

pytest.importorskip("skimage", reason="painting needs the extra `bake`")
from gluteus.catalogue import open_catalogue
from gluteus.figure.look import Look
from gluteus.figure.painting import beside_each_other, paintings_of
from gluteus.figure.picture.coat import rgb
from gluteus.figure.picture.ground import PAPER

PIXELS_PER_M = 40
STEP_UP = open_catalogue().exercise("step_up_kick_back")


@pytest.fixture(scope="module")
def paintings(parts):
    return paintings_of(STEP_UP, parts, Look(), PIXELS_PER_M)


def inked(picture):
    return (np.abs(picture.astype(int) - rgb(PAPER)) > 12).any(axis=2)


def test_every_key_posture_is_painted_in_one_frame(paintings):
    assert tuple(paintings) == STEP_UP.movement.key_postures
    assert len({picture.shape for picture in paintings.values()}) == 1


def test_the_frame_holds_all_and_little_more(paintings):
    together = np.logical_or.reduce([inked(picture) for picture in paintings.values()])
    assert not together[0].any()
    assert not together[:, [0, -1]].any()
    rows, columns = np.flatnonzero(together.any(axis=1)), np.flatnonzero(together.any(axis=0))
    assert np.ptp(rows) > 0.9 * len(together)
    assert np.ptp(columns) > 0.8 * together.shape[1]


def test_it_is_painted_to_scale(paintings, woman):
    (tall, _, _), *_ = (picture.shape for picture in paintings.values())
    step_m = 0.34
    assert woman.stature_m + step_m == pytest.approx(tall / PIXELS_PER_M, rel=0.15)


def test_one_posture_alone_keeps_the_frame_of_all(parts, paintings):
    alone = paintings_of(STEP_UP, parts, Look(), PIXELS_PER_M, names=("top",))
    assert list(alone) == ["top"]
    assert (alone["top"] == paintings["top"]).all()


def test_from_further_round_it_looks_different(parts, paintings):
    round_it = paintings_of(STEP_UP, parts, Look(), PIXELS_PER_M, round_by_deg=90)
    assert round_it["top"].shape != paintings["top"].shape


def test_a_row_is_as_wide_as_its_pictures_and_gaps(paintings):
    row = beside_each_other(paintings.values(), 5)
    height, width, _ = paintings["top"].shape
    assert row.shape == (height, 2 * width + 5, 3)
