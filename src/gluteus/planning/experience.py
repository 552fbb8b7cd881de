"""What training with another program counts for: it makes experience, and answers no target of ours.

Whoever squatted for years is no beginner, so a week with the least dose of work for the gluteus maximus
counts as trained (iversen2021: four sets keep what is there; that they make experience is ours, weak). A
bench press says nothing about glutes, and a heavy hip thrust in a gym nothing about where to begin here.
"""

from collections.abc import Iterable

from gluteus.catalogue import Catalogue
from gluteus.planning.volume import USUAL_RIR_BIAS
from gluteus.planning.week.budget import LEAST_DOSE_SETS
from gluteus.planning.week.effective import effective, gluteal_credits
from gluteus.tracking.record import WorkoutRecord


def is_training(workout: WorkoutRecord, catalogue: Catalogue) -> bool:
    """Whether it is a glute day: any main part that was led here, and an imported one with gluteal work."""
    main = (one.exercise for one in workout.done if one.block == "main")
    return any(not workout.imported or any(gluteal_credits(slug, catalogue)) for slug in main)


def is_trained_week(workouts: Iterable[WorkoutRecord], catalogue: Catalogue) -> bool:
    """Whether these workouts of one week add to what somebody's level is reckoned from."""
    workouts = tuple(workouts)
    if any(not workout.imported for workout in workouts):
        return True
    sets = (one for workout in workouts for one in workout.sets)
    return effective(sets, catalogue, USUAL_RIR_BIAS).nominal_maximus >= LEAST_DOSE_SETS
