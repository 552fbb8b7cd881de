import pytest

from gluteus.catalogue import Kit
from gluteus.errors import NotInCatalogue, PlanningError
from gluteus.planning import SwapChoices, Trainee, swap, swap_choices
from workouts import BEGINNER, a_catalogue, a_workout, an_exercise, planned

EASY = an_exercise("easy", harder=("middle",))
MIDDLE = an_exercise("middle", easier=("easy",), harder=("hard",))
HARD = an_exercise("hard", easier=("middle",), needs=("step",))
ALIKE = an_exercise("alike", dose={"reps": (20, 30)})
OTHER = an_exercise("other", pattern="bridge")
CATALOGUE = a_catalogue(ALIKE, EASY, HARD, MIDDLE, OTHER)
WORKOUT = a_workout(planned(OTHER), planned(MIDDLE, sets=2, rest_s=30))
NO_STEP = Trainee(None, kit=Kit())


def test_choices_are_the_rungs_beside_it_and_its_own_kind():
    assert swap_choices(WORKOUT, 1, CATALOGUE, BEGINNER) == SwapChoices(("easy",), ("hard",), ("alike",))


def test_what_the_kit_does_not_allow_is_no_choice():
    assert swap_choices(WORKOUT, 1, CATALOGUE, NO_STEP).harder == ()


def test_a_swap_brings_the_dose_of_the_new_exercise_and_changes_nothing_else():
    swapped = swap(WORKOUT, 1, "alike", CATALOGUE, BEGINNER)
    item = swapped.items[1]
    assert (item.exercise, item.reps, item.sets, item.rest_s) == ("alike", 20, 2, 30)
    assert (item.instead_of, item.reason) == ("middle", "Your choice in place of Middle.")
    assert swapped.items[0] == WORKOUT.items[0]


def test_a_second_swap_still_names_what_was_planned_first():
    twice = swap(swap(WORKOUT, 1, "alike", CATALOGUE, BEGINNER), 1, "easy", CATALOGUE, BEGINNER)
    assert (twice.items[1].exercise, twice.items[1].instead_of) == ("easy", "middle")


def test_going_back_restores_the_workout():
    there = swap(WORKOUT, 1, "alike", CATALOGUE, BEGINNER)
    assert swap(there, 1, "middle", CATALOGUE, BEGINNER) == WORKOUT


def test_what_does_not_suit_is_refused():
    with pytest.raises(PlanningError, match=r"Hard is not for you now\. Your kit lacks"):
        swap(WORKOUT, 1, "hard", CATALOGUE, NO_STEP)


def test_what_does_not_exist_is_refused():
    with pytest.raises(NotInCatalogue):
        swap(WORKOUT, 1, "middel", CATALOGUE, BEGINNER)
