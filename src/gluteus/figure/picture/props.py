"""The few things that people train with, as boxes: what the figure stands, lies or sits on, and holds."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import INDEX, SIDES
from gluteus.catalogue.movement import Prop
from gluteus.catalogue.vocabulary import HELD_PROPS
from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.surface import Triangles
from gluteus.movement import Camera
from gluteus.movement.contacts import RAIL_M, SEAT_HALF_DEPTH_M, SEAT_TO_TOP_OF_BACK_M

Vector = tuple[float, float, float]

_FACES = (  # corners (bits z y x) anticlockwise from outside, and where the face looks
    ((2, 6, 7, 3), (0, 1, 0)),
    ((0, 1, 5, 4), (0, -1, 0)),
    ((4, 5, 7, 6), (0, 0, 1)),
    ((1, 0, 2, 3), (0, 0, -1)),
    ((5, 1, 3, 7), (1, 0, 0)),
    ((0, 4, 6, 2), (-1, 0, 0)),
)
_SIDEWAYS_TONE, _UP_TONE, _DOWN_TONE, _FORWARD_TONE = 0.86, 1.0, 0.74, 0.93
_WOOD, _STEP, _MAT, _WALL, _SKIRTING = "#cbb491", "#d6c2a4", "#bcd8d2", "#f1ece4", "#ded5c6"
_BAR, _WEIGHT = "#a4abb8", "#6d7688"
_POST_M, _SEAT_M, _SLAT_M = 0.032, 0.035, 0.075
_WALL_WIDE_M, _WALL_HIGH_M, _WALL_THICK_M = 0.90, 1.75, 0.03
_SKIRTING_HIGH_M, _SKIRTING_THICK_M = 0.07, 0.012


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A box standing at `middle_m` (3,) with `size_m` (3,) along its own `axes` (3, 3), which are columns.

    `flat` ones hide nothing.
    """

    middle_m: Vector
    size_m: Vector
    colour: str
    flat: bool = False
    axes: Points = field(default_factory=lambda: np.eye(3))

    @property
    def corners(self) -> Points:
        """(8, 3): bit 0 of the number is +x, bit 1 +y, bit 2 +z."""
        bits = np.array([[n & 1, n >> 1 & 1, n >> 2 & 1] for n in range(8)])
        corners: Points = np.array(self.middle_m) + (bits - 0.5) * np.array(self.size_m) @ self.axes.T
        return corners

    @property
    def triangles(self) -> Triangles:
        quads = np.array([corners for corners, _ in _FACES])
        return np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int32)

    @property
    def colours(self) -> list[str]:
        """Of each of its triangles."""
        return [toned(self.colour, _tone(self.axes @ np.array(outward))) for _, outward in _FACES] * 2

    def faces_seen(self, camera: Camera) -> list[tuple[Points, str]]:
        """The faces that look at the camera: their corners (4, 3) and their tone as a colour."""
        faces = []
        eye = np.asarray(camera.aim_m) + camera.distance_m * camera.axes[2]
        for corners, outward in _FACES:
            face, normal = self.corners[list(corners)], self.axes @ np.array(outward)
            if (eye - face.mean(axis=0)) @ normal > 0 and not (self.flat and outward != (0, 1, 0)):
                faces.append((face, toned(self.colour, _tone(normal))))
        return faces

    def carried(self, position_m: Points, rotation: Points) -> "Block":
        """The block in the room, of one written in the axes of a joint at (3,) with rotation (3, 3)."""
        x, y, z = (float(value) for value in position_m + rotation @ np.array(self.middle_m))
        return replace(self, middle_m=(x, y, z), axes=rotation @ self.axes)


def blocks_of(props: tuple[Prop, ...], middle_m: Points) -> tuple[Block, ...]:
    """The standing props of a file as boxes; a mat without a place lies under the movement's middle (3,)."""
    makers = {"mat": _mat, "step": _step, "chair": _chair, "wall": _wall, "bar": _bar}
    return tuple(
        block for prop in props if prop.kind in makers for block in makers[prop.kind](prop, middle_m)
    )


def held_of(props: tuple[Prop, ...], skeleton: Skeleton) -> tuple[tuple[str, Block], ...]:
    """What the hands hold: the joint that carries each box, and the box in that joint's own axes."""
    return tuple(
        (f"hand_{side}", block)
        for prop in props
        if prop.kind in HELD_PROPS
        for side in SIDES
        for block in _dumbbell(skeleton.landmarks[f"grip_{side}"].offset_m)
    )


def carried(held: tuple[tuple[str, Block], ...], positions_m: Points, rotations: Points) -> tuple[Block, ...]:
    """What is held, in the room, with the joints at `positions_m` (22, 3) and `rotations` (22, 3, 3)."""
    return tuple(block.carried(positions_m[INDEX[joint]], rotations[INDEX[joint]]) for joint, block in held)


def _mat(prop: Prop, middle_m: Points) -> Iterator[Block]:
    x, z = prop.at_m if any(prop.at_m) else (float(middle_m[0]), float(middle_m[2]))
    yield Block((x, -0.003, z), _turned((0.72, 0.006, 1.90), prop), _MAT, flat=True)


def _step(prop: Prop, _: Points) -> Iterator[Block]:
    yield _standing(prop, (0, prop.height_m / 2, 0), (0.60, prop.height_m, 0.40), _STEP)


def _chair(prop: Prop, _: Points) -> Iterator[Block]:
    """Four legs, a seat, and a back of two posts, a slat and the rail that a hand closes round."""
    seat_m, back_m, half = prop.height_m, SEAT_TO_TOP_OF_BACK_M, SEAT_HALF_DEPTH_M
    side = half - _POST_M / 2
    for x in (-side, side):
        for z in (-side, side):
            yield _standing(prop, (x, seat_m / 2, z), (_POST_M, seat_m, _POST_M), _WOOD)
        yield _standing(prop, (x, seat_m + back_m / 2, -half), (_POST_M, back_m, RAIL_M), _WOOD)
    yield _standing(prop, (0, seat_m - _SEAT_M / 2, 0), (2 * half, _SEAT_M, 2 * half), _WOOD)
    yield _standing(prop, (0, seat_m + 0.55 * back_m, -half), (2 * side, _SLAT_M, RAIL_M / 2), _WOOD)
    yield _standing(prop, (0, seat_m + back_m - RAIL_M / 2, -half), (2 * half, RAIL_M, RAIL_M), _WOOD)


def _wall(prop: Prop, _: Points) -> Iterator[Block]:
    """A piece of wall just behind the plane that is touched, with a skirting board on the room's side."""
    turn = np.radians(prop.turn_deg)
    away = 1.0 if np.dot(prop.at_m, (np.sin(turn), np.cos(turn))) >= 0 else -1.0
    size = (_WALL_WIDE_M, _WALL_HIGH_M, _WALL_THICK_M)
    yield _standing(prop, (0, size[1] / 2, away * size[2] / 2), size, _WALL)
    size = (_WALL_WIDE_M, _SKIRTING_HIGH_M, _SKIRTING_THICK_M)
    yield _standing(prop, (0, size[1] / 2, -away * size[2] / 2), size, _SKIRTING)


def _bar(prop: Prop, _: Points) -> Iterator[Block]:
    """A bar overhead; its height is that of its middle."""
    yield _standing(prop, (0, prop.height_m, 0), (1.1, 0.03, 0.03), _BAR)


def _dumbbell(grip_m: Vector) -> Iterator[Block]:
    """A bar through the fist, from the little finger to the thumb, with a weight at each end."""
    x, y, z = grip_m
    yield Block(grip_m, (0.028, 0.028, 0.14), _BAR)
    for end in (-1, 1):
        yield Block((x, y, z + end * 0.082), (0.066, 0.066, 0.05), _WEIGHT)


def _standing(prop: Prop, middle_m: Vector, size_m: Vector, colour: str) -> Block:
    """A box of a prop, written as if the prop stood at the origin and opened forward."""
    (left, forward), turn = prop.at_m, np.radians(prop.turn_deg)
    x, y, z = middle_m
    across, along = np.round([np.cos(turn), np.sin(turn)], 9)
    middle = (left + across * x + along * z, y, forward - along * x + across * z)
    return Block(middle, _turned(size_m, prop), colour)


def _turned(size_m: Vector, prop: Prop) -> Vector:
    """Props stand square to the room: a quarter turn swaps width and depth."""
    wide, tall, deep = size_m
    return (deep, tall, wide) if abs(prop.turn_deg) == 90 else (wide, tall, deep)


def _tone(normal: Points) -> float:
    """How light a face is, by where it looks: lightest from above."""
    sideways, upward, forward = normal**2
    lid = _UP_TONE if normal[1] > 0 else _DOWN_TONE
    return float(_SIDEWAYS_TONE * sideways + lid * upward + _FORWARD_TONE * forward)


def toned(colour: str, tone: float) -> str:
    """A colour made darker (`tone` below 1)."""
    parts = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{min(255, round(part * tone)):02x}" for part in parts)
