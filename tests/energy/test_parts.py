import pytest

from energy.examples import BRIDGE, CARDIO, COMPENDIUM, SQUAT, STEP, WOMAN, whole_routine
from gluteus.catalogue import Load
from gluteus.energy import RestInterval, WorkInterval
from gluteus.energy.parts import StrengthPart, TablePart, parts_of
from gluteus.energy.work import Circumstances

MODERATE = Circumstances(WOMAN, COMPENDIUM, "moderate", step_height_m=0.40)
BAND = Load("band", band_level="medium")


def met_of(part):
    return 1 + part.net_kcal / (0.01715 * WOMAN.mass_kg * part.minutes)


@pytest.mark.parametrize(("effort", "met"), [("light", 2.80), ("moderate", 3.71), ("vigorous", 5.05)])
def test_the_whole_routine_has_the_worked_mean_met(effort, met):
    circumstances = Circumstances(WOMAN, COMPENDIUM, effort, step_height_m=0.40)
    parts = parts_of(whole_routine(45, effort), circumstances)
    assert met_of(parts.strength) == pytest.approx(met, abs=0.015)
    assert parts.table == TablePart()


def test_tabulated_work_is_not_hedged():
    parts = parts_of([WorkInterval(CARDIO, 900)], MODERATE)
    assert parts.strength == StrengthPart()
    assert met_of(parts.table) == pytest.approx(4.8)
    assert parts.table.sd_kcal == pytest.approx(0.15 * parts.net_kcal)


def test_rests_belong_to_strength_work_wherever_they_stand():
    parts = parts_of([RestInterval(60), WorkInterval(CARDIO, 300), WorkInterval(SQUAT, 60)], MODERATE)
    assert (parts.strength.minutes, parts.table.minutes) == (2, 5)


def test_rests_without_strength_work_cost_standing_about():
    parts = parts_of([WorkInterval(CARDIO, 300), RestInterval(120)], MODERATE)
    assert parts.net_kcal == pytest.approx((3.8 * 5 + 0.5 * 2) * 0.01715 * 65)


def test_gross_is_rest_and_net_together():
    parts = parts_of([WorkInterval(CARDIO, 300), WorkInterval(SQUAT, 60), RestInterval(60)], MODERATE)
    assert parts.minutes == 7
    assert parts.gross_kcal == pytest.approx(7 * 1345.25 / 1440 + parts.net_kcal)


def test_one_exercise_alone_keeps_its_whole_error():
    assert parts_of([WorkInterval(BRIDGE, 60)], MODERATE).strength.form_log_sd == pytest.approx(0.20)


def test_the_errors_of_several_exercises_partly_cancel():
    work = [WorkInterval(BRIDGE, 60), WorkInterval(SQUAT, 60), WorkInterval(STEP, 60)]
    assert parts_of(work, MODERATE).strength.form_log_sd == pytest.approx(0.13)


def test_a_band_adds_to_the_error():
    assert parts_of([WorkInterval(BRIDGE, 60, load=BAND)], MODERATE).strength.form_log_sd == pytest.approx(
        0.25
    )


def test_work_that_adds_nothing_to_rest_has_the_usual_error():
    still = [WorkInterval(STEP, 60, reps=0)]
    assert parts_of(still, MODERATE).strength.form_log_sd == 0.13
