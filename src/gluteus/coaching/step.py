"""What the player is told: timed steps. The browser runs them by absolute times and decides nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from gluteus.catalogue.kit import Load
from gluteus.tracking.record import Side

Kind = Literal["check", "get_ready", "work", "switch", "rest"]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said, `at_s` seconds after the step begins. Never longer than its place in the step allows."""

    at_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `key` is stable under swaps of other items and unique: "item.set.side.kind".

    check      waits for the person (chair or bench); `seconds` is None
    get_ready  counts down to the first set of an item, with the set-up in words
    work       the move; `reps` with `rep_phases` ((name, seconds), ...) or a hold by `seconds`
    switch     the other side is next
    rest       after a set, of the item that was done

    `reps` are per side, so a work step in turn (side "both", exercise alternating) goes through `rep_phases`
    twice as often; `seconds` already says so. `rir` is how many to leave in the last set, where a plan asks
    for that; `to_the_end` marks a test set, which goes to the last clean repetition. `next_name` is the
    exercise of the next work step.
    The last three seconds of get_ready, switch and rest are free of speech for the countdown.
    """

    key: str
    kind: Kind
    item: int
    set_number: int
    sets: int
    side: Side
    exercise: str
    name: str
    block: str
    block_title: str
    seconds: float | None
    reps: int | None = None
    rep_phases: tuple[tuple[str, float], ...] = ()
    load: Load | None = None
    lines: tuple[str, ...] = ()
    say: tuple[Spoken, ...] = ()
    next_name: str = ""
    checks: tuple[str, ...] = ()
    rir: int | None = None
    to_the_end: bool = False


def duration_s(steps: Iterable[Step]) -> float:
    """Seconds of all steps; a check takes the time that it takes and is not counted."""
    return sum(step.seconds or 0.0 for step in steps)
