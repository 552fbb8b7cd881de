from dataclasses import replace

import pytest

from gluteus.catalogue import Load, Tempo, open_catalogue
from gluteus.coaching import duration_s, performed_energy, planned_energy, script
from gluteus.coaching.cost import performed_intervals, planned_intervals, reps_counted
from gluteus.energy import EnergyEstimate, RestInterval, Withheld, WorkInterval
from gluteus.planning import Trainee
from gluteus.tracking.record import WorkoutRecord
from workouts import (
    BEGINNER,
    MORNING,
    a_catalogue,
    a_record,
    a_workout,
    an_exercise,
    performed,
    planned,
)

LIFT = an_exercise("lift")
SQUAT = an_exercise("squat", sides="none")
SWING = an_exercise("swing", sides="alternating")
CATALOGUE = a_catalogue(LIFT, SQUAT, SWING)
WORKOUT = a_workout(planned(LIFT), planned(SQUAT, sets=2), planned(SWING))


@pytest.fixture(scope="module")
def catalogue():
    """The small exercises beside the real Compendium, whose rows the hedge needs."""
    return replace(CATALOGUE, compendium=open_catalogue().compendium)


def a_workout_record(*sets):
    return WorkoutRecord("routine", "standard", MORNING, None, sets)


def intervals_of(workout):
    return planned_intervals(workout, script(workout, CATALOGUE), CATALOGUE)


def test_the_plan_costs_all_the_time_of_its_script():
    intervals = intervals_of(WORKOUT)
    assert sum(one.seconds for one in intervals) == duration_s(script(WORKOUT, CATALOGUE))


def test_repetitions_in_turn_are_counted_on_both_sides():
    (_, work) = intervals_of(a_workout(planned(SWING, tempo="3-0-1-0")))
    assert work == WorkInterval(SWING, 64, 16, Tempo(3, 0, 1, 0))


def test_each_side_is_work_of_its_own():
    work = [one for one in intervals_of(a_workout(planned(LIFT))) if isinstance(one, WorkInterval)]
    assert [one.reps for one in work] == [8, 8]


def test_a_record_costs_what_was_done_and_the_rests_between():
    load = Load("dumbbell", 2, 2)
    record = a_workout_record(
        a_record(SQUAT, work_s=30, rest_s=0, reps=9, load=load),
        a_record(LIFT, 1, outcome="skipped", work_s=0, rest_s=20, reps=None),
        a_record(SWING, 2, outcome="cut_short", work_s=25, rest_s=40, reps=3),
        a_record(SWING, 2, outcome="cut_short", work_s=0.4, rest_s=5, reps=0),
    )
    assert performed_intervals(record, CATALOGUE) == (
        WorkInterval(SQUAT, 30, 9, load=load),
        RestInterval(20),
        RestInterval(40),
        WorkInterval(SWING, 25, 6),
        RestInterval(5),
    )


def test_repetitions_are_counted_when_those_of_the_whole_main_part_were_confirmed():
    confirmed = a_record(SQUAT)
    by_the_clock = a_record(SQUAT, 1, reps_confirmed=False)
    warm_up = a_record(SQUAT, 2, block="warm_up", reps_confirmed=False)
    assert reps_counted(a_workout_record(confirmed, warm_up), CATALOGUE)
    assert not reps_counted(a_workout_record(confirmed, by_the_clock), CATALOGUE)
    assert not reps_counted(a_workout_record(warm_up), CATALOGUE)


def test_nobody_known_and_nothing_done_cost_nothing_that_can_be_said(catalogue):
    nobody = Trainee(None)
    skipped = a_workout_record(a_record(SQUAT, outcome="skipped", work_s=0, reps=None))
    assert planned_energy(WORKOUT, catalogue, nobody) is None
    assert performed_energy(performed(WORKOUT, catalogue), catalogue, nobody) is None
    assert performed_energy(skipped, catalogue, BEGINNER) is None


def test_a_longer_record_costs_more(catalogue):
    short = performed_energy(performed(a_workout(planned(SQUAT)), catalogue), catalogue, BEGINNER)
    long = performed_energy(performed(WORKOUT, catalogue), catalogue, BEGINNER)
    assert isinstance(short, EnergyEstimate)
    assert isinstance(long, EnergyEstimate)
    assert long.gross_kcal > short.gross_kcal


def test_counted_repetitions_make_the_estimate_surer(catalogue):
    planned_one = planned_energy(WORKOUT, catalogue, BEGINNER, effort="moderate")
    done = performed_energy(performed(WORKOUT, catalogue), catalogue, BEGINNER, effort="moderate")
    assert isinstance(planned_one, EnergyEstimate)
    assert isinstance(done, EnergyEstimate)
    assert done.log_sd < planned_one.log_sd


def test_a_gentle_plan_is_light_until_the_person_says_otherwise(catalogue):
    gentle = replace(BEGINNER, gentle=True)
    light = planned_energy(WORKOUT, catalogue, BEGINNER, effort="light")
    assert planned_energy(WORKOUT, catalogue, gentle) == light
    assert planned_energy(WORKOUT, catalogue, gentle, effort="vigorous") == planned_energy(
        WORKOUT, catalogue, BEGINNER, effort="vigorous"
    )


@pytest.mark.parametrize("condition", ["pregnancy", "postpartum"])
def test_around_a_birth_there_is_no_figure(catalogue, condition):
    mother = replace(BEGINNER, conditions=frozenset({condition}))
    assert isinstance(planned_energy(WORKOUT, catalogue, mother), Withheld)
