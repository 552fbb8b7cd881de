from dataclasses import replace

import pytest

from energy.examples import BRIDGE, CARDIO, COMPENDIUM, SQUAT, STEP, WOMAN, exercise
from gluteus.catalogue import Load
from gluteus.catalogue.exercise import LiftEnergy, Rise
from gluteus.catalogue.vocabulary import PATTERNS
from gluteus.energy import RestInterval, WorkInterval
from gluteus.energy.limits import BIG_PATTERNS, reasons_for_doubt, reasons_to_withhold
from gluteus.energy.work import Circumstances

SET = WorkInterval(SQUAT, 60)
STEPS = WorkInterval(STEP, 60)
MEDIUM_BAND = Load("band", band_level="medium")


def withheld(*intervals, person=WOMAN, step_height_m=None, pregnant=False):
    given = Circumstances(person, COMPENDIUM, "moderate", step_height_m=step_height_m)
    return reasons_to_withhold(intervals, given, pregnant=pregnant)


def doubts(*intervals, person=WOMAN, step_height_m=0.30, first_workout=False):
    given = Circumstances(person, COMPENDIUM, "moderate", step_height_m=step_height_m)
    return reasons_for_doubt(intervals, given, first_workout=first_workout)


def made_for(what):
    return (
        f"Our calorie model is made for {what}, so there is no figure here; everything else works as usual.",
    )


@pytest.mark.parametrize(
    ("measures", "what"),
    [
        ({"age_years": 17}, "adults from 18 to 80"),
        ({"age_years": 81}, "adults from 18 to 80"),
        ({"mass_kg": 34.9}, "bodies of 35 to 200 kg"),
        ({"mass_kg": 201}, "bodies of 35 to 200 kg"),
        ({"stature_m": 1.29}, "a height of 130 to 215 cm"),
        ({"stature_m": 2.16}, "a height of 130 to 215 cm"),
        ({"body_fat_percent": 3}, "a body fat of 4 to 60 percent"),
        ({"body_fat_percent": 61}, "a body fat of 4 to 60 percent"),
    ],
)
def test_a_body_outside_the_model_gets_no_figure(measures, what):
    assert withheld(SET, person=replace(WOMAN, **measures)) == made_for(what)


@pytest.mark.parametrize(
    "measures",
    [
        {"age_years": 18},
        {"age_years": 80},
        {"mass_kg": 35},
        {"mass_kg": 200},
        {"stature_m": 1.30},
        {"stature_m": 2.15},
        {"body_fat_percent": 4},
        {"body_fat_percent": 60},
    ],
)
def test_a_body_at_the_limit_gets_one(measures):
    assert withheld(SET, person=replace(WOMAN, **measures)) == ()


@pytest.mark.parametrize(
    ("intervals", "what"),
    [
        ([WorkInterval(SQUAT, 60, load=Load("backpack", 40.5))], "loads up to 40 kg"),
        ([WorkInterval(SQUAT, 0.9)], "sets of at least one second"),
        ([WorkInterval(CARDIO, 3601)], "sets of at most 60 minutes"),
        ([SET, RestInterval(3601)], "rests of at most 60 minutes"),
        ([WorkInterval(CARDIO, 3600)] * 4 + [RestInterval(1)], "workouts of at most four hours"),
        (
            [WorkInterval(SQUAT, 60, reps=41)],
            "at most 60 repetitions a minute (40 in squats, lunges and step-ups)",
        ),
    ],
)
def test_work_outside_the_model_gets_no_figure(intervals, what):
    heavy = replace(WOMAN, mass_kg=120)
    squats = [
        replace(item, exercise=replace(item.exercise, pattern="squat"))
        if isinstance(item, WorkInterval) and item.exercise == SQUAT
        else item
        for item in intervals
    ]
    assert withheld(*squats, person=heavy) == made_for(what)


def test_half_the_body_mass_is_the_most_to_carry():
    assert withheld(WorkInterval(SQUAT, 60, load=Load("backpack", 32.5))) == ()
    assert withheld(WorkInterval(SQUAT, 60, load=Load("backpack", 33))) == made_for(
        "loads up to half of your body mass"
    )


def test_small_movements_may_be_quicker_than_those_that_lift_the_body():
    assert withheld(WorkInterval(BRIDGE, 60, reps=60)) == ()
    assert withheld(WorkInterval(BRIDGE, 60, reps=61)) != ()
    assert set(PATTERNS) >= BIG_PATTERNS


def test_whoever_is_a_little_quicker_than_led_pulses_keeps_the_figure():
    pulses = exercise(LiftEnergy("lift", 1.3, Rise(plus=0.05), 1.0, 45, 0.2), tempo="0.5-0-0.5-0")
    assert withheld(WorkInterval(pulses, 60, reps=75)) == ()
    assert withheld(WorkInterval(pulses, 60, reps=76)) != ()


def test_a_row_of_the_table_does_not_ask_how_often():
    assert withheld(WorkInterval(CARDIO, 60, reps=150)) == ()


@pytest.mark.parametrize("height_m", [0.07, 0.51])
def test_a_step_outside_the_equation_gets_no_figure(height_m):
    assert withheld(STEPS, step_height_m=height_m) == made_for("steps of 8 to 50 cm")


def test_a_step_that_is_not_used_does_not_matter():
    assert withheld(SET, step_height_m=0.60) == ()


def test_pregnancy_gets_no_figure():
    (reason,) = withheld(SET, pregnant=True)
    assert reason.startswith("Our calorie model does not hold in pregnancy")
    assert reason.endswith("everything else works as usual.")


def test_nothing_done_gets_no_figure():
    assert withheld() == (
        "Nothing has been done, so there is no figure yet; everything else works as usual.",
    )


def test_every_limit_that_is_passed_is_named():
    child = replace(WOMAN, age_years=12, mass_kg=30)
    assert len(withheld(STEPS, person=child, step_height_m=0.05, pregnant=True)) == 4


@pytest.mark.parametrize(
    ("case", "beginning"),
    [
        ({"person": replace(WOMAN, mass_kg=46)}, "The tables come from people with a more usual mass"),
        ({"person": replace(WOMAN, mass_kg=110)}, "The tables come from people with a more usual mass"),
        ({"person": replace(WOMAN, age_years=61)}, "The tables come from adults under 60"),
        ({"first_workout": True}, "A first workout has no practice in it yet"),
        ({"step_height_m": None}, "We do not know how high your step is and took 30 cm"),
        ({"step_height_m": 0.41}, "Your step is higher than 40 cm"),
    ],
)
def test_near_its_limits_the_model_says_why_it_is_less_sure(case, beginning):
    (sentence,) = doubts(STEPS, **case)
    assert sentence.startswith(beginning)
    assert sentence.endswith("so the range is wider.")


def test_quick_stepping_is_less_sure():
    assert doubts(WorkInterval(STEP, 60, reps=30)) == ()
    assert doubts(WorkInterval(STEP, 60, reps=31)) == (
        "You stepped more than 30 times a minute, beyond what was measured, so the range is wider.",
    )


def test_a_heavy_or_unknown_load_is_less_sure():
    assert doubts(WorkInterval(SQUAT, 60, load=Load("backpack", 16))) == ()
    assert len(doubts(WorkInterval(SQUAT, 60, load=Load("backpack", 17)))) == 1
    assert len(doubts(WorkInterval(SQUAT, 60, load=Load("household")))) == 1
    assert doubts(WorkInterval(SQUAT, 60, load=MEDIUM_BAND)) == ()


def test_the_step_does_not_matter_where_nothing_is_stepped():
    assert doubts(SET, step_height_m=None) == ()
