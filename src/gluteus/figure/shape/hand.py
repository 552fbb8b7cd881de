"""A relaxed flat hand: palm, four fingers that fan and curl a little, and a thumb."""

import numpy as np

from gluteus.figure.shape.fields import Field, Points, loft, smooth_union, tapered_capsule
from gluteus.figure.shape.limbs import FORWARD
from gluteus.figure.shape.stance import LimbAxes, Stance, limb_axes

# Along the hand from the wrist (m at 1.68 m), then towards palm, back of the hand, little finger and thumb.
_PALM = (
    (-0.030, 0.016, 0.016, 0.024, 0.025),
    (0.000, 0.016, 0.016, 0.025, 0.026),
    (0.025, 0.017, 0.014, 0.031, 0.032),
    (0.050, 0.015, 0.012, 0.036, 0.036),
    (0.075, 0.012, 0.011, 0.038, 0.037),
    (0.088, 0.009, 0.009, 0.036, 0.034),
)
# Knuckle and tip of each finger as (towards the palm, along, towards the thumb), little finger first.
_FINGERS = (
    ((0.000, 0.078, -0.030), (0.012, 0.128, -0.040), 0.0074),
    ((0.000, 0.084, -0.011), (0.014, 0.150, -0.015), 0.0082),
    ((0.000, 0.086, 0.009), (0.013, 0.156, 0.009), 0.0084),
    ((0.000, 0.083, 0.027), (0.010, 0.146, 0.033), 0.0082),
)
_THUMB = ((0.008, 0.018, 0.022), (0.016, 0.058, 0.047), (0.014, 0.088, 0.056))
_SIZE = {"female": 1.0, "male": 1.10}


def hand(points: Points, stance: Stance, side: str) -> Field:
    """Distance (n,) to one hand, its palm towards the body."""
    size = stance.scale * _SIZE[stance.sex]
    local = hand_axes(stance, side).of(points) / size
    whole = loft(local, _PALM)
    for knuckle, tip, radius in _FINGERS:
        whole = smooth_union(whole, _finger(local, knuckle, tip, radius), 0.008)
    root, middle, end = (np.array([-x, y, z]) for x, y, z in _THUMB)
    thumb = tapered_capsule(local, root, middle, (0.015, 0.0105))
    thumb = smooth_union(thumb, tapered_capsule(local, middle, end, (0.0105, 0.0080)), 0.006)
    return smooth_union(whole, thumb, 0.014) * size


def hand_axes(stance: Stance, side: str) -> LimbAxes:
    """Axes of a hand: x to its back, y along it from the wrist, z towards the thumb."""
    wrist, elbow = stance.places[f"hand_{side}"], stance.places[f"forearm_{side}"]
    return limb_axes(wrist, wrist + (wrist - elbow), side, FORWARD)


def _finger(local: Points, knuckle: tuple[float, ...], tip: tuple[float, ...], radius: float) -> Field:
    start, end = (np.array([-x, y, z]) for x, y, z in (knuckle, tip))
    bend = start + 0.55 * (end - start) + np.array([0.003, 0, 0])
    first = tapered_capsule(local, start, bend, (radius * 1.12, radius))
    return smooth_union(first, tapered_capsule(local, bend, end, (radius, radius * 0.78)), 0.004)
