"""Which side worked: a leg leads as it is due to while the right side works, or the other one does."""

from collections import deque

from gluteus.tracking.norm import SideNorm
from gluteus.tracking.signal.channels import CHANNELS
from gluteus.tracking.signal.frame import Points

_TOLD_FROM = 0.15  # of how far one side is due to lead
_REMEMBERED = 1200  # frames: a slow repetition at 60 a second


class Sides:
    """One per part and set, where the file's sides differ to its camera."""

    __slots__ = ("_leads", "_led", "_norm")

    def __init__(self, norm: SideNorm) -> None:
        leads = CHANNELS[norm.channel].left_leads
        assert leads is not None, "a channel without sides tells none"
        self._norm, self._leads = norm, leads
        self._led: deque[tuple[float, float, float]] = deque(maxlen=_REMEMBERED)

    def follow(self, time_s: float, fraction: float, points: Points, trunk: float) -> None:
        """The next frame, and how far of the way the movement is in it."""
        self._led.append((time_s, self._norm.due(fraction), self._leads(points, trunk)))

    def side_since(self, start_s: float) -> str:
        """Left, right, or both where none plainly led.

        A frame counts by how far a side is due to lead in it, so that noise and swapped legs count least.
        """
        led = [(due, lead) for time_s, due, lead in self._led if time_s >= start_s]
        whole = sum(due * due for due, _ in led)
        right = sum(due * lead for due, lead in led) / whole if whole else 0.0
        return "both" if abs(right) < _TOLD_FROM else "right" if right > 0 else "left"

    def forget(self) -> None:
        self._led.clear()
