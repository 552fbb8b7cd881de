import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.web.pages.units import (
    feet_and_inches,
    girth_from,
    girth_in,
    inches_to_m,
    kg_to_lb,
    lb_to_kg,
    mass_from,
    mass_in,
    shown_girth,
    shown_mass,
)


def test_a_pound_is_the_international_one():
    assert lb_to_kg(1) == 0.45359237


def test_a_mile_of_inches_is_a_mile_of_metres():
    assert inches_to_m(63360) == pytest.approx(1609.344)


@given(st.floats(1, 1000))
def test_pounds_and_kilograms_come_back_to_themselves(mass_kg):
    assert lb_to_kg(kg_to_lb(mass_kg)) == pytest.approx(mass_kg)


@pytest.mark.parametrize(
    ("stature_m", "feet", "inches"),
    [(1.65, 5, 5), (1.8288, 6, 0), (1.8287, 6, 0), (1.6637, 5, 5.5), (0.5, 1, 7.7)],
)
def test_a_stature_reads_as_feet_and_inches(stature_m, feet, inches):
    assert feet_and_inches(stature_m) == (feet, inches)


@given(st.integers(2, 8), st.integers(0, 119))
def test_feet_and_inches_come_back_as_they_were_typed(feet, tenths):
    assert feet_and_inches(inches_to_m(feet * 12 + tenths / 10)) == (feet, tenths / 10)


@given(st.floats(0.5, 2.8))
def test_there_are_never_twelve_inches(stature_m):
    assert 0 <= feet_and_inches(stature_m)[1] < 12


@pytest.mark.parametrize(
    ("mass_kg", "units", "shown"),
    [
        (65, "metric", "65 kg"),
        (64.96, "metric", "65 kg"),
        (5.25, "metric", "5.2 kg"),
        (65, "imperial", "143.3 lb"),
        (lb_to_kg(10), "imperial", "10 lb"),
    ],
)
def test_a_mass_reads_in_the_persons_own_units(mass_kg, units, shown):
    assert shown_mass(mass_kg, units) == shown


@pytest.mark.parametrize(
    ("girth_m", "units", "shown"),
    [(0.985, "metric", "98.5 cm"), (1.0, "metric", "100 cm"), (0.985, "imperial", "38.8 in")],
)
def test_a_girth_reads_in_the_persons_own_units(girth_m, units, shown):
    assert shown_girth(girth_m, units) == shown


@given(st.sampled_from(["metric", "imperial"]), st.floats(0.1, 700))
def test_what_is_measured_comes_back_through_the_persons_units(units, value):
    assert mass_from(units, mass_in(units, value)) == pytest.approx(value)
    assert girth_from(units, girth_in(units, value)) == pytest.approx(value)
