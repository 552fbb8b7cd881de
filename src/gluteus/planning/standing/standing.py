"""Where a trainee stands at the beginning of a week: what all weeks before it add up to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import mean

from gluteus.planning.landmarks import FIRST_EASY_WEEKS
from gluteus.planning.progression.climb import Climb
from gluteus.planning.week.budget import Budget
from gluteus.planning.week.shares import Part

WEEK = timedelta(days=7)
KEPT_WEEKS = 4
_EASY_FACTOR = 0.5  # what a nominal set of the first weeks is worth (training.md 8.3; weak)
_USUAL_FACTOR = 0.75
_LEAST_FACTOR = 0.25


@dataclass(frozen=True, slots=True)
class Standing:
    """`monday` begins the first week that is not in it; `seen` counts the workouts in it that were led here.

    `trained_weeks` are of any training. `budget` is None until a week was planned here.

    The tuples hold the last weeks, newest last: the share of workouts that happened, the steps forward, and
    what a nominal set was worth.
    """

    monday: date
    seen: int = 0
    trained_weeks: int = 0
    budget: Budget | None = None
    climbs: Mapping[str, Climb] = field(default_factory=dict)
    adherence: tuple[float, ...] = ()
    steps: tuple[int, ...] = ()
    factors: tuple[float, ...] = ()
    weeks_of_much: int = 0
    last_day: date | None = None
    last_deload: date | None = None
    last_half: Part = "full"

    @property
    def factor(self) -> float:
        """What a nominal set is likely to be worth in the coming week."""
        if self.trained_weeks < FIRST_EASY_WEEKS:
            return _EASY_FACTOR
        return max(_LEAST_FACTOR, mean(self.factors)) if self.factors else _USUAL_FACTOR
