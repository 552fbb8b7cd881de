"""How many effective sets a week holds for each gluteal muscle, and why (R4, R7 and the restart rule).

The gluteus maximus has a target that the plan stays under; the smaller two have least sets to reach. All
move by at most two sets and a fifth a week. Thresholds are ours (weak) unless training.md says more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gluteus.planning.landmarks import (
    FIRST_SETS,
    LANDMARKS,
    LARGEST_RAISE_SETS,
    LARGEST_RAISE_SHARE,
    Landmarks,
)
from gluteus.planning.reason import Reason

Kind = Literal["normal", "deload", "restart"]
BREAK_DAYS = 14
RESTART_SHARE = 0.6
DELOAD_SHARE = 0.5
_ABOVE_LEAST = (
    1.1  # sets come whole and days differ: who aims at the least itself often misses it; ours, weak
)
LEAST_DOSE_SETS = 4.0  # iversen2021: what a busy week still keeps (moderate)
GOOD_ADHERENCE = 0.8


@dataclass(frozen=True, slots=True)
class Budget:
    """Effective sets of a week by muscle; `usual` are the last normal ones, `goal` the most so far."""

    kind: Kind
    sets: Mapping[str, float]
    usual: Mapping[str, float]
    goal: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at before a week begins; `adherence` of the last two weeks, newest last."""

    level: str
    gentle: bool = False
    break_days: int = 0
    deload_why: str | None = None
    adherence: tuple[float, ...] = ()
    sore: bool = False
    falling: bool = False
    stalled: bool = False


def next_budget(last: Budget | None, look: Look) -> Budget:
    """The week's budget after the last one."""
    if last is None and look.break_days < BREAK_DAYS:
        return _first(look)
    last = last or _first(look)  # who trained elsewhere may come back here after a break
    if look.break_days >= BREAK_DAYS:
        sets = {muscle: _restarted(most) for muscle, most in last.usual.items()}
        return Budget("restart", sets, sets, last.goal, Reason("restart", {"days": look.break_days}))
    if look.deload_why is not None:
        sets = {muscle: most * DELOAD_SHARE for muscle, most in last.usual.items()}
        return Budget("deload", sets, last.usual, last.goal, Reason("deload", {"why": look.deload_why}))
    return _normal(last, look)


def _restarted(most: float) -> float:
    """Six tenths, but break after break never below the least dose that keeps anything."""
    return max(most * RESTART_SHARE, min(most, LEAST_DOSE_SETS))


def _first(look: Look) -> Budget:
    marks = LANDMARKS[look.level]
    maximus = marks.low_sets if look.gentle else FIRST_SETS[look.level]
    beginner = LANDMARKS["beginner"]
    medius, minimus = (_ABOVE_LEAST * sets for sets in (beginner.medius_sets, beginner.minimus_sets))
    return _budget(maximus, medius, minimus, maximus, "first_week")


def _normal(last: Budget, look: Look) -> Budget:
    marks = LANDMARKS[look.level]
    now = last.usual["gluteus_maximus"]
    recovered = look.adherence[-1:] >= (GOOD_ADHERENCE,) and not look.sore
    maximus, rule = now, "after_deload" if last.kind == "deload" else "hold"
    if rule == "hold" and recovered and now < _wanted(marks, last):
        maximus, rule = min(raised(now), _wanted(marks, last)), "raise_to_band"
    elif rule == "hold" and _may_grow(look) and now < marks.high_sets:
        maximus, rule = min(raised(now), marks.high_sets), "raise_stalled"
    medius = _towards(last.usual["gluteus_medius"], _ABOVE_LEAST * marks.medius_sets)
    minimus = _towards(last.usual["gluteus_minimus"], _ABOVE_LEAST * marks.minimus_sets)
    return _budget(maximus, medius, minimus, max(last.goal, maximus), rule)


def _wanted(marks: Landmarks, last: Budget) -> float:
    """What is grown towards without a standstill: the level's least, and what was held before a break."""
    return max(_ABOVE_LEAST * marks.low_sets, min(last.goal, marks.high_sets))


def _may_grow(look: Look) -> bool:
    two_good = len(look.adherence) > 1 and min(look.adherence[-2:]) >= GOOD_ADHERENCE
    return two_good and look.stalled and not look.sore and not look.falling


def raised(sets: float) -> float:
    """The most that may follow so many sets."""
    return sets + min(LARGEST_RAISE_SETS, sets * LARGEST_RAISE_SHARE)


def _towards(now: float, wanted: float) -> float:
    return max(now, min(wanted, raised(now)))


def _budget(maximus: float, medius: float, minimus: float, goal: float, rule: str) -> Budget:
    sets = {"gluteus_maximus": maximus, "gluteus_medius": medius, "gluteus_minimus": minimus}
    return Budget("normal", sets, sets, goal, Reason(rule, {"sets": round(maximus, 1)}))
