import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.web.pages.line_chart import line_chart

FIRST = date(2026, 1, 1)
points = st.dictionaries(st.integers(0, 4000), st.floats(20, 700), min_size=1, max_size=40).map(
    lambda told: [(FIRST + timedelta(days=day), value) for day, value in sorted(told.items())]
)


def places(path):
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.-]+) ([\d.-]+)", path)]


def drawn(*values, span=4.0):
    return line_chart([(FIRST + timedelta(days=n), value) for n, value in enumerate(values)], [], span)


@given(points)
def test_every_dot_lies_in_the_plot(dots):
    chart = line_chart(dots, [dots], 4)
    assert len(places(chart.dots)) == len(dots)
    assert places(chart.lines) == places(chart.dots)
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in places(chart.dots))


@given(points)
def test_the_scale_has_a_few_round_levels_from_the_foot_to_the_top(dots):
    levels = line_chart(dots, [], 4).levels
    assert 2 <= len(levels) <= 5
    assert (levels[0].at, levels[-1].at) == (100, 0)
    assert len({level.text for level in levels}) == len(levels)


@given(points)
def test_heavier_lies_higher_and_later_lies_further_right(dots):
    placed = places(line_chart(dots, [], 4).dots)
    xs = [x for x, _ in placed]
    assert xs == sorted(xs)
    by_value = [y for _, (_, y) in sorted(zip(dots, placed, strict=True), key=lambda pair: pair[0][1])]
    assert by_value == sorted(by_value, reverse=True)


def test_little_swings_look_little():
    ys = [y for _, y in places(drawn(65.0, 65.4, 64.8).dots)]
    assert max(ys) - min(ys) <= 15


def test_a_single_day_lies_in_the_middle():
    chart = drawn(65)
    assert places(chart.dots) == [(50, 50)]
    assert [(day.at, day.text) for day in chart.days] == [(50, "1 Jan")]


@pytest.mark.parametrize(
    ("last_day", "texts"),
    [
        (3, ["1 Jan", "4 Jan"]),
        (30, ["1 Jan", "16 Jan", "31 Jan"]),
        (364, ["Jan 2026", "Jul 2026", "Dec 2026"]),
    ],
)
def test_days_are_told_as_exactly_as_there_is_room_for(last_day, texts):
    chart = line_chart([(FIRST, 65), (FIRST + timedelta(days=last_day), 66)], [], 4)
    assert [day.text for day in chart.days] == texts
