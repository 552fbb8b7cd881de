"""The warm-up is never below five minutes, whatever was left out of it."""

import math
from dataclasses import replace

from gluteus.catalogue import Catalogue, Exercise
from gluteus.catalogue.vocabulary import BLOCKS, IMPACTS
from gluteus.errors import PlanningError
from gluteus.planning.fitting.suitability import care, objection
from gluteus.planning.workout import PlannedItem, Trainee

SHORTEST_WARM_UP_S = 300
_LONGER = "Longer than in the routine, so that the warm-up lasts five minutes."
_ADDED = "Added, so that the warm-up lasts five minutes."


def with_enough_warm_up(
    items: tuple[PlannedItem, ...], catalogue: Catalogue, trainee: Trainee
) -> tuple[PlannedItem, ...]:
    """The same items with at least five minutes of warm-up. Raises PlanningError where nothing suits."""
    missing_s = math.ceil(SHORTEST_WARM_UP_S - _warm_up_s(items, catalogue))
    if missing_s <= 0:
        return items
    timed = [number for number, item in enumerate(items) if item.block == "warm_up" and item.seconds]
    if not timed:
        return (_added(missing_s, catalogue, trainee), *items)
    extra_s = math.ceil(missing_s / len(timed))
    return tuple(_longer(item, extra_s) if number in timed else item for number, item in enumerate(items))


def _warm_up_s(items: tuple[PlannedItem, ...], catalogue: Catalogue) -> float:
    """Seconds of the warm-up, with the few that it takes to change from move to move."""
    warm_up = (item for item in items if item.block == "warm_up")
    return sum(item.work_s(catalogue.exercise(item.exercise)) + item.sets * item.rest_s for item in warm_up)


def _longer(item: PlannedItem, extra_s: int) -> PlannedItem:
    reason = f"{item.reason} {_LONGER}".strip()
    return replace(item, seconds=(item.seconds or 0) + math.ceil(extra_s / item.sets), reason=reason)


def _added(seconds: int, catalogue: Catalogue, trainee: Trainee) -> PlannedItem:
    exercise = _gentlest_cardio(catalogue, trainee)
    return PlannedItem(
        block="warm_up",
        block_title=BLOCKS["warm_up"],
        exercise=exercise.slug,
        sets=1,
        tempo=exercise.dose.tempo,
        rest_s=0,
        seconds=seconds,
        reason=_ADDED,
        care=care(exercise, trainee),
    )


def _gentlest_cardio(catalogue: Catalogue, trainee: Trainee) -> Exercise:
    suitable = (
        exercise
        for exercise in catalogue.exercises.values()
        if exercise.category == "cardio"
        and exercise.measure == "seconds"
        and objection(exercise, trainee) is None
    )
    gentlest = min(suitable, key=lambda exercise: list(IMPACTS).index(exercise.impact), default=None)
    if gentlest is None:
        raise PlanningError("No warm-up in the library suits your answers, and a workout never starts cold.")
    return gentlest
