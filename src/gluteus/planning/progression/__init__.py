"""One exercise from workout to workout: what was done, where that leads, and why."""

from gluteus.planning.progression.climb import Climb, Terms, first_climb
from gluteus.planning.progression.judging import after
from gluteus.planning.progression.performance import Performance, performances
from gluteus.planning.progression.target import Target, next_target, target_of

__all__ = [
    "Climb",
    "Performance",
    "Target",
    "Terms",
    "after",
    "first_climb",
    "next_target",
    "performances",
    "target_of",
]
