"""What we write is read by another parser, which knows nothing of ours."""

from datetime import UTC, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.exchange import Appointment, calendar_text

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def an_appointment(**values):
    usual = {"uid": "2026-W10-1@gluteus", "begins": NOON, "minutes": 40, "title": "Workout", "text": "Lift"}
    return Appointment(**usual | {"changed": NOON} | values)


def read(*appointments):
    text = calendar_text("Gluteus", appointments, alarm_minutes=30)
    return icalendar.Calendar.from_ical(text), text


def test_an_appointment_is_read_with_its_times_and_its_alarm():
    (event,) = read(an_appointment())[0].walk("VEVENT")
    assert (event["UID"], event["SUMMARY"]) == ("2026-W10-1@gluteus", "Workout")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (NOON, NOON + timedelta(minutes=40))
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm.decoded("TRIGGER")) == ("DISPLAY", timedelta(minutes=-30))


@pytest.mark.parametrize("hours", [-8, 0, 5.5, 13])
def test_a_time_of_any_zone_is_the_same_moment(hours):
    begins = NOON.astimezone(timezone(timedelta(hours=hours)))
    (event,) = read(an_appointment(begins=begins))[0].walk("VEVENT")
    assert event.decoded("DTSTART") == NOON


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200))
def test_any_text_comes_back_and_no_line_is_too_long(title):
    calendar, text = read(an_appointment(title=title, text=f"{title}\nand more"))
    (event,) = calendar.walk("VEVENT")
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (title, f"{title}\nand more")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_calendar_without_appointments_is_one_too():
    assert read()[0].walk("VEVENT") == []
