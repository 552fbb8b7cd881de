"""Is what has to be followed in the picture, and is it seen from the side that the exercise asks for?"""

from collections.abc import Iterable, Sequence

from gluteus.tracking.signal.frame import (
    ANKLES,
    ELBOWS,
    HEELS,
    HIPS,
    KNEES,
    SHOULDERS,
    TOES,
    WRISTS,
    Points,
)

SEEN = 0.5
_SIDE_BELOW, _FRONT_ABOVE = 0.35, 0.65  # width of the shoulders over the length of the trunk
_VIEW_TOLERANCE = 0.1
_PAIRS = {
    "shoulders": SHOULDERS,
    "elbows": ELBOWS,
    "wrists": WRISTS,
    "hips": HIPS,
    "knees": KNEES,
    "ankles": ANKLES,
    "heels": HEELS,
    "toes": TOES,
}


def pairs_of(landmarks: Iterable[int]) -> tuple[tuple[str, int, int], ...]:
    """The pairs that some landmarks belong to: name, left, right. The trunk is always needed."""
    needed = {*landmarks, *SHOULDERS, *HIPS}
    return tuple((name, left, right) for name, (left, right) in _PAIRS.items() if {left, right} & needed)


def unseen(points: Points, pairs: Sequence[tuple[str, int, int]]) -> str | None:
    """The first pair of which neither side is seen; of a pair one is enough, the body hides the other."""
    for name, left, right in pairs:
        if points[left][2] < SEEN and points[right][2] < SEEN:
            return name
    return None


def shoulder_width(points: Points, trunk: float) -> float:
    """Width of the shoulders in the picture, in trunk lengths."""
    return abs(points[SHOULDERS[0]][0] - points[SHOULDERS[1]][0]) / trunk


def side_of_camera(width: float) -> str:
    """Side, front or oblique, from the width of the shoulders."""
    return "side" if width <= _SIDE_BELOW else "front" if width >= _FRONT_ABOVE else "oblique"


def is_seen_from(view: str, width: float) -> bool:
    """Whether a form rule may be asked: near the borders both views show what it reads."""
    if view == "side":
        return width <= _SIDE_BELOW + _VIEW_TOLERANCE
    return view != "front" or width >= _FRONT_ABOVE - _VIEW_TOLERANCE
