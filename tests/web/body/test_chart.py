from datetime import date, timedelta

import pytest

from gluteus.anthropometry import Measurement
from gluteus.web.body.chart import body_chart, measured_names
from gluteus.web.pages.units import lb_to_kg

FIRST = date(2026, 10, 1)


def daily(*masses):
    return [Measurement(FIRST + timedelta(days=day), mass) for day, mass in enumerate(masses)]


def finding(measured, name="mass", units="metric"):
    return body_chart(measured, name, units).finding


def test_only_what_was_measured_can_be_drawn():
    measured = [Measurement(FIRST, None, {"hips": 1.0}), Measurement(FIRST + timedelta(days=1), 65)]
    assert measured_names(measured) == ["mass", "hips"]
    assert measured_names([]) == []


def test_one_weighing_says_what_makes_a_trend():
    assert finding(daily(65)) == (
        "Newest: 65 kg on 1 October 2026. Three weighings within seven days begin a trend."
    )


def test_a_young_trend_has_nothing_to_stand_beside():
    assert finding(daily(64, 65, 66)) == (
        "On 3 October 2026 your trend stood at 65 kg, the mean of 3 weighings in seven days. "
        "After four weeks it has something to stand beside."
    )


@pytest.mark.parametrize(("slope", "which"), [(0.1, "more"), (-0.1, "less")])
def test_more_and_less_are_told_alike(slope, which):
    told = finding(daily(*(65 + slope * day for day in range(40))))
    assert f"2.8 kg {which} now. Single weighings lie about 0.3 kg beside the trend." in told


def test_what_is_less_than_the_swings_is_no_clear_difference():
    told = finding(daily(*(65 + day % 2 for day in range(40))))
    assert "no clear difference, for single weighings lie about" in told


def test_the_difference_is_that_of_the_numbers_shown():
    told = finding(daily(*(60.04 + 0.0299 * day for day in range(40))))
    assert "stood at 60.3 kg: 0.8 kg more now" in told
    assert "stood at 61.1 kg" in told


def test_pounds_are_told_in_pounds():
    measured = daily(*map(lb_to_kg, (143, 144, 145)))
    chart = body_chart(measured, "mass", "imperial")
    assert "your trend stood at 144 lb" in chart.finding
    assert [value for _, value, _ in chart.rows] == ["145 lb", "144 lb", "143 lb"]


def test_the_numbers_behind_it_are_all_there_newest_first():
    rows = body_chart(daily(64, 65, 66), "mass", "metric").rows
    assert rows == (
        ("3 Oct 2026", "66 kg", "65 kg"),
        ("2 Oct 2026", "65 kg", "–"),
        ("1 Oct 2026", "64 kg", "–"),
    )


def test_a_girth_stands_beside_its_first_and_nothing_is_said_of_better_or_worse():
    measured = [
        Measurement(FIRST, None, {"waist": 0.72}),
        Measurement(FIRST + timedelta(days=31), None, {"waist": 0.7}),
    ]
    assert finding(measured, "waist") == "Newest: 70 cm on 1 November 2026. On 1 October 2026 it was 72 cm."
    assert finding(measured[:1], "waist", "imperial") == "Newest: 28.3 in on 1 October 2026."
