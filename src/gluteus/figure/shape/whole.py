"""The pieces of a body as closed surfaces: what lies between neck and wrists, the head, hair, hands.

Each is modelled at the fineness that it needs. They overlap, so that no seam opens between them.
"""

import numpy as np

from gluteus.body.joints import SIDES
from gluteus.figure.shape.fields import Field, Points, smooth_union
from gluteus.figure.shape.hair import hair
from gluteus.figure.shape.hand import hand, hand_axes, wrist
from gluteus.figure.shape.head import head
from gluteus.figure.shape.limbs import arm, leg
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import Surface, joined, surface_of
from gluteus.figure.shape.torso import torso

_BODY_CELL_M, _HEAD_CELL_M, _HAIR_CELL_M, _HAND_CELL_M = 0.0138, 0.0078, 0.0088, 0.0065
# Beyond a seam each piece goes on for a little, ever thinner, so that the other one covers its end.
_OVERLAP_M, _THINNING = 0.018, 0.15
_HEAD_BLEND_M, _WRIST_BLEND_M = 0.020, 0.010  # at 1.68 m


def body(points: Points, stance: Stance) -> Field:
    """Distance (n,) to everything but hair and fingers."""
    whole, scale = torso(points, stance), stance.scale
    for side in SIDES:
        whole = smooth_union(whole, leg(points, stance, side), 0.030 * scale)
        limb = smooth_union(arm(points, stance, side), wrist(points, stance, side), _WRIST_BLEND_M * scale)
        whole = smooth_union(whole, limb, 0.040 * scale)
    return smooth_union(whole, head(points, stance), _HEAD_BLEND_M * scale)


def body_piece(stance: Stance, grain: float) -> Surface:
    """From the neck down to the wrists."""
    scale, neck_m = stance.scale, _neck_height_m(stance)

    def trunk(points: Points) -> Field:
        hands = [_beyond_wrist(points, stance, side) for side in SIDES]
        return _ended(body(points, stance), np.maximum.reduce([points[:, 1] - neck_m, *hands]))

    low = np.array([-0.80, -0.02, -0.30]) * scale
    high = np.array([0.80 * scale, neck_m + 0.05, 0.30 * scale])
    return surface_of(trunk, low, high, _BODY_CELL_M * scale * grain)


def head_piece(stance: Stance, grain: float) -> Surface:
    """The bald head with the neck."""
    scale, neck_m = stance.scale, _neck_height_m(stance)

    def top(points: Points) -> Field:
        shoulders = np.linalg.norm((points - stance.places["head"])[:, [0, 2]], axis=1) - 0.125 * scale
        whole = smooth_union(torso(points, stance), head(points, stance), _HEAD_BLEND_M * scale)
        neck_up: Field = np.maximum(_ended(whole, neck_m - points[:, 1]), shoulders)
        return neck_up

    low, high = _round_the_head(stance)
    return surface_of(top, low, high, _HEAD_CELL_M * scale * grain)


def hair_piece(style: str, stance: Stance, grain: float) -> Surface:
    """Hair in one of hair.STYLES."""
    low, high = _round_the_head(stance)
    cell_m = _HAIR_CELL_M * stance.scale * grain
    return surface_of(lambda points: hair(points, stance, style), low, high, cell_m)


def hands_piece(shape: str, stance: Stance, grain: float) -> Surface:
    """Both hands in one shape, from a little above the wrist."""
    return joined([_one_hand(shape, stance, side, grain) for side in SIDES])


def _one_hand(shape: str, stance: Stance, side: str, grain: float) -> Surface:
    scale, at = stance.scale, stance.places[f"hand_{side}"]

    def fingers(points: Points) -> Field:
        forearm = arm(points, stance, side)
        whole = smooth_union(forearm, hand(points, stance, side, shape), _WRIST_BLEND_M * scale)
        return _ended(whole, -_beyond_wrist(points, stance, side))

    reach = 0.235 * scale
    return surface_of(fingers, at - reach, at + reach, _HAND_CELL_M * scale * grain)


def _ended(whole: Field, beyond_m: Field) -> Field:
    """`whole` (n,) up to a seam and the overlap after it; `beyond_m` (n,) is how far past the seam it is."""
    thinned = whole + _THINNING * np.maximum(beyond_m, 0)
    ended: Field = np.maximum(thinned, beyond_m - _OVERLAP_M)
    return ended


def _beyond_wrist(points: Points, stance: Stance, side: str) -> Field:
    """Metres past the wrist along the forearm; far below zero elsewhere on the body."""
    local = hand_axes(stance, side).of(points)
    near = np.linalg.norm(local[:, [0, 2]], axis=1) < 0.12 * stance.scale
    return np.where(near, local[:, 1], -1.0)


def _neck_height_m(stance: Stance) -> float:
    return float(stance.places["neck"][1] + 0.020 * stance.scale)


def _round_the_head(stance: Stance) -> tuple[Points, Points]:
    """Opposite corners of a box that holds the head in any hair."""
    scale = stance.scale
    low = np.array([-0.14 * scale, _neck_height_m(stance) - 0.03 * scale, -0.17 * scale])
    return low, np.array([0.15 * scale, stance.stature_m + 0.08 * scale, 0.17 * scale])
