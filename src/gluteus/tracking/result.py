"""What was counted: repetitions one by one, and what was not counted and why."""

from dataclasses import dataclass
from typing import Literal

from gluteus.tracking.judging.quality import Quality
from gluteus.tracking.judging.verdict import NOT_ASKED, Verdict

Mode = Literal["guided", "wild"]


@dataclass(frozen=True, slots=True)
class Rep:
    """One whole repetition: when it began, was at work, and was back; seconds on the clock of the landmarks.

    `range` is a share of this person's own usual range; `grade` says it in a word (full, ok, shallow).
    `side` is the leg or arm that worked: left, right, or both where it was both or could not be told.
    `form` is what the form rules of the file say; a film that nobody guided is not judged.
    """

    start_s: float
    top_s: float
    end_s: float
    range: float
    grade: str
    side: str = "both"
    quality: Quality | None = None
    form: Verdict = NOT_ASKED


@dataclass(frozen=True, slots=True)
class Partial:
    """What looked like a repetition and was not counted; `why` in a few words."""

    start_s: float
    end_s: float
    why: str


@dataclass(frozen=True, slots=True)
class CountResult:
    """The count of a set or a film.

    `seen` is the share of the time in which all that is needed was seen; `confidence`, from 0 to 1, is that
    times how alike the repetitions are. `notes` are sentences for the person.
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
