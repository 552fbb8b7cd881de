from dataclasses import replace

import pytest

from gluteus.catalogue import Kit, Load
from gluteus.catalogue.exercise import Caution
from gluteus.catalogue.routine import Block, Item
from gluteus.planning.fitting.dose import planned_item, with_exercise
from workouts import BEGINNER, an_exercise, cardio, planned

MAIN = Block("main", "Main part")
LIFT = an_exercise("lift")
MARCH = cardio("march")


def dose_of(item, exercise=LIFT, trainee=BEGINNER, block=MAIN):
    return planned_item(item, block, exercise, trainee)


def test_the_routine_decides_where_it_says_something():
    item = Item("lift", sets=2, reps=10, tempo="3-0-1-1", rest_s=20)
    fitted = dose_of(item)
    assert (fitted.sets, fitted.reps, fitted.tempo, fitted.rest_s) == (2, 10, "3-0-1-1", 20)


@pytest.mark.parametrize(
    ("level", "reps", "rest_s"), [("beginner", 8, 45), ("novice", 10, 53), ("intermediate", 12, 60)]
)
def test_otherwise_the_level_chooses_within_the_range_of_the_exercise(level, reps, rest_s):
    fitted = dose_of(Item("lift"), trainee=replace(BEGINNER, level=level))
    assert (fitted.reps, fitted.seconds, fitted.tempo, fitted.rest_s) == (reps, None, "2-0-1-1", rest_s)


def test_a_gentle_plan_keeps_to_the_bottom_and_rests_longest():
    fitted = dose_of(Item("lift"), trainee=replace(BEGINNER, level="intermediate", gentle=True))
    assert (fitted.reps, fitted.rest_s) == (8, 60)


def test_a_gentle_plan_lowers_the_routine_and_says_so():
    fitted = dose_of(Item("lift", reps=12), trainee=replace(BEGINNER, gentle=True))
    assert (fitted.reps, fitted.reason) == (8, "Fewer repetitions, for a gentle start.")


def test_a_time_of_the_routine_is_never_cut():
    fitted = dose_of(Item("march", seconds=120), MARCH, replace(BEGINNER, gentle=True))
    assert (fitted.reps, fitted.seconds) == (None, 120)


def test_repetitions_may_be_done_against_the_clock():
    fitted = dose_of(Item("lift", seconds=40))
    assert (fitted.reps, fitted.seconds) == (None, 40)


def test_what_takes_a_place_brings_its_own_repetitions_and_tempo():
    other = an_exercise("pulse", dose={"reps": (20, 30), "tempo": "0.5-0-0.5-0"})
    fitted = dose_of(Item("lift", sets=2, reps=9, tempo="3-0-1-1", rest_s=20), other)
    assert (fitted.exercise, fitted.sets, fitted.reps, fitted.tempo) == ("pulse", 2, 20, "0.5-0-0.5-0")
    assert fitted.rest_s == 20


def test_what_takes_a_timed_place_keeps_the_time():
    assert dose_of(Item("march", seconds=95), cardio("walk")).seconds == 95


def test_a_hold_in_the_place_of_repetitions_has_seconds():
    fitted = with_exercise(planned(LIFT), MARCH, BEGINNER)
    assert (fitted.reps, fitted.seconds) == (None, 30)


def test_a_beginner_learns_the_move_before_the_weight_unless_the_file_says_otherwise():
    trainee = replace(BEGINNER, kit=Kit(loads=(Load("dumbbell", 3, 2),)))
    squat = an_exercise("lift", load=("dumbbell",))
    row = replace(squat, kit=replace(squat.kit, load_from="beginner"))
    assert dose_of(Item("lift"), squat, trainee).load is None
    assert dose_of(Item("lift"), row, trainee).load == Load("dumbbell", 3, 2)


def test_the_main_part_is_loaded_from_the_kit_and_the_warm_up_is_not():
    loads = (Load("band", band_level="light"), Load("dumbbell", 3, 2))
    trainee = replace(BEGINNER, level="novice", kit=Kit(loads=loads))
    squat = an_exercise("lift", load=("dumbbell",))
    assert dose_of(Item("lift"), squat, trainee).load == Load("dumbbell", 3, 2)
    assert dose_of(Item("lift"), squat, trainee, Block("warm_up", "Warm-up")).load is None


def test_what_is_limited_says_what_to_take_care_of():
    limited = an_exercise("lift", cautions={"knee_pain": Caution("limit", "Stop at pain.")})
    fitted = dose_of(Item("lift"), limited, replace(BEGINNER, conditions=frozenset({"knee_pain"})))
    assert fitted.care == ("Stop at pain.",)
