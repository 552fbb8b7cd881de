"""Files in and out: what other programs read and write."""

from gluteus.exchange.icalendar import Appointment, calendar_text

__all__ = ["Appointment", "calendar_text"]
