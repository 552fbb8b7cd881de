"""What a workout adds up to, kept in its row, so that no list and no week reads its sets again."""

from typing import Any, cast

from gluteus.catalogue import Catalogue
from gluteus.coaching import Summary, summarise
from gluteus.energy import Effort, EnergyEstimate
from gluteus.planning import Workout
from gluteus.planning.monitoring import aerobic, side_amounts
from gluteus.planning.volume import USUAL_RIR_BIAS
from gluteus.planning.week.effective import effective
from gluteus.tracking.record import WorkoutRecord
from gluteus.web import mapping, models
from gluteus.web.performed import recorded


def summary_of(row: models.Workout, plan: Workout) -> Summary:
    """The workout as it was really done."""
    record = mapping.workout_record(row, row.sets.all())
    return _summary(row, plan, record, recorded.catalogue_of(row))


def _summary(row: models.Workout, plan: Workout, record: WorkoutRecord, catalogue: Catalogue) -> Summary:
    return summarise(
        record,
        plan,
        catalogue,
        mapping.trainee_of(row),
        effort=cast("Effort | None", row.effort or None),
        first_workout=not row.imported_id and _is_first(row),
    )


def of(row: models.Workout) -> dict[str, Any]:
    """Everything that is kept; an import asks this of thousands, so catalogue and record are made once."""
    catalogue, record = recorded.catalogue_of(row), mapping.workout_record(row, row.sets.all())
    summary = _summary(row, mapping.planned(row), record, catalogue)
    sets = [one for one in row.sets.all() if one.outcome != "skipped"]
    energy = summary.energy if isinstance(summary.energy, EnergyEstimate) else None
    return {
        "title": row.planned.get("title", ""),
        "minutes": round(_lasted_minutes(row) if row.imported_id else summary.minutes),
        "sets": len([one for one in sets if one.block == "main"]),
        "reps": sum(one.reps or 0 for one in sets if one.block == "main"),
        "gross_low_kcal": round(energy.low_kcal) if energy else None,
        "gross_high_kcal": round(energy.high_kcal) if energy else None,
        "glute_sets": round(sum(muscle.effective_sets for muscle in summary.volume.values()), 1),
        **_training(record, catalogue),
    }


def of_training(row: models.Workout) -> dict[str, Any]:
    """What Progress adds up: effective sets of each gluteal muscle, cardio, and what each side did."""
    return _training(mapping.workout_record(row, row.sets.all()), recorded.catalogue_of(row))


def _training(record: WorkoutRecord, catalogue: Catalogue) -> dict[str, Any]:
    cardio = aerobic(record.sets, catalogue)
    return {
        "muscles": effective(record.sets, catalogue, USUAL_RIR_BIAS).sets,
        "moderate_min": cardio.moderate_min,
        "vigorous_min": cardio.vigorous_min,
        "sides": {slug: list(sides) for slug, sides in side_amounts(record.sets, catalogue).items()},
    }


def _lasted_minutes(row: models.Workout) -> float:
    """From its beginning to its end; 0 where no end is known."""
    return (row.finished_at - row.started_at).total_seconds() / 60 if row.finished_at else 0.0


def _is_first(row: models.Workout) -> bool:
    earlier = models.Workout.objects.filter(person=row.person_id, started_at__lt=row.started_at)
    return not earlier.exists()
