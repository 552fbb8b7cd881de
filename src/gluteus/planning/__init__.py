"""What to do next: the health check, a routine fitted to the trainee, the day's form, volume."""

from gluteus.planning.fit import plan_workout
from gluteus.planning.readiness import Readiness, for_today, readiness
from gluteus.planning.screening import QUESTIONS, HealthAnswers, Question, Screening, screen
from gluteus.planning.swap import SwapChoices, swap, swap_choices
from gluteus.planning.volume import MuscleVolume, SideVolume, volume
from gluteus.planning.workout import LeftOut, PlannedItem, Trainee, Workout

__all__ = [
    "QUESTIONS",
    "HealthAnswers",
    "LeftOut",
    "MuscleVolume",
    "PlannedItem",
    "Question",
    "Readiness",
    "Screening",
    "SideVolume",
    "SwapChoices",
    "Trainee",
    "Workout",
    "for_today",
    "plan_workout",
    "readiness",
    "screen",
    "swap",
    "swap_choices",
    "volume",
]
