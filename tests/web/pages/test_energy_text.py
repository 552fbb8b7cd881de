from dataclasses import replace

import pytest

from energy.examples import COMPENDIUM, WOMAN, whole_routine
from gluteus.energy import Withheld, estimate
from gluteus.web.pages.energy_text import energy_text

ENERGY = estimate(
    whole_routine(45, "moderate"), WOMAN, COMPENDIUM, effort="moderate", reps_counted=True, step_height_m=0.4
)


def test_the_range_is_rounded_to_five_and_has_its_unit():
    assert energy_text(replace(ENERGY, low_kcal=181.3, high_kcal=338.8)).range == "180–340 kcal"


@pytest.mark.parametrize(("kcal", "around"), [(242.4, 240), (242.6, 245), (2, 0)])
def test_the_middle_is_rounded_to_five(kcal, around):
    assert energy_text(replace(ENERGY, gross_kcal=kcal)).around_kcal == around


def test_the_greatest_doubt_has_its_share_and_a_remedy():
    told = energy_text(ENERGY)
    assert told.unknown == ENERGY.unknown.name
    assert told.remedy == ENERGY.unknown.remedy
    assert told.share_percent == round(100 * ENERGY.unknown.share_of_variance)


def test_what_is_withheld_shows_reasons_and_no_figure():
    told = energy_text(Withheld(("Too young for the model.",)))
    assert (told.range, told.withheld) == ("", ("Too young for the model.",))


def test_without_a_person_it_says_what_to_do():
    told = energy_text(None)
    assert told.range == ""
    assert "Settings" in told.withheld[0]
