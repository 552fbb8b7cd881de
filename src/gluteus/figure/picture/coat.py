"""What a model shows where: its skin, clothes, face and working muscles.

What every vertex shows is found once, so that a film need only look it up. Where one garment meets another,
a still asks anew at every pixel, which is slower and leaves no corners.
"""

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
from gluteus.figure.picture.raster import Mask, Seen
from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.head import head_local
from gluteus.figure.shape.stance import Stance

AT_FIRST = Look()
_RIM_M = 0.002  # half the white line round a working muscle
_FACE = ("eye", "brow", "lips")
_CHIN_M = -0.035  # above the head joint, where the face ends below
_NEAR_M = 0.006  # so near to a rim or a part of the face no triangle is plain: it is about as large

Labels = NDArray[np.int64]
Depths = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Coat:
    """One model with its working muscles.

    `names` and `colours` (k, 3) of what can be seen, later ones over earlier ones; `inside_m` (v, k) is how
    far inside each of them a vertex lies; `everywhere` (t,) is the number of what alone is seen in a
    triangle, -1 where several meet; `face` (v,) is where no shade falls.
    """

    model: Model
    roles: Mapping[str, str]
    exact: bool
    names: tuple[str, ...]
    colours: Points
    inside_m: Depths
    everywhere: Labels
    face: Mask

    @classmethod
    def of(cls, model: Model, roles: Mapping[str, str], look: Look = AT_FIRST, *, exact: bool) -> "Coat":
        """`roles` says what each muscle does (`main`, `helps`...); the covered ones are not seen.

        `exact` asks anew at every pixel where parts meet.
        """
        shown = {name: role for name, role in roles.items() if name not in COVERED}
        names, inside_m = _depths(model, shown, model.surface.vertices, model.hair)
        known = COLOURS | look.colours | {name: ROLE_COLOURS[role] for name, role in shown.items()}
        colours = np.array([rgb(known[name]) for name in names])
        plain = _plain(names, inside_m, _muscles(names, shown), model.surface.triangles)
        face = on_face(model.surface.vertices, model.stance)
        return cls(model, shown, exact, names, colours, inside_m, plain, face)

    def numbers(self, *names: str) -> list[int]:
        return [self.names.index(name) for name in names]

    def labels(self, pixels: Seen, body: Mask) -> tuple[Labels, Mask]:
        """Of every pixel of the body (n,): the number of what it shows, and whether it is a muscle's rim."""
        triangle = pixels.triangle[body]
        found = self.everywhere[triangle]
        rim = np.zeros(len(found), bool)
        mixed = found < 0
        corners = pixels.triangles[triangle[mixed]]
        inside_m = self._inside_m(corners, pixels.share[body][mixed])
        found[mixed] = _last_inside(inside_m)
        muscles = _muscles(self.names, self.roles)
        rim[mixed] = np.abs(inside_m.max(axis=1, where=muscles, initial=-1)) < _RIM_M
        rim[mixed] &= ~np.isin(found[mixed], self.numbers("hair"))
        return found, rim

    def on_face(self, pixels: Seen, body: Mask) -> Mask:
        """Of every pixel of the body (n,): whether it lies above the chin."""
        corners = pixels.triangles[pixels.triangle[body]]
        above: Mask = np.einsum("nc,nc->n", pixels.share[body], self.face[corners]) > 0.5
        return above

    def _inside_m(self, corners: NDArray[np.int32], share: Points) -> Depths:
        """How far inside each part (n, k) points lie, given by the corners of their triangles (n, 3)."""
        if not self.exact:
            between: Depths = np.einsum("nc,nck->nk", share.astype(np.float32), self.inside_m[corners])
            return between
        at_rest = np.einsum("nc,nca->na", share, self.model.surface.vertices[corners])
        return _depths(self.model, self.roles, at_rest, self.model.hair[corners[:, 0]])[1]


def _depths(
    model: Model, roles: Mapping[str, str], at_rest: Points, hair: NDArray[np.bool_]
) -> tuple[tuple[str, ...], Depths]:
    """Everything that can be seen, and how far inside each of it (n, k) points of the model at rest lie."""
    fields = {"skin": np.ones(len(at_rest)), **worn_fields(at_rest, model.stance, hair)}
    fields |= muscle_fields(at_rest, model.stance, roles.keys())
    return tuple(fields), np.column_stack(list(fields.values())).astype(np.float32)


def on_face(at_rest: Points, stance: Stance) -> Mask:
    """Which points (n, 3) of the body at rest lie above the chin: no shade falls there."""
    head = head_local(at_rest, stance)
    above: Mask = head[:, 1] + 0.5 * head[:, 2] > _CHIN_M
    return above


def _muscles(names: tuple[str, ...], roles: Mapping[str, str]) -> NDArray[np.bool_]:
    return np.array([name in roles for name in names])


def _plain(
    names: tuple[str, ...], inside_m: Depths, muscles: NDArray[np.bool_], triangles: NDArray[np.int32]
) -> Labels:
    """The number that is seen all over each triangle, -1 where a border or a muscle's rim crosses it."""
    label = _last_inside(inside_m)
    near_a_rim = (np.abs(inside_m) < _NEAR_M)[:, muscles].any(axis=1)
    near_a_face = (inside_m[:, [names.index(name) for name in _FACE]] > -_NEAR_M).any(axis=1)
    label[near_a_rim | near_a_face] = -1
    corners = label[triangles]
    return np.where((corners == corners[:, :1]).all(axis=1), corners[:, 0], -1)


def _last_inside(inside_m: Depths) -> Labels:
    last: Labels = inside_m.shape[1] - 1 - np.argmax(inside_m[:, ::-1] > 0, axis=1)
    return last


def rgb(colour: str) -> Points:
    """A colour like "#e2b294" as three numbers from 0 to 255."""
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)], float)
