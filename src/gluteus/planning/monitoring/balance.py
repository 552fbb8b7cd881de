"""Left against right: what each side did, added up over the last workouts of an exercise.

A difference above 15 % in three workouts together is told (training.md R5; weak). One workout says nothing: a
last repetition more or less is chance.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gluteus.catalogue import Catalogue
from gluteus.planning.progression.performance import UNEVEN_SHARE
from gluteus.tracking.record import SetRecord

WORKOUTS = 3
Sides = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Balance:
    """Repetitions, or seconds where it is held, of each side in the last three workouts of an exercise."""

    exercise: str
    left: float
    right: float

    @property
    def difference(self) -> float:
        """Left less right as a share of the greater."""
        greater = max(self.left, self.right)
        return (self.left - self.right) / greater if greater else 0.0

    @property
    def weaker(self) -> str | None:
        """The side that did clearly less; None where the two are as even as anybody's."""
        if abs(self.difference) <= UNEVEN_SHARE:
            return None
        return "left" if self.difference < 0 else "right"


def side_amounts(records: Iterable[SetRecord], catalogue: Catalogue) -> dict[str, Sides]:
    """(left, right) of every exercise of the main part that was done on both sides one after the other."""
    done: dict[str, dict[str, float]] = {}
    for record in records:
        exercise = catalogue.exercise(record.exercise)
        if record.block == "main" and record.outcome != "skipped" and exercise.one_sided:
            amount = record.reps if exercise.measure == "reps" else record.work_s
            sides = done.setdefault(record.exercise, {})
            sides[record.side] = sides.get(record.side, 0) + (amount or 0)
    return {
        slug: (round(sides["left"], 1), round(sides["right"], 1))
        for slug, sides in done.items()
        if sides.get("left") and sides.get("right")
    }


def balance(workouts: Sequence[Mapping[str, Sides]]) -> tuple[Balance, ...]:
    """Of every exercise with three workouts or more, newest workout first; the most uneven one first."""
    last: dict[str, list[Sides]] = {}
    for workout in workouts:
        for exercise, sides in workout.items():
            last.setdefault(exercise, []).append(sides)
    found = [_added(slug, told[:WORKOUTS]) for slug, told in last.items() if len(told) >= WORKOUTS]
    return tuple(sorted(found, key=lambda one: (-abs(one.difference), one.exercise)))


def _added(exercise: str, sides: Sequence[Sides]) -> Balance:
    return Balance(exercise, sum(left for left, _ in sides), sum(right for _, right in sides))
