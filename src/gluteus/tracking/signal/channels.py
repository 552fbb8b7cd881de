"""Channels: what the camera follows, one number a frame, the same whichever leg is which.

Angles are interior angles in the picture, in degrees: a straight limb has 180. Heights and distances are
lengths in the picture divided by the length of the trunk there; upward is positive. A detector that takes the
left leg for the right changes nothing: every channel asks both sides for the least, the greatest or the mean.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import atan2, degrees, hypot

from gluteus.tracking.signal.frame import (
    ANKLES,
    EARS,
    ELBOWS,
    HEELS,
    HIPS,
    KNEES,
    NOSE,
    SHOULDERS,
    TOES,
    WRISTS,
    Points,
)

Measure = Callable[[Points, float], float]
_Pair = tuple[int, int]
_Sided = Callable[[Points, float, int], float]
DEGREES, TRUNKS = "deg", "trunk lengths"
# What a still person's landmarks make of a channel, so that degrees and lengths can be compared.
TYPICAL_JITTER: Mapping[str, float] = {DEGREES: 2.0, TRUNKS: 0.025}


@dataclass(frozen=True, slots=True)
class Channel:
    """`measure` reads a frame's points, given the length of their trunk; `landmarks` are those that it reads.

    `left_leads` is positive where the left side makes the value, and None where both do.
    """

    unit: str
    landmarks: tuple[int, ...]
    measure: Measure
    left_leads: Measure | None = None


_PairedChannel = tuple[_Sided, tuple[int, ...], str]


def trunk_length(points: Points) -> float:
    """From the middle of the hips to the middle of the shoulders, as a share of the picture's width."""
    left, right, low_left, low_right = points[11], points[12], points[23], points[24]
    return 0.5 * hypot(
        left[0] + right[0] - low_left[0] - low_right[0], left[1] + right[1] - low_left[1] - low_right[1]
    )


def interior_deg(points: Points, one: int, corner: int, other: int) -> float:
    """The angle at a corner in the picture, 0 to 180."""
    x, y, _ = points[corner]
    one_x, one_y = points[one][0] - x, points[one][1] - y
    other_x, other_y = points[other][0] - x, points[other][1] - y
    return degrees(atan2(abs(one_x * other_y - one_y * other_x), one_x * other_x + one_y * other_y))


def _bend(first: _Pair, corner: _Pair, last: _Pair) -> _Sided:
    """The angle at a joint."""

    def measure(points: Points, _trunk: float, side: int) -> float:
        return interior_deg(points, first[side], corner[side], last[side])

    return measure


def _rise(upper: _Pair, lower: _Pair) -> _Sided:
    """How far the first stands above the second."""

    def measure(points: Points, trunk: float, side: int) -> float:
        return (points[lower[side]][1] - points[upper[side]][1]) / trunk

    return measure


def _distance(one: _Pair, other: _Pair) -> _Sided:
    def measure(points: Points, trunk: float, side: int) -> float:
        (x, y, _), (other_x, other_y, _) = points[one[side]], points[other[side]]
        return hypot(x - other_x, y - other_y) / trunk

    return measure


def facing(points: Points) -> float:
    """Positive where the body looks to the right of the picture: where toes and nose point."""
    left, right = points[TOES[0]][0] - points[HEELS[0]][0], points[TOES[1]][0] - points[HEELS[1]][0]
    return left + right + points[NOSE][0] - 0.5 * (points[EARS[0]][0] + points[EARS[1]][0])


def _extension_deg(points: Points, _trunk: float, side: int) -> float:
    """How far the thigh has gone behind the line of the trunk; forward is negative."""
    (shoulder_x, shoulder_y, _), (x, y, _) = points[SHOULDERS[side]], points[HIPS[side]]
    knee_x, knee_y, _ = points[KNEES[side]]
    down_x, down_y, thigh_x, thigh_y = x - shoulder_x, y - shoulder_y, knee_x - x, knee_y - y
    turned = atan2(down_x * thigh_y - down_y * thigh_x, down_x * thigh_x + down_y * thigh_y)
    return degrees(turned if facing(points) > 0 else -turned)


def _hip_height(points: Points, trunk: float) -> float:
    """The hips above the lower foot."""
    ground = max(points[ANKLES[0]][1], points[ANKLES[1]][1])
    return (ground - 0.5 * (points[HIPS[0]][1] + points[HIPS[1]][1])) / trunk


def _foot_height(points: Points, trunk: float) -> float:
    """The higher foot above the lower one."""
    return abs(points[ANKLES[0]][1] - points[ANKLES[1]][1]) / trunk


def _leg_lateral(points: Points, trunk: float) -> float:
    """How far the feet are apart, sideways in the picture."""
    return abs(points[ANKLES[0]][0] - points[ANKLES[1]][0]) / trunk


def _shoulder_height(points: Points, trunk: float) -> float:
    """Above the picture's upper edge, so never positive: only for a camera that stands still."""
    return -0.5 * (points[SHOULDERS[0]][1] + points[SHOULDERS[1]][1]) / trunk


def _trunk_lean(points: Points, _trunk: float) -> float:
    """The trunk against the vertical: 0 upright, 90 lying, 180 head down."""
    x = points[SHOULDERS[0]][0] + points[SHOULDERS[1]][0] - points[HIPS[0]][0] - points[HIPS[1]][0]
    up = points[HIPS[0]][1] + points[HIPS[1]][1] - points[SHOULDERS[0]][1] - points[SHOULDERS[1]][1]
    return degrees(atan2(abs(x), up))


def _left_foot_higher(points: Points, trunk: float) -> float:
    return (points[ANKLES[1]][1] - points[ANKLES[0]][1]) / trunk


def _difference(one_side: _Sided) -> Measure:
    """Left minus right."""
    return lambda points, trunk: one_side(points, trunk, 0) - one_side(points, trunk, 1)


def _least(sided: _PairedChannel) -> Channel:
    one_side, landmarks, unit = sided

    def measure(points: Points, trunk: float) -> float:
        return min(one_side(points, trunk, 0), one_side(points, trunk, 1))

    return Channel(unit, landmarks, measure, lambda points, trunk: -_difference(one_side)(points, trunk))


def _greatest(sided: _PairedChannel) -> Channel:
    one_side, landmarks, unit = sided

    def measure(points: Points, trunk: float) -> float:
        return max(one_side(points, trunk, 0), one_side(points, trunk, 1))

    return Channel(unit, landmarks, measure, _difference(one_side))


def _mean(sided: _PairedChannel) -> Channel:
    one_side, landmarks, unit = sided

    def measure(points: Points, trunk: float) -> float:
        return 0.5 * (one_side(points, trunk, 0) + one_side(points, trunk, 1))

    return Channel(unit, landmarks, measure)


_KNEE = (_bend(HIPS, KNEES, ANKLES), HIPS + KNEES + ANKLES, DEGREES)
_HIP = (_bend(SHOULDERS, HIPS, KNEES), SHOULDERS + HIPS + KNEES, DEGREES)
_EXTENSION = (_extension_deg, SHOULDERS + HIPS + KNEES + HEELS + TOES, DEGREES)
_ELBOW = (_bend(SHOULDERS, ELBOWS, WRISTS), SHOULDERS + ELBOWS + WRISTS, DEGREES)
_SHOULDER = (_bend(HIPS, SHOULDERS, ELBOWS), HIPS + SHOULDERS + ELBOWS, DEGREES)
_WRIST_RISE = (_rise(WRISTS, SHOULDERS), SHOULDERS + WRISTS, TRUNKS)
_KNEE_RISE = (_rise(KNEES, HIPS), HIPS + KNEES, TRUNKS)
_REACH = (_distance(WRISTS, SHOULDERS), SHOULDERS + WRISTS, TRUNKS)

# The words are those of catalogue/vocabulary.py.
CHANNELS: Mapping[str, Channel] = {
    "knee_angle.min": _least(_KNEE),
    "knee_angle.mean": _mean(_KNEE),
    "knee_angle.max": _greatest(_KNEE),
    "hip_angle.min": _least(_HIP),
    "hip_angle.mean": _mean(_HIP),
    "hip_angle.max": _greatest(_HIP),
    "hip_extension.signed": _greatest(_EXTENSION),
    "hip_height": Channel(TRUNKS, HIPS + ANKLES, _hip_height),
    "foot_height": Channel(TRUNKS, ANKLES, _foot_height, _left_foot_higher),
    "leg_lateral": Channel(TRUNKS, ANKLES, _leg_lateral, _left_foot_higher),
    "knee_height.max": _greatest(_KNEE_RISE),
    "shoulder_height": Channel(TRUNKS, SHOULDERS, _shoulder_height),
    "trunk_lean": Channel(DEGREES, SHOULDERS + HIPS, _trunk_lean),
    "wrist_height.mean": _mean(_WRIST_RISE),
    "wrist_height.max": _greatest(_WRIST_RISE),
    "wrist_reach.mean": _mean(_REACH),
    "elbow_angle.min": _least(_ELBOW),
    "elbow_angle.mean": _mean(_ELBOW),
    "shoulder_angle.mean": _mean(_SHOULDER),
    "shoulder_angle.max": _greatest(_SHOULDER),
}
