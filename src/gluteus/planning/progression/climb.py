"""Where somebody stands on the ladder of one exercise, and the terms by which a performance is judged."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date

from gluteus.catalogue import Catalogue
from gluteus.planning.progression.rungs import FULL, Ladders, Rung
from gluteus.planning.reason import Reason
from gluteus.planning.workout import Trainee

_NEW = "first_time"


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted on a rung.

    `tops`, `shorts` and `belows` are performances in a row at the top, under the bottom and under the
    target; `falls` those that lost a tenth against the `best`; `uneven` the sides that did less.
    """

    tops: int = 0
    shorts: int = 0
    belows: int = 0
    falls: int = 0
    best: int = 0
    uneven: tuple[str, ...] = ()


_NOTHING = Counts()


@dataclass(frozen=True, slots=True)
class Climb:
    """Where somebody stands: exercise, rung and the amount to aim for (repetitions or seconds per side).

    `since` is the last step forward.
    """

    exercise: str
    rung: int
    amount: int
    since: date
    reason: Reason
    counts: Counts = _NOTHING

    @property
    def is_new(self) -> bool:
        """Whether nothing was performed on it yet; every performance leaves a reason of its own."""
        return self.reason.rule == _NEW

    def aiming_at(self, amount: int, reason: Reason, counts: Counts, since: date | None = None) -> "Climb":
        """On the same rung; a plan asks this so often that replace() is slow."""
        return Climb(self.exercise, self.rung, amount, since or self.since, reason, counts)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a climb is judged by: who climbs, the dose of the level, and what may not be climbed to.

    `closed` is what rests for pain, `beside` are the climbs of all places of the routine.
    """

    ladders: Ladders
    rir: int
    most_reps: int
    closed: Container[str] = ()
    beside: Mapping[str, Climb] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        return self.ladders.catalogue

    @property
    def trainee(self) -> Trainee:
        return self.ladders.trainee

    def rung(self, climb: Climb) -> Rung:
        return self.ladders.rungs(climb.exercise)[climb.rung]


def first_climb(exercise: str, amount: int | None, on: date, terms: Terms) -> Climb:
    """Before anything was done. Who needs care begins with a shorter range."""
    limited = terms.catalogue.exercise(exercise).cautions.keys() & terms.trainee.conditions
    number = 0 if limited else FULL
    rung = terms.ladders.rungs(exercise)[number]
    start = min(rung.top, max(rung.low, amount or rung.low))
    return Climb(exercise, number, start, on, Reason(_NEW, {"amount": start, "rir": terms.rir}))
