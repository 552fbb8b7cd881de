from datetime import datetime

import pytest

from exchange.files import STRONG, STRONG_6, STRONG_WITH_UNITS, only_set, read, strong_row
from gluteus.exchange import LoggedSet, LoggedWorkout

BEGAN = datetime(2024, 3, 1, 18)  # noqa: DTZ001
HIP_THRUST = LoggedSet("Hip Thrust (Barbell)", reps=10, mass_kg=60)


def test_a_workout_is_its_rows_of_one_moment_and_title():
    log = read(STRONG, strong_row(), strong_row(order="2", reps="8", rpe="8.5"), strong_row(title="Arms"))
    assert log.workouts == (
        LoggedWorkout(BEGAN, "Arms", (HIP_THRUST,), 45 * 60),
        LoggedWorkout(
            BEGAN, "Legs", (HIP_THRUST, LoggedSet(HIP_THRUST.exercise, reps=8, mass_kg=60, rir=2)), 45 * 60
        ),
    )
    assert (log.app, log.remarks, log.refused) == ("strong", (), 0)


def test_without_a_unit_in_the_file_the_one_that_was_asked_for_counts():
    log = read(STRONG, strong_row(weight="100"), mass_unit="lb")
    assert not log.has_unit
    assert only_set(log).mass_kg == 45.359


def test_the_shape_with_a_unit_in_every_row():
    row = '2024-03-01 18:00:00;"Legs; heavy";Squat;1;102,5;lbs;5;;;;0;"so, so";"";1h 5m'
    log = read(STRONG_WITH_UNITS, row)
    assert log.has_unit
    assert only_set(log).mass_kg == 46.493
    assert (log.workouts[0].title, log.workouts[0].lasted_s) == ("Legs; heavy", 3900)


def test_the_shape_of_version_6():
    log = read(STRONG_6, '"7";"2024-03-01 18:00:00";"Legs";"2700";"Squat";"1";"100.0";"5";"";"";"";"";""')
    assert log.has_unit
    assert only_set(log) == LoggedSet("Squat", reps=5, mass_kg=100)
    assert log.workouts[0].lasted_s == 2700


@pytest.mark.parametrize("order", ["Rest Timer", "Note"])
def test_rows_between_the_sets_are_no_sets_and_no_worry(order):
    log = read(STRONG, strong_row(), strong_row(order=order, weight="", reps="", seconds="90"))
    assert only_set(log) == HIP_THRUST


def test_a_warm_up_and_a_set_to_failure_are_known():
    log = read(STRONG, strong_row(order="W"), strong_row(order="D"), strong_row(order="F"))
    assert [(one.block, one.rir) for one in log.workouts[0].sets] == [
        ("warm_up", None),
        ("main", None),
        ("main", 0),
    ]


def test_what_is_held_has_seconds_and_no_weight():
    log = read(STRONG, strong_row(exercise="Plank", weight="0", reps="0", seconds="60"))
    assert only_set(log) == LoggedSet("Plank", seconds=60)
