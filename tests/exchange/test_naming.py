from collections import Counter

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.exchange import Meant, meant, unknown_slug
from gluteus.exchange.naming import _plain

CATALOGUE = open_catalogue()


def the_one(name, **chosen):
    (found,) = meant([name], CATALOGUE, chosen)
    return found


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda one: one.slug)
def test_every_exercise_is_found_by_each_of_its_names(exercise):
    names = (exercise.name, exercise.name.upper(), *exercise.also_called)
    assert meant(names, CATALOGUE, {}) == tuple(Meant(name, exercise.slug, "same") for name in names)


def test_no_name_means_two_exercises():
    names = (_plain(name) for one in CATALOGUE.exercises.values() for name in (one.name, *one.also_called))
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize(
    ("name", "slug", "how"),
    [
        ("Hip Thrust (Barbell)", "hip_thrust", "alike"),
        ("Step-Ups", "step_up", "same"),
        ("Bulgarian Split Squat", "rear_foot_raised_split_squat", "same"),
        ("Plie squat", "plie_squat", "same"),
        ("Hip Thrust (Paused)", None, "unknown"),
        ("Lat Pulldown (Cable)", None, "unknown"),
        ("弓步", None, "unknown"),
    ],
)
def test_what_is_held_does_not_change_what_is_meant(name, slug, how):
    assert the_one(name) == Meant(name, slug, how)


def test_what_the_person_chose_goes_before_everything():
    assert the_one("Squat", Squat="plie_squat") == Meant("Squat", "plie_squat", "chosen")
    assert the_one("Squat", Squat="") == Meant("Squat", None, "chosen")


def test_a_choice_of_what_has_left_the_library_is_none_of_ours():
    assert the_one("Squat", Squat="gone") == Meant("Squat", None, "chosen")


@pytest.mark.parametrize("name", ["squat", "hip_thrust", "Squat", "élan", "1st", "弓步"])
def test_an_unknown_exercise_is_never_called_like_one_of_ours(name):
    assert unknown_slug(name) not in CATALOGUE.exercises
    assert unknown_slug(name).casefold() == name.casefold()
