"""A routine fitted to a trainee: what suits stays, what does not is replaced or left out, with a reason."""

from collections.abc import Iterator
from dataclasses import replace

from gluteus.catalogue import Catalogue, Exercise, Routine
from gluteus.catalogue.routine import Block, Item
from gluteus.errors import PlanningError
from gluteus.planning.fitting.dose import planned_item
from gluteus.planning.fitting.substitute import substitute
from gluteus.planning.fitting.suitability import objection
from gluteus.planning.fitting.warm_up import with_enough_warm_up
from gluteus.planning.workout import LeftOut, PlannedItem, Trainee, Workout


def plan_workout(catalogue: Catalogue, routine: Routine, shape: str, trainee: Trainee) -> Workout:
    """The routine in this shape for this trainee. Raises PlanningError where nothing of it is left."""
    blocks = catalogue.blocks(routine, shape)
    parts = tuple(part for block in blocks for part in _fitted(block, blocks, catalogue, trainee))
    items = tuple(part for part in parts if isinstance(part, PlannedItem))
    left_out = tuple(part for part in parts if isinstance(part, LeftOut))
    _refuse_an_empty_one(routine, blocks, items)
    if routine.kind == "workout" or any(item.block == "warm_up" for item in items):
        items = with_enough_warm_up(items, catalogue, trainee)
    return Workout(routine.slug, shape, items, left_out)


def _fitted(
    block: Block, blocks: tuple[Block, ...], catalogue: Catalogue, trainee: Trainee
) -> Iterator[PlannedItem | LeftOut]:
    """The block's items as this trainee does them; a stand-in is nothing that comes anyway."""
    taken = {item.exercise for other in blocks if other.kind == block.kind for item in other.items}
    for item in block.items:
        part = _fitted_item(item, block, taken, catalogue, trainee)
        if isinstance(part, PlannedItem):
            taken.add(part.exercise)
        yield part


def _fitted_item(
    item: Item, block: Block, taken: set[str], catalogue: Catalogue, trainee: Trainee
) -> PlannedItem | LeftOut:
    exercise = catalogue.exercise(item.exercise)
    reason = objection(exercise, trainee)
    if reason is None:
        return planned_item(item, block, exercise, trainee)
    other = substitute(exercise, catalogue, trainee, _not_again(exercise, taken))
    if other is None:
        return LeftOut(exercise.slug, f"{reason} Nothing else in the library fits in its place.")
    return replace(
        planned_item(item, block, other, trainee),
        instead_of=exercise.slug,
        reason=f"In place of {exercise.name}: {reason}",
    )


def _not_again(exercise: Exercise, taken: set[str]) -> set[str]:
    """Cardio may come back, so that its block keeps its length; no lift is done twice for another."""
    return set() if exercise.category == "cardio" else taken


def _refuse_an_empty_one(routine: Routine, blocks: tuple[Block, ...], items: tuple[PlannedItem, ...]) -> None:
    kinds = {block.kind for block in blocks}
    wanted = {"main"} & kinds or kinds
    if not any(item.block in wanted for item in items):
        raise PlanningError(
            f"Nothing of “{routine.name}” is left for you in this form: "
            "choose another routine or shape, or look at your kit and health check."
        )
