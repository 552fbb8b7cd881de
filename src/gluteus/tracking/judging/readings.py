"""Readings: what a form rule looks at, one number a frame that its mistake changes.

The side that works is told anew in each frame, from the landmarks of that frame: a detector that takes the
left leg for the right takes both readings along. Angles are interior angles in the picture, in degrees;
lengths are shares of the trunk's length there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import atan2, degrees

from gluteus.tracking.signal.channels import DEGREES, TRUNKS, facing, interior_deg
from gluteus.tracking.signal.frame import ANKLES, ELBOWS, HIPS, KNEES, SHOULDERS, WRISTS, Points

# Of the points, the length of their trunk, and the side that works: 0 left, 1 right.
Read = Callable[[Points, float, int], float]
_Pair = tuple[int, int]
_SideOf = Callable[[Points, int], int]

# A verdict keeps so far from the right posture, whatever the file's wrong one is.
DEAD_BAND: Mapping[str, float] = {DEGREES: 10.0, TRUNKS: 0.1}
_TRUNK = (SHOULDERS, HIPS)
_BENDS = {
    "knee": (HIPS, KNEES, ANKLES),
    "hip": (SHOULDERS, HIPS, KNEES),
    "elbow": (SHOULDERS, ELBOWS, WRISTS),
    "shoulder": (HIPS, SHOULDERS, ELBOWS),
}
_PLAIN_FACING_DEG = 45.0  # further down the trunk points where it leans, and feet and nose anywhere


@dataclass(frozen=True, slots=True)
class Reading:
    """`side_of` says whose landmarks of `pairs` are read; where it is None, one of each pair is enough."""

    unit: str
    pairs: tuple[_Pair, ...]
    read: Read
    side_of: _SideOf | None = None

    def seen(self, points: Points, works: int) -> float:
        """The visibility of the landmark that is seen worst, of those that are read."""
        if self.side_of is not None:
            side = self.side_of(points, works)
            return min([points[pair[side]][2] for pair in self.pairs])
        return min([max(points[left][2], points[right][2]) for left, right in self.pairs])


def reading_of(rule: str, joint: str | None) -> Reading:
    """What a rule of the vocabulary reads; `joint` as in the file, whose right side is the one that works."""
    return RULES[rule](joint or "")


def _joint_angle(joint: str) -> Reading:
    """How straight a joint is: 180 is straight."""
    first, corner, last = _BENDS[joint.split("_", maxsplit=1)[0]]
    side_of = _side_of(joint, corner)

    def read(points: Points, _trunk: float, works: int) -> float:
        side = side_of(points, works)
        return interior_deg(points, first[side], corner[side], last[side])

    return Reading(DEGREES, (first, corner, last), read, side_of)


def _hips_in_line(joint: str) -> Reading:
    """The bend at the hip of a body that lies, kneels or holds itself up: positive with the hips high."""
    side_of = _side_of(joint, HIPS)

    def read(points: Points, _trunk: float, works: int) -> float:
        side = side_of(points, works)
        (x, y, _), (end_x, end_y, _) = points[SHOULDERS[side]], points[KNEES[side]]
        hip_x, hip_y, _ = points[HIPS[side]]
        bend = 180 - interior_deg(points, SHOULDERS[side], HIPS[side], KNEES[side])
        below = (hip_y - y) * (end_x - x) - (end_y - y) * (hip_x - x)
        return -bend if (below > 0) is (end_x > x) else bend

    return Reading(DEGREES, (SHOULDERS, HIPS, KNEES), read, side_of)


def _side_of(joint: str, corner: _Pair) -> _SideOf:
    """The file's right is the side that works; a joint without a side is read where it is seen better."""
    if joint.endswith("_r"):
        return lambda _points, works: works
    if joint.endswith("_l"):
        return lambda _points, works: 1 - works
    left, right = corner
    return lambda points, _works: int(points[right][2] > points[left][2])


def _lean(points: Points, _trunk: float, _works: int) -> float:
    """The trunk against the vertical, backwards negative as long as it is upright."""
    aside, up = _trunk_line(points)
    leaning = degrees(atan2(abs(aside), up))
    is_back = (aside > 0) is not (facing(points) > 0)
    return -leaning if is_back and leaning < _PLAIN_FACING_DEG else leaning


def _side_lean(points: Points, _trunk: float, works: int) -> float:
    """The trunk against the vertical, positive over the side that works."""
    aside, up = _trunk_line(points)
    towards = points[HIPS[works]][0] - points[HIPS[1 - works]][0]
    return degrees(atan2(aside if towards > 0 else -aside, up))


def _trunk_line(points: Points) -> tuple[float, float]:
    """From the middle of the hips to that of the shoulders, twice: to the right, and up."""
    left, right, low_left, low_right = (points[number] for pair in _TRUNK for number in pair)
    return left[0] + right[0] - low_left[0] - low_right[0], low_left[1] + low_right[1] - left[1] - right[1]


def _elbows_high(points: Points, trunk: float, _works: int) -> float:
    """The higher elbow above its shoulder."""
    return max(points[SHOULDERS[side]][1] - points[ELBOWS[side]][1] for side in (0, 1)) / trunk


def _without_joint(unit: str, pairs: tuple[_Pair, ...], read: Read) -> Callable[[str], Reading]:
    reading = Reading(unit, pairs, read)
    return lambda _joint: reading


# The words are those of catalogue/vocabulary.py.
RULES: Mapping[str, Callable[[str], Reading]] = {
    "joint_angle": _joint_angle,
    "lean": _without_joint(DEGREES, _TRUNK, _lean),
    "side_lean": _without_joint(DEGREES, _TRUNK, _side_lean),
    "hips_in_line": _hips_in_line,
    "elbows_high": _without_joint(TRUNKS, (SHOULDERS, ELBOWS), _elbows_high),
}
