"""Reads: every question that a page asks the database, each for one person only."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning import Calibration, DayForm, History, Pain
from gluteus.planning.monitoring import Aerobic, TrainingWeek
from gluteus.planning.monitoring.balance import Sides
from gluteus.planning.week.placing import monday_of
from gluteus.tracking.record import WorkoutRecord
from gluteus.web import mapping
from gluteus.web.models import BestRow, CalibrationRow, ImportRow, PainRow, Person, SetRow, Workout

A_PAGE = 30
RECENT = 4
IDS_A_QUERY = 500
NO_TRAINING = ("warm_up", "cool_down")


def running_workout(person: Person) -> Workout | None:
    """The workout that was started and not finished, if any."""
    return person.workouts.filter(finished_at=None).order_by("-started_at").first()


def latest_workout(person: Person) -> Workout | None:
    """The latest that was led here."""
    return finished(person).filter(imported=None).first()


def nothing_done_yet(person: Person) -> bool:
    """Whether the next workout is the first: what a newcomer spends is known less well."""
    return not person.workouts.exists()


def finished(person: Person) -> QuerySet[Workout]:
    """Finished workouts, newest first, without the plan that lists do not show."""
    return person.workouts.exclude(finished_at=None).defer("planned", "trainee").order_by("-started_at")


def history(person: Person, before: datetime | None) -> tuple[list[Workout], bool]:
    """A page of finished workouts, newest first, and whether there are older ones."""
    rows = finished(person)
    if before is not None:
        rows = rows.filter(started_at__lt=before)
    page = list(rows[: A_PAGE + 1])
    return page[:A_PAGE], len(page) > A_PAGE


def workout_of(person: Person, workout: UUID) -> Workout:
    """This person's workout with its sets. Raises Http404, also where it is somebody else's."""
    rows = Workout.objects.prefetch_related(
        Prefetch("sets", queryset=SetRow.objects.order_by("item", "set_number", "started_at"))
    )
    return get_object_or_404(rows, pk=workout, person=person)


def is_planned(workout: UUID | None, exercise: str) -> bool:
    """Whether a workout was started with this exercise; asked only where the catalogue does not have it."""
    if workout is None:
        return False
    plans = Workout.objects.filter(pk=workout).values_list("planned", flat=True)
    return any(item["exercise"] == exercise for plan in plans for item in plan["items"])


def owns_workout(person: UUID, workout: UUID) -> bool:
    return Workout.objects.filter(pk=workout, person=person).exists()


def last_times(person: Person) -> dict[str, dict[str, dict[str, Any]]]:
    """What was done last, from the latest workouts: {slug: {side: {reps, rir, load}}}."""
    recent = finished(person).values_list("pk", flat=True)[:RECENT]
    sets = (
        SetRow.objects.filter(workout__in=list(recent), reps__gt=0)
        .order_by("started_at")
        .values_list("exercise", "side", "reps", "rir", "load")
    )
    last: dict[str, dict[str, dict[str, Any]]] = {}
    for exercise, side, reps, rir, load in sets:
        last.setdefault(exercise, {})[side] = {"reps": reps, "rir": rir, "load": load}
    return last


def past(person: Person, since: date | None, known: Collection[str]) -> History:
    """What a plan looks back on; workouts from that day on, and of the exercises that are still known.

    Days are those of the machine's own time zone, as on every page.
    """
    rows = person.workouts.exclude(finished_at=None).order_by("started_at")
    if since is not None:
        rows = rows.filter(started_at__gte=datetime.combine(since, time()).astimezone())
    trained = SetRow.objects.filter(workout__in=rows, exercise__in=known).exclude(block__in=NO_TRAINING)
    sets: dict[UUID, list[SetRow]] = {}
    for one in trained.order_by("started_at"):
        sets.setdefault(one.workout_id, []).append(one)
    felt = person.felt_days.order_by("on").values_list("on", "sleep", "soreness", "energy")
    pains = person.pains.order_by("on").values_list("on", "exercise", "level", "sharp")
    return History(
        calibrations=calibrations(person),
        workouts=tuple(
            mapping.local_record(row, sets.get(row.pk, ())) for row in rows.defer("planned", "trainee")
        ),
        pains=tuple(Pain(*told) for told in pains),
        days=tuple(DayForm(*told) for told in felt),  # type: ignore[arg-type]  # words of closed lists
    )


def calibrations(person: Person) -> tuple[Calibration, ...]:
    """What the test sets of this person showed, in their order.

    The few test sets of the house are read and then this person's taken: asked for one person, the database
    goes through every set of ten years to find them.
    """
    rows = CalibrationRow.objects.order_by("set__started_at")
    told = rows.values_list("set__workout__person", "set", "set__started_at", "thought_left", "were_left")
    return tuple(
        Calibration(one, at.astimezone().date(), thought, were)
        for whose, one, at, thought, were in told
        if whose == person.pk
    )


def tests_of(row: Workout) -> list[CalibrationRow]:
    """What the test sets of this workout showed."""
    tests = CalibrationRow.objects.filter(set__workout=row).select_related("set")
    return list(tests.order_by("set__started_at"))


def pains_of(row: Workout) -> list[PainRow]:
    """What was said to hurt on the day of this workout."""
    return list(PainRow.objects.filter(person=row.person_id, on=row.started_at.astimezone().date()))


def workouts_of_week(person: Person, day: date) -> list[Workout]:
    """Finished workouts of the week of this day, with the sets that count as training."""
    monday = monday_of(day)
    begin = datetime.combine(monday, time()).astimezone()
    end = datetime.combine(monday + timedelta(days=7), time()).astimezone()
    rows = person.workouts.exclude(finished_at=None).filter(started_at__gte=begin, started_at__lt=end)
    training = Prefetch("sets", queryset=SetRow.objects.exclude(block__in=NO_TRAINING))
    return list(rows.defer("planned", "trainee").prefetch_related(training).order_by("started_at"))


def days_trained(person: Person, first: date, before: date) -> set[date]:
    """The days with a finished workout, from the first on and before the other."""
    begin, end = (datetime.combine(day, time()).astimezone() for day in (first, before))
    rows = person.workouts.exclude(finished_at=None).filter(started_at__gte=begin, started_at__lt=end)
    return {started.astimezone().date() for started in rows.values_list("started_at", flat=True)}


def trained_weeks(person: Person) -> list[TrainingWeek]:
    """Every week with a finished workout, oldest first."""
    rows = person.trained_weeks.order_by("monday").values_list(
        "monday", "workouts", *GLUTEALS, "low_kcal", "high_kcal", "moderate_min", "vigorous_min"
    )
    return [
        TrainingWeek(
            monday, workouts, dict(zip(GLUTEALS, sets, strict=True)), low, high, Aerobic(moderate, vigorous)
        )
        for monday, workouts, *sets, low, high, moderate, vigorous in rows
    ]


def personal_bests(person: Person) -> list[BestRow]:
    return list(person.bests.order_by("exercise"))


def sides_done(person: Person, since: date) -> list[dict[str, Sides]]:
    """What each side did in the workouts from this day on, newest first."""
    begin = datetime.combine(since, time()).astimezone()
    rows = finished(person).filter(started_at__gte=begin)
    return [totals.get("sides", {}) for totals in rows.values_list("totals", flat=True) if totals]


def known_record(row: Workout, known: Collection[str]) -> WorkoutRecord:
    """The workout with its sets of exercises that the catalogue still has."""
    return mapping.local_record(row, [one for one in row.sets.all() if one.exercise in known])


def import_of(person: Person, import_id: UUID) -> ImportRow:
    """This person's import. Raises Http404, also where it is somebody else's."""
    return get_object_or_404(ImportRow, pk=import_id, person=person)


def imports_of(person: Person) -> list[ImportRow]:
    """Files that were imported or are being, the latest first, with what came of each."""
    rows = person.imports.exclude(began_at=None).order_by("-made_at")
    return list(rows.annotate(workouts_stored=Count("workouts")))


def chosen_names(person: Person) -> dict[str, str]:
    """What this person said the exercises of other programs are."""
    return dict(person.exercise_names.values_list("name", "exercise"))


def known_workouts(ids: Sequence[UUID]) -> set[UUID]:
    """Which of these are here already."""
    parts = (ids[at : at + IDS_A_QUERY] for at in range(0, len(ids), IDS_A_QUERY))
    return {pk for part in parts for pk in Workout.objects.filter(pk__in=part).values_list("pk", flat=True)}


def person_of_calendar(key: str) -> Person:
    """Whose calendar this secret link opens. Raises Http404."""
    return get_object_or_404(Person, calendar_key=key)
