"""What the figure wears and how its face is drawn: signed distances on the surface."""

import numpy as np
from numpy.typing import NDArray

from gluteus.body.joints import SIDES
from gluteus.figure.shape.fields import Field, Points, ellipsoid, tapered_capsule
from gluteus.figure.shape.head import head_local
from gluteus.figure.shape.limbs import FORWARD
from gluteus.figure.shape.stance import Stance

# Metres at 1.68 m: above the hips, above the floor, down the upper arm (a share of its length).
_HEM_M, _CUFF_M, _SHOE_TOP_M, _SOLE_M, _SLEEVE = 0.095, 0.112, 0.084, 0.020, 0.50
WORN = ("leggings", "top", "shoe", "sole", "eye", "brow", "lips", "hair")


def worn_fields(points: Points, stance: Stance, hair: NDArray[np.bool_]) -> dict[str, Field]:
    """For each of WORN: metres inside it (negative outside) of surface points (n, 3).

    `hair` (n,) says which of the points are hair. Later garments lie over earlier ones.
    """
    scale = stance.scale
    hip, floor = (points - stance.mid_hip) / scale, points[:, 1] / scale
    on_arm, sleeve = _along_the_arms(points, stance)
    below_hem = _HEM_M - hip[:, 1]
    trunk = np.where(on_arm, -1.0, 1.0)
    head = head_local(points, stance)
    return {
        "leggings": np.minimum.reduce([below_hem, floor - _CUFF_M, trunk]),
        "top": np.minimum.reduce([-below_hem, sleeve, _below_the_neckline(head)]),
        "shoe": np.where(floor < 0.2, _shoe_top(points, stance) - floor, -1.0),
        "sole": _SOLE_M - floor,
        **_face(head),
        "hair": np.where(hair, 1.0, -1.0),
    }


def _along_the_arms(points: Points, stance: Stance) -> tuple[NDArray[np.bool_], Field]:
    """Whether a point is on an arm, and the metres before the end of the sleeve (large off the arms)."""
    on_arm, sleeve = np.zeros(len(points), bool), np.full(len(points), 1.0)
    for side in SIDES:
        axes = stance.limb("upper_arm", "forearm", side, FORWARD)
        local = axes.of(points)
        off_axis = np.hypot(local[:, 0], local[:, 2])
        mine = (local[:, 1] > 0.25 * axes.length_m) & (off_axis < 0.09 * stance.scale)
        on_arm |= mine
        sleeve = np.where(mine, _SLEEVE * axes.length_m - local[:, 1], sleeve)
    return on_arm, sleeve


def _below_the_neckline(head: Points) -> Field:
    """A round neckline: outside a collar round the neck, and below jaw and throat."""
    collar = ellipsoid(head * (1, 0, 1), (0, 0, -0.012), (0.075, 1.0, 0.064))
    near_neck = np.where(head[:, 1] > -0.20, collar, 1.0)
    # The throat is bare in front; high shoulders are not, beside the neck.
    limit = -0.080 - 0.6 * np.maximum(head[:, 2], 0) + 0.8 * np.maximum(np.abs(head[:, 0]) - 0.05, 0)
    return np.minimum(near_neck, limit - head[:, 1])


def _shoe_top(points: Points, stance: Stance) -> Field:
    """Low in front of the ankle, higher at the heel."""
    ankle_z = stance.places["foot_l"][2]
    top: Field = _SHOE_TOP_M - 0.16 * np.clip((points[:, 2] - ankle_z) / stance.scale, -0.05, 0.05)
    return top


def _face(head: Points) -> dict[str, Field]:
    x = np.abs(head[:, 0])
    folded = np.column_stack([x, head[:, 1], head[:, 2]])
    front = np.where(head[:, 2] > 0.03, 0.0, -1.0)
    flat = folded * (1, 1, 0)
    mouth_y = head[:, 1] - 20 * x**2  # corners a little up: a smile
    mouth = np.column_stack([x, mouth_y, np.zeros(len(x))])
    return {
        "eye": front - ellipsoid(flat, (0.030, 0.036, 0), (0.0055, 0.0072, 0.006)),
        "brow": front - tapered_capsule(flat, (0.020, 0.0602, 0), (0.041, 0.0598, 0), (0.0026, 0.0020)),
        "lips": front - tapered_capsule(mouth, (0, -0.0285, 0), (0.021, -0.0285, 0), (0.0036, 0.0020)),
    }
