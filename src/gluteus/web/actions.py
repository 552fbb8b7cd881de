"""Writes: one transaction each. Finished sets are sacred: stored once, never lost by another write."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import Http404

from gluteus import planning
from gluteus.catalogue import open_catalogue
from gluteus.errors import PlanningError
from gluteus.web import mapping, recorded, totals
from gluteus.web.models import Person, SetRow, Workout

# One writer at a time within the process: waiting here takes microseconds, SQLite's own busy wait sleeps.
_writer = Lock()


@contextmanager
def writing() -> Iterator[None]:
    with _writer, transaction.atomic():
        yield


@contextmanager
def changing(row: Workout) -> Iterator[None]:
    """Write with the row and its sets as they are now, not as they were when the page was asked for."""
    with writing():
        row.refresh_from_db()
        yield


def save_person(person: Person, **fields: Any) -> Person:
    """Change or make a person."""
    for name, value in fields.items():
        setattr(person, name, value)
    with writing():
        person.save()
    return person


def start_workout(person: Person, workout: planning.Workout, trainee: planning.Trainee) -> Workout:
    """Begin a workout. One that is still running is ended as it stands, or forgotten if nothing was done."""
    with writing():
        person.workouts.filter(finished_at=None, sets=None).delete()
        for running in person.workouts.filter(finished_at=None):
            _end(running, "stopped", running.effort)
        return Workout.objects.create(
            person=person,
            routine=workout.routine,
            shape=workout.shape,
            planned=mapping.planned_as_json(workout) | recorded.names_as_json(workout, open_catalogue()),
            trainee=mapping.trainee_as_json(trainee),
            started_at=datetime.now(tz=UTC),
        )


def store_set(person_id: UUID, set_id: UUID, workout_id: UUID, fields: dict[str, Any]) -> int:
    """Store a finished set, or change it; the revision that stands. Raises Http404 for another's workout.

    However often and in whatever order the same set arrives, the newest revision stands once.
    """
    with writing():
        finished = Workout.objects.filter(pk=workout_id, person_id=person_id).values_list("finished_at")
        if not finished:
            raise Http404
        revision = _insert_or_update(set_id, workout_id, fields)
        if finished[0][0] is not None:
            _total_up(Workout.objects.get(pk=workout_id))
        return revision


def _insert_or_update(set_id: UUID, workout_id: UUID, fields: dict[str, Any]) -> int:
    """Nearly every set comes once and is new: inserting it without a look first is one question less."""
    try:
        with transaction.atomic():
            return SetRow.objects.create(pk=set_id, workout_id=workout_id, **fields).revision
    except IntegrityError:
        stored = SetRow.objects.filter(pk=set_id, workout=workout_id)
        stored.filter(revision__lt=fields["revision"]).update(**fields)
        known = stored.values_list("revision", flat=True).first()
        if known is None:  # the id belongs to a set of another workout
            raise Http404 from None
        return known


def swap(row: Workout, item: int, exercise: str) -> planning.Workout:
    """Put another exercise in the place of an item of a running workout. Raises PlanningError."""
    with changing(row):
        if row.finished_at is not None:
            raise PlanningError("This workout has ended: what was done in it stands.")
        plan, trainee = mapping.planned(row), mapping.trainee_of(row)
        catalogue = recorded.catalogue_of(row)
        swapped = planning.swap(plan, item, exercise, catalogue, trainee)
        names = recorded.names_as_json(swapped, catalogue, before=row.planned.get("names", {}))
        row.planned = mapping.planned_as_json(swapped) | names
        row.save(update_fields=["planned"])
    return swapped


def acknowledge(row: Workout, check: str) -> None:
    """Note that the chair was checked, so that a reload does not ask again."""
    with changing(row):
        row.checks_done = sorted({*row.checks_done, check})
        row.save(update_fields=["checks_done"])


def finish(row: Workout, ended: str) -> None:
    """End a workout; ending it twice changes nothing."""
    with changing(row):
        if row.finished_at is None:
            _end(row, ended, row.effort)


def rate_effort(row: Workout, effort: str) -> None:
    """How hard it was, said afterwards: it narrows the estimate."""
    with changing(row):
        row.effort = effort
        row.save(update_fields=["effort"])
        _total_up(row)


def forget(row: Workout) -> None:
    """Delete a workout with its sets."""
    with writing():
        row.delete()


def _end(row: Workout, ended: str, effort: str) -> None:
    row.finished_at = datetime.now(tz=UTC)
    row.ended, row.effort = ended, effort
    row.save(update_fields=["finished_at", "ended", "effort"])
    _total_up(row)


def _total_up(row: Workout) -> None:
    row.totals = totals.of(row)
    row.save(update_fields=["totals"])
