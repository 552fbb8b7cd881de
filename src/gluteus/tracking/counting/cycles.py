"""Cycles of a signal: from rest to work and back, as candidates for repetitions."""

from collections import deque
from dataclasses import dataclass

from gluteus.tracking.counting.turns import Turn, Turns

SMALLEST = 0.25  # a cycle that goes less far, as a share of the way from rest to work, is none
_LEAST_HYSTERESIS, _HYSTERESIS = 0.12, 0.27  # the second as a share of the usual swing
_FIRST_SWING = 0.8  # believed until this person has swung
_REMEMBERED = 8
_SHORTEST_S = 0.2
_RETURNED = 0.75  # of the way up: then the cycle is done, though it has not turned yet
_LAST_RETURNED = 0.25  # enough where the set or the film ends on the way back


@dataclass(frozen=True, slots=True)
class Cycle:
    """Times of its three turns, and the range that it covered both ways (1 is what the norm expects)."""

    start_s: float
    top_s: float
    end_s: float
    range: float


class Cycles:
    """One per signal and set: follows the signal and says when a cycle is done.

    at rest ── a top is confirmed ──> on the way back ── three quarters back, or a bottom ──> at rest
    """

    __slots__ = ("_bottom", "_swing", "_swings", "_top", "_turns")

    def __init__(self) -> None:
        self._turns = Turns(_HYSTERESIS * _FIRST_SWING)
        self._swings: deque[float] = deque([_FIRST_SWING] * 2, maxlen=_REMEMBERED)
        self._bottom: Turn | None = None
        self._top: Turn | None = None

    def forget(self) -> None:
        """Begin anew, keeping how far this person usually goes."""
        self._turns.forget()
        self._bottom = self._top = None

    def follow(self, time_s: float, value: float) -> Cycle | None:
        turn = self._turns.follow(time_s, value)
        if turn is not None:
            done = self._turned(turn)
            if done is not None:
                return done
        if self._top is not None and self._bottom is not None:
            back = self._top.value - value
            if back >= _RETURNED * (self._top.value - self._bottom.value):
                return self._closed(time_s, back)
        return None

    def _turned(self, turn: Turn) -> Cycle | None:
        before = self._bottom if turn.is_top else self._top
        if before is not None:
            self._learn(abs(turn.value - before.value))
        if turn.is_top:
            self._top = turn
            return None
        done = self._closed(turn.time_s, self._top.value - turn.value) if self._top and self._bottom else None
        self._bottom, self._top = turn, None
        return done

    def _learn(self, swing: float) -> None:
        if swing >= SMALLEST:
            self._swings.append(swing)
            usual = sorted(self._swings)[len(self._swings) // 2]
            self._turns.hysteresis = max(_LEAST_HYSTERESIS, _HYSTERESIS * usual)

    def _closed(self, time_s: float, back: float) -> Cycle | None:
        """The cycle whose way back is so long; too small or too quick it is none."""
        assert self._top is not None, "a cycle has a top"
        assert self._bottom is not None, "and a bottom before it"
        start, top = self._bottom, self._top
        self._top = None
        range_ = min(top.value - start.value, back / _RETURNED)
        if range_ < SMALLEST or time_s - start.time_s < _SHORTEST_S:
            return None
        return Cycle(start.time_s, top.time_s, time_s, range_)

    def finish(self, *, stays: bool) -> Cycle | None:
        """The last cycle, which may end before the signal turns again; where it `stays`, even at work."""
        time_s, value = self._turns.latest
        if self._bottom is None or self._turns.rising is None:
            return None
        if self._turns.rising:
            self._top = Turn(time_s, value, is_top=True) if stays else None
            return self._closed(time_s, _RETURNED * (value - self._bottom.value)) if stays else None
        if self._top is None:
            return None
        up = self._top.value - self._bottom.value
        return (
            self._closed(time_s, up * _RETURNED) if self._top.value - value >= _LAST_RETURNED * up else None
        )
