from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.web.forms.about import AboutForm

THIS_YEAR = datetime.now(tz=UTC).year
METRIC = {"units": "metric", "birth_year": "1990", "mass": "65", "stature_cm": "165"}
IMPERIAL = {
    "units": "imperial",
    "birth_year": "1990",
    "mass": "143",
    "stature_feet": "5",
    "stature_inches": "5",
}


def filled(told, **changes):
    form = AboutForm(told | changes)
    form.is_valid()
    return form


def measures(form):
    assert not form.errors
    return form.cleaned_data["mass_kg"], form.cleaned_data["stature_m"]


def asked(form):
    """The question that the form asks back, as its field and the answers it offers."""
    return form.question and (form.question["field"], form.question["name"], set(form.question["answers"]))


def test_kilograms_and_centimetres_are_taken_as_they_are():
    assert measures(filled(METRIC)) == (65, 1.65)


def test_pounds_feet_and_inches_become_kilograms_and_metres():
    assert measures(filled(IMPERIAL)) == pytest.approx((64.8637, 1.651))


def test_no_inches_are_none():
    assert measures(filled(IMPERIAL, stature_inches=""))[1] == pytest.approx(1.524)


def test_sex_and_body_fat_may_be_left_unsaid():
    form = filled(METRIC)
    assert not form.errors
    assert not form.cleaned_data["sex"]
    assert form.cleaned_data["body_fat_percent"] is None


@pytest.mark.parametrize("sex", ["female", "male"])
def test_sex_may_be_said(sex):
    assert filled(METRIC, sex=sex).cleaned_data["sex"] == sex


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"mass": "-65"}, "mass"),
        ({"mass": "0"}, "mass"),
        ({"mass": "nan"}, "mass"),
        ({"mass": "inf"}, "mass"),
        ({"mass": "1e400"}, "mass"),
        ({"mass": "a lot"}, "mass"),
        ({"mass": ""}, "mass"),
        ({"mass": "2000"}, "mass"),
        ({"stature_cm": "-165"}, "stature_cm"),
        ({"stature_cm": "nan"}, "stature_cm"),
        ({"stature_cm": ""}, "stature_cm"),
        ({"stature_cm": "16.5"}, "stature_cm"),
        ({"stature_cm": "1650"}, "stature_cm"),
        ({"birth_year": str(THIS_YEAR + 1)}, "birth_year"),
        ({"birth_year": str(THIS_YEAR)}, "birth_year"),
        ({"birth_year": "90"}, "birth_year"),
        ({"birth_year": "35"}, "birth_year"),
        ({"birth_year": "9" * 30}, "birth_year"),
        ({"body_fat_percent": "-3"}, "body_fat_percent"),
        ({"body_fat_percent": "90"}, "body_fat_percent"),
        ({"body_fat_percent": "0"}, "body_fat_percent"),
        ({"units": "stones"}, "units"),
        ({"sex": "both"}, "sex"),
        ({"name": "A" * 61}, "name"),
    ],
)
def test_what_cannot_be_true_is_refused_beside_its_field(changes, field):
    assert set(filled(METRIC, **changes).errors) == {field}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"stature_feet": ""}, "stature_feet"),
        ({"stature_feet": "65"}, "stature_feet"),
        ({"stature_feet": "-5"}, "stature_feet"),
        ({"stature_inches": "12"}, "stature_inches"),
        ({"mass": "-143"}, "mass"),
    ],
)
def test_feet_inches_and_pounds_that_cannot_be_true_are_refused_beside_their_field(changes, field):
    assert set(filled(IMPERIAL, **changes).errors) == {field}


def test_a_fraction_as_body_fat_is_told_what_to_type():
    sentence = filled(METRIC, body_fat_percent="0.28").errors["body_fat_percent"][0]
    assert "28" in sentence


def test_pounds_typed_into_kilograms_are_asked_about():
    form = filled(METRIC, mass="143")
    assert asked(form) == ("mass", "mass_answer", {"kg", "lb"})
    assert set(form.errors) == {"mass"}


def test_kilograms_typed_into_pounds_are_asked_about():
    assert asked(filled(IMPERIAL, mass="65")) == ("mass", "mass_answer", {"kg", "lb"})


def test_pounds_of_a_very_heavy_person_are_asked_about_too():
    assert asked(filled(METRIC, mass="330")) == ("mass", "mass_answer", {"kg", "lb"})


@pytest.mark.parametrize(("answer", "mass_kg"), [("kg", 143), ("lb", 64.864)])
def test_the_answer_about_the_mass_decides(answer, mass_kg):
    assert measures(filled(METRIC, mass="143", mass_answer=answer))[0] == pytest.approx(mass_kg, abs=0.001)


@pytest.mark.parametrize(("answer", "mass_kg"), [("kg", 65), ("lb", 29.4835)])
def test_the_answer_decides_about_pounds_too(answer, mass_kg):
    assert measures(filled(IMPERIAL, mass="65", mass_answer=answer))[0] == pytest.approx(mass_kg, abs=0.001)


@pytest.mark.parametrize("mass", ["45", "65", "100", "120"])
def test_common_masses_are_not_asked_about(mass):
    assert asked(filled(METRIC, mass=mass)) is None


def test_inches_typed_into_centimetres_are_asked_about():
    assert asked(filled(METRIC, stature_cm="65")) == ("stature_cm", "stature_answer", {"inches", "cm"})


def test_metres_typed_into_centimetres_are_asked_about_and_nothing_else_is_said():
    form = filled(METRIC, stature_cm="1.65")
    assert asked(form) == ("stature_cm", "stature_answer", {"m"})
    assert form.errors["stature_cm"] == [form.question["sentence"]]


@pytest.mark.parametrize(
    ("typed", "answer", "stature_m"), [("65", "inches", 1.651), ("65", "cm", 0.65), ("1.65", "m", 1.65)]
)
def test_the_answer_about_the_stature_decides(typed, answer, stature_m):
    told = filled(METRIC, stature_cm=typed, stature_answer=answer, mass="16" if answer == "cm" else "65")
    assert measures(told)[1] == pytest.approx(stature_m)


def test_two_odd_numbers_are_asked_about_one_after_the_other():
    told = METRIC | {"stature_cm": "65", "mass": "143"}
    first = filled(told)
    then = filled(told, stature_answer="inches")
    last = filled(told, stature_answer="inches", mass_answer="lb")
    assert [asked(first)[1], asked(then)[1], asked(last)] == ["stature_answer", "mass_answer", None]
    assert measures(last) == pytest.approx((64.864, 1.651), abs=0.001)


def test_an_answer_that_was_not_offered_is_refused():
    assert set(filled(METRIC, mass_answer="stones").errors) == {"mass_answer"}


@given(st.floats(30, 200), st.floats(120, 220))
def test_a_form_always_has_measures_or_an_error(mass_kg, stature_cm):
    form = filled(METRIC, mass=str(mass_kg), stature_cm=str(stature_cm))
    assert form.errors or (form.cleaned_data["mass_kg"], form.cleaned_data["stature_m"]) == (
        mass_kg,
        stature_cm / 100,
    )


@given(st.text(max_size=12), st.sampled_from(["mass", "stature_cm", "birth_year", "body_fat_percent"]))
def test_whatever_is_typed_gets_an_answer(typed, field):
    filled(METRIC, **{field: typed})


STORED = {"mass_kg": 100.04, "stature_m": 1.7831}
SHOWN = {
    "units": "metric",
    "birth_year": 1990,
    "mass": 100.0,
    "stature_cm": 178.3,
    "stature_feet": 5,
    "stature_inches": 10.2,
}


class TestWhatWasNotTypedAnew:
    """The form shows stored measures rounded, and in the units of the last time."""

    def again(self, **changes):
        told = {name: str(value) for name, value in (SHOWN | changes).items()}
        form = AboutForm(told, initial=SHOWN | STORED)
        form.is_valid()
        return form

    def test_it_stands_as_it_is_stored(self):
        assert measures(self.again()) == (100.04, 1.7831)

    def test_it_stands_when_only_the_units_change(self):
        assert measures(self.again(units="imperial")) == (100.04, 1.7831)

    def test_a_new_number_is_in_the_new_units(self):
        assert measures(self.again(units="imperial", mass=220, stature_feet=6)) == pytest.approx(
            (99.790, 2.0879), abs=0.001
        )

    def test_a_mass_that_was_confirmed_once_is_not_asked_about_again(self):
        form = AboutForm(
            {"units": "metric", "birth_year": "1990", "mass": "143", "stature_cm": "165"},
            initial={
                "units": "metric",
                "mass": 143.0,
                "stature_cm": 165.0,
                "mass_kg": 143.0,
                "stature_m": 1.65,
            },
        )
        assert form.is_valid()
        assert asked(form) is None
