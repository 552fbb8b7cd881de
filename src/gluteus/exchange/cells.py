"""Cells of a table into quantities: numbers, durations, moments. What cannot be read is a RowRefused.

Files have been through phones and spreadsheets of many countries, so a comma may be a decimal point, a month
may be written out, and a duration may be 90, 1:30, 0:01:30 or 1h 5m.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from gluteus.errors import RowRefused

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d+)*|[.,]\d+)")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2}(?:[.,]\d+)?)")
_SPELT = re.compile(r"(?:(\d+)\s*h\w*)?\s*(?:(\d+)\s*m\w*)?\s*(?:(\d+)\s*s\w*)?", re.IGNORECASE)
_AT = r"(?:[,T ]+(?:at |um )?(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap]\.?m\.?)?)?"
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})" + _AT, re.IGNORECASE)
_DAY_MONTH = re.compile(r"(\d{1,2})\.?\s+(?:de\s+)?([^\W\d]+)\.?\s+(?:de\s+)?(\d{4})" + _AT, re.IGNORECASE)
_MONTH_DAY = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})" + _AT, re.IGNORECASE)
# How months begin in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish and Polish.
_MONTHS = (
    "jan ene gen sty",
    "feb fev lut",
    "mar mrz maa mrt",
    "apr avr abr kwi",
    "may mai mag maj mei",
    "jun juin giu cze",
    "jul juil lug lip",
    "aug aou ago sie",
    "sep set wrz",
    "oct okt out ott paz",
    "nov lis",
    "dec dez dic gru",
)
_MONTH_OF = {start: number for number, starts in enumerate(_MONTHS, 1) for start in starts.split()}
_NOON = 12


@lru_cache(maxsize=4096)  # the same few thousand numbers fill any file
def number(text: str) -> float | None:
    """A number with a decimal point or comma; None for an empty cell."""
    told = text.replace("\xa0", "").replace(" ", "").replace("'", "")
    if not told:
        return None
    if not _NUMBER.fullmatch(told):
        raise RowRefused(f"has {_quoted(text)} where a number belongs.")
    mark = max(told.rfind("."), told.rfind(","))
    whole, fraction = (told[:mark], told[mark + 1 :]) if mark >= 0 else (told, "0")
    return float(f"{re.sub('[.,]', '', whole) or '0'}.{fraction}")


@lru_cache(maxsize=4096)
def seconds(text: str) -> float | None:
    """A duration in seconds; None for an empty cell."""
    told = text.strip()
    if not told:
        return None
    if clock := _CLOCK.fullmatch(told):
        hours, minutes, rest = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))
    if told[-1].isalpha() and (spelt := _SPELT.fullmatch(told)):
        hours, minutes, rest = (int(part or 0) for part in spelt.groups())
        return float(hours * 3600 + minutes * 60 + rest)
    return number(told)


@lru_cache(maxsize=1024)  # all sets of a workout have the same
def moment(text: str, *, month_first: bool = False) -> datetime:
    """The time on the wall; noon of the day where the cell has no time.

    `month_first` says how 03/04/2024 is read. Raises RowRefused.
    """
    told = text.strip()
    try:
        iso = datetime.fromisoformat(told)
    except ValueError:
        return _written(told, month_first=month_first)
    return iso.replace(tzinfo=None) if ":" in told else iso.replace(hour=_NOON)


def month_comes_first(texts: Iterable[str]) -> bool | None:
    """Whether 3/14/2024 has its month first, by the first date that tells; None where none does.

    The first text that is no such date ends the search: a file has one way to write them.
    """
    for text in texts:
        found = _DAY_FIRST.match(text.strip())
        if found is None:
            return False
        first, second = int(found[1]) > len(_MONTHS), int(found[2]) > len(_MONTHS)
        if first != second:
            return second
    return None


def _written(told: str, *, month_first: bool) -> datetime:
    try:
        if found := _DAY_FIRST.fullmatch(told):
            day, month = (int(found[2]), int(found[1])) if month_first else (int(found[1]), int(found[2]))
            return _at(int(found[3]), month, day, found.groups()[3:])
        if found := _DAY_MONTH.fullmatch(told):
            return _at(int(found[3]), _month(found[2]), int(found[1]), found.groups()[3:])
        if found := _MONTH_DAY.fullmatch(told):
            return _at(int(found[3]), _month(found[1]), int(found[2]), found.groups()[3:])
    except (ValueError, KeyError):
        pass
    raise RowRefused(f"has no date that can be read: {_quoted(told)}." if told else "has no date.")


def _at(year: int, month: int, day: int, clock: tuple[str | None, ...]) -> datetime:
    hour, minute, half = clock
    if hour is None:
        return datetime(year, month, day, _NOON)  # noqa: DTZ001  the time on the wall
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    return datetime(year, month, day, hours, int(minute or 0))  # noqa: DTZ001  the time on the wall


def _month(name: str) -> int:
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if char.isascii())
    return _MONTH_OF[plain[:4]] if plain[:4] in _MONTH_OF else _MONTH_OF[plain[:3]]


def _quoted(text: str) -> str:
    most = 40
    return f"“{text if len(text) <= most else text[:most] + '…'}”"
