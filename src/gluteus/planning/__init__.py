"""What to do next: health check, a routine fitted to the trainee, the weeks ahead, the day's form."""

from gluteus.planning.ahead import (
    DayPlan,
    Plan,
    WeekPlan,
    plan,
    plan_as_dict,
    plan_from_dict,
    workout_of,
)
from gluteus.planning.fitting import SwapChoices, plan_workout, swap, swap_choices, with_item
from gluteus.planning.history import Calibration, DayForm, History, Pain
from gluteus.planning.progression import Target, next_target
from gluteus.planning.readiness import Readiness, for_today, readiness
from gluteus.planning.reason import Reason
from gluteus.planning.screening import QUESTIONS, HealthAnswers, Question, Screening, screen
from gluteus.planning.volume import MuscleVolume, SideVolume, volume
from gluteus.planning.week import OpenWeek, Wishes
from gluteus.planning.workout import LeftOut, PlannedItem, Trainee, Workout

__all__ = [
    "QUESTIONS",
    "Calibration",
    "DayForm",
    "DayPlan",
    "HealthAnswers",
    "History",
    "LeftOut",
    "MuscleVolume",
    "OpenWeek",
    "Pain",
    "Plan",
    "PlannedItem",
    "Question",
    "Readiness",
    "Reason",
    "Screening",
    "SideVolume",
    "SwapChoices",
    "Target",
    "Trainee",
    "WeekPlan",
    "Wishes",
    "Workout",
    "for_today",
    "next_target",
    "plan",
    "plan_as_dict",
    "plan_from_dict",
    "plan_workout",
    "readiness",
    "screen",
    "swap",
    "swap_choices",
    "volume",
    "with_item",
    "workout_of",
]
