"""What another program logged: sets, the workouts that hold them, and remarks about rows of its file.

Times are those of the clock on the wall, as the file has them, without a zone. Names are those of the other
program; which exercise of ours they mean is for naming.py to say.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

LoggedBlock = Literal["warm_up", "main", "cardio"]


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """One set of both sides. What was not logged is None; `rir` is 10 - RPE, and 0 for a set to failure."""

    exercise: str
    block: LoggedBlock = "main"
    reps: int | None = None
    seconds: float | None = None
    mass_kg: float | None = None
    rir: int | None = None


@dataclass(frozen=True, slots=True)
class LoggedWorkout:
    """Sets in the order of the file. `lasted_s` is None where the file has no end and no duration."""

    began: datetime
    title: str
    sets: tuple[LoggedSet, ...]
    lasted_s: float | None = None


@dataclass(frozen=True, slots=True)
class LoggedRow:
    """One row of a file: a set, and what the row says about its workout."""

    began: datetime
    title: str
    set: LoggedSet
    lasted_s: float | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with a row, counted as a spreadsheet counts: the heading is row 1."""

    row: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Log:
    """A whole file. `refused` counts the rows that were left out, `remarks` tells the first of them.

    `app` is a key of APPS. `has_unit` is False where the file leaves open whether weights are kg or lb, and
    `has_date_order` where 3/4/2024 may be April or March; April was taken.
    """

    app: str
    workouts: tuple[LoggedWorkout, ...]
    remarks: tuple[Remark, ...]
    refused: int
    has_unit: bool
    has_date_order: bool
