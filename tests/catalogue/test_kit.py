import math

import pytest

from gluteus.catalogue import Kit, Load, open_catalogue
from gluteus.errors import ImpossibleValue


def test_two_cans_weigh_twice_one_can():
    assert Load("household", mass_kg=0.4, count=2).total_kg == 0.8


def test_a_band_is_a_level_and_adds_no_mass():
    assert Load("band", band_level="medium").total_kg == 0


@pytest.mark.parametrize("mass_kg", [-1, 0, math.nan, math.inf, 1000])
def test_a_load_that_cannot_be_true_is_refused(mass_kg):
    with pytest.raises(ImpossibleValue):
        Load("dumbbell", mass_kg=mass_kg)


@pytest.mark.parametrize("height_m", [-0.2, 0, math.nan, 18])
def test_a_step_that_cannot_be_true_is_refused(height_m):
    with pytest.raises(ImpossibleValue):
        Kit(step_height_m=height_m)


def test_a_kit_knows_what_it_lacks_for_an_exercise():
    step_up = open_catalogue().exercise("step_up_kick_back")
    assert Kit(has=frozenset({"mat"})).lacks(step_up) == {"step"}
    assert Kit(has=frozenset({"mat", "step"})).lacks(step_up) == set()


def test_the_first_load_that_the_exercise_takes_is_chosen():
    step_up = open_catalogue().exercise("step_up_kick_back")
    ball, cans = Load("ball", mass_kg=3), Load("household", mass_kg=0.4, count=2)
    assert Kit(loads=(ball, cans)).load_for(step_up) == cans
