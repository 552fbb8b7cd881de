"""What one exercise came to in one workout: its weakest set on its weaker side, which is what decides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gluteus.catalogue import Catalogue, Exercise, Load
from gluteus.planning.history import History, Pain
from gluteus.planning.progression.bias import felt_correction
from gluteus.tracking.record import SetRecord, WorkoutRecord

UNEVEN_SHARE = 0.15  # weak


@dataclass(frozen=True, slots=True)
class Performance:
    """`amount` is repetitions, or seconds where the exercise is held, of the weakest set.

    `rir` is the lowest that was said, corrected by what is known of this person; None where nothing was said.
    `whole` is False where a set was skipped or cut short. `weaker` names a side that did clearly less.
    """

    on: date
    exercise: str
    amount: int
    rir: float | None = None
    whole: bool = True
    weaker: str | None = None
    load: Load | None = None
    technique: float | None = None
    pain: Pain | None = None


def performances(
    workout: WorkoutRecord, history: History, catalogue: Catalogue, correction: float | None = None
) -> Iterator[Performance]:
    """One for each exercise of the main part; a set that was for calibration says nothing about progress.

    Neither does what another program logged: it was no answer to a target.
    """
    if workout.imported:
        return
    on = workout.started_at.date()
    if correction is None:
        correction = felt_correction(history.calibrations, on)
    calibrating = {one.set_id for one in history.calibrations}
    pains = {pain.exercise: pain for pain in history.pains if pain.on == on}
    for slug, records in _by_exercise(workout.sets).items():
        counted = [one for one in records if one.id not in calibrating]
        done = [one for one in counted if one.outcome != "skipped"]
        amounts = [(one.side, _amount(one, catalogue.exercise(slug))) for one in done]
        known = [(side, amount) for side, amount in amounts if amount is not None]
        if not known and slug not in pains:
            continue
        said = [one.rir for one in done if one.rir is not None]
        seen = [history.technique[one.id] for one in done if one.id in history.technique]
        yield Performance(
            on=on,
            exercise=slug,
            amount=min((amount for _, amount in known), default=0),
            rir=min(said) + correction if said else None,
            whole=all(one.outcome == "done" for one in counted),
            weaker=_weaker(known),
            load=done[-1].load if done else None,
            technique=min(seen, default=None),
            pain=pains.get(slug),
        )


def _by_exercise(sets: Iterable[SetRecord]) -> dict[str, list[SetRecord]]:
    found: dict[str, list[SetRecord]] = {}
    for one in sets:
        if one.block == "main":
            found.setdefault(one.exercise, []).append(one)
    return found


def _amount(record: SetRecord, exercise: Exercise) -> int | None:
    return record.reps if exercise.measure == "reps" else round(record.work_s)


def _weaker(amounts: Sequence[tuple[str, int]]) -> str | None:
    """The side that did over 15 % less in all its sets together."""
    left = sum(amount for side, amount in amounts if side == "left")
    right = sum(amount for side, amount in amounts if side == "right")
    if not left or not right or abs(left - right) <= UNEVEN_SHARE * max(left, right):
        return None
    return "left" if left < right else "right"
