"""Files in and out: what other programs read and write."""

from gluteus.exchange.icalendar import Appointment, calendar_text
from gluteus.exchange.logged import Log, LoggedSet, LoggedWorkout, Remark
from gluteus.exchange.naming import Meant, meant, unknown_slug
from gluteus.exchange.reading import APPS, read_log

__all__ = [
    "APPS",
    "Appointment",
    "Log",
    "LoggedSet",
    "LoggedWorkout",
    "Meant",
    "Remark",
    "calendar_text",
    "meant",
    "read_log",
    "unknown_slug",
]
