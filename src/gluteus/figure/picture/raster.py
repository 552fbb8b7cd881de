"""Which triangle is seen at which pixel, by a depth buffer in numpy: slow, but exact enough to trace."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.surface import Triangles

Mask = NDArray[np.bool_]


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
    pair, where, share = _covered(pixels, triangles, width, height)
    nearness = np.einsum("nc,nc->n", share, 1 / pixels[triangles[pair], 2])
    flat = where[:, 1] * width + where[:, 0]
    order = np.lexsort((-nearness, flat))
    _, first = np.unique(flat[order], return_index=True)
    best = order[first]
    triangle = np.full(height * width, -1)
    shares, depth = np.zeros((height * width, 3)), np.full(height * width, np.inf)
    triangle[flat[best]], shares[flat[best]] = pair[best], share[best]
    depth[flat[best]] = 1 / nearness[best]
    size = (height, width)
    return Seen(triangles, triangle.reshape(size), shares.reshape(*size, 3), depth.reshape(size))


def _covered(
    pixels: Points, triangles: Triangles, width: int, height: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], Points]:
    """Every (triangle, pixel) that meet, with the weights of the corners there."""
    corner = pixels[triangles][:, :, :2]
    facing = np.flatnonzero(_cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]) < 0)
    corner = corner[facing]
    limit = np.array([width, height])
    low = np.clip(np.ceil(corner.min(axis=1) - 0.5), 0, limit).astype(int)
    high = np.clip(np.floor(corner.max(axis=1) - 0.5) + 1, 0, limit).astype(int)
    size = np.maximum(high - low, 0)
    count = size[:, 0] * size[:, 1]
    pair = np.repeat(np.arange(len(facing)), count)
    rank = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    wide = np.maximum(size[pair, 0], 1)
    where = low[pair] + np.stack([rank % wide, rank // wide], 1)
    share = _weights(corner[pair], where + 0.5)
    inside = (share >= 0).all(axis=1)
    return facing[pair[inside]], where[inside], share[inside]


def _weights(corner: NDArray[np.float64], at: NDArray[np.float64]) -> Points:
    """Barycentric weights (n, 3) of points (n, 2) in triangles (n, 3, 2); a flat triangle covers nothing."""
    a, b, c = corner[:, 0], corner[:, 1], corner[:, 2]
    area = _cross(b - a, c - a)
    area = np.where(np.abs(area) < 1e-12, np.nan, area)
    first = _cross(b - at, c - at) / area
    second = _cross(c - at, a - at) / area
    return np.nan_to_num(np.stack([first, second, 1 - first - second], 1), nan=-1.0)


def _cross(a: NDArray[np.float64], b: NDArray[np.float64]) -> Field:
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
