"""A file as a table: encoding, delimiter, heading, and rows one at a time, however large it is."""

import codecs
import csv
import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import BinaryIO

from gluteus.errors import ExchangeError, RowRefused

LARGEST_BYTES = 32_000_000
_DELIMITERS = ",;\t|"
_LOOKED_AT_BYTES = 64 * 1024
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_OTHER_KINDS = {
    b"PK": "a spreadsheet or an archive: save it as CSV, or unpack it",
    b"%PDF": "a PDF: export it as CSV",
    b"SQLite": "a database, perhaps a backup: export the workouts as CSV",
    b"{": "JSON: export the workouts as CSV",
    b"<": "a web page or XML: export the workouts as CSV",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """The names of the columns, in lower case, and where each stands; the first of two alike counts."""

    place: Mapping[str, int]
    width: int

    @classmethod
    def of(cls, cells: Sequence[str]) -> "Heading":
        names = [" ".join(cell.casefold().split()) for cell in cells]
        return cls({name: at for at, name in reversed(list(enumerate(names))) if name}, len(names))

    def has(self, names: Collection[str]) -> bool:
        return self.place.keys() >= set(names)

    def first(self, *names: str) -> str | None:
        """The first of these names that there is."""
        return next((name for name in names if name in self.place), None)

    def column(self, *names: str) -> Callable[[Sequence[str]], str]:
        """Reads a cell of a row by the first of these names that there is; empty where there is none."""
        name = self.first(*names)
        if name is None:
            return lambda _: ""
        at = self.place[name]
        return lambda cells: cells[at].strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, and its rows with their numbers; a row that cannot be read is a RowRefused."""

    heading: Heading
    rows: Iterator[tuple[int, list[str] | RowRefused]]


@contextmanager
def opened_text(file: BinaryIO) -> Iterator[io.TextIOWrapper]:
    """The file as text; it stays open, for it is somebody else's. Raises ExchangeError."""
    text = io.TextIOWrapper(file, _encoding(file), errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def open_table(text: io.TextIOWrapper, is_heading: Callable[[Heading], bool]) -> Table:
    """The table from the beginning of the text; its first row `is_heading`. Raises ExchangeError."""
    text.seek(0)
    line = _first_line(text)
    for delimiter in _DELIMITERS:
        heading = Heading.of(next(csv.reader([line], delimiter=delimiter)))
        if is_heading(heading):
            return Table(heading, _rows(csv.reader(text, delimiter=delimiter), heading.width))
    raise _no_heading()


def _encoding(file: BinaryIO) -> str:
    """UTF-8 where all of it is that, else what Windows wrote. Raises ExchangeError for what is no text."""
    begin = file.read(_LOOKED_AT_BYTES)
    if not begin.strip():
        raise ExchangeError("This file is empty. Export it once more, then choose it again.")
    for mark, what in _OTHER_KINDS.items():
        if begin.lstrip().startswith(mark):
            raise ExchangeError(f"This file is {what}. Then choose it again.")
    file.seek(0)
    for mark, encoding in _MARKS.items():
        if begin.startswith(mark):
            return encoding
    if b"\0" in begin:
        return _utf_16_without_mark(begin)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_LOOKED_AT_BYTES):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    else:
        return "utf-8"
    finally:
        file.seek(0)


def _utf_16_without_mark(begin: bytes) -> str:
    """Every second byte of western text is nothing. Raises ExchangeError."""
    if not any(begin[0:_LOOKED_AT_BYTES:2]):
        return "utf-16-be"
    if not any(begin[1:_LOOKED_AT_BYTES:2]):
        return "utf-16-le"
    raise ExchangeError("This file is no text. Export the workouts as CSV, then choose that file.")


def _first_line(text: io.TextIOWrapper) -> str:
    """The first that is not empty, and not the "sep=;" with which a spreadsheet tells its delimiter."""
    for line in text:
        if line.strip(f"{_DELIMITERS} \r\n") and not line.startswith("sep="):
            return line
    raise _no_heading()


def _no_heading() -> ExchangeError:
    return ExchangeError(
        "This is not an export of Strong, Hevy or FitNotes: its first row has none of their headings. "
        "Export the workouts as CSV there, and choose that file as it is."
    )


def _rows(reader: Iterator[list[str]], width: int) -> Iterator[tuple[int, list[str] | RowRefused]]:
    for number in count(2):
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield number, RowRefused("has a quotation mark that is never closed.")
        else:
            if any(cells):
                yield number, _whole(cells, width)


def _whole(cells: list[str], width: int) -> list[str] | RowRefused:
    """Too short, a row may end in the middle of a number; too long, its cells have moved."""
    if len(cells) < width:
        return RowRefused(f"has {len(cells)} cells of {width}: it was cut off.")
    if len(cells) > width:
        return RowRefused(f"has {len(cells)} cells and the heading {width}: a comma stands in one of them.")
    return cells
