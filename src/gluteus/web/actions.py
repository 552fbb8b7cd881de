"""Writes: one transaction each. Finished sets are sacred: stored once, never lost by another write."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from threading import Lock
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import Http404

from gluteus import planning
from gluteus.catalogue import open_catalogue
from gluteus.errors import PlanningError
from gluteus.web import mapping
from gluteus.web.models import CalibrationRow, FeltDay, PainRow, Person, PlannedWeek, PlanRow, SetRow, Workout
from gluteus.web.performed import recorded, totals
from gluteus.web.progress import tallies

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


def store_plan(row: PlanRow, weeks: Sequence[PlannedWeek]) -> None:
    """Put a plan in the place of the one before; weeks that are over and everything done stay as they are."""
    with writing():
        PlanRow.objects.filter(pk=row.person_id).delete()
        row.save(force_insert=True)
        PlannedWeek.objects.filter(person=row.person_id, monday__gte=weeks[0].monday).delete()
        PlannedWeek.objects.bulk_create(weeks)


def tell_day(person: Person, on: date, **taps: Any) -> None:
    """How this person feels today; the plan takes it into account."""
    with writing():
        FeltDay.objects.update_or_create(person=person, on=on, defaults=taps)
        _plan_anew(person.pk, on)


def tell_pain(person: Person, on: date, exercise: str, level: int, *, sharp: bool) -> None:
    """What hurt, and how much; 0 takes back what was said."""
    with writing():
        told = PainRow.objects.filter(person=person, on=on, exercise=exercise)
        told.delete()
        if level or sharp:
            PainRow.objects.create(person=person, on=on, exercise=exercise, level=level, sharp=sharp)
        _plan_anew(person.pk, on)


def _plan_anew(person: UUID, changed: date) -> None:
    """The plan no longer stands; where something before its week has changed, neither does its standing."""
    row = PlanRow.objects.filter(person=person)
    row.update(made_on=None)
    standings = row.exclude(standing=None).values_list("standing__monday", flat=True)
    if any(changed.isoformat() < monday for monday in standings):
        row.update(standing=None)


def changed_past(person: UUID, since: datetime) -> None:
    """Workouts from then on were added, taken away or named anew: what is planned after them changes."""
    _plan_anew(person, since.astimezone().date())


def set_calendar(person: Person, do: str, at: time) -> None:
    """Make or revoke the secret link of the calendar; a new one ends the one before."""
    keys = {"make": secrets.token_urlsafe(32), "revoke": None}
    save_person(person, calendar_key=keys.get(do, person.calendar_key), calendar_at=at)


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
        firsts = {str(item): row.planned["items"][item], **row.planned.get("firsts", {})}
        swapped = planning.swap(plan, item, exercise, catalogue, trainee)
        if exercise == firsts[str(item)]["exercise"]:  # back to what the plan asked for, with its reasons
            swapped = planning.with_item(swapped, item, mapping.planned_item(firsts[str(item)], row))
        names = recorded.names_as_json(swapped, catalogue, before=row.planned.get("names", {}))
        row.planned = mapping.planned_as_json(swapped) | names | {"firsts": firsts}
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
    """Delete a workout with its sets; weeks and personal bests are then what is left."""
    with writing():
        _plan_anew(row.person_id, row.started_at.astimezone().date())
        with tallies.without(row):
            row.delete()


def tally(person: Person) -> None:
    """Make the weeks and personal bests of this person anew, from everything that was done."""
    with writing():
        tallies.rebuild(person.pk)


def _end(row: Workout, ended: str, effort: str) -> None:
    row.finished_at = datetime.now(tz=UTC)
    row.ended, row.effort = ended, effort
    row.save(update_fields=["finished_at", "ended", "effort"])
    _total_up(row)


def _calibrations(row: Workout) -> Iterator[CalibrationRow]:
    """What the test sets of this workout showed: nothing where nobody counted, or something was left."""
    tests = {number: item for number, item in enumerate(row.planned["items"]) if item.get("guess")}
    for one in row.sets.filter(item__in=tests, reps_confirmed=True, rir=0) if tests else ():
        test = tests[one.item]
        if (one.exercise, one.set_number) == (test["exercise"], test["sets"]):
            thought_left, were_left = (reps - test["reps"] for reps in (test["guess"], one.reps))
            yield CalibrationRow(set=one, thought_left=thought_left, were_left=were_left)


def _total_up(row: Workout) -> None:
    """Whatever was done in a finished workout changes its totals, its week, and what is planned after it."""
    row.totals = totals.of(row)
    row.save(update_fields=["totals"])
    CalibrationRow.objects.filter(set__workout=row).delete()
    CalibrationRow.objects.bulk_create(_calibrations(row))
    tallies.renew(row)
    _plan_anew(row.person_id, row.started_at.astimezone().date())
