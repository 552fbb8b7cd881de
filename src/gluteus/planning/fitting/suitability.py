"""Whether an exercise suits a trainee: cautions, jumps, kit. What does not suit is never planned."""

from collections.abc import Iterator

from gluteus.catalogue import Exercise
from gluteus.catalogue.exercise import Caution
from gluteus.catalogue.vocabulary import KIT
from gluteus.planning.workout import Trainee

_WITH_JUMPS = frozenset({"moderate", "high"})
# Joints, bones, pelvic floor and balance that should not meet the ground with force.
_NO_JUMPS_WITH = frozenset(
    {
        "knee_pain",
        "back_pain",
        "hip_pain",
        "lateral_hip_pain",
        "pregnancy",
        "postpartum",
        "osteoporosis",
        "balance",
        "recent_injury",
    }
)


def may_jump(trainee: Trainee) -> bool:
    """Whether running and jumping moves are open to this trainee."""
    return not trainee.gentle and not trainee.conditions & _NO_JUMPS_WITH


def forbidding(exercise: Exercise, trainee: Trainee) -> tuple[Caution, ...]:
    """Cautions that ask for another exercise: one to avoid, or one to be done in another form."""
    return tuple(caution for caution in _met(exercise, trainee) if caution.do != "limit")


def care(exercise: Exercise, trainee: Trainee) -> tuple[str, ...]:
    """What to take care of where the exercise stays in the plan."""
    if not trainee.conditions:
        return ()
    return tuple(caution.why for caution in _met(exercise, trainee) if caution.do == "limit")


def objection(exercise: Exercise, trainee: Trainee) -> str | None:
    """Why the exercise is not for this trainee, in a sentence; None where it is."""
    return next(_objections(exercise, trainee), None)


def _objections(exercise: Exercise, trainee: Trainee) -> Iterator[str]:
    for caution in forbidding(exercise, trainee):
        yield caution.why
    if exercise.impact in _WITH_JUMPS and not may_jump(trainee):
        yield "Running and jumping are left out of your plan."
    if lacking := trainee.kit.lacks(exercise):
        yield f"Your kit lacks what it needs: {', '.join(sorted(KIT[word].lower() for word in lacking))}."


def _met(exercise: Exercise, trainee: Trainee) -> Iterator[Caution]:
    return (caution for condition, caution in exercise.cautions.items() if condition in trainee.conditions)
