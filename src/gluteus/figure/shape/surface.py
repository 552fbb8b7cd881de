"""A closed surface of triangles, drawn out of a signed distance by surface nets.

Every cell of the grid that the surface crosses gets one vertex, every crossed edge of the grid one quad;
the vertices then even out and slide onto the surface, which gives the even triangles that skinning wants.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.figure.shape.fields import Field, Points

Triangles = NDArray[np.int32]
Distance = Callable[[Points], Field]

_CORNERS = np.array([(i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1)])
_EDGES = [(a, b) for a in range(8) for b in range(a + 1, 8) if np.abs(_CORNERS[a] - _CORNERS[b]).sum() == 1]
_ROUNDS = 3  # of evening out and settling
_BLOCK = 4  # nodes of the grid along each edge of a block
_CAREFUL = 1.6  # a block's half diagonal is 0.87 of its edge; the rest is because fields are not exact


@dataclass(frozen=True, slots=True)
class Surface:
    """`vertices` (v, 3) in metres; `triangles` (t, 3), anticlockwise seen from outside."""

    vertices: Points
    triangles: Triangles


def joined(parts: list[Surface]) -> Surface:
    """Several closed surfaces as one."""
    starts = np.cumsum([0, *(len(part.vertices) for part in parts)])
    triangles = [part.triangles + start for part, start in zip(parts, starts, strict=False)]
    return Surface(np.vstack([part.vertices for part in parts]), np.vstack(triangles).astype(np.int32))


def surface_of(distance: Distance, low: Points, high: Points, cell_m: float) -> Surface:
    """The zero surface of `distance` in the box from `low` to `high` (each (3,)), which it must not touch."""
    axes = [np.arange(a, b + cell_m, cell_m) for a, b in zip(low, high, strict=True)]
    shape = tuple(len(axis) for axis in axes)
    values = _on_grid(distance, low, shape, cell_m)
    number, crossed = _numbered_cells(values)
    vertices, quads = low + (crossed + _inside_cell(values, crossed)) * cell_m, _quads(values, number)
    for _ in range(_ROUNDS):
        vertices = _settled(distance, _evened(vertices, quads), cell_m)
    return Surface(vertices, _split(vertices, quads))


def normals(surface: Surface) -> Points:
    """Outward unit normal of every vertex (v, 3), each triangle counting by its area."""
    a, b, c = (surface.vertices[surface.triangles[:, corner]] for corner in range(3))
    face = np.cross(b - a, c - a)
    summed = np.zeros_like(surface.vertices)
    for corner in range(3):
        np.add.at(summed, surface.triangles[:, corner], face)
    length = np.linalg.norm(summed, axis=1, keepdims=True)
    outward: Points = summed / np.maximum(length, 1e-12)
    return outward


def _on_grid(distance: Distance, low: Points, shape: tuple[int, ...], cell_m: float) -> Field:
    """Distances at the nodes of a grid; in blocks of it that the surface cannot cross, only their sign."""
    blocks = np.stack(np.meshgrid(*(np.arange(-(-n // _BLOCK)) for n in shape), indexing="ij"), -1)
    offsets = np.stack(np.meshgrid(*[np.arange(_BLOCK)] * 3, indexing="ij"), -1).reshape(-1, 3)
    first = blocks.reshape(-1, 3) * _BLOCK
    middle = distance(low + (first + (_BLOCK - 1) / 2) * cell_m)
    near = np.abs(middle) < _CAREFUL * _BLOCK * cell_m
    nodes = first[:, None] + offsets
    values = np.repeat(np.sign(middle)[:, None], len(offsets), axis=1)
    values[near] = distance(low + nodes[near].reshape(-1, 3) * cell_m).reshape(-1, len(offsets))
    grid = np.empty([n * _BLOCK for n in blocks.shape[:3]])
    grid[tuple(nodes.reshape(-1, 3).T)] = values.ravel()
    return grid[: shape[0], : shape[1], : shape[2]]


def _numbered_cells(values: Field) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    inside = values < 0
    nx, ny, nz = (n - 1 for n in values.shape)
    count = np.zeros((nx, ny, nz), int)
    for i, j, k in _CORNERS:
        count += inside[i : i + nx, j : j + ny, k : k + nz]
    crossed = np.argwhere((count > 0) & (count < 8))
    number = np.full(count.shape, -1)
    number[tuple(crossed.T)] = np.arange(len(crossed))
    return number, crossed


def _inside_cell(values: Field, crossed: NDArray[np.int64]) -> Points:
    """Mean of the points where the surface crosses the edges of each cell, in cell units."""
    corner = np.stack([values[tuple((crossed + offset).T)] for offset in _CORNERS], 1)
    total, count = np.zeros((len(crossed), 3)), np.zeros(len(crossed))
    for a, b in _EDGES:
        crosses = (corner[:, a] < 0) != (corner[:, b] < 0)
        share = corner[crosses, a] / (corner[crosses, a] - corner[crosses, b])
        total[crosses] += _CORNERS[a] + share[:, None] * (_CORNERS[b] - _CORNERS[a])
        count[crosses] += 1
    return total / count[:, None]


def _quads(values: Field, number: NDArray[np.int64]) -> NDArray[np.int64]:
    inside = values < 0
    found = []
    for axis, (second, third) in enumerate(((1, 2), (2, 0), (0, 1))):
        lower = np.delete(np.arange(values.shape[axis]), -1)
        edge = np.take(inside, lower, axis) != np.take(inside, lower + 1, axis)
        node = np.argwhere(edge)
        step_2, step_3 = np.eye(3, dtype=int)[second], np.eye(3, dtype=int)[third]
        ring = [number[tuple((node - back).T)] for back in (step_2 * 0, step_2, step_2 + step_3, step_3)]
        quad = np.stack(ring, 1)
        leaves = inside[tuple(node.T)]
        found.append(np.where(leaves[:, None], quad, quad[:, ::-1]))
    return np.vstack(found)


def _split(vertices: Points, quads: NDArray[np.int64]) -> Triangles:
    """Each quad along its shorter diagonal."""
    corner = vertices[quads]
    first = np.linalg.norm(corner[:, 0] - corner[:, 2], axis=1)
    other = np.linalg.norm(corner[:, 1] - corner[:, 3], axis=1)
    turned = np.where((first <= other)[:, None], quads, np.roll(quads, -1, axis=1))
    return np.vstack([turned[:, [0, 1, 2]], turned[:, [0, 2, 3]]]).astype(np.int32)


def _evened(vertices: Points, quads: NDArray[np.int64]) -> Points:
    """Every vertex half way towards the mean of its neighbours, so that a limb's outline has no teeth."""
    total, count = np.zeros_like(vertices), np.zeros(len(vertices))
    for near in (1, 3):
        for axis in range(3):
            beside = vertices[np.roll(quads, near, axis=1), axis].ravel()
            total[:, axis] += np.bincount(quads.ravel(), beside, len(vertices))
        count += np.bincount(quads.ravel(), minlength=len(vertices))
    evened: Points = (vertices + total / count[:, None]) / 2
    return evened


def _settled(distance: Distance, vertices: Points, cell_m: float) -> Points:
    """The vertices moved onto the surface along its gradient, never further than half a cell."""
    step = 1e-4
    value = distance(vertices)
    gradient = np.stack([distance(vertices + step * axis) - value for axis in np.eye(3)], 1) / step
    size = np.maximum((gradient**2).sum(axis=1), 0.05)
    move = np.clip(-value / size, -cell_m / 2, cell_m / 2)
    settled: Points = vertices + move[:, None] * gradient
    return settled
