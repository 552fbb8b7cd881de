"""A piece of the body as the browser gets it: a header in JSON, then everything that belongs to its vertices.

    length of the header (4 bytes, little endian) | header | triangles | places | bones | weights | fields

What a vertex wears and which muscle lies under it are signed distances, as in the stills, so that edges stay
crisp however near one looks; nearly all of them are at the limit and cost nothing once compressed.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gluteus.body import Skeleton
from gluteus.body.joints import JOINTS
from gluteus.figure.clothes import worn_fields
from gluteus.figure.moving.coding import from_the_middle, planes, steps_back, walked
from gluteus.figure.moving.face import FACE, face_picture
from gluteus.figure.muscle_outlines import COVERED, MUSCLES
from gluteus.figure.muscles import muscle_fields
from gluteus.figure.parts import Parts, Piece
from gluteus.figure.picture.ink import COLOURS, LINE, ROLE_COLOURS, SHADE
from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.stance import Stance
from gluteus.figure.skin import HALVED
from gluteus.movement.turns import quaternions

BROWSER_GRAIN = 1.3  # of Parts: coarser than what stills are drawn from
GRAIN_M = 0.00025  # a place is a whole number of these
REACH_M = 0.030  # further from an edge than this a distance is not told
_FURTHEST = 127
MUSCLES_SHOWN = tuple(name for name in MUSCLES if name not in COVERED)


def pieces_of(parts: Parts, skeleton: Skeleton) -> Iterator[tuple[str, bytes]]:
    """Every piece of a body by its name; the one called "body" brings what all the others hang on."""
    for name, piece in parts.pieces.items():
        rig = rig_of(skeleton, parts.stance) if name == "body" else {}
        yield name, packed(name, piece, parts.stance, rig)


def packed(name: str, piece: Piece, stance: Stance, rig: Mapping[str, Any]) -> bytes:
    """One piece; `rig` goes into its header."""
    triangles, order = walked(piece.surface.triangles)
    points = piece.surface.vertices[order]
    # Hair is hair all over.
    fields = {} if name.startswith("hair") else _fields(points, stance)
    header = {
        "name": name,
        "vertices": len(points),
        "triangles": len(triangles),
        "grain_m": GRAIN_M,
        "reach_m": REACH_M,
        "fields": list(fields),
        **rig,
    }
    places = np.round(points / GRAIN_M).astype(np.int64)
    text = json.dumps(header, separators=(",", ":")).encode()
    return b"".join(
        [
            len(text).to_bytes(4, "little"),
            text,
            planes(steps_back(triangles)),
            planes(from_the_middle(places, triangles)),
            piece.skin.bones[order].T.tobytes(),
            _shares(piece.skin.weights[order]).T.tobytes(),
            *(_told(values).tobytes() for values in fields.values()),
        ]
    )


def rig_of(skeleton: Skeleton, stance: Stance) -> dict[str, Any]:
    """What the browser hangs the body on: joints, how they stood when it was modelled, the face, the colours.

    `halved` are the joints with a helper that turns half as far (figure/skin.py).
    """
    names = [joint.name for joint in JOINTS]
    return {
        "joints": [
            {"name": joint.name, "parent": names.index(joint.parent) if joint.parent else -1}
            for joint in JOINTS
        ],
        "offsets_m": np.round(skeleton.offsets_m, 5).tolist(),
        "stance": {
            "places_m": np.round(stance.positions_m, 5).tolist(),
            "turns": np.round(quaternions(stance.rotations), 5).tolist(),
        },
        "palette": {**COLOURS, **ROLE_COLOURS, "line": LINE, "shade": SHADE},
        "halved": [names.index(name) for name in HALVED],
        "face": face_picture(stance),
    }


def _fields(points: Points, stance: Stance) -> dict[str, Field]:
    """Metres inside every garment and muscle that comes near these points."""
    worn = worn_fields(points, stance, np.zeros(len(points), bool))
    told = {name: values for name, values in worn.items() if name not in (*FACE, "hair")}
    told |= muscle_fields(points, stance, MUSCLES_SHOWN)
    return {name: values for name, values in told.items() if values.max() > -REACH_M}


def _told(values: Field) -> NDArray[np.int8]:
    return np.round(np.clip(values / REACH_M, -1, 1) * _FURTHEST).astype(np.int8)


def _shares(weights: Field) -> NDArray[np.uint8]:
    """Weights (v, 4) in 255ths that add up to 255."""
    whole = np.floor(weights * 255 + 0.5).astype(np.int64)
    whole[:, 0] += 255 - whole.sum(axis=1)
    return whole.astype(np.uint8)
