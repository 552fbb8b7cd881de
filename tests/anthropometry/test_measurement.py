from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.anthropometry import GIRTHS, Measurement
from gluteus.body import Person
from gluteus.errors import ImpossibleValue

DAY = date(2026, 11, 23)


def refused(**measures):
    try:
        Measurement(DAY, **measures)
    except ImpossibleValue as error:
        return error.field
    return None


def test_a_day_may_hold_as_little_as_nothing():
    assert Measurement(DAY) == Measurement(DAY, None, {})


@pytest.mark.parametrize("girth", GIRTHS)
def test_every_girth_says_where_the_tape_lies(girth):
    assert GIRTHS[girth].words
    assert GIRTHS[girth].where.endswith(".")
    assert refused(girths_m={girth: 0.6}) is None


@given(st.floats())
def test_a_mass_is_refused_exactly_where_it_cannot_be_a_persons(mass_kg):
    try:
        Person(age_years=40, mass_kg=mass_kg, stature_m=1.7)
    except ImpossibleValue:
        assert refused(mass_kg=mass_kg) == "mass_kg"
    else:
        assert refused(mass_kg=mass_kg) is None


@pytest.mark.parametrize("girth_m", [0, -1, 0.05, 3.5, float("nan"), float("inf")])
def test_a_girth_that_nobody_has_is_refused_by_its_name(girth_m):
    assert refused(girths_m={"waist": 0.7, "hips": girth_m}) == "hips"


def test_the_tape_goes_nowhere_else():
    assert refused(girths_m={"ego": 0.5}) == "ego"
