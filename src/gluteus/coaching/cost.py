"""From a plan or a record to what energy reckons with: intervals of work and rest in their order."""

from collections.abc import Iterable, Iterator, Sequence

from gluteus.catalogue import Catalogue, Tempo
from gluteus.coaching.script import script
from gluteus.coaching.step import Step
from gluteus.energy import Effort, EnergyEstimate, Interval, RestInterval, Withheld, WorkInterval, estimate
from gluteus.planning.workout import Trainee, Workout, all_reps
from gluteus.tracking.record import SetRecord, WorkoutRecord

_AROUND_A_BIRTH = frozenset({"pregnancy", "postpartum"})
_BEGUN_S = 1.0  # what was broken off sooner was not begun


def planned_energy(
    workout: Workout,
    catalogue: Catalogue,
    trainee: Trainee,
    *,
    steps: Sequence[Step] | None = None,
    effort: Effort | None = None,
    first_workout: bool = False,
) -> EnergyEstimate | Withheld | None:
    """What the workout will cost if it is done as planned; None where nothing is known about the person.

    `steps` are those of its script, where they have been made already.
    """
    intervals = planned_intervals(workout, steps or script(workout, catalogue), catalogue)
    return _estimate(intervals, catalogue, trainee, effort, counted=False, first_workout=first_workout)


def performed_energy(
    record: WorkoutRecord,
    catalogue: Catalogue,
    trainee: Trainee,
    *,
    effort: Effort | None = None,
    first_workout: bool = False,
) -> EnergyEstimate | Withheld | None:
    """What was really done has cost this; None where nothing was done or nobody said who did it."""
    if not record.done:
        return None
    intervals = performed_intervals(record, catalogue)
    counted = reps_counted(record, catalogue)
    return _estimate(intervals, catalogue, trainee, effort, counted=counted, first_workout=first_workout)


def planned_intervals(workout: Workout, steps: Iterable[Step], catalogue: Catalogue) -> tuple[Interval, ...]:
    """Every step that takes time: work as work, all others as rest."""
    return tuple(_planned(workout, steps, catalogue))


def performed_intervals(record: WorkoutRecord, catalogue: Catalogue) -> tuple[Interval, ...]:
    """Every set that was begun, each after its rest; of a skipped set only the time that passed."""
    return tuple(interval for one in record.sets for interval in _performed(one, catalogue))


def reps_counted(record: WorkoutRecord, catalogue: Catalogue) -> bool:
    """Whether the repetitions of every set of the main part that has them were confirmed."""
    with_reps = [
        one
        for one in record.done
        if one.block == "main" and catalogue.exercise(one.exercise).measure == "reps"
    ]
    return bool(with_reps) and all(one.reps_confirmed for one in with_reps)


def _estimate(
    intervals: Sequence[Interval],
    catalogue: Catalogue,
    trainee: Trainee,
    effort: Effort | None,
    *,
    counted: bool,
    first_workout: bool,
) -> EnergyEstimate | Withheld | None:
    """The estimate for this trainee; where the effort was not said, a gentle plan is a light one."""
    if trainee.person is None:
        return None
    return estimate(
        intervals,
        trainee.person,
        catalogue.compendium,
        effort="light" if effort is None and trainee.gentle else effort,
        reps_counted=counted,
        step_height_m=trainee.kit.step_height_m,
        pregnant=bool(trainee.conditions & _AROUND_A_BIRTH),
        first_workout=first_workout,
    )


def _planned(workout: Workout, steps: Iterable[Step], catalogue: Catalogue) -> Iterator[Interval]:
    for step in steps:
        if step.seconds is None:
            continue
        if step.kind != "work":
            yield RestInterval(step.seconds)
            continue
        exercise = catalogue.exercise(step.exercise)
        reps = None if step.reps is None else all_reps(step.reps, exercise)
        tempo = Tempo.parse(workout.items[step.item].tempo)
        yield WorkInterval(exercise, step.seconds, reps, tempo, step.load)


def _performed(one: SetRecord, catalogue: Catalogue) -> Iterator[Interval]:
    if one.rest_s:
        yield RestInterval(one.rest_s)
    if one.outcome != "skipped" and one.work_s >= _BEGUN_S:
        exercise = catalogue.exercise(one.exercise)
        reps = None if one.reps is None else all_reps(one.reps, exercise)
        yield WorkInterval(exercise, one.work_s, reps, load=one.load)
