from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.coaching import summarise
from gluteus.planning import LeftOut, MuscleVolume, Trainee, swap
from workouts import BEGINNER, a_catalogue, a_workout, an_exercise, cardio, performed, planned

LIFT = an_exercise("lift")
PULSE = an_exercise("pulse")
SQUAT = an_exercise("squat", sides="none")
SWING = an_exercise("swing", sides="alternating")
MARCH = cardio("march")
CATALOGUE = a_catalogue(LIFT, PULSE, SQUAT, SWING, MARCH)
NOBODY = Trainee(None)
WORKOUT = a_workout(
    planned(MARCH, block="warm_up", seconds=300, rest_s=0),
    planned(LIFT),
    planned(SQUAT, sets=2),
    planned(SWING),
)
SETS = 6
OUTCOMES = st.lists(st.sampled_from(["done", "cut_short", "skipped"]), min_size=SETS, max_size=SETS)


def summary_of(workout=WORKOUT, outcomes=None, planned_as=None):
    record = performed(workout, CATALOGUE, outcomes)
    return summarise(record, planned_as or workout, CATALOGUE, NOBODY)


def test_a_workout_done_as_planned():
    summary = summary_of()
    assert [(item.name, item.outcome) for item in summary.items] == [
        ("March", "done"),
        ("Lift", "done"),
        ("Squat", "done"),
        ("Swing", "done"),
    ]
    assert summary.volume["gluteus_maximus"].nominal_sets == 4
    assert summary.volume["gluteus_medius"].effective_sets == 2
    assert summary.volume["gluteus_minimus"] == MuscleVolume()


def test_repetitions_stand_on_their_side():
    _, lift, squat, swing = summary_of(outcomes=["done", "done", "skipped"]).items
    assert (lift.right_reps, lift.left_reps, lift.right_sets, lift.left_sets) == (8, 0, 1, 0)
    assert (squat.right_reps, squat.left_reps, squat.right_sets) == (16, 16, 2)
    assert (swing.right_reps, swing.left_reps) == (8, 8)


@pytest.mark.parametrize(
    ("outcomes", "outcome"),
    [
        (["done", "done", "done"], "done"),
        (["done", "done", "skipped"], "cut_short"),
        (["done", "cut_short", "done"], "cut_short"),
        (["done", "skipped", "skipped"], "skipped"),
    ],
)
def test_an_item_is_what_its_sets_are(outcomes, outcome):
    assert summary_of(outcomes=outcomes).items[1].outcome == outcome


def test_what_was_not_reached_says_so():
    record = performed(a_workout(*WORKOUT.items[:2]), CATALOGUE)
    outcomes = [item.outcome for item in summarise(record, WORKOUT, CATALOGUE, NOBODY).items]
    assert outcomes == ["done", "done", "not_reached", "not_reached"]


def test_a_workout_that_was_left_in_the_middle_of_an_item_was_cut_short():
    record = performed(WORKOUT, CATALOGUE)
    left = replace(record, sets=record.sets[:2])
    assert summarise(left, WORKOUT, CATALOGUE, NOBODY).items[1].outcome == "cut_short"


def test_a_swap_is_told_with_what_had_been_planned():
    swapped = swap(WORKOUT, 1, "pulse", CATALOGUE, BEGINNER)
    item = summary_of(swapped).items[1]
    assert (item.name, item.instead_of) == ("Pulse", "lift")


def test_minutes_are_those_of_the_record():
    summary = summary_of()
    assert summary.minutes_by_block == {"warm_up": 5, "main": pytest.approx(417 / 60)}
    assert summary.minutes == pytest.approx(5 + 417 / 60)


def test_what_the_plan_left_out_is_told():
    left_out = (LeftOut("step_up", "Your kit lacks it."),)
    assert summary_of(planned_as=replace(WORKOUT, left_out=left_out)).left_out == left_out


@given(OUTCOMES)
def test_the_summary_agrees_with_the_records(outcomes):
    record = performed(WORKOUT, CATALOGUE, outcomes)
    summary = summarise(record, WORKOUT, CATALOGUE, NOBODY)
    for number, item in enumerate(summary.items):
        ours = [one for one in record.done if one.item == number]
        assert item.right_sets == sum(one.side != "left" for one in ours)
        assert item.left_reps == sum(one.reps or 0 for one in ours if one.side != "right")


def test_skipping_everything_yields_zero_volume_and_no_energy():
    record = performed(WORKOUT, CATALOGUE, ["skipped"] * SETS)
    summary = summarise(record, WORKOUT, CATALOGUE, BEGINNER)
    assert summary.volume == dict.fromkeys(GLUTEALS, MuscleVolume())
    assert summary.energy is None
