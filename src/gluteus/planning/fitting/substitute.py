"""What can take the place of an exercise: never anything harder, never anything that does not suit."""

from collections.abc import Collection, Iterator

from gluteus.catalogue import Catalogue, Exercise
from gluteus.planning.fitting.suitability import forbidding, objection
from gluteus.planning.workout import Trainee


def substitute(
    exercise: Exercise, catalogue: Catalogue, trainee: Trainee, taken: Collection[str] = ()
) -> Exercise | None:
    """The nearest exercise that suits the trainee and is not `taken`; None where there is none."""
    suitable = (
        other
        for other in _nearest_first(exercise, catalogue, trainee)
        if other.slug not in taken and objection(other, trainee) is None
    )
    return next(suitable, None)


def _nearest_first(exercise: Exercise, catalogue: Catalogue, trainee: Trainee) -> Iterator[Exercise]:
    """What the caution names, then down the ladder, then the same pattern, then the same main muscle."""
    for caution in forbidding(exercise, trainee):
        if caution.instead is not None:
            yield catalogue.exercise(caution.instead)
    yield from _easier(exercise, catalogue)
    relatives = (*catalogue.same_pattern(exercise), *_same_muscle(exercise, catalogue))
    own_height = _height(exercise, catalogue)
    for other in relatives:
        if _height(other, catalogue) <= own_height:
            yield other


def _easier(exercise: Exercise, catalogue: Catalogue) -> tuple[Exercise, ...]:
    """All that the ladder has below the exercise, nearest first; a ladder with a loop ends all the same."""
    below: dict[str, Exercise] = {}
    waiting = list(exercise.easier)
    while waiting:
        slug = waiting.pop(0)
        if slug not in below and slug != exercise.slug:
            below[slug] = catalogue.exercise(slug)
            waiting.extend(below[slug].easier)
    return tuple(below.values())


def _height(exercise: Exercise, catalogue: Catalogue) -> int:
    """How far up its ladder an exercise stands."""
    return len(_easier(exercise, catalogue))


def _same_muscle(exercise: Exercise, catalogue: Catalogue) -> tuple[Exercise, ...]:
    """Exercises of the category that share a main muscle, those that share most credit first."""
    others = (
        other
        for other in catalogue.exercises.values()
        if other.slug != exercise.slug
        and other.category == exercise.category
        and (_main(other) & _main(exercise) or _main(other) == _main(exercise))
    )
    return tuple(sorted(others, key=lambda other: -_shared_credit(exercise, other)))


def _main(exercise: Exercise) -> frozenset[str]:
    return frozenset(muscle for muscle, share in exercise.muscles.items() if share.role == "main")


def _shared_credit(one: Exercise, other: Exercise) -> float:
    return sum(
        min(share.credit, other.muscles[muscle].credit)
        for muscle, share in one.muscles.items()
        if muscle in other.muscles
    )
