"""One frame: when it was taken and where the detector found 33 landmarks, in BlazePose's order."""

from collections.abc import Sequence
from dataclasses import dataclass

LANDMARKS = 33
NOSE, EARS = 0, (7, 8)
SHOULDERS, ELBOWS, WRISTS = (11, 12), (13, 14), (15, 16)
HIPS, KNEES, ANKLES = (23, 24), (25, 26), (27, 28)
HEELS, TOES = (29, 30), (31, 32)

# x to the right and y down, both as shares of the picture's width, and the visibility 0..1.
Point = tuple[float, float, float]
Points = Sequence[Point]


@dataclass(frozen=True, slots=True)
class Frame:
    """`time_s` on any clock that never goes back; `points` holds 33 landmarks, None where nobody was seen."""

    time_s: float
    points: Points | None

    @classmethod
    def of(cls, time_s: float, landmarks: Sequence[Sequence[float]], aspect: float) -> "Frame":
        """From landmarks (33, x y visibility) as shares of width and of height; `aspect` is width over height."""
        return cls(time_s, [(x, y / aspect, seen) for x, y, seen in landmarks])
