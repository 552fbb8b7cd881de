"""Where a signal turns: a zig-zag with hysteresis, one step a value.

A turn is believed once the signal has gone `hysteresis` away from its extreme: smaller wiggles are none.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """An extreme of the signal: a top or a bottom, when it was and how far it reached."""

    time_s: float
    value: float
    is_top: bool


class Turns:
    """One per signal; `forget` begins anew. The caller may change `hysteresis` between two values.

    unknown ── risen by hysteresis ──> rising ── fallen by hysteresis: a top ──> falling
       └────── fallen by hysteresis ──> falling ── risen by hysteresis: a bottom ──> rising
    """

    __slots__ = ("_highest", "_lowest", "hysteresis", "latest", "rising")

    def __init__(self, hysteresis: float) -> None:
        self.hysteresis = hysteresis
        self.forget()

    def forget(self) -> None:
        self.rising: bool | None = None
        self._lowest = self._highest = self.latest = (0.0, float("nan"))

    def follow(self, time_s: float, value: float) -> Turn | None:
        """The next value; the turn that it confirms, if any."""
        if self.rising is None:
            return self._first_turn(time_s, value)
        reached = self.latest[1]
        if (value > reached) is self.rising and value != reached:
            self.latest = (time_s, value)
            return None
        if abs(reached - value) < self.hysteresis:
            return None
        turn = Turn(*self.latest, self.rising)
        self.rising, self.latest = not self.rising, (time_s, value)
        return turn

    def _first_turn(self, time_s: float, value: float) -> Turn | None:
        if not self._lowest[1] <= value:
            self._lowest = (time_s, value)
        if not self._highest[1] >= value:
            self._highest = (time_s, value)
        if value - self._lowest[1] >= self.hysteresis:
            self.rising, self.latest = True, (time_s, value)
            return Turn(*self._lowest, is_top=False)
        if self._highest[1] - value >= self.hysteresis:
            self.rising, self.latest = False, (time_s, value)
            return Turn(*self._highest, is_top=True)
        return None
