"""Appointments as an iCalendar (RFC 5545): lines of 75 bytes, escaped text, UTC times, an alarm for each.

Every appointment is a moment of its own and none repeats. So its time is given in UTC, which every calendar
shows in its own zone, and no table of summer times is needed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LINE_BYTES = 75
_PRODUCT = "-//Gluteus//Gluteus//EN"


@dataclass(frozen=True, slots=True)
class Appointment:
    """`uid` stays the same for the same appointment whenever it moves; times know their zone."""

    uid: str
    begins: datetime
    minutes: int
    title: str
    text: str
    changed: datetime


def calendar_text(name: str, appointments: Iterable[Appointment], *, alarm_minutes: int) -> str:
    """The whole file, each appointment with an alarm so many minutes before."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ]
    for one in appointments:
        lines += _event(one, alarm_minutes)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(one: Appointment, alarm_minutes: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(one.uid)}"
    yield f"DTSTAMP:{_utc(one.changed)}"
    yield f"DTSTART:{_utc(one.begins)}"
    yield f"DTEND:{_utc(one.begins + timedelta(minutes=one.minutes))}"
    yield f"SUMMARY:{_escaped(one.title)}"
    yield f"DESCRIPTION:{_escaped(one.text)}"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escaped(one.title)}"
    yield f"TRIGGER:-PT{alarm_minutes}M"
    yield "END:VALARM"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for char in ("\\", ";", ","):
        text = text.replace(char, f"\\{char}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, never cut in a character; the later ones are indented."""
    pieces, piece, size = [], "", 0
    for char in line:
        width = len(char.encode())
        if size + width > LINE_BYTES:
            pieces.append(piece)
            piece, size = " ", 1
        piece += char
        size += width
    return "\r\n".join([*pieces, piece])
