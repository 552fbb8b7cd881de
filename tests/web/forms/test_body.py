from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from gluteus.anthropometry import GIRTHS
from gluteus.web.forms.body import MeasuredForm
from gluteus.web.models import MeasuredDay, Person
from gluteus.web.pages.units import KG_PER_LB
from gluteus.web.photos import cleaning
from web.photos.camera import moving, phone_photo

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)
UNITS = st.sampled_from(["metric", "imperial"])


def person(units="metric", mass_kg=65.0):
    return Person(units=units, mass_kg=mass_kg)


def form(who=None, photo=None, row=None, **told):
    sent = {"on": TODAY.isoformat(), **{name: str(value) for name, value in told.items()}}
    files = MultiValueDict({"photo": [photo]} if photo else {})
    return MeasuredForm(who or person(), TODAY, sent, files, row)


def told(**how):
    filled = form(**how)
    assert filled.is_valid(), filled.errors
    return filled.measurement()


def sentence(field, **how):
    filled = form(**how)
    assert not filled.is_valid()
    return " ".join(filled.errors[field])


def test_kilograms_and_centimetres_are_taken_as_they_are():
    one = told(mass=64.8, hips=98.5)
    assert (one.on, one.mass_kg, one.girths_m) == (TODAY, 64.8, {"hips": 0.985})


def test_pounds_and_inches_become_kilograms_and_metres():
    one = told(who=person("imperial"), mass=143, waist=28)
    assert one.mass_kg == pytest.approx(64.86, abs=0.01)
    assert one.girths_m == {"waist": pytest.approx(0.7112)}


@given(UNITS, st.floats(15, 650), st.dictionaries(st.sampled_from(list(GIRTHS)), st.floats(0.1, 3.0)))
def test_what_is_shown_and_left_untouched_stays_exact(units, mass_kg, girths_m):
    row = MeasuredDay(on=YESTERDAY, mass_kg=mass_kg, girths_m=girths_m)
    blank = MeasuredForm(person(units), TODAY, None, None, row)
    shown = {
        field.name: field.value() for field in [blank["mass"], *blank.girths] if field.value() is not None
    }
    again = told(who=person(units), row=row, **shown)
    assert (again.on, again.mass_kg, again.girths_m) == (YESTERDAY, mass_kg, girths_m)


@given(UNITS, st.integers(500, 900))
def test_what_is_typed_is_shown_again_as_it_was_typed(units, tenths):
    known = tenths / 10 * (KG_PER_LB if units == "imperial" else 1)
    one = told(who=person(units, known), mass=tenths / 10, hips=tenths / 10)
    row = MeasuredDay(on=TODAY, mass_kg=one.mass_kg, girths_m=one.girths_m)
    blank = MeasuredForm(person(units), TODAY, None, None, row)
    assert (blank["mass"].value(), blank["hips"].value()) == (tenths / 10, tenths / 10)


def test_a_day_of_nothing_says_what_may_be_told():
    assert sentence("__all__") == "Please type a weight or a measure, or choose a photo."


@pytest.mark.parametrize("field", ["mass", *GIRTHS])
@pytest.mark.parametrize("typed", ["heavy", "nan", "inf", "1e400", "6 5"])
def test_what_is_no_number_is_told_so(field, typed):
    assert sentence(field, **{field: typed}) == "Please type a number, in digits."


@pytest.mark.parametrize(
    ("field", "typed"), [("mass", 0), ("mass", -3), ("mass", 5000), ("hips", 0), ("hips", 900)]
)
def test_what_nobody_has_is_refused_beside_its_field(field, typed):
    assert sentence(field, **{field: typed}).endswith("cannot be right: please check it.")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (TODAY + timedelta(days=1), "That day has not come yet: please look at the date."),
        (date(1026, 11, 23), "The year 1026 cannot be right: please look at the date."),
    ],
)
def test_a_day_that_cannot_be_is_told_so(on, said):
    assert sentence("on", on=on.isoformat(), mass=65) == said


@pytest.mark.parametrize("on", ["", "yesterday", "2026-02-30"])
def test_a_day_that_cannot_be_read_asks_for_one(on):
    assert sentence("on", on=on, mass=65)


@pytest.mark.parametrize(
    ("units", "typed", "answers"),
    [
        ("metric", 143, {"lb": "I meant 143 lb", "kg": "143 kg is right"}),
        ("imperial", 65, {"kg": "I meant 65 kg", "lb": "65 lb is right"}),
        ("metric", 90, {"kg": "90 kg is right"}),
        ("metric", 6.5, None),
    ],
)
def test_a_weight_far_from_the_last_one_is_asked_about(units, typed, answers):
    asked = form(who=person(units), mass=typed)
    assert not asked.is_valid()
    assert (asked.question and asked.question["answers"]) == answers


@pytest.mark.parametrize(("answer", "mass_kg"), [("kg", 143), ("lb", 143 * KG_PER_LB)])
def test_the_answer_stands(answer, mass_kg):
    assert told(mass=143, mass_answer=answer).mass_kg == pytest.approx(mass_kg)


def test_somebody_without_a_weight_yet_is_asked_nothing():
    assert told(who=person(mass_kg=None), mass=143).mass_kg == 143


def test_a_photo_alone_is_a_day():
    filled = form(photo=SimpleUploadedFile("a.jpg", phone_photo()), facing="back")
    assert filled.is_valid(), filled.errors
    assert filled.new_photo().facing == "back"
    assert b"Ada's phone" not in filled.new_photo().cleaned.large


def test_a_photo_without_a_word_shows_the_side():
    assert form(photo=SimpleUploadedFile("a.jpg", phone_photo())).is_valid()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", cleaning.CUT_SHORT),
        (b"no photo", cleaning.UNREADABLE),
        (moving("PNG"), cleaning.MOVES),
        (phone_photo()[:-200], cleaning.CUT_SHORT),
    ],
    ids=["empty", "text", "moving", "cut short"],
)
def test_what_is_no_photo_is_told_and_what_was_typed_stays(data, said):
    filled = form(photo=SimpleUploadedFile("a.jpg", data), mass=64.8)
    assert not filled.is_valid()
    assert filled.errors["photo"] == [said]
    assert filled["mass"].value() == "64.8"


def test_a_file_that_is_too_long_is_not_even_read():
    huge = SimpleUploadedFile("a.jpg", b"1")
    huge.size = cleaning.MOST_BYTES + 1
    assert sentence("photo", photo=huge) == cleaning.TOO_LARGE


def test_everything_that_is_wrong_is_said_at_once():
    filled = form(photo=SimpleUploadedFile("a.jpg", b"no photo"), mass="heavy", hips=9000)
    assert not filled.is_valid()
    assert set(filled.errors) == {"photo", "mass", "hips"}
