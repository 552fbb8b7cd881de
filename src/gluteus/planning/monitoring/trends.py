"""Weeks of training one after the other, and longer stretches as the mean of their weeks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from statistics import fmean

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.landmarks import level_after
from gluteus.planning.monitoring.aerobic import Aerobic

WEEK = timedelta(days=7)
_A_QUARTER = 3


def _no_sets() -> Mapping[str, float]:
    return dict.fromkeys(GLUTEALS, 0.0)


@dataclass(frozen=True, slots=True)
class TrainingWeek:
    """What one ISO week came to: effective sets of each gluteal muscle, gross kcal, minutes of cardio.

    `level` is that of the person at its beginning. No kcal at all means that nothing could be said of them.
    """

    monday: date
    workouts: int = 0
    sets: Mapping[str, float] = field(default_factory=_no_sets)
    low_kcal: float = 0.0
    high_kcal: float = 0.0
    aerobic: Aerobic = field(default_factory=Aerobic)
    level: str = "beginner"


def every_week(trained: Iterable[TrainingWeek], first_level: str, until: date) -> tuple[TrainingWeek, ...]:
    """Each week from the first with training to the one that begins at `until`, with the level then reached.

    Weeks without training are in it, empty; they raise no level (landmarks.level_after).
    """
    return tuple(_every_week({week.monday: week for week in trained}, first_level, until))


def _every_week(
    trained: Mapping[date, TrainingWeek], first_level: str, until: date
) -> Iterator[TrainingWeek]:
    monday, behind = min(trained, default=until), 0
    while monday <= until:
        level = level_after(first_level, behind)
        told = trained.get(monday)
        if told is None:
            yield TrainingWeek(monday, level=level)
        else:
            behind += told.workouts > 0
            yield TrainingWeek(
                monday, told.workouts, told.sets, told.low_kcal, told.high_kcal, told.aerobic, level
            )
        monday += WEEK


@dataclass(frozen=True, slots=True)
class Period:
    """One week, or several told as the mean of them; `weeks` is never empty."""

    weeks: tuple[TrainingWeek, ...]

    @property
    def begins(self) -> date:
        return self.weeks[0].monday

    @property
    def level(self) -> str:
        return self.weeks[0].level

    @property
    def workouts(self) -> float:
        return fmean(week.workouts for week in self.weeks)

    def sets(self, muscle: str) -> float:
        """Effective sets a week."""
        return fmean(week.sets[muscle] for week in self.weeks)

    @property
    def kcal(self) -> tuple[float, float]:
        """Gross, a week: the sum of the low ends, and that of the high ones; together they lean to wide."""
        return fmean(week.low_kcal for week in self.weeks), fmean(week.high_kcal for week in self.weeks)

    @property
    def aerobic_min(self) -> float:
        """Minutes of cardio a week, as moderate ones."""
        return fmean(week.aerobic.equivalent_min for week in self.weeks)


def by_week(weeks: Sequence[TrainingWeek]) -> tuple[Period, ...]:
    return tuple(Period((week,)) for week in weeks)


def by_quarter(weeks: Sequence[TrainingWeek]) -> tuple[Period, ...]:
    """Calendar quarters; a week belongs to that of its Monday."""
    quarters = groupby(weeks, key=lambda week: (week.monday.year, (week.monday.month - 1) // _A_QUARTER))
    return tuple(Period(tuple(together)) for _, together in quarters)
