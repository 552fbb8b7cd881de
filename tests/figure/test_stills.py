import gzip
import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

pytest.importorskip("skimage", reason="drawing needs the extra `bake`")
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.form import pair_names
from gluteus.figure.files import still_names
from gluteus.figure.look import HAIR_STYLES, Look, dressed
from gluteus.figure.parts import HAIR_STYLES as MODELLED
from gluteus.figure.stills import portraits_of, shots_of, stills_of
from gluteus.movement import solve_postures

EXERCISES = open_catalogue().exercises
BRIDGE = EXERCISES["glute_bridge"]


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


def test_an_exercise_is_drawn_in_every_posture_in_which_it_stops_and_in_every_mistake(bridge):
    assert tuple(bridge) == still_names(BRIDGE)
    assert still_names(BRIDGE)[:2] == BRIDGE.movement.key_postures
    assert {f"mistake_{number}" for number, _ in enumerate(BRIDGE.form, 1)} < set(bridge)


def test_the_angles_of_a_still_are_those_that_were_solved(woman):
    main, solved = shots_of(BRIDGE, woman)[0].angles, solve_postures(BRIDGE, woman)
    for name in BRIDGE.movement.key_postures:
        assert np.array_equal(main[name], solved[name].angles)


@pytest.mark.parametrize("slug", [slug for slug, one in EXERCISES.items() if one.form])
def test_every_mistake_stands_in_one_frame_with_what_is_right(woman, slug):
    exercise = EXERCISES[slug]
    shots = shots_of(exercise, woman)
    assert {name for shot in shots for name in shot.angles} == set(still_names(exercise))
    for number, form in enumerate(exercise.form, 1):
        (shot,) = (shot for shot in shots if f"mistake_{number}" in shot.angles)
        assert set(pair_names(form, number)) <= set(shot.angles)
        assert shot.view == (form.view or exercise.movement.view)


def test_the_stills_of_one_camera_share_one_frame(bridge, woman):
    for shot in shots_of(BRIDGE, woman):
        assert len({view_box(bridge[name]) for name in shot.angles}) == 1


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
