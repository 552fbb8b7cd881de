"""Files of other programs for these tests, looked into and stored as the pages do it."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.core import serializers

from exchange.files import STRONG, strong_row
from gluteus.exchange import read_log
from gluteus.web.imports import writes
from gluteus.web.models import FeltDay, ImportRow, PainRow, Person, SetRow, Workout

TODAY = date(2026, 11, 23)
FIRST = date(2024, 1, 1)
NAMES = ("Hip Thrust (Barbell)", "Bulgarian Split Squat", "Lat Pulldown (Cable)")


def file_of(workouts: int = 3, names: tuple[str, ...] = NAMES, on: Sequence[date] | None = None) -> bytes:
    """Workouts a day apart, or on those days, each with two sets of every name and a warm-up of the first."""
    rows = [
        strong_row(at=f"{day} 18:00:00", exercise=name, order=order, rpe="8")
        for day in on or [FIRST + timedelta(days=number) for number in range(workouts)]
        for name, order in ((names[0], "W"), *((name, order) for name in names for order in "12"))
    ]
    return "\n".join((STRONG, *rows, "")).encode()


def kept(person: Person, content: bytes) -> ImportRow:
    log = read_log(io.BytesIO(content), mass_unit="kg", today=TODAY)
    return writes.keep(person, log, "strong.csv")


def imported(person: Person, content: bytes | None = None, sets: int = 5) -> ImportRow:
    """Looked into and stored, a few sets at a time."""
    row = kept(person, content or file_of())
    writes.begin(row)
    while row.finished_at is None:
        writes.store_batch(row, sets)
    return row


def everything_done() -> Any:
    """Whatever history there is, in all its columns."""
    return [
        serializers.serialize("json", model.objects.order_by("pk"))
        for model in (Workout, SetRow, FeltDay, PainRow)
    ]
