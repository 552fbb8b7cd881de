"""A plan as a file: it comes back, fits its schema, and tells nothing of the person's health or holidays."""

import json
from datetime import date, timedelta

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.library import HERE
from gluteus.errors import PlanningError
from gluteus.planning import DayForm, History, Pain, Trainee, Wishes, plan
from gluteus.planning.ahead import plan_from_text, plan_schema, plan_text
from workouts import BEGINNER, EVERYTHING, WOMAN

jsonschema = pytest.importorskip("jsonschema")
MONDAY, DAY = date(2026, 3, 2), timedelta(days=1)
CAREFUL = Trainee(WOMAN, "novice", frozenset({"knee_pain"}), EVERYTHING)


def rules(told):
    """The rules of all reasons in a plan."""
    for week in told.weeks:
        yield from (reason.rule for reason in week.reasons)
        for day in week.days:
            yield from (reason.rule for reason in day.reasons)
            yield from (reason.rule for target in day.targets for reason in target.reasons)


def made(trainee=BEGINNER, **wishes):
    return plan(History(), trainee, open_catalogue(), MONDAY, Wishes(**wishes), weeks=3)


@pytest.mark.parametrize("wishes", [{}, {"per_week": 4, "minutes": 35}, {"per_week": 2, "in_sequence": True}])
def test_a_plan_comes_back_and_fits_its_schema(wishes):
    there = made(**wishes)
    assert plan_from_text(plan_text(there)) == there
    validator = jsonschema.Draft202012Validator(plan_schema())
    assert [error.message for error in validator.iter_errors(json.loads(plan_text(there)))] == []


def test_the_schema_refuses_what_is_no_plan():
    table = json.loads(plan_text(made())) | {"weeks": "many"}
    assert not jsonschema.Draft202012Validator(plan_schema()).is_valid(table)


def test_the_committed_schema_is_the_generated_one():
    committed = HERE / "schema" / "plan.schema.json"
    assert json.loads(committed.read_text()) == json.loads(json.dumps(plan_schema())), "run: make generate"


def test_health_and_holidays_stay_at_home():
    private = made(CAREFUL, pauses=((date(2026, 4, 1), date(2026, 4, 9)),))
    assert any(target.care or day.left_out for day in private.days for target in day.targets)
    shared = plan_from_text(plan_text(private))
    assert (shared.conditions, shared.wishes.pauses) == ((), ())
    assert not any(target.care or day.left_out for day in shared.days for target in day.targets)
    assert [day.on for day in shared.days] == [day.on for day in private.days]


def test_no_reason_of_a_shared_plan_tells_what_hurt_or_how_somebody_felt():
    history = History(pains=(Pain(MONDAY - DAY, "swinging_bridge", 6),), days=(DayForm(MONDAY, soreness=5),))
    private = plan(history, BEGINNER, open_catalogue(), MONDAY, weeks=1)
    assert {"sore", "in_its_place"} <= set(rules(private))
    shared = plan_from_text(plan_text(private))
    assert not {"sore", "in_its_place"} & set(rules(shared))
    assert {"first_time", "first_week"} <= set(rules(shared))
    assert "hurt" not in plan_text(private)


@pytest.mark.parametrize("text", ["", "no plan", "[]", "{}", '{"version": 2}'])
def test_what_is_no_plan_says_what_to_do(text):
    with pytest.raises(PlanningError, match="plan"):
        plan_from_text(text)
