import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.body import Person
from gluteus.errors import ImpossibleValue


def test_a_common_person_is_accepted():
    person = Person(age_years=35, mass_kg=65, stature_m=1.65, sex="female", body_fat_percent=28)
    assert (person.mass_kg, person.stature_m) == (65, 1.65)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("mass_kg", -65.0, "A mass of -65 kg cannot be right: please check it."),
        ("mass_kg", math.nan, "A mass of nan kg cannot be right: please check it."),
        ("stature_m", 165.0, "A stature of 165 m cannot be right: please check it."),
        ("age_years", 3, "A age of 3 years cannot be right: please check it."),
        ("body_fat_percent", 0.28, "A body fat of 0.28 percent cannot be right: please check it."),
    ],
)
def test_what_cannot_be_true_is_refused_by_name(field, value, sentence):
    measures = {"age_years": 35, "mass_kg": 65.0, "stature_m": 1.65, field: value}
    with pytest.raises(ImpossibleValue) as refused:
        Person(**measures)
    assert (refused.value.field, str(refused.value)) == (field, sentence.replace("A age", "An age"))


@given(
    age_years=st.integers(5, 125),
    mass_kg=st.floats(15, 650),
    stature_m=st.floats(0.5, 2.8),
    body_fat_percent=st.none() | st.floats(2, 75),
)
def test_nobody_who_could_live_is_refused(age_years, mass_kg, stature_m, body_fat_percent):
    Person(age_years, mass_kg, stature_m, None, body_fat_percent)
