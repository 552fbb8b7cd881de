"""The whole body as one signed distance, and as a closed surface with finer head and hands."""

from collections.abc import Callable

import numpy as np

from gluteus.body.joints import SIDES
from gluteus.figure.shape.fields import Field, Points, smooth_union
from gluteus.figure.shape.hand import hand, hand_axes
from gluteus.figure.shape.head import hair, head
from gluteus.figure.shape.limbs import arm, leg
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import Surface, joined, surface_of
from gluteus.figure.shape.torso import torso

_BODY_CELL_M, _HEAD_CELL_M, _HAND_CELL_M = 0.0140, 0.0078, 0.0060
# Finer parts overlap the body by this much, so that no seam opens.
_OVERLAP_M = 0.030


def body(points: Points, stance: Stance) -> Field:
    """Distance (n,) to everything but the hair."""
    whole = torso(points, stance)
    for side in SIDES:
        whole = smooth_union(whole, leg(points, stance, side), 0.030 * stance.scale)
        limb = smooth_union(arm(points, stance, side), hand(points, stance, side), 0.010 * stance.scale)
        whole = smooth_union(whole, limb, 0.040 * stance.scale)
    return smooth_union(whole, head(points, stance), 0.026 * stance.scale)


def body_surface(stance: Stance) -> Surface:
    """The body from the neck down to the wrists, then head, hair and hands, each closed."""
    scale = stance.scale
    neck, crown = _neck_height_m(stance), stance.stature_m + 0.08 * scale

    def trunk(points: Points) -> Field:
        hands = [beyond_wrist(points, stance, side) - _OVERLAP_M for side in SIDES]
        field: Field = np.maximum.reduce([body(points, stance), points[:, 1] - neck - _OVERLAP_M, *hands])
        return field

    def top(points: Points) -> Field:
        shoulders = np.linalg.norm((points - stance.places["head"])[:, [0, 2]], axis=1) - 0.125 * scale
        field: Field = np.maximum.reduce([body(points, stance), neck - points[:, 1], shoulders])
        return field

    low = np.array([-0.80, -0.02, -0.30]) * scale
    high = np.array([0.80 * scale, neck + 0.05, 0.30 * scale])
    parts = [
        surface_of(trunk, low, high, _BODY_CELL_M * scale),
        _head_part(top, neck, crown, stance),
        _head_part(lambda points: hair(points, stance), neck, crown, stance),
        *(_hand_part(stance, side) for side in SIDES),
    ]
    return joined(parts)


def beyond_wrist(points: Points, stance: Stance, side: str) -> Field:
    """Metres past the wrist along the forearm; far below zero elsewhere on the body."""
    local = hand_axes(stance, side).of(points)
    near = np.linalg.norm(local[:, [0, 2]], axis=1) < 0.12 * stance.scale
    return np.where(near, local[:, 1], -1.0)


def _neck_height_m(stance: Stance) -> float:
    return float(stance.places["neck"][1] + 0.020 * stance.scale)


def _head_part(field: Callable[[Points], Field], low_y: float, high_y: float, stance: Stance) -> Surface:
    scale = stance.scale
    low = np.array([-0.14 * scale, low_y - 0.03 * scale, -0.17 * scale])
    high = np.array([0.14 * scale, high_y, 0.17 * scale])
    return surface_of(field, low, high, _HEAD_CELL_M * scale)


def _hand_part(stance: Stance, side: str) -> Surface:
    reach = 0.26 * stance.scale
    wrist = stance.places[f"hand_{side}"]

    def fingers(points: Points) -> Field:
        return np.maximum(body(points, stance), -beyond_wrist(points, stance, side))

    return surface_of(fingers, wrist - reach * 0.9, wrist + reach * 0.9, _HAND_CELL_M * stance.scale)
