"""The face as a small picture of signed distances: eyes are finer than the triangles they lie on."""

import base64
from typing import Any

import numpy as np

from gluteus.figure.clothes import worn_fields
from gluteus.figure.shape.stance import Stance

FACE = ("eye", "brow", "lips")
_WIDTH, _HEIGHT = 48, 64
_LEFT_M, _LOW_M, _PIXEL_M = -0.0588, -0.062, 0.0025  # of the first pixel's middle, before the head joint
_BEFORE_M = 0.09  # the plane it is taken from: before the face
_REACH_M = 0.010


def face_picture(stance: Stance) -> dict[str, Any]:
    """Rows from below, three distances a pixel as bytes (128 is the edge), in base64; and where it lies.

    `places` before the head are in metres at the stature that the head is written for.
    """
    column, row = np.meshgrid(np.arange(_WIDTH), np.arange(_HEIGHT))
    at = np.stack(
        [_LEFT_M + column * _PIXEL_M, _LOW_M + row * _PIXEL_M, np.full(column.shape, _BEFORE_M)], -1
    )
    points = stance.places["head"] + at.reshape(-1, 3) * stance.scale
    worn = worn_fields(points, stance, np.zeros(len(points), bool))
    depth = np.stack([worn[name] for name in FACE], -1)
    told = np.round(np.clip(depth / _REACH_M, -1, 1) * 127).astype(int) + 128
    return {
        "size": [_WIDTH, _HEIGHT],
        "left_m": _LEFT_M - _PIXEL_M / 2,
        "low_m": _LOW_M - _PIXEL_M / 2,
        "pixel_m": _PIXEL_M,
        "reach_m": _REACH_M,
        "scale": stance.scale,
        "layers": list(FACE),
        "distances": base64.b64encode(told.astype(np.uint8).tobytes()).decode(),
    }
