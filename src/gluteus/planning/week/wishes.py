"""What a person wishes of a week: how many workouts, on which days, in how many minutes."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

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
    ever missed. `arranged` are weeks with days of their own;
    `calibrates`: now and then a safe set may go to the last clean repetition. Raises PlanningError.
    """

    per_week: int = 3
    weekdays: frozenset[int] = EVERY_DAY
    minutes: int | None = None
    pauses: tuple[tuple[date, date], ...] = ()
    in_sequence: bool = False
    arranged: tuple[Arranged, ...] = ()
    calibrates: bool = True

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

    def usual_again(self, monday: date) -> "Wishes":
        """Without what was arranged for this week."""
        return replace(self, arranged=tuple(week for week in self.arranged if week.monday != monday))

    def with_pause(self, first: date, last: date) -> "Wishes":
        """With one more pause; what it meets becomes a part of it."""
        meeting = [pause for pause in self.pauses if pause[0] <= last and first <= pause[1]]
        others = [pause for pause in self.pauses if pause not in meeting]
        whole = (min([first, *(one for one, _ in meeting)]), max([last, *(end for _, end in meeting)]))
        return replace(self, pauses=tuple(sorted((*others, whole))))

    def without_pause(self, first: date, today: date) -> "Wishes":
        """The pause that begins on this day ends; days of it that are over stay."""
        yesterday = today - timedelta(days=1)
        ends = ((one, min(last, yesterday) if one == first else last) for one, last in self.pauses)
        return replace(self, pauses=tuple((one, last) for one, last in ends if one <= last))
