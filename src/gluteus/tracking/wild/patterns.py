"""Cycles of a film that are alike: what a repetition looks like, learned from the film itself."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gluteus.tracking.counting.turns import Turn, Turns
from gluteus.tracking.wild.traces import Array, Traces

Rows = NDArray[np.intp]

_LIKE, _UNLIKE = 0.5, 0.4  # cosine with the usual change: below it is another movement
_TIMES_AS_LONG = 4.0
_ELSEWHERE = 4.0  # times the usual distance from the usual posture
_RESTING = 0.1  # of the way: so far a posture wanders while it rests
_LAST_RETURNED, _EDGE_S = 0.15, 0.2  # smoothing takes much of a way that the film cuts off
_LEAST = 1e-6
_CALM = 1.0  # jitters: nobody repeats a posture more exactly
_SPREAD = 0.7  # of the logarithms of duration and range
_LONGER = 0.25  # power: jitter that repeats is quick, and its cycles are many
_MOST_CHANGE, _MOST_LEVEL = 25.0, 60.0


@dataclass(frozen=True, slots=True)
class Swing:
    """A cycle of a trace from bottom over top to bottom, by time; its range both ways."""

    start_s: float
    top_s: float
    end_s: float
    range: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """`swings` that are alike, `others` that are not; `change` (channels,) is the way from rest to work.

    `worth` weighs hypotheses: many, alike, even, large and not too short is what repetitions are.
    """

    swings: tuple[Swing, ...]
    others: tuple[Swing, ...]
    change: Array
    range: float
    likeness: float
    worth: float


def swings_of(trace: Array, times_s: Array, hysteresis: float) -> list[Swing]:
    """All cycles of a trace whose ways up and down are at least so long.

    A film may end in the middle of a cycle: there it is enough to have clearly turned.
    """
    turns = _turns(trace, times_s, hysteresis)
    ended = float(times_s[-1]) - _EDGE_S
    return [
        Swing(*_times(trace, times_s, before, top, after), _range(before, top, after, after.time_s >= ended))
        for (before, top), (_, after) in pairwise(pairwise(turns))
        if top.is_top
    ]


def _times(trace: Array, times_s: Array, before: Turn, top: Turn, after: Turn) -> tuple[float, float, float]:
    """When a cycle began, was at its top and was over: a rest at the bottom is no part of it."""
    first, summit, last = np.searchsorted(times_s, (before.time_s, top.time_s, after.time_s))
    upward, downward = trace[first : summit + 1], trace[summit : last + 1]
    left = np.flatnonzero(upward <= before.value + _RESTING * (top.value - before.value))[-1]
    back = np.flatnonzero(downward <= after.value + _RESTING * (top.value - after.value))[0]
    return float(times_s[first + left]), top.time_s, float(times_s[summit + back])


def _range(before: Turn, top: Turn, after: Turn, is_last: bool) -> float:
    up, down = top.value - before.value, top.value - after.value
    return up if is_last and down >= _LAST_RETURNED * up else min(up, down)


def _turns(trace: Array, times_s: Array, hysteresis: float) -> list[Turn]:
    """With what the end of the film leaves open: the last extreme, and where the trace then is."""
    turns, clock, values = Turns(hysteresis), times_s.tolist(), trace.tolist()
    found = [
        turn for time_s, value in zip(clock, values, strict=True) if (turn := turns.follow(time_s, value))
    ]
    if turns.rising is not None:
        found.append(Turn(*turns.latest, turns.rising))
        found.append(Turn(clock[-1], values[-1], not turns.rising))
    return found


def pattern_of(swings: list[Swing], traces: Traces) -> Pattern | None:
    """What most of these cycles have in common, and which of them have it."""
    if not swings:
        return None
    rows = np.searchsorted(traces.times_s, [(one.start_s, one.top_s, one.end_s) for one in swings])
    changes = _changes(rows, traces)
    usual = np.median(changes, axis=0)
    lengths = np.linalg.norm(changes, axis=1) * np.linalg.norm(usual)
    alike = changes @ usual / np.maximum(lengths, 1e-9)
    lasting = np.array([one.end_s - one.start_s for one in swings])
    longer = np.abs(np.log(lasting / np.median(lasting)))
    kept = (alike >= _LIKE) & (longer < np.log(_TIMES_AS_LONG)) & (_away(rows, traces) < _ELSEWHERE)
    if not kept.any():
        return None
    ranges = np.array([max(one.range, _LEAST) for one in swings])
    own = float(np.median(ranges[kept]))
    even = np.exp(-0.5 * (longer / _SPREAD) ** 2 - 0.5 * (np.log(ranges / own) / _SPREAD) ** 2)
    worth = float(((alike - _UNLIKE) * even * lasting**_LONGER)[kept].sum() * np.log1p(own))
    return Pattern(
        tuple(one for one, keep in zip(swings, kept, strict=True) if keep),
        tuple(one for one, keep in zip(swings, kept, strict=True) if not keep),
        usual,
        own,
        float(np.median(alike[kept])),
        worth,
    )


def _changes(rows: Rows, traces: Traces) -> Array:
    """(swings, channels): at the top against the mean of both bottoms."""
    start, top, end = traces.values[rows].transpose(1, 0, 2)
    made: Array = np.clip(top - 0.5 * (start + end), -_MOST_CHANGE, _MOST_CHANGE)
    return made


def _away(rows: Rows, traces: Traces) -> Array:
    """(swings,): how far the posture of each is from the usual one, as a multiple of the usual distance."""
    posture = np.array(
        [
            np.clip(traces.values[start : end + 1], -_MOST_LEVEL, _MOST_LEVEL).mean(axis=0)
            for start, _, end in rows
        ]
    )
    distance = np.sqrt(((posture - np.median(posture, axis=0)) ** 2).mean(axis=1))
    made: Array = distance / (np.median(distance) + _CALM)
    return made
