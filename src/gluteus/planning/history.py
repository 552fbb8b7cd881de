"""What the plan looks back on: workouts as they were performed, and what the person told around them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from gluteus.errors import ImpossibleValue
from gluteus.planning.readiness import Advice, Energy, Sleep, readiness
from gluteus.tracking.record import WorkoutRecord

WORST_PAIN = 10
_BEST_SCORE = 10
_PER_TAP = 2  # what poor sleep or little energy takes from the day's score; ours, weak


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain in one exercise, 0 to 10; `sharp` where it was sharp or catching. Raises ImpossibleValue."""

    on: date
    exercise: str
    level: int
    sharp: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.level <= WORST_PAIN:
            raise ImpossibleValue("level", "Pain is between 0 and 10.")


@dataclass(frozen=True, slots=True)
class DayForm:
    """How a person felt on a day, as three taps say it; `soreness` 0 to 10."""

    on: date
    sleep: Sleep = "ok"
    soreness: int = 0
    energy: Energy = "ok"
    ill: bool = False
    motivated: bool = True

    @property
    def score(self) -> int:
        """Readiness, 0 to 10."""
        tired = (self.sleep == "poor") + (self.energy == "low")
        return max(0, _BEST_SCORE - self.soreness - _PER_TAP * tired)

    @property
    def advice(self) -> Advice:
        return "rest" if self.ill else readiness(self.sleep, self.soreness, self.energy).advice


@dataclass(frozen=True, slots=True)
class Calibration:
    """A set taken to its last clean repetition: how many were thought left, and how many there were."""

    set_id: UUID
    on: date
    thought_left: int
    were_left: int

    @property
    def bias(self) -> int:
        """Repetitions more (or fewer) than said."""
        return self.were_left - self.thought_left


@dataclass(frozen=True, slots=True)
class History:
    """Everything in the order in which it happened; `technique` is 0 to 1 for sets that the camera saw."""

    workouts: tuple[WorkoutRecord, ...] = ()
    pains: tuple[Pain, ...] = ()
    days: tuple[DayForm, ...] = ()
    calibrations: tuple[Calibration, ...] = ()
    technique: Mapping[UUID, float] = field(default_factory=dict)

    def before(self, day: date) -> "History":
        """What was known in the morning of that day."""
        return History(
            tuple(one for one in self.workouts if one.started_at.date() < day),
            tuple(one for one in self.pains if one.on < day),
            tuple(one for one in self.days if one.on < day),
            tuple(one for one in self.calibrations if one.on < day),
            self.technique,
        )
