"""What was performed, as opposed to planned: one record a set and side, and the workout that holds them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from gluteus.catalogue.kit import Load
from gluteus.errors import ImpossibleValue

Side = Literal["both", "left", "right"]
Outcome = Literal["done", "cut_short", "skipped"]
MOST_REPS = 500
MOST_REACH_PERCENT = 250  # a follower reads 205 at most
LONGEST_SET_S = 4 * 3600


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set of one side. `reps` None where it was held by seconds; `rir` None where it was not said.

    `work_s` is the time under way and `rest_s` the time since the set before, both without pauses.
    `item` counts the workout's items from 0, `set_number` from 1.
    Reps of an alternating exercise are those of each side; `reps_confirmed` where the person or the camera
    counted them, not only the clock. `reach_percent` is how far the repetitions went of the way that the file
    shows (tracking/result.py), None where no camera saw it. Raises ImpossibleValue.
    """

    id: UUID
    exercise: str
    block: str
    item: int
    set_number: int
    side: Side
    outcome: Outcome
    started_at: datetime
    work_s: float
    rest_s: float = 0.0
    reps: int | None = None
    reps_confirmed: bool = False
    rir: int | None = None
    load: Load | None = None
    reach_percent: int | None = None

    def __post_init__(self) -> None:
        if self.reps is not None and not 0 <= self.reps <= MOST_REPS:
            raise ImpossibleValue("reps", f"{self.reps} repetitions cannot be right: please check them.")
        if self.rir is not None and not 0 <= self.rir <= 10:  # noqa: PLR2004  the scale of RIR
            raise ImpossibleValue("rir", "Repetitions left are between 0 and 10.")
        if self.reach_percent is not None and not 0 < self.reach_percent <= MOST_REACH_PERCENT:
            raise ImpossibleValue("reach_percent", "Nobody goes so far: the camera must be wrong.")
        for field in ("work_s", "rest_s"):
            if not 0 <= getattr(self, field) <= LONGEST_SET_S:
                raise ImpossibleValue(field, "A set lasts between nothing and four hours.")


@dataclass(frozen=True, slots=True)
class WorkoutRecord:
    """A performed workout: its sets in the order in which they were done.

    One that was `imported` was logged by another program, and nobody here had asked for it.
    """

    routine: str
    shape: str
    started_at: datetime
    finished_at: datetime | None
    sets: tuple[SetRecord, ...]
    imported: bool = False

    @property
    def done(self) -> tuple[SetRecord, ...]:
        """The sets in which something was done."""
        return tuple(record for record in self.sets if record.outcome != "skipped")
