"""What there is to allot: shares of exercises, frames of days, the limits of a week."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Part = Literal["full", "A", "B"]
Sets = dict[str, int]


@dataclass(frozen=True, slots=True)
class Share:
    """What one set of an exercise brings: credit by gluteal muscle and seconds with its rest."""

    place: str
    credits: Mapping[str, float]
    half: Part
    set_s: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A day to fill: its part of the routine, whether it is the light one, and how long its sets may take."""

    part: Part
    light: bool = False
    main_s: float = float("inf")


@dataclass(frozen=True, slots=True)
class Limits:
    """The week's budget in effective sets, what is done of it already, and what a nominal set is worth."""

    target: Mapping[str, float]
    ceiling_sets: float
    factor: float
    rounds: int
    done: Mapping[str, float] = field(default_factory=dict)
    usual_sets: int = 0
    direct: bool = False

    def with_done(self, done: Mapping[str, float], usual_sets: int) -> "Limits":
        """The same week later; a plan asks this so often that replace() is slow."""
        return Limits(self.target, self.ceiling_sets, self.factor, self.rounds, done, usual_sets, self.direct)
