"""What a person wishes of a week: how many workouts, on which days, in how many minutes."""

from dataclasses import dataclass
from datetime import date

from gluteus.errors import PlanningError

EVERY_DAY = frozenset(range(7))
_FEWEST, _MOST = 2, 4
_SHORTEST_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Arranged:
    """A week whose days somebody chose by moving or skipping workouts; they stand for the usual ones."""

    monday: date
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """`weekdays` count from Monday as 0; a pause is the first and the last day without training.

    `in_sequence` is for people without fixed days: the next workout comes as soon as rest allows, and none is
    ever missed. `arranged` are weeks with days of their own. Raises PlanningError.
    """

    per_week: int = 3
    weekdays: frozenset[int] = EVERY_DAY
    minutes: int | None = None
    pauses: tuple[tuple[date, date], ...] = ()
    in_sequence: bool = False
    arranged: tuple[Arranged, ...] = ()

    def __post_init__(self) -> None:
        if not _FEWEST <= self.per_week <= _MOST:
            raise PlanningError(f"A week holds {_FEWEST} to {_MOST} workouts: ask for one of these.")
        if not self.weekdays or not self.weekdays <= EVERY_DAY:
            raise PlanningError("Name at least one day of the week, from Monday to Sunday.")
        if self.minutes is not None and self.minutes < _SHORTEST_MINUTES:
            raise PlanningError(
                f"A workout with its warm-up needs {_SHORTEST_MINUTES} minutes: ask for that or more."
            )

    def open_on(self, day: date) -> bool:
        """Whether this day may hold a workout."""
        return day.weekday() in self.weekdays and not self.paused_on(day)

    def paused_on(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.pauses)

    def arranged_days(self, monday: date) -> tuple[date, ...] | None:
        """The days that this week was given; None where it is a usual one."""
        return next((week.days for week in self.arranged if week.monday == monday), None)
