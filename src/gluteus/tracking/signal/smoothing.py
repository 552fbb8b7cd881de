"""Smoothing by time stamps alone, in plain floats: a median of three, then a first-order low-pass filter.

The low-pass is the One-Euro filter (Casiez 2012) with a fixed cutoff (beta = 0): one that rises with speed
lets the detector's jitter through.
"""

from math import pi

_WIDE = 0.6


class Smoother:
    """One per signal and set. Frames may be dropped or irregular: only the times between them matter."""

    __slots__ = ("_before", "_last", "_smooth", "_time_constant_s", "_time_s")

    def __init__(self, cutoff_hz: float) -> None:
        self._time_constant_s = 1 / (2 * pi * cutoff_hz)
        self.forget()

    def forget(self) -> None:
        """Begin anew, as after somebody was out of the picture."""
        self._smooth: float | None = None
        self._before = self._last = self._time_s = 0.0

    def smooth(self, time_s: float, value: float) -> float:
        """The next value; a time that does not go on changes nothing."""
        if self._smooth is None:
            self._smooth = self._before = self._last = value
            self._time_s = time_s
            return value
        gone_s = time_s - self._time_s
        if gone_s <= 0:
            return self._smooth
        before, last = self._before, self._last
        if gone_s > self._time_constant_s * _WIDE:  # a median of frames so far apart would cut off a turn
            before = last = value
        if before > last:
            before, last = last, before
        middle = max(before, min(value, last))
        self._before, self._last, self._time_s = self._last, value, time_s
        self._smooth += (middle - self._smooth) * gone_s / (gone_s + self._time_constant_s)
        return self._smooth
