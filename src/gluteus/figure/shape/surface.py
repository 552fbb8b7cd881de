"""A closed surface of triangles, drawn out of a signed distance by surface nets.

Every cell of the grid that the surface crosses gets one vertex, every crossed edge of the grid one quad;
the vertices then slide onto the surface. The triangles come out even, which is what skinning wants.
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
    nodes = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    values = distance(nodes).reshape(shape)
    number, crossed = _numbered_cells(values)
    vertices = low + (crossed + _inside_cell(values, crossed)) * cell_m
    triangles = _quads(values, number)
    return Surface(_settled(distance, vertices, cell_m), _split(vertices, triangles))


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


def _settled(distance: Distance, vertices: Points, cell_m: float) -> Points:
    """The vertices moved onto the surface along its gradient, never further than half a cell a step."""
    step = 1e-4
    for _ in range(3):
        value = distance(vertices)
        gradient = np.stack([distance(vertices + step * axis) - value for axis in np.eye(3)], 1) / step
        size = np.maximum((gradient**2).sum(axis=1), 0.05)
        move = np.clip(-value / size, -cell_m / 2, cell_m / 2)
        vertices = vertices + move[:, None] * gradient
    return vertices
