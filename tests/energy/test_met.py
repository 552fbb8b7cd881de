from pathlib import Path

import pytest

import gluteus.catalogue
from energy.examples import COMPENDIUM, LOW_IMPACT
from gluteus.catalogue.exercise import CompendiumCode
from gluteus.catalogue.loader import read_toml
from gluteus.energy.met import (
    EFFORTS,
    KCAL_PER_KG_MIN_PER_MET,
    effort_class,
    hedged_met,
    net_kcal,
    tabulated_met,
)
from gluteus.errors import NotInCatalogue


def test_one_met_is_the_oxygen_of_rest_times_the_energy_of_oxygen():
    assert pytest.approx(3.5e-3 * 4.9) == KCAL_PER_KG_MIN_PER_MET


def test_a_row_is_found_by_its_edition_and_code():
    assert tabulated_met(LOW_IMPACT, COMPENDIUM) == 4.8


def test_the_same_code_of_another_edition_is_another_row():
    with pytest.raises(NotInCatalogue, match="2011 has no row 02005"):
        tabulated_met(CompendiumCode(2011, "02005"), COMPENDIUM)


def test_an_activity_adds_to_rest_only_what_is_above_one_met():
    assert net_kcal(4.8, 65, 15) == pytest.approx(3.8 * 0.01715 * 65 * 15)
    assert net_kcal(0.95, 65, 15) == 0


@pytest.mark.parametrize(
    ("law_met", "anchor_met", "session_met"), [(2.8, 2.8, 2.8), (3.53, 4.0, 3.71), (4.5, 6.0, 5.05)]
)
def test_the_hedge_gives_the_worked_numbers(law_met, anchor_met, session_met):
    assert hedged_met(law_met, anchor_met, reps_counted=False) == pytest.approx(session_met, abs=0.01)


def test_counted_repetitions_pull_the_hedge_towards_the_law():
    assert 3.0 < hedged_met(3.0, 4.0, reps_counted=True) < hedged_met(3.0, 4.0, reps_counted=False) < 4.0


def test_an_effort_left_unsaid_is_the_middle_one():
    assert effort_class(None) == EFFORTS["moderate"]


def test_the_table_that_ships_holds_every_anchor():
    table = read_toml(Path(gluteus.catalogue.__file__).parent / "compendium.toml")
    anchors = {effort: table["2024"][given.anchor.code]["met"] for effort, given in EFFORTS.items()}
    assert anchors == {"light": 2.8, "moderate": 4.0, "vigorous": 6.0}
