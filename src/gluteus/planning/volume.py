"""Volume: hard sets for each muscle, nominal and effective, left and right.

    nominal   = credit of the exercise for the muscle      (fractional sets: pelland2024)
    effective = nominal x effort factor(RIR + bias)        (direction: robinson2024; steps ours, weak)

The two sides are averaged, so that a set of each side is one set. Warm-up, cool-down and skipped sets count
nothing. A set that was cut short counts the share of the lowest dose of its exercise that was done: what was
planned is not part of a record, and the lowest dose is where a set begins to be one.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gluteus.catalogue import Catalogue, Exercise
from gluteus.tracking.record import SetRecord

# People have about one repetition more in them than they say (halperin2022), until their own bias is known.
USUAL_RIR_BIAS = 1.0
_EFFORT_FACTORS = ((3.0, 1.0), (5.0, 0.75), (7.0, 0.5))
_EASY = 0.25
_UNSAID = 0.5  # between all and easy: what a beginner's first weeks are reckoned with
_NOT_TRAINING = frozenset({"warm_up", "cool_down"})


@dataclass(frozen=True, slots=True)
class SideVolume:
    """Sets of one side."""

    nominal_sets: float = 0.0
    effective_sets: float = 0.0

    def __add__(self, other: "SideVolume") -> "SideVolume":
        return SideVolume(self.nominal_sets + other.nominal_sets, self.effective_sets + other.effective_sets)


@dataclass(frozen=True, slots=True)
class MuscleVolume:
    """Sets of one muscle: each side, and the average of both, which is what landmarks speak about."""

    left: SideVolume = SideVolume()
    right: SideVolume = SideVolume()

    @property
    def nominal_sets(self) -> float:
        return (self.left.nominal_sets + self.right.nominal_sets) / 2

    @property
    def effective_sets(self) -> float:
        return (self.left.effective_sets + self.right.effective_sets) / 2

    def with_set(self, side: str, sets: SideVolume) -> "MuscleVolume":
        """This volume and one more set of that side, or of both."""
        return MuscleVolume(
            left=self.left if side == "right" else self.left + sets,
            right=self.right if side == "left" else self.right + sets,
        )


def volume(
    records: Iterable[SetRecord], catalogue: Catalogue, rir_bias: float = USUAL_RIR_BIAS
) -> dict[str, MuscleVolume]:
    """Sets of every muscle that the records credit; a muscle without any is not in the answer."""
    muscles: dict[str, MuscleVolume] = {}
    for record in records:
        exercise = catalogue.exercise(record.exercise)
        nominal = share_done(record, exercise)
        if not nominal:
            continue
        effective = nominal * effort_factor(record.rir, rir_bias)
        for muscle, share in exercise.muscles.items():
            if share.credit:
                sets = SideVolume(nominal * share.credit, effective * share.credit)
                muscles[muscle] = muscles.get(muscle, MuscleVolume()).with_set(record.side, sets)
    return muscles


def effort_factor(rir: int | None, rir_bias: float = USUAL_RIR_BIAS) -> float:
    """How much of a set counts by the repetitions that were left; `rir` None where it was not said."""
    if rir is None:
        return _UNSAID
    corrected = rir + rir_bias
    return next((factor for most, factor in _EFFORT_FACTORS if corrected <= most), _EASY)


def share_done(record: SetRecord, exercise: Exercise) -> float:
    """0..1 of a set; a set that was done to its end is a whole one."""
    if record.outcome == "skipped" or record.block in _NOT_TRAINING:
        return 0.0
    if record.outcome == "done":
        return 1.0
    lowest = exercise.dose.reps if exercise.measure == "reps" else exercise.dose.seconds
    done = record.reps if exercise.measure == "reps" else record.work_s
    if lowest is None or done is None:
        return 0.0
    return min(1.0, done / lowest[0])
