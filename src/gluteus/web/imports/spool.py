"""Workouts on their way into the database: a file of one workout a line, so that a batch knows where it ends.

It lies in the data folder between preview and import. A server that stops in between goes on where it was.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from uuid import UUID

from gluteus.exchange import LoggedSet, LoggedWorkout
from gluteus.web.settings import DATA_FOLDER

FOLDER = DATA_FOLDER / "imports"
_values = attrgetter(*(field.name for field in fields(LoggedSet)))  # astuple() is slow: it copies, too


def put(import_id: UUID, workouts: Iterable[LoggedWorkout]) -> int:
    """Write the spool; how many bytes it has."""
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    path = _path(import_id)
    with path.open("w", encoding="utf-8") as file:
        for workout in workouts:
            file.write(_as_line(workout))
    return path.stat().st_size


def batches(import_id: UUID, begin: int, sets: int) -> Iterator[tuple[list[LoggedWorkout], int]]:
    """From this byte on: workouts of about so many sets, and the byte where the next begin."""
    with _path(import_id).open("rb") as file:
        file.seek(begin)
        while batch := _batch(file, sets):
            yield batch, file.tell()


def drop(import_id: UUID) -> None:
    _path(import_id).unlink(missing_ok=True)


def _path(import_id: UUID) -> Path:
    return FOLDER / f"{import_id}.jsonl"


def _batch(lines: Iterator[bytes], sets: int) -> list[LoggedWorkout]:
    batch: list[LoggedWorkout] = []
    taken = 0
    while taken < sets and (line := next(lines, None)):
        workout = _of_line(line)
        batch.append(workout)
        taken += len(workout.sets)
    return batch


def _as_line(workout: LoggedWorkout) -> str:
    sets = [_values(one) for one in workout.sets]
    told = [workout.began.isoformat(), workout.title, workout.lasted_s, sets]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _of_line(line: bytes) -> LoggedWorkout:
    began, title, lasted_s, sets = json.loads(line)
    return LoggedWorkout(
        datetime.fromisoformat(began), title, tuple(LoggedSet(*one) for one in sets), lasted_s
    )
