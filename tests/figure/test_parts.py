import numpy as np
import pytest

from gluteus.catalogue.vocabulary import HAND_SHAPES
from gluteus.figure.parts import HAIR_STYLES, Parts


def test_the_figure_has_a_body_a_head_every_hair_style_and_every_hand_shape(parts):
    hair = [f"hair_{style}" for style in HAIR_STYLES]
    hands = [f"hands_{shape}" for shape in HAND_SHAPES]
    assert sorted(parts.pieces) == sorted(["body", "head", *hair, *hands])


def test_saved_parts_come_back_as_they_were(parts, woman, tmp_path):
    parts.save(tmp_path / "woman.npz")
    back = Parts.load(tmp_path / "woman.npz", woman)
    assert list(back.pieces) == list(parts.pieces)
    for name, piece in parts.pieces.items():
        same = back.pieces[name]
        assert np.allclose(same.surface.vertices, piece.surface.vertices, atol=6e-5)
        assert np.array_equal(same.surface.triangles, piece.surface.triangles)
        assert np.array_equal(same.skin.bones, piece.skin.bones)
        assert np.allclose(same.skin.weights, piece.skin.weights, atol=0.01)


def test_saving_twice_gives_the_same_bytes(parts, tmp_path):
    parts.save(tmp_path / "one.npz")
    parts.save(tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


@pytest.mark.parametrize("style", HAIR_STYLES)
def test_a_model_knows_which_of_its_vertices_are_hair(parts, style):
    model = parts.model(style)
    hair = parts.pieces[f"hair_{style}"].surface.vertices
    assert np.array_equal(model.surface.vertices[model.hair], hair)


def test_a_bald_model_has_no_hair(parts):
    assert not parts.model(hair=None).hair.any()


@pytest.mark.parametrize("shape", HAND_SHAPES)
def test_a_model_has_the_hands_that_were_asked_for(parts, shape):
    hands = parts.pieces[f"hands_{shape}"].surface
    assert np.array_equal(parts.model(hands=shape).surface.vertices[-len(hands.vertices) :], hands.vertices)


def test_a_browsers_figure_is_small_enough(woman):
    browser = Parts.of(woman, grain=1.5)
    largest = max(
        len(browser.model(style, shape).surface.vertices) for style in HAIR_STYLES for shape in HAND_SHAPES
    )
    assert largest <= 9000
