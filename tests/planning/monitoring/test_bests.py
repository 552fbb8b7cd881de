from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import Load
from gluteus.planning.monitoring import KINDS, bests
from gluteus.planning.monitoring.bests import one_rep_max_kg
from workouts import a_catalogue, a_record, an_exercise

BRIDGE = an_exercise("bridge", sides="none", load=("dumbbell", "band"))
ONE_LEG = an_exercise("one_leg_bridge", easier=("bridge",))
HARDER = an_exercise("one_leg_thrust", easier=("one_leg_bridge",))
HOLD = an_exercise("hold", sides="none", measure="seconds", dose={"reps": None, "seconds": (20, 40)})
CATALOGUE = a_catalogue(BRIDGE, ONE_LEG, HARDER, HOLD)
TWO_FIVES = Load("dumbbell", 5.0, 2)


def values(*records):
    return {kind: best.value for (_, kind), best in bests(records, CATALOGUE).items()}


def test_the_most_repetitions_of_one_set():
    assert values(a_record(BRIDGE, reps=12), a_record(BRIDGE, reps=15), a_record(BRIDGE, reps=9)) == {
        "reps": 15
    }


def test_the_longest_hold_in_seconds():
    assert values(a_record(HOLD, reps=None, work_s=31.4)) == {"hold": 31}


def test_a_load_in_kg_is_that_of_everything_held_and_has_an_estimate():
    assert values(a_record(BRIDGE, reps=12, load=TWO_FIVES)) == {"reps": 12, "load": 10, "one_rep_max": 14}


def test_above_twelve_repetitions_nothing_is_estimated():
    assert "one_rep_max" not in values(a_record(BRIDGE, reps=13, load=TWO_FIVES))


def test_a_band_is_a_level_and_never_kilograms():
    light, heavy = (Load("band", band_level=level) for level in ("light", "heavy"))
    told = values(a_record(BRIDGE, reps=8, load=light), a_record(BRIDGE, reps=8, load=heavy))
    assert told == {"reps": 8, "band": 2}


def test_the_fullest_range_is_that_of_the_sets_that_a_camera_saw():
    told = values(
        a_record(BRIDGE, reps=12),
        a_record(BRIDGE, reps=8, reach_percent=95),
        a_record(BRIDGE, reps=10, reach_percent=85),
    )
    assert told == {"reps": 12, "reach": 95}


def test_the_first_time_on_one_leg_is_a_best_and_a_harder_one_is_not_again():
    told = bests([a_record(ONE_LEG, side="left"), a_record(HARDER, side="left")], CATALOGUE)
    assert [slug for slug, kind in told if kind == "one_leg"] == ["one_leg_bridge"]


@pytest.mark.parametrize(
    "record",
    [
        a_record(BRIDGE, block="warm_up"),
        a_record(BRIDGE, outcome="skipped"),
        a_record(BRIDGE, reps=0),
        a_record(an_exercise("of_old")),
    ],
    ids=["warm-up", "skipped", "none", "left the catalogue"],
)
def test_what_holds_no_best(record):
    assert values(record) == {}


def test_a_best_belongs_to_who_reached_it_first():
    first = a_record(BRIDGE, reps=12)
    second = replace(first, id=uuid4(), started_at=first.started_at + timedelta(minutes=5))
    for order in ([first, second], [second, first]):
        assert bests(order, CATALOGUE)["bridge", "reps"].set == first


@pytest.mark.parametrize(("load_kg", "reps", "told"), [(100, 10, 400 / 3), (60, 1, 60), (60, 12, 84)])
def test_the_worked_numbers_of_epley(load_kg, reps, told):
    assert one_rep_max_kg(load_kg, reps) == pytest.approx(told)


@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.floats(1, 40)), max_size=8), st.randoms())
def test_the_order_of_sets_changes_no_value(sets, chance):
    records = [a_record(BRIDGE, reps=reps, load=kg and Load("dumbbell", kg)) for reps, kg in sets]
    mixed = chance.sample(records, len(records))
    assert values(*records) == values(*mixed)
    assert values(*records).keys() <= KINDS.keys()
