"""How deep the dressed surface of a body goes into the floor, into things, and into itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from gluteus.body.joints import SIDES
from gluteus.figure.model import Model
from gluteus.figure.picture.props import Block
from gluteus.figure.shape.surface import Surface
from gluteus.figure.skin import BONES

# What is this near to another piece at rest grows out of it, or folds over it: an armpit, an inner thigh.
_GROWN_TOGETHER_M = 0.06
# Where a hip or a knee bends, the skin folds in; what presses on the neighbour beyond it begins further off.
_FOLDED_M = {("thigh", "trunk"): 0.22, ("shank", "own thigh"): 0.12}
_BURIED_M = 0.004
_RIM_RINGS = 2
_ARM = ("hand", "forearm", "upper_arm")
_LOWER_LEG = ("shank", "foot")


def piece_of(bone: str) -> str:
    """The piece of the body that a bone carries: trunk, head, or a part of a limb with its side."""
    name = bone.removeprefix("half_").replace("toes", "foot")
    return name if name == "head" or name[:-2] in (*_ARM, *_LOWER_LEG, "thigh") else "trunk"


def strangers() -> Iterator[tuple[str, str]]:
    """Pieces that may meet in a movement, and must not enter each other."""
    for side, other in (SIDES, SIDES[::-1]):
        legs = [f"{part}_{end}" for part in ("thigh", *_LOWER_LEG) for end in SIDES]
        yield from ((f"{part}_{side}", piece) for part in _ARM for piece in ("trunk", "head", *legs))
        yield from ((f"hand_{side}", f"{part}_{other}") for part in ("hand", "forearm"))
        across = [leg for leg in legs if leg.endswith(other)]
        yield from ((f"{part}_{side}", piece) for part in _LOWER_LEG for piece in ("trunk", *across))
        yield from ((f"thigh_{side}", piece) for piece in ("trunk", f"thigh_{other}"))
        yield from ((f"{part}_{side}", f"thigh_{side}") for part in _LOWER_LEG)


def kinds_of(piece: str, other: str) -> tuple[str, str]:
    """Two pieces without their sides: ("shank", "own thigh"), ("shank", "other thigh"), ("hand", "trunk")."""
    if other[-2:] not in {"_l", "_r"}:
        return piece.removesuffix("_l").removesuffix("_r"), other
    return piece[:-2], f"{'own' if piece[-2:] == other[-2:] else 'other'} {other[:-2]}"


@dataclass(frozen=True)
class Anatomy:
    """Which vertices are which piece, and which of them may press on which other piece."""

    model: Model

    @cached_property
    def vertices_of(self) -> dict[str, np.ndarray]:
        """Vertices of each piece that can be seen: where closed parts overlap, their ends are hidden."""
        seen = np.where(self._buried(), "", self._pieces())
        return {name: np.flatnonzero(seen == name) for name in np.unique(seen) if name}

    @cached_property
    def rim(self) -> np.ndarray:
        """Vertices where a piece ends and another goes on: what is nearest to them may be inside neither."""
        codes = np.unique(self._pieces(), return_inverse=True)[1]
        triangles, rim = self.model.surface.triangles, np.zeros(len(codes), bool)
        for ring in range(_RIM_RINGS):
            corners = rim[triangles] if ring else codes[triangles] != codes[triangles[:, :1]]
            rim[triangles[corners.any(axis=1)]] = True
        return rim

    @cached_property
    def may_press(self) -> list[tuple[str, str, np.ndarray]]:
        """(piece, other piece, vertices of the first that are well away from the second at rest)."""
        rest, found = self.model.surface.vertices, []
        for piece, other in strangers():
            away, _ = cKDTree(rest[self.vertices_of[other]]).query(rest[self.vertices_of[piece]])
            grown_together_m = _FOLDED_M.get(kinds_of(piece, other), _GROWN_TOGETHER_M)
            found.append((piece, other, self.vertices_of[piece][away > grown_together_m]))
        return found

    def in_floor(self, surface: Surface) -> Iterator[tuple[str, str, float]]:
        """(piece, "floor", metres) of the deepest vertex of each piece."""
        for piece, numbers in self.vertices_of.items():
            yield piece, "floor", float(-surface.vertices[numbers, 1].min())

    def in_blocks(self, surface: Surface, blocks: dict[str, list[Block]]) -> Iterator[tuple[str, str, float]]:
        """The same for boxes by name. What holds a thing is let be: fingers close round it."""
        for name, boxes in blocks.items():
            if boxes:
                deep = depth_in(boxes, surface.vertices)
                for piece, numbers in self.vertices_of.items() if deep.any() else ():
                    if not (name == "dumbbell" and piece.startswith("hand")):
                        yield piece, name, float(deep[numbers].max())

    def in_itself(self, surface: Surface) -> Iterator[tuple[str, str, float]]:
        """The same for pieces of the body in each other."""
        places, outward = surface.vertices, self._outward(surface.vertices)
        limits = {
            name: (places[n].min(axis=0), places[n].max(axis=0)) for name, n in self.vertices_of.items()
        }
        trees: dict[str, cKDTree] = {}
        for piece, other, numbers in self.may_press:
            (low, high), (other_low, other_high) = limits[piece], limits[other]
            if (low < other_high).all() and (high > other_low).all():
                near = numbers[((places[numbers] > other_low) & (places[numbers] < other_high)).all(axis=1)]
                if len(near):
                    if other not in trees:
                        trees[other] = cKDTree(places[self.vertices_of[other]])
                    inside, nearest = _inside(places, outward, near, self.vertices_of[other], trees[other])
                    yield piece, other, float(np.where(self.rim[nearest], 0, inside).max())

    def _pieces(self) -> np.ndarray:
        strongest = self.model.skin.weights.argmax(axis=1)
        bones = self.model.skin.bones[np.arange(len(strongest)), strongest]
        return np.array([piece_of(bone) for bone in BONES])[bones]

    def _buried(self) -> np.ndarray:
        places = self.model.surface.vertices
        first, second, third = self.model.surface.triangles.T
        edges = np.concatenate([first, second]), np.concatenate([second, third])
        links = coo_array((np.ones(len(edges[0])), edges), shape=2 * (len(places),))
        count, part = connected_components(links, directed=False)
        outward, buried = self._outward(places), np.zeros(len(part), bool)
        for number in range(count):
            own, others = np.flatnonzero(part == number), np.flatnonzero(part != number)
            if len(others):
                buried[own] = _inside(places, outward, own, others, cKDTree(places[others]))[0] > _BURIED_M
        return buried

    @cached_property
    def _corners(self) -> csr_array:
        """(v, t): which triangles meet in a vertex."""
        triangles = self.model.surface.triangles
        numbers = np.repeat(np.arange(len(triangles)), 3)
        shape = len(self.model.surface.vertices), len(triangles)
        return coo_array((np.ones(triangles.size), (triangles.reshape(-1), numbers)), shape=shape).tocsr()

    def _outward(self, places: np.ndarray) -> np.ndarray:
        """Unit normals (v, 3)."""
        a, b, c = (places[self.model.surface.triangles[:, corner]] for corner in range(3))
        summed = self._corners @ np.cross(b - a, c - a)
        return summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-12)


def _inside(
    places: np.ndarray, outward: np.ndarray, numbers: np.ndarray, others: np.ndarray, tree: cKDTree
) -> tuple[np.ndarray, np.ndarray]:
    """Metres that vertices lie inside the surface at the nearest of others (below 0 outside), and those.

    `tree` holds the places of the others.
    """
    distance, nearest = tree.query(places[numbers])
    away = places[numbers] - places[others[nearest]]
    inside = np.minimum(-np.einsum("va,va->v", away, outward[others[nearest]]), distance)
    return inside, others[nearest]


def depth_in(boxes: list[Block], places: np.ndarray) -> np.ndarray:
    """Metres from each place (v, 3) inside one of the boxes to its nearest face, 0 outside of all.

    Boxes stand on their lower face: nothing comes in from below.
    """
    corners, deep = np.concatenate([box.corners for box in boxes]), np.zeros(len(places))
    near = np.flatnonzero(((places > corners.min(axis=0)) & (places < corners.max(axis=0))).all(axis=1))
    for box in boxes:
        half = np.array(box.size_m) / 2
        local = (places[near] - np.array(box.middle_m)) @ box.axes
        room = half - np.abs(local)
        room[:, 1] = np.where(room[:, 1] > 0, half[1] - local[:, 1], 0)
        deep[near] = np.maximum(deep[near], room.min(axis=1))
    return deep
