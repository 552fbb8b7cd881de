"""The few things that people train with, as boxes: what the figure lies, stands or steps on."""

from dataclasses import dataclass

import numpy as np

from gluteus.figure.fields import Points
from gluteus.figure.surface import Triangles
from gluteus.figure.view import View

_FACES = (  # corners (bits z y x) anticlockwise from outside, and the tone of the face
    ((2, 6, 7, 3), (0, 1, 0), 1.0),
    ((4, 5, 7, 6), (0, 0, 1), 0.93),
    ((1, 0, 2, 3), (0, 0, -1), 0.93),
    ((5, 1, 3, 7), (1, 0, 0), 0.86),
    ((0, 4, 6, 2), (-1, 0, 0), 0.86),
)
_SEAT_M, _LEG_M = 0.46, 0.045


@dataclass(frozen=True, slots=True)
class Block:
    """A box standing at `middle_m` (3,) with `size_m` (3,) and a colour `#rrggbb`; `flat` ones hide nothing."""

    middle_m: tuple[float, float, float]
    size_m: tuple[float, float, float]
    colour: str
    flat: bool = False

    @property
    def corners(self) -> Points:
        """(8, 3): bit 0 of the number is +x, bit 1 +y, bit 2 +z."""
        bits = np.array([[n & 1, n >> 1 & 1, n >> 2 & 1] for n in range(8)])
        return np.array(self.middle_m) + (bits - 0.5) * np.array(self.size_m)

    @property
    def triangles(self) -> Triangles:
        quads = np.array([corners for corners, _, _ in _FACES])
        return np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int32)

    def faces_seen(self, view: View) -> list[tuple[Points, str]]:
        """The faces that look at the camera: their corners (4, 3) and their tone as a colour."""
        faces = []
        for corners, outward, tone in _FACES:
            face = self.corners[list(corners)]
            if (view.eye_m - face.mean(axis=0)) @ np.array(outward) > 0 and not (
                self.flat and outward != (0, 1, 0)
            ):
                faces.append((face, toned(self.colour, tone)))
        return faces


def mat(length_m: float = 1.9, width_m: float = 0.75, turned: bool = False) -> list[Block]:
    """A mat along the way the figure faces, or across it."""
    size = (width_m, 0.006, length_m) if not turned else (length_m, 0.006, width_m)
    return [Block((0, -0.003, 0), size, "#bcd8d2", flat=True)]


def step(height_m: float, x_m: float, z_m: float) -> list[Block]:
    """A solid step or bench."""
    return [Block((x_m, height_m / 2, z_m), (0.60, height_m, 0.40), "#d6c2a4")]


def chair(x_m: float, z_m: float, back: int = 1) -> list[Block]:
    """A sturdy chair whose back stands on the +z side (`back` = 1) or the -z side (-1)."""
    wood = "#cbb491"
    legs = [
        Block((x_m + dx, _SEAT_M / 2, z_m + dz), (_LEG_M, _SEAT_M, _LEG_M), wood)
        for dx in (-0.19, 0.19)
        for dz in (-0.19, 0.19)
    ]
    seat = Block((x_m, _SEAT_M - 0.02, z_m), (0.44, 0.04, 0.44), wood)
    rest = Block((x_m, _SEAT_M + 0.22, z_m + back * 0.20), (0.44, 0.44, 0.035), wood)
    return [*legs, seat, rest]


def toned(colour: str, tone: float) -> str:
    """A colour made darker (`tone` below 1)."""
    parts = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{min(255, round(part * tone)):02x}" for part in parts)
