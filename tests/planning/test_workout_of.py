"""A day of the plan as a workout to lead."""

from dataclasses import replace
from datetime import date

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import BLOCKS
from gluteus.planning import History, Wishes, plan, plan_workout, workout_of
from workouts import BEGINNER

CATALOGUE = open_catalogue()
ROUTINE = CATALOGUE.first_workout


@pytest.fixture(scope="module")
def day():
    week = plan(History(), BEGINNER, CATALOGUE, date(2026, 3, 2), Wishes(4)).weeks[0]
    return next(day for day in week.days if day.part != "full")


def main_of(workout):
    return [item for item in workout.items if item.block == "main"]


def led(day, shape):
    return main_of(workout_of(day, ROUTINE.slug, shape, BEGINNER, CATALOGUE))


def test_a_half_leads_its_own_targets(day):
    assert [(item.exercise, item.sets, item.reps) for item in led(day, "standard")] == [
        (target.exercise, target.sets, target.reps) for target in day.targets
    ]


def test_the_full_shape_is_the_whole_routine_in_its_order_with_the_targets_of_the_day(day):
    whole = main_of(plan_workout(CATALOGUE, ROUTINE, "full", BEGINNER))
    places = [item.instead_of or item.exercise for item in whole]
    full, targets = led(day, "full"), {target.place: target for target in day.targets}
    assert [item.instead_of or item.exercise for item in full] == [
        targets[place].exercise if place in targets else place for place in places
    ]
    assert {item.reps for item in full if item.exercise in targets} == {
        target.reps for place, target in targets.items() if place in places
    }


def test_only_the_whole_routine_goes_by_its_name(day):
    (name,) = {item.block_title for item in main_of(plan_workout(CATALOGUE, ROUTINE, "full", BEGINNER))}
    assert {item.block_title for item in led(day, "full")} == {name}
    assert {item.block_title for item in led(day, "standard")} == {day.part_name}
    five = replace(day, part="full", targets=day.targets[:5])
    assert {item.block_title for item in led(five, "standard")} == {BLOCKS["main"]}
