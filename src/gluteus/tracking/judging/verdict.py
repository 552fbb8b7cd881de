"""What is said of one repetition: its faults, and what could not be judged."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in one repetition: what it looks like, and what to do instead.

    `by` is how far from the right posture, in `unit` (deg or trunk lengths). `confidence`, from 0 to 1, is
    the share of the frames that say so, times how well their landmarks were seen.
    """

    says: str
    cue: str
    side: str
    by: float
    unit: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A mistake that could not be looked for, and why not."""

    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one repetition: of the mistakes that have a rule, those that were made and those that nobody saw."""

    faults: tuple[Fault, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()


NOT_ASKED = Verdict()
