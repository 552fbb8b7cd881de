"""What every vertex of a model shows, found once: a film then only looks it up, thirty times a second."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.figure.clothes import worn_fields
from gluteus.figure.look import Look
from gluteus.figure.model import Model
from gluteus.figure.muscle_outlines import COVERED
from gluteus.figure.muscles import muscle_fields
from gluteus.figure.picture.ink import COLOURS, ROLE_COLOURS
from gluteus.figure.picture.raster import Seen
from gluteus.figure.shape.fields import Points

_RIM_M = 0.002  # half the white line round a working muscle
_FACE = ("eye", "brow", "lips")

Labels = NDArray[np.int64]
Depths = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Coat:
    """Skin, clothes, face and working muscles of one model.

    `names` and `colours` (k, 3) of what can be seen, later ones over earlier ones; `inside_m` (v, k) is how
    far inside each of them a vertex lies; `everywhere` (t,) is the number of what alone is seen in a
    triangle, -1 where several meet.
    """

    names: tuple[str, ...]
    colours: Points
    inside_m: Depths
    everywhere: Labels
    muscles: NDArray[np.bool_]

    @classmethod
    def of(cls, model: Model, roles: Mapping[str, str], look: Look) -> "Coat":
        """`roles` says what each muscle does (`main`, `helps`...); the covered ones are not seen."""
        vertices, stance = model.surface.vertices, model.stance
        fields = {"skin": np.ones(len(vertices)), **worn_fields(vertices, stance, model.hair)}
        fields |= muscle_fields(vertices, stance, roles.keys() - set(COVERED))
        known = COLOURS | look.colours | {name: ROLE_COLOURS[role] for name, role in roles.items()}
        colours = [rgb(known[name]) for name in fields]
        muscles = np.array([name in roles for name in fields])
        inside_m = np.column_stack(list(fields.values())).astype(np.float32)
        plain = _plain(inside_m, muscles, model.surface.triangles)
        return cls(tuple(fields), np.array(colours), inside_m, plain, muscles)

    def numbers(self, *names: str) -> list[int]:
        return [self.names.index(name) for name in names]

    @property
    def face(self) -> list[int]:
        """The numbers of what no shade falls on."""
        return self.numbers(*_FACE)

    def labels(self, pixels: Seen, body: NDArray[np.bool_]) -> tuple[Labels, NDArray[np.bool_]]:
        """Of every pixel of the body (n,): the number of what it shows, and whether it is a muscle's rim."""
        triangle = pixels.triangle[body]
        found = self.everywhere[triangle]
        rim = np.zeros(len(found), bool)
        mixed = found < 0
        corners = self.inside_m[pixels.triangles[triangle[mixed]]]
        inside_m = np.einsum("nc,nck->nk", pixels.share[body][mixed].astype(np.float32), corners)
        found[mixed] = _last_inside(inside_m)
        into_muscle_m = inside_m.max(axis=1, where=self.muscles, initial=-1)
        rim[mixed] = np.abs(into_muscle_m) < _RIM_M
        return found, rim


def _plain(inside_m: Depths, muscles: NDArray[np.bool_], triangles: NDArray[np.int32]) -> Labels:
    """The number that is seen all over each triangle, -1 where a border or a muscle's rim crosses it."""
    label = _last_inside(inside_m)
    near_a_rim = (np.abs(inside_m) < _RIM_M)[:, muscles].any(axis=1)
    label[near_a_rim] = -1
    corners = label[triangles]
    return np.where((corners == corners[:, :1]).all(axis=1), corners[:, 0], -1)


def _last_inside(inside_m: Depths) -> Labels:
    last: Labels = inside_m.shape[1] - 1 - np.argmax(inside_m[:, ::-1] > 0, axis=1)
    return last


def rgb(colour: str) -> Points:
    """A colour like "#e2b294" as three numbers from 0 to 255."""
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)], float)
