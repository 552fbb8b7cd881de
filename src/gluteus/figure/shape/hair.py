"""Hair in five styles, each a body of its own over the bald skull, written in the head's own axes.

On the back of the head every style stays flat, and none hangs lower than the jaw: so it neither pushes the
head off the mat nor cuts into a shoulder when the neck bends.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np

from gluteus.figure.shape.fields import (
    Field,
    Points,
    ellipsoid,
    loft,
    smooth_cut,
    smooth_union,
    tapered_capsule,
)
from gluteus.figure.shape.head import EAR, head_local
from gluteus.figure.shape.stance import Stance

# Metres from the head joint at 1.68 m.
_CAP = (0.0, 0.066, -0.004), (0.082, 0.097, 0.0915)  # middle and radii
_CROP = (0.0, 0.092, 0.002), (0.090, 0.082, 0.086)
# Nothing lies further behind, and above the occiput less: on the mat the head leans back a little.
_BACK_M, _OCCIPUT_M, _LEANS_BACK = -0.0955, 0.067, 0.20
_CURLS, _CURL_RADIUS_M = 70, 0.0165
_TAIL = (
    (0.002, 0.148, -0.034, 0.019),
    (0.010, 0.178, -0.046, 0.021),
    (0.040, 0.166, -0.058, 0.026),
    (0.068, 0.112, -0.064, 0.026),
    (0.081, 0.052, -0.060, 0.020),
    (0.080, 0.002, -0.054, 0.005),
)
# How far the bob stands out at each height: to the sides, behind and in front.
_BOB = (
    (-0.060, 0.086, 0.086, 0.070, 0.060),
    (-0.020, 0.095, 0.095, 0.080, 0.066),
    (0.020, 0.097, 0.097, 0.086, 0.074),
    (0.060, 0.090, 0.090, 0.087, 0.080),
)
_FACE = (0.0, -0.012, 0.105), (0.084, 0.118, 0.118)  # what the hair leaves free


def hair(points: Points, stance: Stance, style: str) -> Field:
    """Distance (n,) to the hair in one of STYLES."""
    return STYLES[style](head_local(points, stance)) * stance.scale


def _bun(local: Points) -> Field:
    return smooth_union(
        _swept_back(local), ellipsoid(local, (0, 0.164, -0.034), (0.038, 0.032, 0.038)), 0.008
    )


def _ponytail(local: Points) -> Field:
    """Tied high on the head, swung over to the left and down beside the ear."""
    whole = _swept_back(local)
    for (*start, first), (*end, last) in pairwise(_TAIL):
        whole = smooth_union(whole, tapered_capsule(local, start, end, (first, last)), 0.006)
    return _flat_behind(whole, local)


def _bob(local: Points) -> Field:
    """A fringe, ears covered, cut off at the jaw and shorter at the nape."""
    skirt = loft(local, _BOB)
    whole = smooth_union(ellipsoid(local, *_CAP), skirt, 0.016)
    whole = smooth_cut(whole, ellipsoid(local, (0, -0.046, 0.108), (0.088, 0.138, 0.096)), 0.010)
    whole = smooth_cut(whole, local[:, 1] + 0.042 + 0.15 * local[:, 2], 0.014)
    return _flat_behind(whole, local)


def _short(local: Points) -> Field:
    """Close at the sides, fuller above the forehead."""
    fringe = ellipsoid(local, (0.008, 0.125, 0.028), (0.062, 0.038, 0.042))
    return smooth_union(_swept_back(local, nape_m=-0.012), fringe, 0.020)


def _curls(local: Points) -> Field:
    """A round crop of small balls, pressed flat behind."""
    whole = smooth_union(_swept_back(local), _off_the_face(ellipsoid(local, *_CROP), local), 0.010)
    for ball in _BALLS:
        whole = smooth_union(whole, np.linalg.norm(local - ball, axis=1) - _CURL_RADIUS_M, 0.008)
    return _flat_behind(whole, local)


def _swept_back(local: Points, nape_m: float = -0.030) -> Field:
    """Hair drawn close to the head, off the face and the ears, down to the nape."""
    cap = _off_the_face(ellipsoid(local, *_CAP), local)
    return smooth_cut(cap, local[:, 1] - nape_m + 0.35 * local[:, 2], 0.016)


def _off_the_face(hair: Field, local: Points) -> Field:
    free = smooth_cut(hair, ellipsoid(local, *_FACE), 0.010)
    for sign in (1, -1):
        free = smooth_cut(free, ellipsoid(local, EAR * (sign, 1, 1), (0.030, 0.034, 0.023)), 0.008)
    return free


def _flat_behind(hair: Field, local: Points) -> Field:
    limit_m = _BACK_M + _LEANS_BACK * np.maximum(local[:, 1] - _OCCIPUT_M, 0)
    return smooth_cut(hair, local[:, 2] - limit_m, 0.010)


def _balls() -> Points:
    """Evenly spread over the crop (a Fibonacci spiral), but for the face and the nape."""
    number = np.arange(_CURLS) + 0.5
    height, turn = 1 - 2 * number / _CURLS, np.pi * (1 + np.sqrt(5)) * number
    around = np.sqrt(1 - height**2)
    unit = np.stack([around * np.sin(turn), height, around * np.cos(turn)], 1)
    balls = np.array(_CROP[0]) + unit * _CROP[1]
    bare = (ellipsoid(balls, *_FACE) < 0.004) | (balls[:, 1] < 0.030 - 0.35 * balls[:, 2])
    kept: Points = balls[~bare]
    return kept


_BALLS = _balls()
STYLES: Mapping[str, Callable[[Points], Field]] = {
    "bun": _bun,
    "ponytail": _ponytail,
    "bob": _bob,
    "short": _short,
    "curls": _curls,
}
