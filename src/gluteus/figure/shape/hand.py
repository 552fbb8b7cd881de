"""A hand in one of the four shapes that exercises name: palm, four fingers of three pieces each, a thumb."""

from dataclasses import dataclass

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
# Places are (towards the palm, along, towards the thumb).
_Place = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class _Finger:
    """Where it leaves the palm, metres; how far it fans out when stretched; radius at the knuckle."""

    knuckle: _Place
    length_m: float
    fan_deg: float
    radius_m: float


_FINGERS = (
    _Finger((0.000, 0.078, -0.030), 0.056, -10, 0.0082),
    _Finger((0.000, 0.084, -0.011), 0.072, -3, 0.0090),
    _Finger((0.000, 0.086, 0.009), 0.077, 1, 0.0093),
    _Finger((0.000, 0.083, 0.028), 0.069, 6, 0.0091),
)
_PIECES = (0.44, 0.31, 0.25)  # of a finger's length


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the fingers do: flexion of the index at its three joints, and how much of that the little finger
    has; how much of the fan is left; how far they reach. And where the thumb's joints are, root to tip.
    """

    curl_deg: tuple[float, float, float]
    little: float
    fan: float
    thumb: tuple[_Place, _Place, _Place]
    reach: float = 1.0


_SHAPES = {
    "flat": _Shape(
        (5, 4, 2), 1.0, 1.0, ((0.006, 0.018, 0.022), (0.008, 0.056, 0.046), (0.007, 0.086, 0.057))
    ),
    "relaxed": _Shape(
        (20, 26, 16), 1.12, 0.6, ((0.008, 0.018, 0.022), (0.018, 0.056, 0.042), (0.023, 0.086, 0.045))
    ),
    "loose": _Shape(
        (48, 64, 40), 1.12, 0.3, ((0.009, 0.018, 0.023), (0.012, 0.056, 0.045), (0.021, 0.089, 0.044))
    ),
    # Longer fingers than the others: short ones would cut through the bar that they hold.
    "grip": _Shape(
        (68, 64, 56), 0.84, 0.0, ((0.010, 0.018, 0.024), (0.044, 0.044, 0.042), (0.070, 0.066, 0.022)), 1.15
    ),
}
_SIZE = {"female": 1.0, "male": 1.10}


def hand(points: Points, stance: Stance, side: str, shape: str) -> Field:
    """Distance (n,) to one hand in a shape of the catalogue's HandShape, its palm towards the body."""
    size = _size(stance)
    local = hand_axes(stance, side).of(points) / size
    whole, form = loft(local, _PALM), _SHAPES[shape]
    for number, finger in enumerate(_FINGERS):
        share = form.little + (1 - form.little) * number / (len(_FINGERS) - 1)
        joints = _joints(finger, form, share)
        whole = smooth_union(whole, _rods(local, joints, (1.1, 1.0, 0.92, 0.80), finger.radius_m), 0.007)
    thumb = _rods(local, np.array(form.thumb) * (-1, 1, 1), (1.45, 1.05, 0.82), 0.0102)
    return smooth_union(whole, thumb, 0.013) * size


def wrist(points: Points, stance: Stance, side: str) -> Field:
    """Distance (n,) to the palm alone, which every shape of the hand shares."""
    size = _size(stance)
    return loft(hand_axes(stance, side).of(points) / size, _PALM) * size


def hand_axes(stance: Stance, side: str) -> LimbAxes:
    """Axes of a hand: x to its back, y along it from the wrist, z towards the thumb."""
    wrist, elbow = stance.places[f"hand_{side}"], stance.places[f"forearm_{side}"]
    return limb_axes(wrist, wrist + (wrist - elbow), side, FORWARD)


def _size(stance: Stance) -> float:
    return stance.scale * _SIZE[stance.sex]


def _joints(finger: _Finger, form: _Shape, share: float) -> Points:
    """Knuckle, two joints and tip (4, 3) of a finger that bends joint by joint towards the palm."""
    bent = np.radians(np.cumsum(form.curl_deg) * share)
    fan = np.radians(finger.fan_deg * form.fan)
    ways = np.stack([-np.sin(bent), np.cos(bent) * np.cos(fan), np.cos(bent) * np.sin(fan)], 1)
    steps = ways * np.array(_PIECES)[:, None] * finger.length_m * form.reach
    start = np.array(finger.knuckle) * (-1, 1, 1)
    joints: Points = start + np.vstack([np.zeros(3), np.cumsum(steps, axis=0)])
    return joints


def _rods(local: Points, joints: Points, widths: tuple[float, ...], radius_m: float) -> Field:
    """Rods from joint to joint, as wide there as `widths` says in shares of `radius_m`."""
    radii = [width * radius_m for width in widths]
    field = tapered_capsule(local, joints[0], joints[1], (radii[0], radii[1]))
    for place in range(1, len(joints) - 1):
        rod = tapered_capsule(local, joints[place], joints[place + 1], (radii[place], radii[place + 1]))
        field = smooth_union(field, rod, 0.003)
    return field
