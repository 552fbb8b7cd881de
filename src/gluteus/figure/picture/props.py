"""The few things that people train with, as boxes: what the figure lies, stands or steps on."""

from dataclasses import dataclass

import numpy as np

from gluteus.catalogue.movement import Prop
from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.surface import Triangles
from gluteus.movement import Camera
from gluteus.movement.contacts import SEAT_HALF_DEPTH_M, SEAT_TO_TOP_OF_BACK_M

_FACES = (  # corners (bits z y x) anticlockwise from outside, and the tone of the face
    ((2, 6, 7, 3), (0, 1, 0), 1.0),
    ((4, 5, 7, 6), (0, 0, 1), 0.93),
    ((1, 0, 2, 3), (0, 0, -1), 0.93),
    ((5, 1, 3, 7), (1, 0, 0), 0.86),
    ((0, 4, 6, 2), (-1, 0, 0), 0.86),
)
_SEAT_HALF_M, _POST_M, _WOOD = SEAT_HALF_DEPTH_M, 0.04, "#cbb491"


@dataclass(frozen=True, slots=True)
class Block:
    """A box standing at `middle_m` (3,) with `size_m` (3,) and a colour; `flat` ones hide nothing."""

    middle_m: tuple[float, float, float]
    size_m: tuple[float, float, float]
    colour: str
    flat: bool = False

    @property
    def corners(self) -> Points:
        """(8, 3): bit 0 of the number is +x, bit 1 +y, bit 2 +z."""
        bits = np.array([[n & 1, n >> 1 & 1, n >> 2 & 1] for n in range(8)])
        corners: Points = np.array(self.middle_m) + (bits - 0.5) * np.array(self.size_m)
        return corners

    @property
    def triangles(self) -> Triangles:
        quads = np.array([corners for corners, _, _ in _FACES])
        return np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int32)

    def faces_seen(self, camera: Camera) -> list[tuple[Points, str]]:
        """The faces that look at the camera: their corners (4, 3) and their tone as a colour."""
        faces = []
        eye = np.asarray(camera.aim_m) + camera.distance_m * camera.axes[2]
        for corners, outward, tone in _FACES:
            face = self.corners[list(corners)]
            if (eye - face.mean(axis=0)) @ np.array(outward) > 0 and not (self.flat and outward != (0, 1, 0)):
                faces.append((face, toned(self.colour, tone)))
        return faces


def blocks_of(props: tuple[Prop, ...], middle_m: Points) -> tuple[Block, ...]:
    """The props of a file as boxes; a mat without a place lies under the middle (3,) of the movement."""
    makers = {"mat": _mat, "step": _step, "chair": _chair, "wall": _wall, "bar": _bar}
    return tuple(block for prop in props for block in makers[prop.kind](prop, middle_m))


def _mat(prop: Prop, middle_m: Points) -> list[Block]:
    x, z = prop.at_m if any(prop.at_m) else (float(middle_m[0]), float(middle_m[2]))
    return [Block((x, -0.003, z), _turned((0.72, 0.006, 1.90), prop), "#bcd8d2", flat=True)]


def _step(prop: Prop, _: Points) -> list[Block]:
    x, z = prop.at_m
    return [Block((x, prop.height_m / 2, z), _turned((0.60, prop.height_m, 0.40), prop), "#d6c2a4")]


def _chair(prop: Prop, _: Points) -> list[Block]:
    """Turned by 0 its back stands behind the seat, by 90 to the right of it."""
    x, z = prop.at_m
    turn = np.radians(prop.turn_deg)
    behind = np.round([-np.sin(turn), -np.cos(turn)])
    seat_m, half = prop.height_m, _SEAT_HALF_M - _POST_M / 2
    posts = [
        Block((x + dx, seat_m / 2, z + dz), (_POST_M, seat_m, _POST_M), _WOOD)
        for dx in (-half, half)
        for dz in (-half, half)
    ]
    seat = Block((x, seat_m - 0.02, z), (2 * _SEAT_HALF_M, 0.04, 2 * _SEAT_HALF_M), _WOOD)
    middle = (
        x + behind[0] * _SEAT_HALF_M,
        seat_m + SEAT_TO_TOP_OF_BACK_M * 0.70,
        z + behind[1] * _SEAT_HALF_M,
    )
    rest = Block(middle, _turned((2 * _SEAT_HALF_M, SEAT_TO_TOP_OF_BACK_M * 0.60, 0.03), prop), _WOOD)
    struts = [
        Block(
            (
                x + behind[0] * _SEAT_HALF_M + abs(behind[1]) * side * half,
                seat_m + SEAT_TO_TOP_OF_BACK_M * 0.2,
                z + behind[1] * _SEAT_HALF_M + abs(behind[0]) * side * half,
            ),
            (0.03, SEAT_TO_TOP_OF_BACK_M * 0.4, 0.03),
            _WOOD,
        )
        for side in (-1, 1)
    ]
    return [*posts, seat, *struts, rest]


def _wall(prop: Prop, _: Points) -> list[Block]:
    """A piece of wall just behind the plane that is touched."""
    x, z = prop.at_m
    away = _turned((0.0, 0.0, 0.015), prop)
    outward = np.sign([x, z])
    middle = (x + away[0] * outward[0], 0.9, z + away[2] * outward[1])
    return [Block(middle, _turned((1.1, 1.8, 0.03), prop), "#e6dfd3")]


def _bar(prop: Prop, _: Points) -> list[Block]:
    x, z = prop.at_m
    return [Block((x, prop.height_m, z), _turned((1.1, 0.03, 0.03), prop), "#8d8f94")]


def _turned(size_m: tuple[float, float, float], prop: Prop) -> tuple[float, float, float]:
    """Props stand square to the room: a quarter turn swaps width and depth."""
    wide, tall, deep = size_m
    return (deep, tall, wide) if abs(prop.turn_deg) == 90 else (wide, tall, deep)


def toned(colour: str, tone: float) -> str:
    """A colour made darker (`tone` below 1)."""
    parts = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{min(255, round(part * tone)):02x}" for part in parts)
