from dataclasses import replace

import pytest

from energy.examples import MAN, WOMAN
from gluteus.energy.resting import (
    katch_mcardle_kcal_per_day,
    mifflin_kcal_per_day,
    resting_kcal_per_min,
    resting_log_sd,
)


def test_mifflin_gives_the_worked_numbers():
    assert mifflin_kcal_per_day(65, 1.65, 35, "female") == pytest.approx(1345.25)
    assert mifflin_kcal_per_day(80, 1.78, 35, "male") == pytest.approx(1742.5)


def test_katch_mcardle_gives_the_worked_number():
    assert katch_mcardle_kcal_per_day(65, 28) == pytest.approx(1380.88)


def test_without_body_fat_a_person_rests_by_mifflin():
    assert resting_kcal_per_min(WOMAN) == pytest.approx(1345.25 / 1440)
    assert resting_kcal_per_min(MAN) == pytest.approx(1742.5 / 1440)


def test_measured_body_fat_brings_the_mean_of_both_equations():
    measured = replace(WOMAN, body_fat_percent=28)
    assert resting_kcal_per_min(measured) == pytest.approx((1345.25 + 1380.88) / 2 / 1440)


def test_an_unsaid_sex_is_the_mean_of_both_and_less_sure():
    unsaid = replace(WOMAN, sex=None)
    assert resting_kcal_per_min(unsaid) == pytest.approx((1345.25 + 1345.25 + 166) / 2 / 1440)
    assert (resting_log_sd(WOMAN), resting_log_sd(unsaid)) == (0.085, 0.10)
