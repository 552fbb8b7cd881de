"""Moving and skipping workouts of a week by hand: the rest rules hold, and nothing that was done changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from gluteus.errors import NoRest, PlanningError
from gluteus.planning.week.placing import allowed, days_of, monday_of
from gluteus.planning.week.wishes import Arranged, Wishes


@dataclass(frozen=True, slots=True)
class OpenWeek:
    """A week as it may still be changed: days with a planned workout, days trained until now, today."""

    planned: tuple[date, ...]
    trained: tuple[date, ...]
    today: date
    wishes: Wishes

    def free_days(self, moving: date) -> tuple[date, ...]:
        """Where else in its week this workout may be, with rest before and after."""
        return tuple(day for day in days_of(monday_of(moving)) if self._hinders(moving, day) is None)

    def _hinders(self, moving: date, to: date) -> str | None:
        """Why the workout cannot be on that day, in a sentence; None where it can."""
        others = [day for day in self.planned if day != moving]
        if to < self.today:
            return f"{to:%A} is over."
        if to == moving or to in others or to in self.trained:
            return f"{to:%A} has a workout already."
        if self.wishes.paused_on(to):
            return f"{to:%A} is in your pause."
        if not allowed(self.trained, (*others, to), self.wishes.per_week):
            return f"{to:%A} would be too close to another workout: muscles want 48 hours of rest."
        return None

    def moved(self, moving: date, to: date) -> Wishes:
        """The wishes with this workout on another day of its week. Raises NoRest, PlanningError."""
        self._require(moving)
        if monday_of(moving) != monday_of(to):
            raise PlanningError("A workout moves within its week: choose a day of the same one.")
        hindrance = self._hinders(moving, to)
        if hindrance is not None:
            nearest = min(self.free_days(moving), key=lambda day: (abs(day - to), day), default=None)
            raise NoRest(hindrance, nearest)
        return self._with({*self._of_week(moving)} - {moving} | {to}, moving)

    def skipped(self, day: date) -> Wishes:
        """The wishes without this workout: it is not made up for. Raises PlanningError."""
        self._require(day)
        return self._with({*self._of_week(day)} - {day}, day)

    def _require(self, day: date) -> None:
        if day not in self.planned:
            raise PlanningError("No workout is planned on that day any more: look at the week as it is now.")

    def _of_week(self, day: date) -> Sequence[date]:
        week = days_of(monday_of(day))
        return [one for one in week if one in self.planned or one in self.trained]

    def _with(self, days: set[date], of: date) -> Wishes:
        monday = monday_of(of)
        this_week = monday_of(self.today)
        others = [week for week in self.wishes.arranged if week.monday != monday and week.monday >= this_week]
        arranged = Arranged(monday, tuple(sorted(days)))
        return replace(self.wishes, arranged=tuple(sorted((*others, arranged), key=lambda one: one.monday)))
