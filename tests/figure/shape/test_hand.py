import numpy as np
import pytest

from gluteus.catalogue.vocabulary import HAND_SHAPES
from gluteus.figure.shape.hand import hand, hand_axes
from gluteus.figure.skin import BONES

BAR_RADIUS_M = 0.015


def around(stance, side, shape, parts):
    """The hand's vertices in its own axes: to its back, along it, towards the thumb."""
    vertices = parts.pieces[f"hands_{shape}"].surface.vertices
    own = vertices[(vertices[:, 0] > 0) == (side == "l")]
    return hand_axes(stance, side).of(own)


@pytest.mark.parametrize("shape", HAND_SHAPES)
def test_both_hands_are_mirror_images(stance, shape):
    axes = hand_axes(stance, "l")
    at = axes.origin + np.array([[0.01, 0.07, 0.02], [-0.03, 0.08, 0.04], [0, 0.12, -0.01]]) @ axes.axes.T
    assert np.allclose(hand(at, stance, "l", shape), hand(at * (-1, 1, 1), stance, "r", shape))


def test_each_shape_is_more_closed_than_the_one_before(parts, stance):
    reach_m = [around(stance, "l", shape, parts)[:, 1].max() for shape in HAND_SHAPES]
    assert reach_m == sorted(reach_m, reverse=True)


def test_a_flat_hand_lies_flat(parts, stance):
    assert around(stance, "l", "flat", parts)[:, 0].min() > -0.022


def test_a_grip_closes_round_a_bar_without_squashing_it(stance):
    axes, bar = hand_axes(stance, "l"), stance.places["grip_l"]
    along = np.linspace(-0.03, 0.03, 7)[:, None] * axes.axes[:, 2]
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ring = np.cos(turn)[:, None] * axes.axes[:, 0] + np.sin(turn)[:, None] * axes.axes[:, 1]

    def deepest(radius_m):
        at = (bar + along[:, None] + radius_m * ring).reshape(-1, 3)
        return hand(at, stance, "l", "grip").reshape(7, 12).min(axis=0)

    held = np.min([deepest(radius_m) for radius_m in np.linspace(BAR_RADIUS_M, 0.04, 9)], axis=0)
    assert (held < 0).sum() >= 9
    assert deepest(BAR_RADIUS_M / 3).min() > 0


@pytest.mark.parametrize("shape", HAND_SHAPES)
def test_fingers_follow_the_hand_alone(parts, stance, shape):
    piece = parts.pieces[f"hands_{shape}"]
    for side in "lr":
        fingers = hand_axes(stance, side).of(piece.surface.vertices)[:, 1] > 0.03
        own = fingers & ((piece.surface.vertices[:, 0] > 0) == (side == "l"))
        on_hand = piece.skin.bones[own] == BONES.index(f"hand_{side}")
        assert np.allclose((piece.skin.weights[own] * on_hand).sum(axis=1), 1)
