"""What was counted: repetitions one by one, and what was not counted and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Literal

from gluteus.tracking.judging.quality import Quality, asymmetry
from gluteus.tracking.judging.verdict import NOT_ASKED, Verdict

Mode = Literal["guided", "wild"]
_UNEVEN = 0.2  # of the greater side
_TIMED_FROM_S = 0.7  # quicker lifts cannot be timed to a fifth
_REACH_STEP_PERCENT = 5  # by so much the same way differs to a camera that stands a little elsewhere


@dataclass(frozen=True, slots=True)
class Rep:
    """One whole repetition: when it began, was at work, and was back; seconds on the clock of the landmarks.

    `range` is a share of this person's own usual range; `grade` says it in a word (full, ok, shallow).
    `side` is the leg or arm that worked: left, right, or both where it was both or could not be told.
    `form` is what the form rules of the file say; a film that nobody guided is not judged. `reach` is how far
    it went as a share of what the file's own movement shows to the camera, None where that cannot be told
    from where the camera stood.
    """

    start_s: float
    top_s: float
    end_s: float
    range: float
    grade: str
    side: str = "both"
    quality: Quality | None = None
    form: Verdict = NOT_ASKED
    reach: float | None = None


@dataclass(frozen=True, slots=True)
class Partial:
    """What looked like a repetition and was not counted; `why` in a few words."""

    start_s: float
    end_s: float
    why: str


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """Left less right as a share of the greater: how far they went, and how long the lift took."""

    reach: float
    lift_s: float | None


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

    @property
    def reach_percent(self) -> int | None:
        """The median reach of the repetitions, to the nearest five percent; None where none could be told."""
        reaches = [rep.reach for rep in self.reps if rep.reach is not None]
        if not reaches:
            return None
        return round(100 * median(reaches) / _REACH_STEP_PERCENT) * _REACH_STEP_PERCENT

    @property
    def asymmetry(self) -> Asymmetry | None:
        """None where fewer than three repetitions of a side were done, or nobody could tell the sides."""
        return asymmetry_of(self.reps)


def asymmetry_of(reps: Iterable[Rep]) -> Asymmetry | None:
    """Of one set, or of one for each side."""
    kept = list(reps)
    left, right = ([rep for rep in kept if rep.side == side] for side in ("left", "right"))
    reaches = [[rep.reach for rep in side if rep.reach is not None] for side in (left, right)]
    reach = asymmetry(*reaches)
    lifts_s = [[rep.quality.concentric_s for rep in side if rep.quality] for side in (left, right)]
    can_be_timed = all(lift_s >= _TIMED_FROM_S for side in lifts_s for lift_s in side)
    return None if reach is None else Asymmetry(reach, asymmetry(*lifts_s) if can_be_timed else None)


def uneven(found: Asymmetry | None) -> Iterator[str]:
    """Sentences for the person where the sides differ by more than anybody's do."""
    if found is None:
        return
    if abs(found.reach) > _UNEVEN:
        less, more = ("left", "right") if found.reach < 0 else ("right", "left")
        yield f"The {less} side went {abs(found.reach):.0%} less far than the {more}."
    if found.lift_s is not None and abs(found.lift_s) > _UNEVEN:
        slow, quick = ("left", "right") if found.lift_s > 0 else ("right", "left")
        yield f"The {slow} side took {abs(found.lift_s):.0%} longer to lift than the {quick}."
