"""What was counted: repetitions one by one, and what was not counted and why."""

from dataclasses import dataclass
from typing import Literal

from gluteus.tracking.quality import Quality

Mode = Literal["guided", "wild"]


@dataclass(frozen=True, slots=True)
class Rep:
    """One whole repetition: when it began, was at work, and was back; seconds on the clock of the landmarks.

    `range` is a share of this person's own usual range; `grade` says it in a word (full, ok, shallow).
    `side` is the leg or arm that worked: left, right, or both where it was both or could not be told.
    """

    start_s: float
    top_s: float
    end_s: float
    range: float
    grade: str
    side: str = "both"
    quality: Quality | None = None


@dataclass(frozen=True, slots=True)
class Partial:
    """What looked like a repetition and was not counted; `why` in a few words."""

    start_s: float
    end_s: float
    why: str


@dataclass(frozen=True, slots=True)
class CountResult:
    """The count of a set or a film.

    `confidence` is from 0 to 1: how much of the time what is needed was seen, times how alike the repetitions are.
    `seen` is that share of the time alone. `notes` are sentences for the person.
    """

    exercise: str
    mode: Mode
    reps: tuple[Rep, ...]
    partials: tuple[Partial, ...] = ()
    seen: float = 1.0
    confidence: float = 1.0
    notes: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Whole repetitions of both sides together."""
        return len(self.reps)
