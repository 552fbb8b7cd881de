"""Another move in the place of a planned one, chosen by the person: easier, harder, or of the same kind."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gluteus.catalogue import Catalogue
from gluteus.errors import PlanningError
from gluteus.planning.fitting.dose import with_exercise
from gluteus.planning.fitting.suitability import objection
from gluteus.planning.workout import PlannedItem, Trainee, Workout


@dataclass(frozen=True, slots=True)
class SwapChoices:
    """Slugs of what suits the trainee in the place of an item; no slug is in two lists."""

    easier: tuple[str, ...]
    harder: tuple[str, ...]
    same_pattern: tuple[str, ...]


def swap_choices(workout: Workout, item_index: int, catalogue: Catalogue, trainee: Trainee) -> SwapChoices:
    """What may take the place of the item: its ladder's next rungs and the other moves of its pattern."""
    exercise = catalogue.exercise(workout.items[item_index].exercise)
    alike = (other.slug for other in catalogue.same_pattern(exercise))
    return SwapChoices(
        easier=_suitable(exercise.easier, catalogue, trainee),
        harder=_suitable(exercise.harder, catalogue, trainee),
        same_pattern=_suitable(
            (slug for slug in alike if slug not in (*exercise.easier, *exercise.harder)), catalogue, trainee
        ),
    )


def swap(workout: Workout, item_index: int, slug: str, catalogue: Catalogue, trainee: Trainee) -> Workout:
    """The workout with this exercise in the item's place, in its own dose.

    `instead_of` keeps naming what was planned first; going back to that is no departure from the routine.
    Raises PlanningError where it does not suit and NotInCatalogue.
    """
    exercise = catalogue.exercise(slug)
    if refusal := objection(exercise, trainee):
        raise PlanningError(f"{exercise.name} is not for you now. {refusal}")
    planned = workout.items[item_index]
    first = planned.instead_of or planned.exercise
    if slug == first:
        changed = replace(with_exercise(planned, exercise, trainee), instead_of=None, reason="")
    else:
        reason = f"Your choice in place of {catalogue.exercise(first).name}."
        changed = replace(with_exercise(planned, exercise, trainee), instead_of=first, reason=reason)
    return with_item(workout, item_index, changed)


def with_item(workout: Workout, item_index: int, item: PlannedItem) -> Workout:
    """The workout with this item in the place of another."""
    return replace(workout, items=(*workout.items[:item_index], item, *workout.items[item_index + 1 :]))


def _suitable(slugs: Iterable[str], catalogue: Catalogue, trainee: Trainee) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if objection(catalogue.exercise(slug), trainee) is None)
