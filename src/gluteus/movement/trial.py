"""Whether people of different sizes can do what a file describes."""

from collections.abc import Mapping

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.errors import MovementError
from gluteus.movement.postures import solve_postures

TRIED_ON: Mapping[str, Skeleton] = {
    "a small woman": Skeleton("female", 1.60),
    "a tall man": Skeleton("male", 1.82),
}


def try_on(exercise: Exercise) -> None:
    """Raise MovementError for the contact that fails by most on one of these bodies."""
    for body, skeleton in TRIED_ON.items():
        try:
            solve_postures(exercise, skeleton)
        except MovementError as error:
            raise MovementError(f"{error} (Tried on {body} of {skeleton.stature_m:.2f} m.)") from error
