"""Weeks and personal bests, kept so that a page need not read ten years of sets.

Both follow from the workouts and can be made anew at any time. Whoever writes many workouts at once (or takes
them back) calls `rebuild`; every other change of a workout goes through `renew`. Called within a transaction.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.monitoring import Best, bests
from gluteus.planning.week.placing import monday_of
from gluteus.web import mapping
from gluteus.web.models import BestRow, SetRow, TrainedWeek, Workout
from gluteus.web.performed import totals

_SUMS = ("moderate_min", "vigorous_min")
_BATCH = 500


def renew(row: Workout) -> None:
    """After something was done or changed in a finished workout whose totals stand already."""
    if not TrainedWeek.objects.filter(person=row.person_id).exists():
        rebuild(row.person_id)
        return
    _renew_week(row.person_id, _monday(row.started_at))
    _renew_bests(row)


@contextmanager
def without(row: Workout) -> Iterator[None]:
    """Around the deletion of a workout: its week shrinks, and its bests go to who comes next."""
    person, monday = row.person_id, _monday(row.started_at)
    held = set(BestRow.objects.filter(workout=row).values_list("exercise", flat=True))
    yield
    _renew_week(person, monday)
    _rebuild_bests(person, held)


def rebuild(person: UUID) -> None:
    """Everything anew; workouts whose totals are of an earlier release get the new part of them."""
    finished = Workout.objects.filter(person=person).exclude(finished_at=None)
    lacking = finished.exclude(totals__has_key="muscles").prefetch_related("sets")
    while rows := list(lacking[:_BATCH]):
        for row in rows:
            row.totals = (row.totals or {}) | totals.of_training(row)
        Workout.objects.bulk_update(rows, ["totals"])
    weeks: dict[date, list[Any]] = {}
    for started_at, told in finished.values_list("started_at", "totals"):
        weeks.setdefault(_monday(started_at), []).append(told)
    TrainedWeek.objects.filter(person=person).delete()
    TrainedWeek.objects.bulk_create(_week(person, *week) for week in weeks.items())
    BestRow.objects.filter(person=person).delete()
    _rebuild_bests(person, open_catalogue().exercises.keys())


def _monday(moment: datetime) -> date:
    """In the machine's own time zone, as on every page."""
    return monday_of(moment.astimezone().date())


def _renew_week(person: UUID, monday: date) -> None:
    begin, end = (datetime.combine(day, time()).astimezone() for day in (monday, monday + timedelta(days=7)))
    rows = Workout.objects.filter(person=person, started_at__gte=begin, started_at__lt=end)
    told = list(rows.filter(totals__has_key="muscles").values_list("totals", flat=True))
    TrainedWeek.objects.filter(person=person, monday=monday).delete()
    if told:
        _week(person, monday, told).save(force_insert=True)


def _week(person: UUID, monday: date, told: Collection[Any]) -> TrainedWeek:
    """The sums of these totals; a workout in which nothing was done is none."""
    sets = {muscle: sum(one["muscles"][muscle] for one in told) for muscle in GLUTEALS}
    sums = {name: sum(one[name] for one in told) for name in _SUMS}
    kcal = {f"{end}_kcal": sum(one.get(f"gross_{end}_kcal") or 0 for one in told) for end in ("low", "high")}
    done = sum(bool(one.get("minutes") or any(one["muscles"].values())) for one in told)
    return TrainedWeek(person_id=person, monday=monday, workouts=done, **sets, **sums, **kcal)


def _renew_bests(row: Workout) -> None:
    """The workout takes what it is best in; what it no longer is best in is looked for everywhere."""
    found = bests((mapping.set_record(one) for one in row.sets.all()), open_catalogue())
    held = {(one.exercise, one.kind): one for one in BestRow.objects.filter(person=row.person_id)}
    own = {key: one for key, one in held.items() if one.workout_id == row.pk}
    lost = {key[0] for key, one in own.items() if key not in found or found[key].value < one.value}
    taken = [
        best
        for key, best in found.items()
        if key[0] not in lost
        and (key in own or key not in held or best.beats(held[key].value, held[key].reached_at))
    ]
    _store(row.person_id, [(best, row.pk) for best in taken])
    _rebuild_bests(row.person_id, lost)


def _rebuild_bests(person: UUID, exercises: Collection[str]) -> None:
    """Of these exercises, from every set that was ever done."""
    if not exercises:
        return
    BestRow.objects.filter(person=person, exercise__in=exercises).delete()
    sets = SetRow.objects.filter(workout__person=person, exercise__in=exercises, block="main")
    rows = sets.exclude(workout__finished_at=None).defer("said", "logged_as")
    found = bests(map(mapping.set_record, rows.order_by().iterator(_BATCH)), open_catalogue())
    reached = SetRow.objects.filter(pk__in={best.set.id for best in found.values()})
    workouts: dict[UUID, UUID] = dict(reached.values_list("pk", "workout"))
    _store(person, [(best, workouts[best.set.id]) for best in found.values()])


def _store(person: UUID, told: Collection[tuple[Best, UUID]]) -> None:
    BestRow.objects.bulk_create(
        (
            BestRow(
                person_id=person,
                workout_id=workout,
                exercise=best.exercise,
                kind=best.kind,
                value=best.value,
                reached_at=best.set.started_at,
                reps=best.set.reps,
                load=mapping.load_as_json(best.set.load),
            )
            for best, workout in told
        ),
        update_conflicts=True,
        unique_fields=["person", "exercise", "kind"],
        update_fields=["workout", "value", "reached_at", "reps", "load"],
    )
