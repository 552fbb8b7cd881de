"""How one repetition was done: range, tempo, momentum and evenness, measured on the finished repetition.

All from the fraction of the way over time, so that degrees and the view cancel. SPARC: Balasubramanian and
others 2015 (J Neuroeng Rehabil 12:112). The bounds of momentum are ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, sin, tau
from statistics import fmean

from gluteus.tracking.counting.cycles import Cycle

Samples = Sequence[tuple[float, float]]

_NEAR_END = 0.1  # of the range: closer than this to an end is holding, not moving
_FLUNG_BELOW_S, _FLUNG_BELOW = 0.3, 0.33  # of a lift from 10 to 90 %; the second as a share of the tempo's
_STOPPING = -2.4  # of the smoothness: below it the lift stops on its way, at two degrees of jitter, too
_FULL, _OK = 0.85, 0.65
_FEWEST_OF_A_SIDE = 3  # repetitions: fewer say nothing about a person
_SPARC_CUT_HZ, _SPARC_THRESHOLD, _SPARC_STEP_HZ = 6.0, 0.05, 0.1
_FEWEST = 6
_SPEED_OVER_S = 0.1  # one frame's jitter is no speed
_AROUND_S = 0.1


@dataclass(frozen=True, slots=True)
class Quality:
    """Seconds of the phases; `peak_per_s` is the greatest speed of the lift, in ranges a second.

    `smoothness` is the spectral arc length of the lift's speed: near -1.6 for one smooth move, lower the more
    it stops and goes, which `stop_and_go` says. A fling is smooth too, so `momentum` says that apart.
    """

    eccentric_s: float
    pause_s: float
    concentric_s: float
    peak_per_s: float
    smoothness: float | None
    momentum: bool
    stop_and_go: bool


def grade(share: float) -> str:
    """In words, from the share of the person's own range."""
    return "full" if share >= _FULL else "ok" if share >= _OK else "shallow"


def quality_of(samples: Samples, cycle: Cycle, *, lifts_first: bool, tempo_s: float | None) -> Quality | None:
    """From the fractions of a cycle; None where too few frames were seen. See Norm for `lifts_first`.

    `tempo_s` is how long the file's tempo gives the lift; where it has none (a jog), nothing is a fling.
    """
    within = _steadied([one for one in samples if cycle.start_s <= one[0] <= cycle.end_s])
    if len(within) < _FEWEST:
        return None
    values = sorted(value for _, value in within)
    low, high = values[len(values) // 20], values[-1 - len(values) // 20]
    if high <= low:
        return None
    ways = [(time_s, (value - low) / (high - low)) for time_s, value in within]
    top = next(number for number, (_, way) in enumerate(ways) if way >= 1 - _NEAR_END)
    last = max(number for number, (_, way) in enumerate(ways) if way >= 1 - _NEAR_END)
    leave = max((number for number in range(top) if ways[number][1] <= _NEAR_END), default=0)
    back = next((number for number in range(last, len(ways)) if ways[number][1] <= _NEAR_END), len(ways) - 1)
    there, hold, again = (
        ways[top][0] - ways[leave][0],
        ways[last][0] - ways[top][0],
        ways[back][0] - ways[last][0],
    )
    lift = ways[leave : top + 1] if lifts_first else [(t, 1 - way) for t, way in ways[last : back + 1]]
    lift_s, lower_s = (there, again) if lifts_first else (again, there)
    peak = _peak_speed(lift)
    flung = tempo_s is not None and lift_s < min(_FLUNG_BELOW_S, _FLUNG_BELOW * tempo_s)
    smooth = spectral_arc_length(lift)
    return Quality(lower_s, hold, lift_s, peak, smooth, flung, smooth is not None and smooth < _STOPPING)


def _steadied(samples: Samples) -> list[tuple[float, float]]:
    """Each value the mean of those around it, as long before as after: jitter has a speed of its own."""
    steady, first, behind = [], 0, 0
    for time_s, _ in samples:
        while samples[first][0] < time_s - _AROUND_S:
            first += 1
        while behind < len(samples) and samples[behind][0] <= time_s + _AROUND_S:
            behind += 1
        steady.append((time_s, fmean(value for _, value in samples[first:behind])))
    return steady


def _speeds(samples: Samples) -> list[tuple[float, float]]:
    """Time steps and speeds between neighbours."""
    return [
        (after - before, (then - now) / (after - before))
        for (before, now), (after, then) in pairwise(samples)
        if after > before
    ]


def _peak_speed(samples: Samples) -> float:
    """The greatest speed upward, in ranges a second."""
    fastest, behind = 0.0, 0
    for time_s, way in samples:
        while behind + 1 < len(samples) and time_s - samples[behind + 1][0] >= _SPEED_OVER_S:
            behind += 1
        before_s, before = samples[behind]
        if time_s - before_s >= _SPEED_OVER_S:
            fastest = max(fastest, (way - before) / (time_s - before_s))
    return fastest


def spectral_arc_length(samples: Samples) -> float | None:
    """SPARC: minus the length of the speed's normalised spectrum, up to its last strong frequency."""
    speeds = _speeds(samples)
    if len(speeds) < _FEWEST:
        return None
    amplitudes = _spectrum(speeds)
    if amplitudes[0] <= 0:
        return None
    shares = [one / amplitudes[0] for one in amplitudes]
    last = max(number for number, share in enumerate(shares) if share >= _SPARC_THRESHOLD)
    if last == 0:
        return None
    return -sum(hypot(1 / last, shares[number + 1] - shares[number]) for number in range(last))


def _spectrum(speeds: list[tuple[float, float]]) -> list[float]:
    """Amplitudes from 0 Hz to the cut in even steps, whatever the frame rate is."""
    amplitudes = []
    for step in range(int(_SPARC_CUT_HZ / _SPARC_STEP_HZ) + 1):
        turn = tau * step * _SPARC_STEP_HZ
        time_s = real = imaginary = 0.0
        for gone_s, speed in speeds:
            real += speed * gone_s * cos(turn * time_s)
            imaginary -= speed * gone_s * sin(turn * time_s)
            time_s += gone_s
        amplitudes.append(hypot(real, imaginary))
    return amplitudes


def asymmetry(left: Sequence[float], right: Sequence[float]) -> float | None:
    """(L - R) / max of the means of at least three repetitions a side, else None."""
    if len(left) < _FEWEST_OF_A_SIDE or len(right) < _FEWEST_OF_A_SIDE:
        return None
    one, other = fmean(left), fmean(right)
    return (one - other) / max(one, other)
