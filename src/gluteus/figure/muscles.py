"""Every muscle as a signed distance on the surface: how far a point lies inside its outline, in metres."""

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from gluteus.body.joints import SIDES
from gluteus.figure.muscle_outlines import MUSCLES, REGIONS, Outline
from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.limbs import FORWARD
from gluteus.figure.shape.stance import Stance

# Radii at which pelvis, trunk and limbs are unrolled, metres at 1.68 m.
_PELVIS_M, _TRUNK_M, _THIGH_M, _SHANK_M, _ARM_M = 0.145, 0.125, 0.082, 0.052, 0.046
_TRUNK_AXIS = np.array([0.0, 0.0, -0.012])
_NOWHERE_M = -1.0
_NEAR_M = 0.02  # further from an outline's box nothing is measured
_MIDLINE_M, _INNER_THIGH_M = 0.005, 0.020  # how far muscles keep from the middle of the body
_ROUNDINGS = 3


def muscle_fields(points: Points, stance: Stance, names: Collection[str] = MUSCLES) -> dict[str, Field]:
    """For each muscle of `names`, metres inside its outline of surface points (n, 3) in `stance`."""
    local = (points - stance.mid_hip) / stance.scale
    on_arm = _near_an_arm(points, stance)
    low = (local[:, 1] < 0.06) & ~on_arm
    pelvis, trunk, thigh, shank, arm = ({n: r[n] for n in r if n in names} for r in REGIONS)
    fields = _round_the_axis(pelvis, local, _PELVIS_M, (np.abs(local[:, 1]) < 0.2) & ~on_arm)
    fields |= _round_the_axis(trunk, local - _TRUNK_AXIS, _TRUNK_M, (local[:, 1] > -0.08) & ~on_arm)
    fields |= _round_the_limbs(thigh, ("thigh", "shank", _THIGH_M), points, stance, low)
    fields |= _round_the_limbs(shank, ("shank", "foot", _SHANK_M), points, stance, low)
    fields |= _round_the_limbs(arm, ("upper_arm", "forearm", _ARM_M), points, stance, on_arm)
    return fields


def rounded(outline: Outline) -> NDArray[np.float64]:
    """The outline with its corners cut off three times over (Chaikin)."""
    corners = np.array(outline, float)
    for _ in range(_ROUNDINGS):
        following = np.roll(corners, -1, axis=0)
        pair = np.stack([0.75 * corners + 0.25 * following, 0.25 * corners + 0.75 * following], 1)
        corners = pair.reshape(-1, 2)
    return corners


def inside(at: NDArray[np.float64], polygon: NDArray[np.float64]) -> Field:
    """Distance of points (n, 2) to the edge of a polygon (m, 2), positive within."""
    nearest_squared = np.full(len(at), np.inf)
    within = np.zeros(len(at), bool)
    for start, end in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        x, y = at[:, 0] - start[0], at[:, 1] - start[1]
        way_x, way_y = end - start
        along = np.clip((x * way_x + y * way_y) / max(way_x**2 + way_y**2, 1e-18), 0, 1)
        nearest_squared = np.minimum(nearest_squared, (x - along * way_x) ** 2 + (y - along * way_y) ** 2)
        if way_y == 0:
            continue
        spans = (y < 0) != (y < way_y)
        within ^= spans & (x < y * way_x / way_y)
    nearest: Field = np.sqrt(nearest_squared)
    return np.where(within, nearest, -nearest)


def _near_an_arm(points: Points, stance: Stance) -> NDArray[np.bool_]:
    near = np.zeros(len(points), bool)
    for side in SIDES:
        local = stance.limb("upper_arm", "forearm", side, FORWARD).of(points) / stance.scale
        off_axis = np.linalg.norm(local[:, [0, 2]], axis=1)
        near |= (local[:, 1] > -0.055) & (off_axis < 0.075) & ((local[:, 1] > 0.09) | (local[:, 0] > -0.015))
    return near


def _round_the_axis(
    region: Mapping[str, tuple[Outline, ...]], local: Points, radius_m: float, here: NDArray[np.bool_]
) -> dict[str, Field]:
    """Pelvis and trunk: both sides at once, because |x| folds the one onto the other."""
    degrees = np.degrees(np.arctan2(np.abs(local[:, 0]), -local[:, 2]))
    at = np.stack([degrees, local[:, 1]], 1)
    gap = np.abs(local[:, 0]) - _MIDLINE_M
    return {
        name: np.minimum(_best(outlines, at, np.array([np.radians(radius_m), 1.0]), here), gap)
        for name, outlines in region.items()
    }


def _round_the_limbs(
    region: Mapping[str, tuple[Outline, ...]],
    limb: tuple[str, str, float],
    points: Points,
    stance: Stance,
    here: NDArray[np.bool_],
) -> dict[str, Field]:
    start, end, radius_m = limb
    fields = {name: np.full(len(points), _NOWHERE_M) for name in region}
    for side, sign in (("l", 1), ("r", -1)):
        axes = stance.limb(start, end, side, FORWARD)
        local = axes.of(points)
        own_side = points[:, 0] * sign - _INNER_THIGH_M
        degrees = np.degrees(np.arctan2(local[:, 0], -local[:, 2]))
        along = local[:, 1] / axes.length_m
        metres = np.array([np.radians(radius_m), axes.length_m / stance.scale])
        own = here & (own_side > 0) & (along > -0.3) & (along < 1.2)
        for name, outlines in region.items():
            for outline in outlines:
                middle = float(np.mean([corner[0] for corner in outline]))
                turned = (degrees - middle + 180) % 360 - 180 + middle
                found = _best((outline,), np.stack([turned, along], 1), metres, own)
                fields[name] = np.maximum(fields[name], np.minimum(found, own_side))
    return fields


def _best(
    outlines: tuple[Outline, ...],
    at: NDArray[np.float64],
    metres: NDArray[np.float64],
    here: NDArray[np.bool_],
) -> Field:
    """The deepest of several outlines, after unrolled coordinates became metres; only `here`."""
    found = np.full(len(at), _NOWHERE_M)
    for outline in outlines:
        edge = rounded(outline) * metres
        place = at * metres
        near = here & np.all(
            (place > edge.min(axis=0) - _NEAR_M) & (place < edge.max(axis=0) + _NEAR_M), axis=1
        )
        found[near] = np.maximum(found[near], inside(place[near], edge))
    return found
