"""A plan as values: weeks, days and targets, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gluteus.planning.progression.target import Target
from gluteus.planning.reason import Reason
from gluteus.planning.week.budget import Kind
from gluteus.planning.week.shares import Part
from gluteus.planning.week.wishes import Wishes
from gluteus.planning.workout import LeftOut

VERSION = 4
_PART_NAMES: Mapping[Part, str] = {"full": "Workout", "A": "First half", "B": "Second half"}


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One workout to come. `part` is the half of the routine; the second of two days in a row is `light`."""

    on: date
    part: Part
    light: bool
    shape: str
    minutes: int
    targets: tuple[Target, ...]
    reasons: tuple[Reason, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def part_name(self) -> str:
        return _PART_NAMES[self.part]

    @property
    def eased(self) -> bool:
        """Whether its targets take into account how the person feels today."""
        return any(reason.rule in ("sore", "tired") for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """One ISO week. `budget` and `expected` are effective sets by muscle, what is already done included."""

    monday: date
    level: str
    kind: Kind
    budget: Mapping[str, float]
    expected: Mapping[str, float]
    days: tuple[DayPlan, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The weeks to come, with what it was made from; `version` is that of the rules and of this shape."""

    version: int
    made_on: date
    routine: str
    level: str
    conditions: tuple[str, ...]
    wishes: Wishes
    weeks: tuple[WeekPlan, ...]
    review: Reason | None = None

    @property
    def days(self) -> tuple[DayPlan, ...]:
        return tuple(day for week in self.weeks for day in week.days)
