"""How well somebody keeps at it, counted so that life may happen (ours; weak).

A week counts with two workouts, on whichever days, because two keep what was gained (iversen2021). So a day
that was moved or missed costs nothing as long as two remain. One week that falls short is forgiven: it does
not count and it breaks nothing. Two of them in a row end the streak, as two weeks without training make the
plan begin again more gently. A week that was paused is left out, and the present one can only add.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gluteus.planning.monitoring.trends import TrainingWeek

ENOUGH = 2
_ENDS_AFTER = 2
Fate = Literal["kept", "forgiven", "missed", "paused", "open"]


@dataclass(frozen=True, slots=True)
class WeekKept:
    """What became of a week: kept, forgiven, missed (it ended a streak), paused, or still open."""

    monday: date
    workouts: int
    fate: Fate
    streak: int


@dataclass(frozen=True, slots=True)
class Adherence:
    """Every week with what became of it; streaks count the weeks that were kept."""

    weeks: tuple[WeekKept, ...]

    @property
    def streak(self) -> int:
        return self.weeks[-1].streak if self.weeks else 0

    @property
    def longest(self) -> int:
        return max((week.streak for week in self.weeks), default=0)

    def share_kept(self, last: int) -> tuple[int, int]:
        """How many of the last weeks were kept, of those that were neither paused nor are still open."""
        told = [week for week in self.weeks[-last:] if week.fate not in ("paused", "open")]
        return sum(week.fate == "kept" for week in told), len(told)


def adherence(weeks: Sequence[TrainingWeek], paused: Callable[[date], bool], today: date) -> Adherence:
    """Of weeks in their order without a gap; `paused` says whether the whole week of a Monday was."""
    return Adherence(tuple(_told(weeks, paused, today)))


def _told(weeks: Sequence[TrainingWeek], paused: Callable[[date], bool], today: date) -> Iterator[WeekKept]:
    streak = short = 0
    for week in weeks:
        fate: Fate
        if week.workouts >= ENOUGH:
            fate, streak, short = "kept", streak + 1, 0
        elif paused(week.monday):
            fate = "paused"
        elif (today - week.monday).days < 7:  # noqa: PLR2004  days of a week
            fate = "open"
        else:
            short += 1
            fate = "forgiven" if streak and short < _ENDS_AFTER else "missed"
            streak = 0 if short >= _ENDS_AFTER else streak
        yield WeekKept(week.monday, week.workouts, fate, streak)
