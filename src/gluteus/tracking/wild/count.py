"""The count of a film that nobody guided: view, range, tempo and moment of the first repetition are unknown.

1. All channels of the film, on one clock, in units of their jitter.
2. Hypotheses: blends and single channels that should follow this exercise, each at ten sizes of cycle. The
   cycles of each are compared; the best are many, alike, even in time and range, and large.
3. What changes in the best cycles becomes the blend (a matched filter learned from the film), and the film is
   counted by it: cycles of more than half the usual range that look like the others.

Walking in, lying down or waving is unlike the repetitions in some channel, in duration or in posture, and
does not count. Nothing here was tuned on films of people.
"""

from collections.abc import Iterator

import numpy as np

from gluteus.catalogue import Exercise
from gluteus.tracking.judging.quality import grade
from gluteus.tracking.result import CountResult, Partial, Rep
from gluteus.tracking.wild.expectation import expectation_of
from gluteus.tracking.wild.patterns import Pattern, Swing, pattern_of, swings_of
from gluteus.tracking.wild.traces import Array, Traces, around, smooth, traces_of

_SLOW_COURSE_S, _SLOW_TRACE_S = 6.0, 8.0
_SIZES = np.geomspace(0.06, 0.7, 10)  # of the span of a trace
_SINGLE_CHANNELS = 3
_HYSTERESIS, _WHOLE = 0.3, 0.5  # of the usual range
_ROUNDS = 2
_LOCAL_S = 3.0
_FEWEST = 2


def count_wild(points: Array, times_s: Array, exercise: Exercise) -> CountResult:
    """From points (n, 33, 3) in shares of the picture's width. Raises MovementError, TrackingError."""
    traces = traces_of(points, times_s)
    seen = float(np.isfinite(points).all(axis=(1, 2)).mean())
    expectation = expectation_of(exercise)
    found = _found(traces, expectation.change * traces.seen)
    if found is None:
        return CountResult(exercise.slug, "wild", (), (), seen, 0.0, ("Nothing in this film repeats.",))
    reps = tuple(_reps(found, expectation.passes(found.change * traces.seen)))
    partials = tuple(Partial(one.start_s, one.end_s, "unlike the others") for one in found.others)
    return CountResult(exercise.slug, "wild", reps, partials, seen, seen * found.likeness)


def _found(traces: Traces, prior: Array) -> Pattern | None:
    """The repetitions of a film; `prior` (channels,) is how much each channel should follow them."""
    guesses = [one for blend in _blends(traces, prior) for one in _at_all_sizes(traces, blend)]
    if not guesses:
        return None
    best = max(guesses, key=lambda one: one.worth)
    for _ in range(_ROUNDS):
        blend = best.change * traces.seen
        better = _counted(traces, blend / np.linalg.norm(blend), best.range)
        if better is None:
            break
        best = better
    return best


def _blends(traces: Traces, prior: Array) -> Iterator[Array]:
    """Weights (channels,) of length 1: the expected blend, what varies most, the clearest channels."""
    level = around(traces.values, _SLOW_COURSE_S)
    low, middle, high = np.percentile(level, [10, 50, 90], axis=0)
    calm = np.clip(level, low - 0.35 * (high - low), high + 0.35 * (high - low)) - middle
    blend = prior / max(float(np.linalg.norm(prior)), 1e-9)
    yield blend
    yield _main_variation(calm, blend)
    clearest = np.argsort(-np.abs(prior) * calm.std(axis=0))[:_SINGLE_CHANNELS]
    yield from np.sign(prior[clearest])[:, None] * np.eye(len(prior))[clearest]


def _main_variation(calm: Array, blend: Array) -> Array:
    """Two steps of power iteration from the expected blend, each stretch of time weighing alike."""
    weights = blend
    for _ in range(_ROUNDS):
        trace = calm @ weights
        local = smooth(trace**2, _LOCAL_S) + 0.1 * float((trace**2).mean()) + 1e-9
        shared = (calm * (trace / local)[:, None]).mean(axis=0)
        agreeing = np.where(np.sign(shared) == np.sign(blend), shared, 0.0)
        if not agreeing.any():
            return weights
        weights = agreeing / np.linalg.norm(agreeing)
    return weights


def _at_all_sizes(traces: Traces, blend: Array) -> Iterator[Pattern]:
    trace = _trace(traces, blend)
    low, high = np.percentile(trace, [1, 99])
    for size in _SIZES:
        swings = swings_of(trace, traces.times_s, float(size * (high - low)))
        found = pattern_of(swings, traces) if len(swings) >= _FEWEST and high > low else None
        if found is not None:
            yield found


def _trace(traces: Traces, blend: Array) -> Array:
    return around(traces.values @ blend, _SLOW_TRACE_S)


def _counted(traces: Traces, blend: Array, range_: float) -> Pattern | None:
    """Counted by a blend: first to learn the range along it, then with half of that as the least."""
    trace = _trace(traces, blend)
    rough = pattern_of(_large(trace, traces, range_), traces)
    return rough and pattern_of(_large(trace, traces, rough.range), traces)


def _large(trace: Array, traces: Traces, range_: float) -> list[Swing]:
    swings = swings_of(trace, traces.times_s, _HYSTERESIS * range_)
    return [one for one in swings if one.range >= _WHOLE * range_]


def _reps(found: Pattern, passes: int) -> Iterator[Rep]:
    usual = float(np.percentile([one.range for one in found.swings], 75))
    for first in range(0, len(found.swings), passes):
        group = found.swings[first : first + passes]
        share = min(one.range for one in group) / usual
        yield Rep(group[0].start_s, group[0].top_s, group[-1].end_s, share, grade(share))
