import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gluteus import body
from gluteus.catalogue import Kit, Load, open_catalogue
from gluteus.catalogue.vocabulary import BAND_LEVELS, CONDITIONS, KIT, LEVELS, LOADS, SHAPES
from gluteus.errors import PlanningError
from gluteus.planning import HealthAnswers, Trainee, plan_workout, screen
from gluteus.tracking import SetRecord
from gluteus.web import mapping
from gluteus.web.models import Person, SetRow, Workout
from web.people import HEALTHY, told_of, work_steps
from web.people import KIT as STORED_KIT

NOW = datetime(2026, 11, 3, 7, 45, tzinfo=UTC)

loads = st.builds(
    Load, st.sampled_from(sorted(set(LOADS) - {"band"})), st.floats(0.1, 100), st.integers(1, 2)
) | st.builds(Load, st.just("band"), band_level=st.sampled_from(sorted(BAND_LEVELS)))
kits = st.builds(
    Kit,
    st.frozensets(st.sampled_from(sorted(KIT))),
    st.none() | st.floats(0.05, 0.6),
    st.lists(loads, max_size=2).map(tuple),
)
bodies = st.builds(
    body.Person,
    st.integers(18, 80),
    st.floats(40, 150),
    st.floats(1.4, 2.1),
    st.sampled_from(("female", "male", None)),
    st.none() | st.floats(5, 60),
)
trainees = st.builds(
    Trainee,
    st.none() | bodies,
    st.sampled_from(sorted(LEVELS)),
    st.frozensets(st.sampled_from(sorted(CONDITIONS))),
    kits,
    st.booleans(),
)


def stored(value):
    """JSON as it comes back from the database."""
    return json.loads(json.dumps(value))


@given(trainees)
def test_a_trainee_comes_back_from_the_row_as_they_were(trainee):
    row = Workout(trainee=stored(mapping.trainee_as_json(trainee)))
    assert mapping.trainee_of(row) == trainee


@settings(max_examples=40)
@given(trainees, st.sampled_from(sorted(SHAPES)))
def test_a_plan_comes_back_from_the_row_as_it_was(trainee, shape):
    catalogue = open_catalogue()
    try:
        workout = plan_workout(catalogue, catalogue.first_workout, shape, trainee)
    except PlanningError:
        return
    row = Workout(routine=workout.routine, shape=shape, planned=stored(mapping.planned_as_json(workout)))
    assert mapping.planned(row) == workout


@given(
    st.none() | loads,
    st.none() | st.integers(0, 500),
    st.none() | st.integers(0, 10),
    st.floats(0, 14_400),
    st.none() | st.integers(1, 250),
)
def test_a_set_comes_back_from_the_row_as_it_was(load, reps, rir, work_s, reach_percent):
    told = {
        "exercise": "glute_bridge",
        "block": "main",
        "item": 3,
        "set_number": 1,
        "side": "both",
        "outcome": "cut_short",
        "started_at": NOW,
        "work_s": work_s,
        "rest_s": 20.0,
        "reps": reps,
        "reps_confirmed": True,
        "rir": rir,
        "reach_percent": reach_percent,
    }
    as_json = load and {
        "kind": load.kind,
        "mass_kg": load.mass_kg,
        "count": load.count,
        "band_level": load.band_level,
    }
    row = SetRow(pk=uuid4(), load=stored(as_json), **told)
    assert mapping.set_record(row) == SetRecord(id=row.pk, load=load, **told)


def test_a_record_has_the_sets_of_its_workout(finished):
    record = mapping.workout_record(finished, finished.sets.all())
    assert len(record.sets) == finished.sets.count() == len(work_steps(finished))
    assert (record.started_at, record.finished_at) == (finished.started_at, finished.finished_at)


def test_the_player_gets_a_stored_set_as_it_sent_it(finished):
    row = finished.sets.first()
    told = mapping.set_as_json(row)
    assert told["id"] == str(row.pk)
    sent = told_of(work_steps(finished)[0], finished, started_at=row.started_at)
    assert {name: value for name, value in told.items() if name in sent} == {
        name: value for name, value in sent.items() if name in told
    }


@pytest.mark.parametrize("missing", ["birth_year", "mass_kg", "stature_m"])
def test_somebody_with_a_measure_missing_has_no_measures(missing):
    told = {"birth_year": 1990, "mass_kg": 65.0, "stature_m": 1.65}
    assert mapping.measures(Person(**(told | {missing: None})), NOW) is None


def test_the_age_is_that_of_the_day():
    person = Person(birth_year=1990, mass_kg=65.0, stature_m=1.65)
    ages = [mapping.measures(person, NOW + timedelta(days=365 * years)).age_years for years in (0, 5)]
    assert ages == [36, 41]


def test_an_unsaid_sex_is_none_for_the_models():
    assert mapping.measures(Person(birth_year=1990, mass_kg=65.0, stature_m=1.65), NOW).sex is None


def test_before_the_health_check_the_start_is_gentle():
    assert screen(mapping.health(Person())).gentle


def test_health_answers_come_back_as_they_were_given():
    person = Person(health=HEALTHY | {"conditions": ["balance", "pregnancy"]})
    assert mapping.health(person) == HealthAnswers(
        symptoms=False, disease=False, active=True, conditions=frozenset({"balance", "pregnancy"})
    )


def test_the_kit_comes_back_as_it_was_told():
    assert mapping.kit(Person(kit=STORED_KIT)) == Kit(
        frozenset({"chair", "mat", "step", "wall"}),
        0.2,
        (Load("dumbbell", 5.0, 2), Load("band", band_level="light")),
    )


def test_an_empty_kit_is_one():
    assert mapping.kit(Person()) == Kit()
