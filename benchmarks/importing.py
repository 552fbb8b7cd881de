"""A file of 100 000 rows: read, stored, stored again, undone; beside reading it with the csv module alone."""

import csv
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROWS = 100_000
LIMIT_S, LIMIT_MB = 20, 200
HEADING = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)
OURS = ("Hip Thrust (Barbell)", "Squat (Barbell)", "Glute Bridge", "Bulgarian Split Squat", "Step Ups")
OTHERS = tuple(f"Machine {number} (Cable)" for number in range(45))


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(GLUTEUS_HOME=folder, DJANGO_SETTINGS_MODULE="gluteus.web.settings")
        import django

        django.setup()
        from gluteus.web.models import Person
        from gluteus.web.server import database

        database.prepare()
        path = Path(folder) / "strong.csv"
        _write(path)
        alone = _told("csv module alone", lambda: _read_alone(path))
        before_mb = _peak_mb()
        person = Person.objects.create(welcomed=True)
        first, took = _timed(lambda: _import(person, path))
        print(f"read and stored: {took:.1f} s (limit {LIMIT_S}), {took / alone:.0f} x the csv module alone")
        print(f"memory at most: {_peak_mb():.0f} MB (limit {LIMIT_MB}), {before_mb:.0f} MB before")
        _told("the same file again", lambda: _import(person, path))
        _told("undone", lambda: _undo(first))


def _write(path: Path) -> None:
    chance = random.Random(1)
    began = datetime(2006, 1, 1, 18, tzinfo=UTC)
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADING + "\n")
        for number in range(ROWS // 20):
            at = began + timedelta(days=number)
            for name in chance.sample((*OURS * 4, *OTHERS), 5):
                for order in range(1, 5):
                    mass, reps, rpe = (
                        chance.randrange(10, 100),
                        chance.randrange(4, 15),
                        chance.choice(("", "8.5")),
                    )
                    file.write(f'{at:%Y-%m-%d %H:%M:%S},"Day {number % 4}",1h 5m,"{name}",{order},{mass}.5,')
                    file.write(f'{reps},0,0,"a note","",{rpe}\n')


def _read_alone(path: Path) -> int:
    with path.open(newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file))


def _import(person: Any, path: Path) -> Any:
    """As the pages do it: looked into, then batch by batch."""
    from gluteus.exchange import read_log
    from gluteus.web.imports import writes

    with path.open("rb") as file:
        log = read_log(file, mass_unit="kg", today=datetime.now(tz=UTC).date())
    row = writes.keep(person, log, path.name)
    del log
    writes.begin(row)
    while row.finished_at is None:
        writes.store_batch(row)
    return row


def _undo(row: Any) -> None:
    from gluteus.web.imports import writes

    writes.undo(row)


def _told(what: str, do: Callable[[], object]) -> float:
    _, took = _timed(do)
    print(f"{what}: {took:.2f} s")
    return took


def _timed(do: Callable[[], Any]) -> tuple[Any, float]:
    began = time.perf_counter()
    made = do()
    return made, time.perf_counter() - began


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
