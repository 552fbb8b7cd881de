"""How much of an exercise: the routine's dose, else what fits the level within the exercise's own range."""

from dataclasses import replace

from gluteus.catalogue import Exercise
from gluteus.catalogue.routine import Block, Item
from gluteus.catalogue.vocabulary import LEVELS
from gluteus.planning.fitting.suitability import care
from gluteus.planning.workout import PlannedItem, Trainee

_PLACE_IN_RANGE = {"beginner": 0.0, "novice": 0.5, "intermediate": 1.0}
_EASY_START = "Fewer repetitions, for a gentle start."


def planned_item(item: Item, block: Block, exercise: Exercise, trainee: Trainee) -> PlannedItem:
    """The routine's item with its dose; another `exercise` in its place comes with its own."""
    planned = PlannedItem(
        block=block.kind,
        block_title=block.title,
        exercise=item.exercise,
        sets=item.sets,
        tempo=item.tempo or exercise.dose.tempo,
        rest_s=_rest_s(exercise, trainee) if item.rest_s is None else item.rest_s,
        reps=item.reps,
        seconds=item.seconds,
    )
    if item.exercise != exercise.slug:
        return with_exercise(planned, exercise, trainee)
    if item.reps is None and item.seconds is None:
        planned = _own_dose(planned, exercise, trainee)
    return _eased(_equipped(planned, exercise, trainee), exercise, trainee)


def with_exercise(planned: PlannedItem, exercise: Exercise, trainee: Trainee) -> PlannedItem:
    """The item with another exercise in its dose; a time stays, so that a block keeps its length."""
    changed = replace(planned, exercise=exercise.slug, tempo=exercise.dose.tempo, guess=None)
    if exercise.measure != "seconds" or planned.seconds is None:
        changed = _own_dose(changed, exercise, trainee)
    return _equipped(changed, exercise, trainee)


def low_reps(planned: PlannedItem, exercise: Exercise) -> int | None:
    """The bottom of the exercise's own range, where it is below what is planned."""
    if planned.reps is None or exercise.dose.reps is None or planned.reps <= exercise.dose.reps[0]:
        return None
    return exercise.dose.reps[0]


def _own_dose(planned: PlannedItem, exercise: Exercise, trainee: Trainee) -> PlannedItem:
    place = 0.0 if trainee.gentle else _PLACE_IN_RANGE[trainee.level]
    reps = exercise.dose.reps if exercise.measure == "reps" else None
    seconds = exercise.dose.seconds if exercise.measure == "seconds" else None
    return replace(
        planned,
        reps=None if reps is None else _between(*reps, place),
        seconds=None if seconds is None else _between(*seconds, place),
    )


def _rest_s(exercise: Exercise, trainee: Trainee) -> int:
    """Harder sets need longer rests, and so does a gentle start."""
    return _between(*exercise.dose.rest_s, 1.0 if trainee.gentle else _PLACE_IN_RANGE[trainee.level])


def _between(low: int, high: int, place: float) -> int:
    return low + round((high - low) * place)


def _equipped(planned: PlannedItem, exercise: Exercise, trainee: Trainee) -> PlannedItem:
    """Only the main part is loaded, from the level that the file names: first the move, then the weight."""
    levels = list(LEVELS)
    ready = levels.index(trainee.level) >= levels.index(exercise.kit.load_from)
    load = trainee.kit.load_for(exercise) if ready and planned.block == "main" else None
    return replace(planned, load=load, care=care(exercise, trainee))


def _eased(planned: PlannedItem, exercise: Exercise, trainee: Trainee) -> PlannedItem:
    reps = low_reps(planned, exercise)
    if reps is None or not trainee.gentle or planned.block != "main":
        return planned
    return replace(planned, reps=reps, reason=_EASY_START)
