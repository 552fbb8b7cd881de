"""Three taps before the workout: how it is today, and what that changes. A cautious rule, weak evidence."""

from dataclasses import dataclass, replace
from typing import Literal

from gluteus.catalogue import Catalogue
from gluteus.errors import ImpossibleValue
from gluteus.planning.fitting.dose import low_reps
from gluteus.planning.workout import PlannedItem, Workout

Sleep = Literal["poor", "ok", "good"]
Energy = Literal["low", "ok", "high"]
Advice = Literal["go", "easier", "rest"]
MOST_SORENESS = 10
_SORE = 5
_VERY_SORE = 7
_FEWER = "Fewer repetitions, because of how you feel today."
_ONE_MORE_LEFT = "Stop one repetition earlier than usual."


@dataclass(frozen=True, slots=True)
class Readiness:
    """What the day allows, and why in a sentence. The person decides: "rest" only advises."""

    advice: Advice
    sentence: str


def readiness(sleep: Sleep, soreness: int, energy: Energy) -> Readiness:
    """Advice from the three taps; soreness from 0 to 10. Raises ImpossibleValue."""
    if not 0 <= soreness <= MOST_SORENESS:
        raise ImpossibleValue("soreness", "Soreness is between 0 and 10.")
    tired = sleep == "poor" and energy == "low"
    if soreness >= _VERY_SORE:
        return Readiness("rest", "You are very sore: stretch or walk today, and train tomorrow.")
    if soreness >= _SORE and tired:
        return Readiness(
            "rest", "Sore, and short of sleep and energy: stretch or walk today, and train tomorrow."
        )
    if soreness >= _SORE:
        return Readiness("easier", "Still sore: a lighter round today keeps you moving.")
    if tired:
        return Readiness("easier", "Little sleep and little energy: take the lighter round today.")
    return Readiness("go", "Ready: the workout as planned.")


def for_today(workout: Workout, advice: Advice, catalogue: Catalogue) -> Workout:
    """The workout as the day allows it: "easier" takes the main part to the bottom of each dose."""
    if advice != "easier":
        return workout
    items = tuple(_easier(item, catalogue) if item.block == "main" else item for item in workout.items)
    return replace(workout, items=items)


def _easier(item: PlannedItem, catalogue: Catalogue) -> PlannedItem:
    if item.reps is None:
        return item
    reps = low_reps(item, catalogue.exercise(item.exercise))
    eased = item if reps is None else replace(item, reps=reps, reason=f"{item.reason} {_FEWER}".strip())
    return replace(eased, care=(*item.care, _ONE_MORE_LEFT))
