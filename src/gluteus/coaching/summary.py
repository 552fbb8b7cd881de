"""After the workout: what was done, set by set as it was recorded, and what that adds up to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from gluteus.catalogue import Catalogue, Exercise
from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.coaching.cost import performed_energy
from gluteus.energy import Effort, EnergyEstimate, Withheld
from gluteus.planning.volume import MuscleVolume, volume
from gluteus.planning.workout import LeftOut, PlannedItem, Trainee, Workout, sides
from gluteus.tracking.record import SetRecord, WorkoutRecord

Outcome = Literal["done", "cut_short", "skipped", "not_reached"]
_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """One item as it was done. Sets and repetitions are counted for each side; both sides count on both.

    `instead_of` names what the routine has there where another exercise took its place.
    """

    item: int
    block: str
    exercise: str
    name: str
    outcome: Outcome
    planned_sets: int
    left_sets: int
    right_sets: int
    left_reps: int
    right_reps: int
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A performed workout. `volume` has every gluteal muscle; `energy` is None where nothing can be said."""

    items: tuple[ItemSummary, ...]
    minutes_by_block: Mapping[str, float]
    volume: Mapping[str, MuscleVolume]
    left_out: tuple[LeftOut, ...]
    energy: EnergyEstimate | Withheld | None

    @property
    def minutes(self) -> float:
        return sum(self.minutes_by_block.values())


def summarise(
    record: WorkoutRecord,
    workout: Workout,
    catalogue: Catalogue,
    trainee: Trainee,
    *,
    effort: Effort | None = None,
    first_workout: bool = False,
) -> Summary:
    """The record told as a whole; the workout only says what had been planned."""
    done = volume(record.sets, catalogue)
    return Summary(
        items=tuple(
            _item_summary(number, planned, _of_item(record, number), catalogue)
            for number, planned in enumerate(workout.items)
        ),
        minutes_by_block=_minutes_by_block(record),
        volume={muscle: done.get(muscle, MuscleVolume()) for muscle in GLUTEALS},
        left_out=workout.left_out,
        energy=performed_energy(record, catalogue, trainee, effort=effort, first_workout=first_workout),
    )


def _of_item(record: WorkoutRecord, number: int) -> tuple[SetRecord, ...]:
    return tuple(one for one in record.sets if one.item == number)


def _item_summary(
    number: int, planned: PlannedItem, records: Sequence[SetRecord], catalogue: Catalogue
) -> ItemSummary:
    """The exercise is that of the last record: whoever swaps after the first set goes on with the new one."""
    exercise = catalogue.exercise(records[-1].exercise if records else planned.exercise)
    done = [one for one in records if one.outcome != "skipped"]
    left, right = _of_side(done, "left"), _of_side(done, "right")
    return ItemSummary(
        item=number,
        block=planned.block,
        exercise=exercise.slug,
        name=exercise.name,
        outcome=_outcome(records, planned.sets * _sides_of_a_set(records, exercise)),
        planned_sets=planned.sets,
        left_sets=len(left),
        right_sets=len(right),
        left_reps=sum(one.reps or 0 for one in left),
        right_reps=sum(one.reps or 0 for one in right),
        instead_of=planned.instead_of,
    )


def _sides_of_a_set(records: Sequence[SetRecord], exercise: Exercise) -> int:
    """Other programs do not tell the sides of a set apart."""
    return 1 if any(one.side == "both" for one in records) else len(sides(exercise))


def _of_side(records: Sequence[SetRecord], side: str) -> list[SetRecord]:
    return [one for one in records if one.side in (side, "both")]


def _outcome(records: Sequence[SetRecord], expected: int) -> Outcome:
    if not records:
        return "not_reached"
    outcomes = {one.outcome for one in records}
    if outcomes == {"skipped"}:
        return "skipped"
    return "done" if outcomes == {"done"} and len(records) >= expected else "cut_short"


def _minutes_by_block(record: WorkoutRecord) -> dict[str, float]:
    """Work and rest of every set, in the order in which the blocks were done."""
    minutes: dict[str, float] = {}
    for one in record.sets:
        minutes[one.block] = minutes.get(one.block, 0.0) + (one.work_s + one.rest_s) / _MINUTE_S
    return minutes
