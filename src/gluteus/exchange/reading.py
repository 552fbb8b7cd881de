"""A file of another program into workouts: which program it is, its rows into sets, sets into workouts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import BinaryIO

from gluteus.errors import ExchangeError, RowRefused
from gluteus.exchange.cells import month_comes_first
from gluteus.exchange.fitnotes import FITNOTES
from gluteus.exchange.hevy import HEVY
from gluteus.exchange.logged import Log, LoggedRow, LoggedSet, LoggedWorkout, Remark
from gluteus.exchange.sets import MassColumn, MassUnit
from gluteus.exchange.source import Clock, Source
from gluteus.exchange.strong import STRONG
from gluteus.exchange.table import Heading, Table, open_table, opened_text

SOURCES = (STRONG, HEVY, FITNOTES)
APPS = {source.app: source.name for source in SOURCES}
MOST_ROWS = 300_000
MOST_SETS = 300
LONGEST_TITLE = 80
_LONGEST_WORKOUT_S = 24 * 3600
_REMARKS = 100


@dataclass(slots=True)
class _Gathering:
    """One per file: the sets of each workout while rows come in, and what is wrong with some."""

    workouts: dict[tuple[datetime, str], list[LoggedSet]] = field(default_factory=dict)
    lasted_s: dict[tuple[datetime, str], float] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    refused: int = 0

    def add(self, row: LoggedRow) -> None:
        """Raises RowRefused for a workout that never ends."""
        key = (row.began, row.title[:LONGEST_TITLE])
        sets = self.workouts.setdefault(key, [])
        if len(sets) >= MOST_SETS:
            raise RowRefused(f"is one more than {MOST_SETS} sets in one workout.")
        sets.append(row.set)
        if row.lasted_s and 0 < row.lasted_s <= _LONGEST_WORKOUT_S:
            self.lasted_s[key] = row.lasted_s

    def refuse(self, number: int, why: RowRefused) -> None:
        self.refused += 1
        if len(self.remarks) < _REMARKS:
            self.remarks.append(Remark(number, str(why)))

    def in_order(self) -> Iterator[LoggedWorkout]:
        for began, title in sorted(self.workouts):
            key = (began, title)
            yield LoggedWorkout(began, title, tuple(self.workouts[key]), self.lasted_s.get(key))


def read_log(file: BinaryIO, *, mass_unit: MassUnit, today: date) -> Log:
    """The whole file; `mass_unit` counts where the file leaves it open. Raises ExchangeError."""
    with opened_text(file) as text:
        table = open_table(text, lambda heading: _source_of(heading) is not None)
        source = _source_of(table.heading)
        assert source is not None  # it was found by its heading
        dates = table.heading.column(source.date_column)
        month_first = month_comes_first(dates(cells) for _, cells in table.rows if isinstance(cells, list))
        table = open_table(text, lambda heading: _source_of(heading) is source)
        mass = MassColumn(table.heading, mass_unit)
        read = source.reader(table.heading, mass, Clock(dates, bool(month_first), today))
        gathering = _gathered(table, read)
    if not gathering.workouts and not gathering.refused:
        raise ExchangeError(f"This is an export of {source.name} without a single set. Export it once more.")
    return Log(
        source.app,
        tuple(gathering.in_order()),
        tuple(gathering.remarks),
        gathering.refused,
        mass.has_unit,
        month_first is not None,
    )


def _source_of(heading: Heading) -> Source | None:
    return next((source for source in SOURCES if heading.has(source.columns)), None)


def _gathered(table: Table, read: Callable[[Sequence[str]], LoggedRow | None]) -> _Gathering:
    gathering = _Gathering()
    for number, cells in table.rows:
        if number > MOST_ROWS:
            raise ExchangeError(f"This file has more than {MOST_ROWS} rows. Export fewer years at a time.")
        try:
            if isinstance(cells, RowRefused):
                raise cells
            if row := read(cells):
                gathering.add(row)
        except RowRefused as why:
            gathering.refuse(number, why)
    return gathering
