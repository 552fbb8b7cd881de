"""Cycles of a signal: from rest to work and back, as candidates for repetitions."""

from collections import deque
from dataclasses import dataclass

from gluteus.tracking.counting.turns import Turn, Turns

SMALLEST = 0.25  # a cycle that goes less far, as a share of the way from rest to work, is none
_LEAST_HYSTERESIS = 0.12
_HYSTERESIS, _HYSTERESIS_OF_DIPS = 0.27, 0.15  # of the usual swing
_FIRST_SWING = 0.8  # believed until this person has swung
_REMEMBERED = 8
_SHORTEST_S = 0.2
_RETURNED = 0.75  # of the way up: then the cycle is done, though it has not turned yet
_LAST_RETURNED = 0.25  # enough where the set or the film ends on the way back
_DEEPER = 0.2  # of the way up: so much deeper than the file's own a dip may be
_MOST_PASSES = 2
_ARRIVED, _STILL, _STILL_S = 0.7, 0.1, 0.15  # of the usual swing: so far up, and hardly further for so long


@dataclass(frozen=True, slots=True)
class Cycle:
    """Times of its start, top and end, and the range that it covered (1 is what the norm expects).

    `passes`: how often it went up; one that dips on its way went up twice.
    """

    start_s: float
    top_s: float
    end_s: float
    range: float
    passes: int = 1


class Cycles:
    """One per signal and set: follows the signal and says when a cycle is done.

    at rest ── a top ──> on the way back ── three quarters back, or a bottom ──> at rest
                 ^─────────── a dip ──────────────┘
    at rest ── a top, or still near it ──> at rest      (where a repetition ends at work)
    """

    __slots__ = ("_bottom", "_dip", "_ends_at_work", "_passes", "_reached", "_swings", "_top", "_turns")

    def __init__(self, dip: float = 0.0, *, ends_at_work: bool = False) -> None:
        """`dip`: the share of its way that one cycle goes back and forth again before it is done.

        `ends_at_work`: a cycle is done there, and not when it is back.
        """
        self._dip = dip + _DEEPER if dip else 0.0
        self._ends_at_work = ends_at_work
        self._swings: deque[float] = deque([_FIRST_SWING] * 2, maxlen=_REMEMBERED)
        self._turns = Turns(self._hysteresis)
        self._rest_at(None)

    def _rest_at(self, bottom: Turn | None) -> None:
        self._bottom = bottom
        self._top: Turn | None = None
        self._passes = 0
        self._reached = (0.0, float("-inf"))

    @property
    def _usual_swing(self) -> float:
        return sorted(self._swings)[len(self._swings) // 2]

    @property
    def _hysteresis(self) -> float:
        return max(_LEAST_HYSTERESIS, (_HYSTERESIS_OF_DIPS if self._dip else _HYSTERESIS) * self._usual_swing)

    def forget(self) -> None:
        """Begin anew, keeping how far this person usually goes."""
        self._turns.forget()
        self._rest_at(None)

    def follow(self, time_s: float, value: float) -> Cycle | None:
        turn = self._turns.follow(time_s, value)
        done = self._turned(turn) if turn is not None else None
        if self._bottom is None or done is not None:
            return done
        if self._ends_at_work:
            return self._shown(time_s) if self._top or self._is_still(time_s, value) else None
        if self._top is None:
            return None
        back = self._top.value - value
        returned = back >= _RETURNED * (self._top.value - self._bottom.value)
        return self._closed(time_s, back) if returned else None

    def _turned(self, turn: Turn) -> Cycle | None:
        before = self._bottom if turn.is_top else self._top
        if before is not None:
            self._learn(abs(turn.value - before.value))
        if turn.is_top:
            self._passes += 1
            if self._top is None or turn.value > self._top.value:
                self._top = turn
            return None
        if self._is_dip(turn):
            return None
        done = self._closed(turn.time_s, self._top.value - turn.value) if self._top and self._bottom else None
        self._rest_at(turn)
        return done

    def _learn(self, swing: float) -> None:
        if swing >= SMALLEST:
            self._swings.append(swing)
            self._turns.hysteresis = self._hysteresis

    def _is_dip(self, low: Turn) -> bool:
        """Not yet an end: the file's own movement goes back so far on its way, once."""
        if self._top is None or self._bottom is None or self._passes >= _MOST_PASSES:
            return False
        return self._top.value - low.value <= self._dip * (self._top.value - self._bottom.value)

    def _closed(self, time_s: float, back: float) -> Cycle | None:
        """The cycle whose way back is so long; too small or too quick it is none."""
        assert self._top is not None, "a cycle has a top"
        assert self._bottom is not None, "and a bottom before it"
        start, top = self._bottom, self._top
        self._top = None
        range_ = min(top.value - start.value, back / _RETURNED)
        if range_ < SMALLEST or time_s - start.time_s < _SHORTEST_S:
            return None
        return Cycle(start.time_s, top.time_s, time_s, range_, self._passes)

    def _is_still(self, time_s: float, value: float) -> bool:
        """Whether it has gone far up, and hardly further for a moment."""
        assert self._bottom is not None, "it has come from somewhere"
        usual = self._usual_swing
        if value > self._reached[1] + _STILL * usual:
            self._reached = (time_s, value)
        far = self._turns.latest[1] - self._bottom.value >= _ARRIVED * usual
        return far and time_s - self._reached[0] >= _STILL_S

    def _shown(self, time_s: float) -> Cycle | None:
        """The cycle that is done at work; whatever follows before the next bottom belongs to it."""
        assert self._bottom is not None, "it has come from somewhere"
        start, (top_s, top) = self._bottom, self._turns.latest
        if self._top is not None:
            top_s, top = self._top.time_s, self._top.value
        else:
            self._learn(top - start.value)
        self._rest_at(None)
        return (
            Cycle(start.time_s, top_s, time_s, top - start.value) if top - start.value >= SMALLEST else None
        )

    def finish(self, time_s: float, value: float) -> Cycle | None:
        """The last cycle, which may end before the signal turns again.

        A small turn is believed now: nothing comes after it that could show it to be none.
        """
        self._turns.hysteresis = _LEAST_HYSTERESIS
        done = self.follow(time_s, value)
        self._turns.hysteresis = self._hysteresis
        return done or self._unfinished()

    def _unfinished(self) -> Cycle | None:
        time_s, value = self._turns.latest
        if self._bottom is None or self._turns.rising is None:
            return None
        if self._ends_at_work:
            return self._shown(time_s)
        if self._top is None or self._turns.rising:
            return None
        up = self._top.value - self._bottom.value
        return (
            self._closed(time_s, up * _RETURNED) if self._top.value - value >= _LAST_RETURNED * up else None
        )
