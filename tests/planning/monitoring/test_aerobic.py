from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue.article import CompendiumRow
from gluteus.catalogue.exercise import CompendiumCode, MetEnergy
from gluteus.planning.monitoring import Aerobic, aerobic
from workouts import a_catalogue, a_record, an_exercise, cardio

LIFT = an_exercise("lift")


def of_met(slug, met):
    """A cardio exercise, and the Compendium's row that says so many MET."""
    code = CompendiumCode(2024, f"{round(met * 1000):05}")
    return cardio(slug, energy=MetEnergy("met", code)), {code: CompendiumRow(met, slug.capitalize() + ".")}


STROLL, WALK, ALMOST, RUN = (
    of_met(slug, met) for slug, met in (("stroll", 2.9), ("walk", 3.0), ("almost", 5.9), ("run", 6.0))
)
CATALOGUE = replace(
    a_catalogue(LIFT, *(exercise for exercise, _ in (STROLL, WALK, ALMOST, RUN))),
    compendium={code: row for _, rows in (STROLL, WALK, ALMOST, RUN) for code, row in rows.items()},
)


def minutes(exercise, work_s=600, **values):
    return aerobic([a_record(exercise, work_s=work_s, reps=None, **values)], CATALOGUE)


@pytest.mark.parametrize(
    ("exercise", "told"),
    [
        (STROLL[0], Aerobic()),
        (WALK[0], Aerobic(moderate_min=10)),
        (ALMOST[0], Aerobic(moderate_min=10)),
        (RUN[0], Aerobic(vigorous_min=10)),
        (LIFT, Aerobic()),
    ],
)
def test_the_class_of_effort_is_that_of_the_guideline(exercise, told):
    assert minutes(exercise) == told


def test_a_vigorous_minute_counts_twice():
    assert minutes(RUN[0]).equivalent_min == 20


def test_a_warm_up_counts_and_what_was_skipped_does_not():
    assert minutes(WALK[0], block="warm_up").moderate_min == 10
    assert minutes(WALK[0], outcome="skipped") == Aerobic()


@given(
    st.lists(st.tuples(st.sampled_from([STROLL[0], WALK[0], RUN[0], LIFT]), st.floats(0, 4000)), max_size=6)
)
def test_what_is_added_up_apart_is_what_is_added_up_together(sets):
    records = [a_record(exercise, work_s=work_s, reps=None) for exercise, work_s in sets]
    apart = sum((aerobic([one], CATALOGUE) for one in records), Aerobic())
    assert aerobic(records, CATALOGUE).equivalent_min == pytest.approx(apart.equivalent_min)
