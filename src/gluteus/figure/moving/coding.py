"""Numbers packed so that gzip finds them easy: neighbours as differences, low bytes and high bytes apart.

The browser undoes it in web/static/js/figure/mesh.js.
"""

import numpy as np
from numpy.typing import NDArray

from gluteus.figure.shape.surface import Triangles

Whole = NDArray[np.int64]


def planes(values: Whole) -> bytes:
    """Signed numbers (n,) or (n, k), column after column: zigzag (0 -1 1 -2 ...), low bytes, high bytes."""
    zigzag = np.where(values < 0, -2 * values - 1, 2 * values).T.reshape(-1)
    return (zigzag & 255).astype(np.uint8).tobytes() + (zigzag >> 8).astype(np.uint8).tobytes()


def walked(triangles: Triangles) -> tuple[Triangles, Whole]:
    """The triangles (t, 3) in an order in which each shares an edge with one just before, where there is one.

    Returned with vertices numbered as they are met, each triangle's newest last, and (v,) the old numbers.
    """
    beside = _neighbours(triangles)
    order: list[int] = []
    seen = np.zeros(len(triangles), bool)
    for start in range(len(triangles)):
        waiting = [start]
        while waiting:
            here = waiting.pop()
            if not seen[here]:
                seen[here] = True
                order.append(here)
                waiting += [other for other in beside[here] if not seen[other]]
    walk = triangles[order]
    old, first = np.unique(walk, return_index=True)
    met = old[np.argsort(first)]
    number = np.empty(int(old.max()) + 1, int)
    number[met] = np.arange(len(met))
    return _newest_last(number[walk]), met.astype(np.int64)


def steps_back(triangles: Triangles) -> Whole:
    """For each corner in turn, how far its number lies below the next one to be met: 0 is a new vertex."""
    flat = triangles.reshape(-1).astype(np.int64)
    highest = np.maximum.accumulate(np.concatenate([[-1], flat]))[:-1]
    coded: Whole = highest + 1 - flat
    return coded


def from_the_middle(values: Whole, triangles: Triangles) -> Whole:
    """Values (v, k) less the mean of the two other corners of the triangle in which each vertex is met."""
    left: Whole = values.copy()
    met = 0
    for a, b, c in triangles:
        for number, guess in ((a, 0), (b, values[a]), (c, (values[a] + values[b]) >> 1)):
            if number == met:
                left[number] = values[number] - guess
                met += 1
    return left


def _neighbours(triangles: Triangles) -> list[list[int]]:
    """For every triangle those across its edges, the one to go on with last."""
    owners: dict[tuple[int, int], list[int]] = {}
    for number, (a, b, c) in enumerate(triangles.tolist()):
        for edge in ((a, b), (b, c), (c, a)):
            owners.setdefault((min(edge), max(edge)), []).append(number)
    beside: list[list[int]] = [[] for _ in triangles]
    for sharing in owners.values():
        for number in sharing:
            beside[number] += [other for other in sharing if other != number]
    return beside


def _newest_last(triangles: Triangles) -> Triangles:
    newest = triangles.argmax(axis=1)
    turned: Triangles = np.take_along_axis(triangles, (newest[:, None] + np.array([1, 2, 3])) % 3, 1)
    return turned
