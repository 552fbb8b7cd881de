"""One part of a repetition, followed through a set: its channels, the fraction of the way, its cycles."""

from collections import deque

from gluteus.tracking.counting.cycles import Cycle, Cycles
from gluteus.tracking.counting.sides import Sides
from gluteus.tracking.norm import PartNorm
from gluteus.tracking.signal.channels import CHANNELS
from gluteus.tracking.signal.frame import Points
from gluteus.tracking.signal.smoothing import Smoother

_SLOWEST_CUTOFF_HZ, _CUTOFF_PER_CYCLE = 0.8, 1.8  # a cycle of one second needs 1.8 Hz
_LOWEST, _HIGHEST = -0.45, 1.6  # one channel gone wild must not drown the others
_REMEMBERED = 1200  # frames: a slow repetition at 60 a second
_SETTLED_S = 0.1  # three frames at 30 a second, one at 5


class Follower:
    """One per part and set. The fraction is 0 at rest and 1 at work, whatever the channels' units are."""

    __slots__ = ("_channels", "_cycles", "_sides", "_smoother", "values")

    def __init__(self, norm: PartNorm, cycle_s: float) -> None:
        weights = sum(one.weight for one in norm.channels)
        self._channels = [
            (CHANNELS[one.channel].measure, one.rest, 1 / (one.work - one.rest), one.weight / weights)
            for one in norm.channels
        ]
        self._sides = Sides(norm.side) if norm.side else None
        self._smoother = Smoother(max(_SLOWEST_CUTOFF_HZ, _CUTOFF_PER_CYCLE / cycle_s))
        self._cycles = Cycles(norm.dip, ends_at_work=norm.ends_at_work)
        self.values: deque[tuple[float, float]] = deque(maxlen=_REMEMBERED)

    @property
    def fraction(self) -> float:
        """How far of the way the movement is now."""
        return self.values[-1][1] if self.values else 0.0

    def forget(self) -> None:
        self._smoother.forget()
        self._cycles.forget()
        if self._sides:
            self._sides.forget()

    def follow(self, time_s: float, points: Points, trunk: float) -> Cycle | None:
        total = 0.0
        for measure, rest, per_unit, weight in self._channels:
            way = (measure(points, trunk) - rest) * per_unit
            total += weight * max(_LOWEST, min(way, _HIGHEST))
        self.values.append((time_s, total))
        smooth = self._smoother.smooth(time_s, total)
        if self._sides:
            self._sides.follow(time_s, total, points, trunk)
        return self._cycles.follow(time_s, smooth)

    def side(self, cycle: Cycle) -> str:
        """Which side worked in a cycle that has just been done."""
        return self._sides.side_since(cycle.start_s) if self._sides else "both"

    def finish(self) -> Cycle | None:
        """The last cycle; the smooth signal is let come to where the movement already is."""
        latest = [one for one in self.values if one[0] > self.values[-1][0] - _SETTLED_S]
        if latest:
            time_s, value = latest[-1][0], sum(value for _, value in latest) / len(latest)
            return self._cycles.finish(time_s, value)
        return None
