"""A mask of pixels turned into the path of an SVG: few, smooth, whole numbers.

The outline is thinned to corners on an even grid; the curve runs through the middles between them, with each
corner as handle. Every handle is then the reflection of the one before, so SVG's `t` can leave it out.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter
from skimage.measure import find_contours

from gluteus.figure.picture.raster import Mask

_MARGIN = 4
_REACH = 4  # a mark grows soft this many times `softness_px` far
_FEWEST_CORNERS = 3


def path_of(mask: Mask, softness_px: float = 1.0, tolerance_px: float = 0.5, smallest_px2: float = 16) -> str:
    """The SVG path round `mask`, one unit a pixel; empty where nothing larger than `smallest_px2` is left.

    `softness_px` rounds the outline off, `tolerance_px` says how far the curve may stray from it.
    """
    if mask.sum() < smallest_px2:
        return ""
    # Only where there is something: most marks are small, and softening costs by the pixel.
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    cut = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    rim = _MARGIN + int(_REACH * softness_px)
    soft = gaussian_filter(np.pad(cut, rim).astype(float), softness_px)
    corner = np.array([columns[0], rows[0]]) - rim
    pieces = []
    for outline in find_contours(soft, 0.5):
        if _area(outline) < smallest_px2:
            continue
        corners = thinned(outline, tolerance_px)[:-1, ::-1] + corner
        if len(corners) >= _FEWEST_CORNERS:
            pieces.append(_curve(corners))
    return "".join(pieces)


def thinned(outline: NDArray[np.float64], tolerance: float) -> NDArray[np.float64]:
    """Those of the points (n, 2) of a chain between which it strays no further than `tolerance`.

    Douglas and Peucker's way, all pieces at once: whichever strays is cut where it strays furthest.
    """
    cuts = np.array([0, len(outline) - 1])
    while True:
        lengths = np.diff(cuts)
        strays = _distances(
            outline[:-1], *(np.repeat(outline[ends], lengths, 0) for ends in (cuts[:-1], cuts[1:]))
        )
        furthest = np.maximum.reduceat(strays, cuts[:-1])
        at_furthest = np.flatnonzero(strays == np.repeat(furthest, lengths))
        first = at_furthest[np.searchsorted(at_furthest, cuts[:-1])]
        if not (furthest > tolerance).any():
            corners: NDArray[np.float64] = outline[cuts]
            return corners
        cuts = np.sort(np.concatenate([cuts, first[furthest > tolerance]]))


def _distances(
    points: NDArray[np.float64], start: NDArray[np.float64], end: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Of each point to its own straight piece; all are (n, 2)."""
    way, off = end - start, points - start
    along = np.einsum("na,na->n", off, way) / np.maximum(np.einsum("na,na->n", way, way), 1e-12)
    beside = off - np.clip(along, 0, 1)[:, None] * way
    distances: NDArray[np.float64] = np.hypot(beside[:, 0], beside[:, 1])
    return distances


def _area(outline: NDArray[np.float64]) -> float:
    y, x = outline[:, 0], outline[:, 1]
    return abs(float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))) / 2


def _curve(corners: NDArray[np.float64]) -> str:
    handle = 2 * np.round(corners / 2).astype(int)
    handle = handle[np.any(handle != np.roll(handle, 1, axis=0), axis=1)]
    if len(handle) < _FEWEST_CORNERS:
        return ""
    middle = (handle + np.roll(handle, -1, axis=0)) // 2
    start = middle[-1]
    first = f"M{_pair(start)}q{_pair(handle[0] - start)} {_pair(middle[0] - start)}"
    steps = "t" + " ".join(_pair(step) for step in np.diff(middle, axis=0))
    return (first + steps + "z").replace(" -", "-")


def _pair(point: NDArray[np.int64]) -> str:
    return f"{point[0]} {point[1]}"
