import gzip
import xml.etree.ElementTree as ET

import numpy as np
import pytest

pytest.importorskip("skimage", reason="drawing needs the extra `bake`")
from gluteus.catalogue.movement import Prop
from gluteus.figure.muscle_map import muscle_map
from gluteus.figure.muscle_outlines import COVERED, MUSCLES
from gluteus.figure.picture.drawing import svg_of
from gluteus.figure.picture.plate import Scene
from gluteus.figure.picture.props import blocks_of
from gluteus.movement import Camera

ROLES = {"gluteus_maximus": "main", "hamstrings": "helps", "gluteus_minimus": "helps"}


@pytest.fixture(scope="module")
def scene(coarse):
    camera = Camera(130, 8, np.array([0, 0.84, 0]), 5.0)
    return Scene(
        coarse, coarse.surface, camera, ROLES, blocks_of((Prop("step", (0, 0.6), 0.3),), np.zeros(3))
    )


@pytest.fixture(scope="module")
def picture(scene):
    return svg_of(scene, "standing")


def muscles_of(svg):
    return [e.attrib["data-muscle"] for e in ET.fromstring(svg).iter() if "data-muscle" in e.attrib]


def test_the_working_muscles_are_coloured_and_the_covered_ones_left_out(picture):
    assert sorted(muscles_of(picture)) == ["gluteus_maximus", "hamstrings"]


def test_a_still_is_small(picture):
    assert len(gzip.compress(picture.encode())) < 6_000


def test_the_same_scene_gives_the_same_picture(scene, picture):
    assert svg_of(scene, "standing") == picture


def test_a_still_needs_nothing_from_elsewhere(picture):
    assert 'href="http' not in picture
    assert "<script" not in picture


def test_the_map_has_one_path_for_every_muscle(coarse):
    drawn = muscle_map(coarse)
    assert muscles_of(drawn) == list(MUSCLES)
    assert drawn.count("data-covered=") == len(COVERED)
    assert len(gzip.compress(drawn.encode())) < 12_000
