import gzip
import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

pytest.importorskip("skimage", reason="drawing needs the extra `bake`")
from gluteus.catalogue import open_catalogue
from gluteus.figure.files import still_names
from gluteus.figure.look import HAIR_STYLES, Look, dressed
from gluteus.figure.parts import HAIR_STYLES as MODELLED
from gluteus.figure.stills import portraits_of, still_angles, stills_of
from gluteus.movement import solve_postures

BRIDGE = open_catalogue().exercise("glute_bridge")


@pytest.fixture(scope="module")
def bridge(parts, woman):
    return stills_of(BRIDGE, parts, woman)


@pytest.fixture(scope="module")
def portraits(parts, woman):
    return portraits_of(parts, woman)


def view_box(svg):
    return ET.fromstring(svg).attrib["viewBox"]


def test_what_can_be_chosen_is_what_was_modelled():
    assert sorted(HAIR_STYLES) == sorted(MODELLED)


def test_an_exercise_is_drawn_in_every_posture_in_which_it_stops(bridge):
    assert tuple(bridge) == still_names(BRIDGE) == BRIDGE.movement.key_postures


def test_the_angles_of_every_still_are_those_that_were_solved(woman):
    angles, solved = still_angles(BRIDGE, woman), solve_postures(BRIDGE, woman)
    assert tuple(angles) == still_names(BRIDGE)
    assert all(np.array_equal(angles[name], solved[name].angles) for name in angles)


def test_all_stills_of_an_exercise_share_one_frame(bridge):
    assert len({view_box(svg) for svg in bridge.values()}) == 1


@pytest.mark.parametrize("style", HAIR_STYLES)
def test_every_style_is_there_and_moves_nothing(bridge, style):
    for svg in bridge.values():
        drawn = dressed(svg, Look(hair=style))
        assert set(re.findall(r'data-hair="(\w+)"', drawn)) == {style}
        assert view_box(drawn) == view_box(svg)
        assert len(gzip.compress(drawn.encode())) < 6_000


def test_the_figure_has_no_hair_but_that_of_its_styles(bridge):
    colour = Look().colours["hair"]
    for svg in bridge.values():
        bald = re.sub(r"<g data-hair=.*?</g>", "", svg)
        assert colour in svg
        assert colour not in bald


def test_a_portrait_is_the_whole_body_or_its_head(portraits):
    assert list(portraits) == ["whole", "head"]
    left, top, width, height = (int(number) for number in view_box(portraits["whole"]).split())
    assert height > 2 * width
    assert left == top > 0
