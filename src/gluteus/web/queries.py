"""Reads: every question that a page asks the database, each for one person only."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from gluteus.web.models import Person, SetRow, Workout

A_PAGE = 30
RECENT = 4


def running_workout(person: Person) -> Workout | None:
    """The workout that was started and not finished, if any."""
    return person.workouts.filter(finished_at=None).order_by("-started_at").first()


def latest_workout(person: Person) -> Workout | None:
    return finished(person).first()


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
