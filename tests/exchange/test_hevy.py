from datetime import datetime

import pytest

from exchange.files import HEVY, complaint, only_set, read
from gluteus.exchange import LoggedSet


def row(start='"1 Mar 2024, 18:00"', end='"1 Mar 2024, 18:45"', kind="normal", done="60,10,,,8"):
    return f'"Legs",{start},{end},"","Hip Thrust (Barbell)",,"",0,{kind},{done}'


def test_a_row_is_a_set_of_a_workout_with_its_end():
    log = read(HEVY, row())
    assert only_set(log) == LoggedSet("Hip Thrust (Barbell)", reps=10, mass_kg=60, rir=2)
    assert (log.workouts[0].began, log.workouts[0].lasted_s) == (datetime(2024, 3, 1, 18), 2700)  # noqa: DTZ001
    assert (log.app, log.has_unit) == ("hevy", True)


def test_pounds_stand_in_the_heading():
    assert only_set(read(HEVY.replace("weight_kg", "weight_lbs"), row())).mass_kg == 27.216


def test_it_may_be_saved_again_with_tabs():
    heading, line = HEVY.replace(",", "\t"), row('"2024-03-01 18:00:00"', "").replace(",", "\t")
    assert only_set(read(heading, line)).reps == 10


@pytest.mark.parametrize(
    ("kind", "block", "rir"), [("warmup", "warm_up", 2), ("dropset", "main", 2), ("failure", "main", 0)]
)
def test_the_kind_of_a_set_is_known(kind, block, rir):
    made = only_set(read(HEVY, row(kind=kind)))
    assert (made.block, made.rir) == (block, rir)


def test_a_run_is_cardio_and_its_distance_is_not_kept():
    assert only_set(read(HEVY, row(done=",,5,1800,"))) == LoggedSet(
        "Hip Thrust (Barbell)", "cardio", seconds=1800
    )


def test_a_distance_without_a_time_is_refused():
    assert (
        complaint(HEVY, row(done=",,5,,")) == "2 has a distance and no time, and Gluteus keeps no distances."
    )


def test_an_end_before_the_beginning_is_no_duration():
    assert read(HEVY, row(end='"1 Mar 2024, 17:00"')).workouts[0].lasted_s is None
