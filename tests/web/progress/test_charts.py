import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.planning.monitoring import Band
from gluteus.web.progress.charts import HEIGHT, WIDTH, chart

SPANS = st.lists(
    st.tuples(st.floats(0, 5000), st.floats(0, 5000)).map(lambda pair: tuple(sorted(pair))),
    min_size=1,
    max_size=60,
)
BAND = Band(6, 10, 14)


def drawn(*values, bands=()):
    spans = [(0, value) for value in values]
    return chart(spans, [str(number) for number in range(len(spans))], bands)


def numbers(path):
    return [float(number) for number in re.findall(r"[\d.]+", path)]


def test_the_last_column_is_the_one_that_runs():
    told = drawn(1, 2, 3)
    assert (told.over.count("M"), told.running.count("M")) == (2, 1)


def test_a_period_without_anything_has_no_column():
    assert drawn(1, 0, 2, 0).over.count("M") == 2
    assert drawn(0).running == ""


def test_a_range_floats_between_its_ends():
    box = chart([(500, 1000)], ["now"]).running
    _, high_y, _, low_y, _ = numbers(box)
    (zero, *_, top) = (float(tick.y) for tick in chart([(500, 1000)], ["now"]).ticks)
    assert top <= high_y < low_y < zero


@pytest.mark.parametrize(
    ("most", "ticks"),
    [(0, ["0", "0.5", "1"]), (14, ["0", "5", "10", "15"]), (150, ["0", "50", "100", "150"])],
)
def test_the_axis_has_round_numbers(most, ticks):
    assert [tick.text for tick in drawn(most).ticks] == ticks


def test_the_band_is_as_long_as_its_weeks_and_goes_on_to_the_edge():
    told = drawn(5, 5, 5, bands=[BAND, BAND, Band(10, 16, 20)])
    first, second = (numbers(line) for line in told.least.removeprefix("M").split("M"))
    assert first[2] == second[0]
    assert second[2] == WIDTH
    assert told.ceiling.count("M") == told.band.count("M") == 2


def test_a_least_alone_has_no_band_and_no_ceiling():
    told = drawn(5, bands=[Band(4)])
    assert (told.band, told.ceiling) == ("", "")
    assert told.least


@pytest.mark.parametrize("columns", [1, 2, 12, 13, 41, 52])
def test_the_newest_column_is_named_and_few_others(columns):
    labels = [label.text for label in drawn(*[1] * columns).labels]
    assert labels[-1] == str(columns - 1)
    assert len(labels) == min(4, -(-columns // 3))


@given(SPANS)
def test_nothing_lies_outside_the_picture(spans):
    told = chart(spans, [""] * len(spans), [BAND] * len(spans))
    for path in (told.over, told.running, told.band, told.least, told.ceiling, told.grid):
        assert all(0 <= number <= max(WIDTH, HEIGHT) for number in numbers(path))
