import json
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gluteus.catalogue import Kit, Load, open_catalogue
from gluteus.tracking.record import LONGEST_SET_S, MOST_REACH_PERCENT, MOST_REPS
from gluteus.web.forms.api import LONGEST_SENTENCE, MOST_SAID, CheckForm, FinishForm, SetForm, SwapForm

pytestmark = pytest.mark.django_db  # an unknown exercise may be one that the workout knows

SET = {
    "workout": "11111111-2222-3333-4444-555555555555",
    "revision": "1",
    "item": "9",
    "set_number": "1",
    "side": "right",
    "exercise": "glute_bridge",
    "block": "main",
    "outcome": "done",
    "started_at": "2026-01-02T10:00:00.500Z",
    "work_s": "31.5",
    "rest_s": "45",
    "reps": "12",
    "rir": "2",
}


def filled(form, told):
    one = form(told)
    one.is_valid()
    return one


def errors(**changes):
    return set(filled(SetForm, SET | changes).errors)


def load_of(load):
    return filled(SetForm, SET | {"load": json.dumps(load)}).cleaned_data["load"]


def test_a_set_is_read_as_its_quantities():
    form = filled(SetForm, SET)
    assert form.cleaned_data == {
        "workout": UUID(SET["workout"]),
        "revision": 1,
        "item": 9,
        "set_number": 1,
        "side": "right",
        "exercise": "glute_bridge",
        "block": "main",
        "outcome": "done",
        "started_at": datetime(2026, 1, 2, 10, 0, 0, 500_000, tzinfo=UTC),
        "work_s": 31.5,
        "rest_s": 45.0,
        "reps": 12,
        "reps_confirmed": False,
        "rir": 2,
        "load": None,
        "reach_percent": None,
        "said": [],
    }


def test_repetitions_and_what_was_left_may_be_unsaid():
    data = filled(
        SetForm, {name: value for name, value in SET.items() if name not in ("reps", "rir")}
    ).cleaned_data
    assert (data["reps"], data["rir"]) == (None, None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("workout", "one"),
        ("revision", "0"),
        ("item", "-1"),
        ("set_number", "0"),
        ("side", "middle"),
        ("exercise", "no_such_move"),
        ("exercise", "../etc/passwd"),
        ("block", "encore"),
        ("outcome", "heroic"),
        ("started_at", "yesterday"),
        ("started_at", "5"),
        ("started_at", "0001-01-01T00:00:00+14:00"),
        ("work_s", "-1"),
        ("work_s", "NaN"),
        ("work_s", "Infinity"),
        ("work_s", "1" + "0" * 400),
        ("work_s", str(LONGEST_SET_S + 1)),
        ("rest_s", "-0.1"),
        ("reps", "-1"),
        ("reps", "2.5"),
        ("reps", str(MOST_REPS + 1)),
        ("rir", "11"),
        ("load", "heavy"),
        ("reach_percent", "0"),
        ("reach_percent", "97.5"),
        ("reach_percent", str(MOST_REACH_PERCENT + 1)),
        ("said", '"Knees out."'),
        ("said", "[5]"),
        ("said", json.dumps(["a" * (LONGEST_SENTENCE + 1)])),
        ("said", json.dumps(["Go on."] * (MOST_SAID + 1))),
    ],
)
def test_what_cannot_be_true_of_a_set_is_refused_beside_its_field(field, value):
    assert errors(**{field: value}) == {field}


@pytest.mark.parametrize(
    "field", ["workout", "revision", "item", "side", "exercise", "started_at", "work_s", "rest_s"]
)
def test_what_a_set_cannot_do_without_is_asked_for(field):
    assert errors(**{field: ""}) == {field}


def test_an_unknown_exercise_is_answered_with_the_nearest():
    sentence = filled(SetForm, SET | {"exercise": "glute_brige"}).errors["exercise"][0]
    assert "glute_bridge" in sentence


@pytest.mark.parametrize(
    "load",
    [
        {"kind": "dumbbell", "mass_kg": 5},
        {"kind": "dumbbell", "mass_kg": 5, "count": 2},
        {"kind": "dumbbell", "mass_kg": 5.0, "count": 2, "band_level": None},
        {"kind": "band", "band_level": "light"},
        {"kind": "band", "mass_kg": None, "count": 1, "band_level": "heavy"},
    ],
)
def test_a_load_is_kept_whole(load):
    assert load_of(load) == asdict(Load(**load))


@pytest.mark.parametrize(
    "load",
    [
        [],
        "dumbbell",
        5,
        {"kind": "anvil", "mass_kg": 5},
        {"kind": ["dumbbell"], "mass_kg": 5},
        {"mass_kg": 5},
        {"kind": "dumbbell"},
        {"kind": "dumbbell", "mass_kg": "5"},
        {"kind": "dumbbell", "mass_kg": -5},
        {"kind": "dumbbell", "mass_kg": float("nan")},
        {"kind": "dumbbell", "mass_kg": 5, "count": "two"},
        {"kind": "dumbbell", "mass_kg": 5, "count": 0},
        {"kind": "dumbbell", "mass_kg": 5, "colour": "red"},
        {"kind": "band"},
        {"kind": "band", "band_level": "titanic"},
    ],
)
def test_a_load_that_cannot_be_is_refused(load):
    assert errors(load=json.dumps(load)) == {"load"}


def test_every_load_that_a_plan_can_ask_for_is_taken():
    kit = Kit(loads=(Load("dumbbell", 5.0, 2), Load("band", band_level="medium")))
    loads = {kit.load_for(exercise) for exercise in open_catalogue().exercises.values()} - {None}
    assert [load_of(asdict(load)) for load in loads] == [asdict(load) for load in loads]


@given(st.text(), st.sampled_from(sorted(SET)))
def test_whatever_is_sent_gets_an_answer(value, field):
    errors(**{field: value})


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda part: st.lists(part) | st.dictionaries(st.text(), part),
    )
)
def test_whatever_is_sent_as_load_gets_an_answer(load):
    errors(load=json.dumps(load))


def test_a_workout_ends_in_one_of_three_ways():
    assert [FinishForm({"ended": word}).is_valid() for word in ("done", "stopped", "unwell", "exploded")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_swap_names_an_item_and_an_exercise():
    assert set(filled(SwapForm, {"item": "-1", "exercise": "a b"}).errors) == {"item", "exercise"}


def test_only_checks_that_exist_can_be_noted():
    assert set(filled(CheckForm, {"check": "parachute"}).errors) == {"check"}
