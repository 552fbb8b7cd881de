import pytest

from gluteus.catalogue import Load, open_catalogue
from gluteus.planning.progression.next_load import next_load

SQUAT = open_catalogue().exercise("plie_squat_upright_row")
LIFT = open_catalogue().exercise("standing_rear_leg_raise")
PLANK = open_catalogue().exercise("plank_leg_sweep")


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (None, "a bottle with 0.5 litres of water, 0.5 kg"),
        (Load("household", 0.4, 2), "2 bottles with 0.5 litres of water, 0.5 kg each"),
        (Load("household", 0.5, 2), "2 bottles with 1 litre of water, 1 kg each"),
        (Load("dumbbell", 1.5, 2), "2 bottles with 2 litres of water, 2 kg each"),
        (Load("dumbbell", 2.0, 2), "a backpack with 6 litres of water in bottles, 6 kg"),
        (Load("dumbbell", 10.0, 2), None),
        (Load("band", band_level="light"), "a medium band"),
        (Load("band", band_level="heavy"), None),
    ],
)
def test_what_is_too_light_has_something_heavier_after_it(held, words):
    assert next_load(SQUAT, held) == words


def test_where_only_a_band_fits_it_is_the_lightest_first():
    assert next_load(LIFT, None) == "a light band"


def test_where_nothing_can_be_held_nothing_is_asked_for():
    assert next_load(PLANK, None) is None


def test_each_step_is_heavier_than_the_one_before():
    kilograms, said = 0.4, []
    while words := next_load(SQUAT, Load("household", kilograms)):
        said.append(float(words.removesuffix(" kg").rsplit(" ", 1)[1]))
        kilograms = said[-1]
    assert said == sorted(set(said))
    assert said[-1] == 10
