from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.errors import RowRefused
from gluteus.exchange.cells import moment, month_comes_first, number, seconds

NOON, EVENING = datetime(2024, 3, 1, 12), datetime(2024, 3, 1, 17, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        (" ", None),
        ("60", 60),
        ("60.0", 60),
        ("62,5", 62.5),
        (".5", 0.5),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1 000", 1000),
        ("-5", -5),
    ],
)
def test_a_number_may_have_a_point_or_a_comma(text, value):
    assert number(text) == value


@pytest.mark.parametrize("text", ["ten", "nan", "inf", "1e3", "60kg", "1-2", "--1"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(RowRefused, match=f"has “{text}” where a number belongs."):
        number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("90", 90),
        ("90,5", 90.5),
        ("1:30", 90),
        ("0:01:30", 90),
        ("1h 5m", 3900),
        ("45m", 2700),
        ("45min", 2700),
        ("2h", 7200),
        ("40s", 40),
    ],
)
def test_a_duration_may_be_written_in_many_ways(text, value):
    assert seconds(text) == value


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2024-03-01", NOON),
        ("2024-03-01 17:30:00", EVENING),
        ("2024-03-01T17:30:00+02:00", EVENING),
        ("1 Mar 2024, 17:30", EVENING),
        ("1 mars 2024, 17:30", EVENING),
        ("1. März 2024, 17:30", EVENING),
        ("1 de mar. de 2024 17:30", EVENING),
        ("Mar 1, 2024, 5:30 PM", EVENING),
        ("01.03.2024", NOON),
        ("01/03/2024 17:30", EVENING),
    ],
)
def test_a_moment_may_be_written_in_many_ways(text, when):
    assert moment(text) == when


def test_a_month_may_come_first():
    assert moment("03/01/2024 5:30 pm", month_first=True) == EVENING


@pytest.mark.parametrize("text", ["31/02/2024", "1 Foo 2024", "soon", "2024", "1 Mar 2024, 25:00"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(RowRefused, match=f"has no date that can be read: “{text}”."):
        moment(text)


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (["03/04/2024", "03/14/2024"], True),
        (["03/04/2024", "14/03/2024"], False),
        (["03/04/2024", "05/06/2024"], None),
        (["2024-03-14"], False),
        ([], None),
    ],
)
def test_the_first_date_that_tells_says_whether_the_month_comes_first(texts, first):
    assert month_comes_first(texts) == first


@given(st.datetimes(min_value=NOON, max_value=datetime(2026, 1, 1)))  # noqa: DTZ001
def test_a_moment_is_read_as_it_was_written(when):
    to_the_minute = when.replace(second=0, microsecond=0)
    assert moment(f"{when:%Y-%m-%d %H:%M:%S}") == when.replace(microsecond=0)
    assert moment(f"{when.day} {when:%b %Y}, {when:%H:%M}") == to_the_minute
    assert moment(f"{when:%m/%d/%Y %I:%M %p}", month_first=True) == to_the_minute


@given(st.floats(min_value=0, max_value=1000).map(lambda value: round(value, 2)))
def test_a_number_is_read_as_it_was_written(value):
    assert number(f"{value:.2f}") == value
    assert number(f"{value:.2f}".replace(".", ",")) == value
