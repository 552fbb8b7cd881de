"""What a program must say about its files, so that they can be told apart and read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from gluteus.errors import RowRefused
from gluteus.exchange.cells import moment
from gluteus.exchange.logged import LoggedRow
from gluteus.exchange.sets import Column, MassColumn
from gluteus.exchange.table import Heading

_FIRST_YEAR = 1980  # before there were such programs, and still a year that every system can reckon with


@dataclass(frozen=True, slots=True)
class Clock:
    """When a row's workout began; a later day than `today` is refused."""

    column: Column
    month_first: bool
    today: date
    _seen: dict[str, datetime] = field(default_factory=dict)

    def __call__(self, cells: Sequence[str]) -> datetime:
        return self.of(self.column(cells))

    def of(self, text: str) -> datetime:
        """Raises RowRefused."""
        known = self._seen.get(text)
        if known is None:
            known = self._seen[text] = moment(text, month_first=self.month_first)
        if known.year < _FIRST_YEAR or known.date() > self.today:
            raise RowRefused(f"is of {known:%Y-%m-%d}, which cannot be right.")
        return known


@dataclass(frozen=True, slots=True)
class Source:
    """A program: its word and name, the columns that only it has, and how one of its rows is read.

    A reader returns None for a row that is no set and nothing to worry about.
    """

    app: str
    name: str
    columns: tuple[str, ...]
    date_column: str
    reader: Callable[[Heading, MassColumn, Clock], Callable[[Sequence[str]], LoggedRow | None]]
