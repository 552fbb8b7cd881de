"""Which triangle is seen at which pixel, by a depth buffer in numpy: slow, but exact enough to trace."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.surface import Triangles

Mask = NDArray[np.bool_]
_SLACK, _FLAT_PX2 = 1e-9, 1e-12  # no pixel falls between two triangles; flat ones cover none


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture of `height` x `width` pixels shows.

    `triangle` (height, width) is -1 where there is nothing; `share` (height, width, 3) weighs the
    corners of that triangle; `depth_m` (height, width) is infinite where there is nothing.
    """

    triangles: Triangles
    triangle: NDArray[np.int64]
    share: NDArray[np.float64]
    depth_m: NDArray[np.float64]

    @property
    def anything(self) -> Mask:
        return self.triangle >= 0

    def of(self, values: NDArray[np.float64], nothing: float = -1.0) -> NDArray[np.float64]:
        """A quantity of the vertices, (v,) or (v, k), at every pixel; `nothing` where nothing is seen."""
        picture = np.full((*self.triangle.shape, *values.shape[1:]), nothing)
        seen = self.anything
        corners = values[self.triangles[self.triangle[seen]]]
        picture[seen] = np.einsum("nc,nc...->n...", self.share[seen], corners)
        return picture


def seen(pixels: Points, triangles: Triangles, width: int, height: int) -> Seen:
    """What is seen of vertices at `pixels` (v, 3): x to the right, y down, depth in metres (all in front).

    Surfaces are closed, so a triangle that looks away is hidden by another and is left out.
    """
    pair, flat, share = _covered(pixels, triangles, width, height)
    nearness = np.einsum("nc,nc->n", share, (1 / pixels[:, 2])[triangles[pair]])
    nearest_last = np.argsort(nearness)  # of several values for one pixel numpy keeps the last
    pair, flat, share = pair[nearest_last], flat[nearest_last], share[nearest_last]
    triangle = np.full(height * width, -1)
    shares, depth = np.zeros((height * width, 3)), np.full(height * width, np.inf)
    triangle[flat], shares[flat], depth[flat] = pair, share, 1 / nearness[nearest_last]
    size = (height, width)
    return Seen(triangles, triangle.reshape(size), shares.reshape(*size, 3), depth.reshape(size))


def _covered(
    pixels: Points, triangles: Triangles, width: int, height: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], Points]:
    """Every triangle and pixel (row after row) that meet, with the weights of the corners there."""
    corner = pixels[triangles, :2]
    facing = np.flatnonzero(_cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]) < -_FLAT_PX2)
    corner = corner[facing]
    limit = np.array([width, height])
    low = np.clip(np.ceil(corner.min(axis=1) - 0.5), 0, limit).astype(int)
    high = np.clip(np.floor(corner.max(axis=1) - 0.5) + 1, 0, limit).astype(int)
    wide, tall = np.maximum(high - low, 0).T
    count = wide * tall
    pair = np.repeat(np.arange(len(facing)), count)
    down, across = np.divmod(np.arange(len(pair)) - np.repeat(np.cumsum(count) - count, count), wide[pair])
    first, second = _weights(corner, pair, low + 0.5, across, down)
    inside = (first >= -_SLACK) & (second >= -_SLACK) & (first + second <= 1 + _SLACK)
    pair, first, second = pair[inside], first[inside], second[inside]
    flat = (low[pair, 1] + down[inside]) * width + low[pair, 0] + across[inside]
    return facing[pair], flat, np.stack([first, second, 1 - first - second], 1)


def _weights(
    corner: NDArray[np.float64],
    pair: NDArray[np.int64],
    start: Points,
    across: NDArray[np.int64],
    down: NDArray[np.int64],
) -> tuple[Field, Field]:
    """Weights of the first two corners in triangle `pair` (n,), so many pixels from where it starts (t, 2).

    They change evenly from pixel to pixel.
    """
    a, b, c = corner.transpose(1, 0, 2)
    area = _cross(b - a, c - a)
    weights = []
    for one, other in ((b, c), (c, a)):
        at_start = _cross(one - start, other - start) / area
        step_x, step_y = (one[:, 1] - other[:, 1]) / area, (other[:, 0] - one[:, 0]) / area
        weights.append(at_start[pair] + across * step_x[pair] + down * step_y[pair])
    return weights[0], weights[1]


def _cross(a: NDArray[np.float64], b: NDArray[np.float64]) -> Field:
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
