"""Signed distances of simple bodies and how they flow together: below zero is inside, metres throughout.

A field is one distance per point. Points are (n, 3), fields are (n,).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
Field = NDArray[np.float64]


def ellipsoid(points: Points, centre: ArrayLike, radii: ArrayLike) -> Field:
    """Distance to an ellipsoid, exact to first order."""
    scaled = (points - np.asarray(centre)) / np.asarray(radii)
    return _from_reach(scaled, np.asarray(radii), float(np.min(radii)))


def tapered_capsule(points: Points, start: ArrayLike, end: ArrayLike, radii: tuple[float, float]) -> Field:
    """Distance to a rod from `start` to `end` whose radius runs from the first to the second of `radii`."""
    origin, way = np.asarray(start), np.asarray(end) - np.asarray(start)
    along = np.clip((points - origin) @ way / (way @ way), 0, 1)
    axis = origin + along[:, None] * way
    radius = radii[0] + (radii[1] - radii[0]) * along
    distance: Field = _length(points - axis) - radius
    return distance


def loft(points: Points, profile: ArrayLike) -> Field:
    """Distance to a limb along +y whose outline is given as seen from the front and from the side.

    A row of `profile` is (y, inner, outer, back, front): how far the surface stands from the axis towards
    -x, +x, -z and +z. Between rows it runs smoothly; the ends are closed.
    """
    rows = np.asarray(profile, float)
    height = np.clip(points[:, 1], rows[0, 0], rows[-1, 0])
    inner, outer, back, front = (_smooth_run(height, rows[:, 0], rows[:, column]) for column in (1, 2, 3, 4))
    x, z = points[:, 0], points[:, 2]
    radii = np.stack([np.where(x < 0, inner, outer), np.where(z < 0, back, front)], 1)
    around = _from_reach(points[:, [0, 2]] / radii, radii, float(rows[:, 1:].min()))
    around = np.maximum(around, -radii.min(axis=1))  # else a flat outline seems deep, and its end grows horns
    distance: Field = np.hypot(np.maximum(around, 0), points[:, 1] - height) + np.minimum(around, 0)
    return distance


def smooth_union(first: Field, second: Field, blend_m: float) -> Field:
    """Union whose seam is filled over about `blend_m`."""
    share = np.clip(0.5 + 0.5 * (second - first) / blend_m, 0, 1)
    return second * (1 - share) + first * share - blend_m * share * (1 - share)


def smooth_cut(first: Field, away: Field, blend_m: float) -> Field:
    """`first` without what lies inside `away`, with a rounded rim."""
    return -smooth_union(-first, away, blend_m)


def smooth_step(value: Field, low: float, high: float) -> Field:
    """0 below `low`, 1 above `high`, without a corner between them."""
    u = np.clip((value - low) / (high - low), 0, 1)
    return u * u * (3 - 2 * u)


def _from_reach(scaled: Points, radii: NDArray[np.float64], deepest: float) -> Field:
    """Distance to an ellipse from points scaled by its radii; at its middle, where that fails, `-deepest`."""
    reach, slope = _length(scaled), _length(scaled / radii)
    return np.where(reach < 1e-6, -deepest, reach * (reach - 1) / np.maximum(slope, 1e-9))


def _length(vectors: Points) -> Field:
    length: Field = np.sqrt(np.einsum("na,na->n", vectors, vectors))
    return length


def _smooth_run(at: Field, knots: Field, values: Field) -> Field:
    """Cubic run through the knots, so that an outline has no corners."""
    slope = np.gradient(values, knots)
    index = np.clip(np.searchsorted(knots, at, side="right") - 1, 0, len(knots) - 2)
    width = knots[index + 1] - knots[index]
    u = (at - knots[index]) / width
    rise = (1 + 2 * u) * (1 - u) ** 2 * values[index] + u * u * (3 - 2 * u) * values[index + 1]
    run: Field = rise + width * u * (1 - u) * ((1 - u) * slope[index] - u * slope[index + 1])
    return run
