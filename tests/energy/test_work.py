from dataclasses import replace

import pytest

from energy.examples import BRIDGE, CARDIO, COMPENDIUM, EIGHT, MAN, SQUAT, STEP, WOMAN, step
from gluteus.catalogue import Load, Tempo
from gluteus.catalogue.exercise import Rise
from gluteus.energy import RestInterval, WorkInterval
from gluteus.energy.mechanics import repetition_met
from gluteus.energy.work import Circumstances, rise_m, work_met
from gluteus.errors import ImpossibleValue

AT_HOME = Circumstances(WOMAN, COMPENDIUM, "moderate", step_height_m=0.40)
DUMBBELLS = Load("dumbbell", 3.0, count=2)


@pytest.mark.parametrize("name", list(EIGHT))
def test_the_eight_cost_what_their_table_says(name):
    move, expected = EIGHT[name]
    load = DUMBBELLS if name == "plie_and_row" else None
    paces = [move.energy.default_per_min * factor for factor in (0.75, 1, 1.3)]
    mets = [work_met(WorkInterval(move, 1200, reps=round(20 * pace), load=load), AT_HOME) for pace in paces]
    assert mets == pytest.approx(expected, abs=0.055)


def test_without_repetitions_the_effort_sets_the_pace():
    mets = {
        effort: work_met(WorkInterval(SQUAT, 60), replace(AT_HOME, effort=effort))
        for effort in ("light", "moderate", "vigorous", None)
    }
    assert mets["light"] == pytest.approx(4.9, abs=0.05)
    assert mets["moderate"] == mets[None] == pytest.approx(6.0, abs=0.05)
    assert mets["vigorous"] == pytest.approx(7.5, abs=0.05)


def test_repetitions_that_are_known_win_over_the_effort():
    done = WorkInterval(SQUAT, 60, reps=12)
    assert work_met(done, AT_HOME) == work_met(done, replace(AT_HOME, effort="vigorous"))


def test_no_repetition_costs_the_posture():
    assert work_met(WorkInterval(SQUAT, 60, reps=0), AT_HOME) == 1.3
    assert work_met(WorkInterval(STEP, 60, reps=0), AT_HOME) == pytest.approx(1.0)


def test_tabulated_work_costs_its_row_whatever_is_done_in_it():
    assert work_met(WorkInterval(CARDIO, 60), AT_HOME) == 4.8
    assert work_met(WorkInterval(CARDIO, 60, reps=40, load=DUMBBELLS), AT_HOME) == 4.8


def test_a_slower_repetition_costs_more_and_a_slower_minute_less():
    quick = work_met(WorkInterval(SQUAT, 60, reps=20, tempo=Tempo(1.5, 0, 1.5, 0)), AT_HOME)
    slow = work_met(WorkInterval(SQUAT, 60, reps=10, tempo=Tempo(3, 0, 3, 0)), AT_HOME)
    assert slow < quick
    assert slow / 10 > quick / 20


def test_tension_never_lasts_longer_than_the_repetition():
    quick = WorkInterval(SQUAT, 60, reps=30, tempo=Tempo(2, 0, 2, 0))
    led = WorkInterval(SQUAT, 60, reps=30, tempo=Tempo(1, 0, 1, 0))
    assert work_met(quick, AT_HOME) == pytest.approx(work_met(led, AT_HOME))


def test_a_taller_person_rises_further():
    assert rise_m(Rise(0.205, 0.029), 1.65) == pytest.approx(0.36725)
    assert rise_m(Rise(0.205, 0.029), 1.78) == pytest.approx(0.3939)
    taller = replace(AT_HOME, person=replace(WOMAN, stature_m=1.80))
    assert work_met(WorkInterval(SQUAT, 60), taller) > work_met(WorkInterval(SQUAT, 60), AT_HOME)


def test_a_load_counts_by_the_share_of_the_rise_that_it_travels():
    plain, loaded = WorkInterval(SQUAT, 60), WorkInterval(SQUAT, 60, load=DUMBBELLS)
    added = work_met(loaded, AT_HOME) - work_met(plain, AT_HOME)
    assert added == pytest.approx(repetition_met(4.8 * 9.81 * 0.36 * 6 / 65, 15))
    assert work_met(WorkInterval(BRIDGE, 60, load=DUMBBELLS), AT_HOME) == work_met(
        WorkInterval(BRIDGE, 60), AT_HOME
    )


def test_a_row_with_six_kilograms_adds_most_of_a_met():
    move, _ = EIGHT["plie_and_row"]
    plain, loaded = WorkInterval(move, 60), WorkInterval(move, 60, load=DUMBBELLS)
    assert work_met(loaded, AT_HOME) - work_met(plain, AT_HOME) == pytest.approx(0.8, abs=0.05)


def test_a_load_on_a_step_rises_like_body_mass():
    heavier = replace(AT_HOME, person=MAN)
    added = work_met(WorkInterval(STEP, 60, load=Load("backpack", 8.0)), heavier) - work_met(
        WorkInterval(STEP, 60), heavier
    )
    assert added == pytest.approx(2.394 * 0.40 * 14 * (8 / 80) / 3.5)


def test_a_band_adds_a_tenth_to_the_tension_and_no_mass():
    band = Load("band", band_level="medium")
    added = work_met(WorkInterval(SQUAT, 60, load=band), AT_HOME) - work_met(WorkInterval(SQUAT, 60), AT_HOME)
    assert added == pytest.approx(repetition_met(0.1 * 1.8 * 3.0, 15))


@pytest.mark.parametrize(
    ("height_m", "at_14", "at_20"), [(0.20, 4.0, 5.3), (0.30, 4.9, 6.6), (0.40, 5.9, 8.0), (0.45, 6.4, 8.7)]
)
def test_a_step_with_a_kick_costs_what_its_table_says(height_m, at_14, at_20):
    mets = [
        work_met(WorkInterval(STEP, 60, reps=reps), replace(AT_HOME, step_height_m=height_m))
        for reps in (14, 20)
    ]
    assert mets == pytest.approx((at_14, at_20), abs=0.06)


def test_a_step_that_nobody_measured_is_taken_between_a_stair_and_a_bench():
    unmeasured = replace(AT_HOME, step_height_m=None)
    thirty = replace(AT_HOME, step_height_m=0.30)
    assert work_met(WorkInterval(STEP, 60), unmeasured) == work_met(WorkInterval(STEP, 60), thirty)


def test_a_step_without_anything_on_top_is_the_plain_equation():
    assert work_met(WorkInterval(step(extra_rise_m=0), 60), AT_HOME) == pytest.approx(5.63, abs=0.005)


@pytest.mark.parametrize("seconds", [-1.0, float("nan"), float("inf")])
def test_an_impossible_time_is_refused(seconds):
    with pytest.raises(ImpossibleValue, match="cannot be right"):
        WorkInterval(SQUAT, seconds)
    with pytest.raises(ImpossibleValue, match="cannot be right"):
        RestInterval(seconds)


def test_repetitions_below_none_are_refused():
    with pytest.raises(ImpossibleValue, match="-1 repetitions"):
        WorkInterval(SQUAT, 60, reps=-1)
