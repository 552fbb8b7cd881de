"""Laws of planning over all files of the catalogue, whoever trains and whatever stands in the room."""

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gluteus.catalogue import Kit, open_catalogue
from gluteus.catalogue.vocabulary import CONDITIONS, KIT, LEVELS, SHAPES
from gluteus.errors import PlanningError
from gluteus.planning import Trainee, plan_workout, swap, swap_choices
from gluteus.planning.fitting.suitability import objection
from gluteus.planning.fitting.warm_up import SHORTEST_WARM_UP_S
from workouts import BEGINNER, EVERYTHING

CATALOGUE = open_catalogue()
ROUTINES = st.sampled_from(sorted(CATALOGUE.routines))
PAIRS = [frozenset(some) for number in range(3) for some in combinations(CONDITIONS, number)]
TRAINEES = st.builds(
    Trainee,
    person=st.none(),
    level=st.sampled_from(sorted(LEVELS)),
    conditions=st.frozensets(st.sampled_from(sorted(CONDITIONS))),
    kit=st.builds(Kit, has=st.frozensets(st.sampled_from(sorted(KIT)))),
    gentle=st.booleans(),
)
WORKOUT_ROUTINES = sorted(slug for slug, routine in CATALOGUE.routines.items() if routine.kind == "workout")


def plan(slug, shape, trainee):
    return plan_workout(CATALOGUE, CATALOGUE.routine(slug), shape, trainee)


def plan_or_give_up(slug, shape, trainee):
    try:
        return plan(slug, shape, trainee)
    except PlanningError:
        assume(False)  # noqa: FBT003
        raise


def planned_in(slug, shape):
    routine = CATALOGUE.routine(slug)
    return [item.exercise for block in CATALOGUE.blocks(routine, shape) for item in block.items]


@given(ROUTINES, st.sampled_from(sorted(SHAPES)), TRAINEES)
def test_nothing_that_does_not_suit_is_ever_planned(slug, shape, trainee):
    workout = plan_or_give_up(slug, shape, trainee)
    for item in workout.items:
        assert objection(CATALOGUE.exercise(item.exercise), trainee) is None


@pytest.mark.parametrize("conditions", PAIRS, ids=lambda some: "+".join(sorted(some)) or "none")
def test_no_pair_of_conditions_meets_an_exercise_to_avoid_or_adapt(conditions):
    workout = plan("glute_eight", "full", Trainee(None, conditions=conditions, kit=EVERYTHING))
    for item in workout.items:
        cautions = CATALOGUE.exercise(item.exercise).cautions
        assert {cautions[name].do for name in conditions & set(cautions)} <= {"limit"}


@given(ROUTINES, st.sampled_from(sorted(SHAPES)), TRAINEES)
def test_every_departure_has_a_reason(slug, shape, trainee):
    workout = plan_or_give_up(slug, shape, trainee)
    departures = [item.reason for item in workout.items if item.instead_of]
    departures += [one.reason for one in workout.left_out]
    assert all(reason.endswith(".") for reason in departures)


@given(ROUTINES, st.sampled_from(sorted(SHAPES)), TRAINEES)
def test_everything_in_the_routine_is_planned_replaced_or_left_out(slug, shape, trainee):
    workout = plan_or_give_up(slug, shape, trainee)
    accounted = [item.instead_of or item.exercise for item in workout.items]
    accounted += [one.exercise for one in workout.left_out]
    assert sorted(accounted) == sorted(planned_in(slug, shape))


@given(st.sampled_from(WORKOUT_ROUTINES), st.sampled_from(sorted(SHAPES)), TRAINEES)
def test_no_workout_has_less_than_five_minutes_of_warm_up(slug, shape, trainee):
    workout = plan_or_give_up(slug, shape, trainee)
    warm_up_s = [
        item.work_s(CATALOGUE.exercise(item.exercise)) + item.sets * item.rest_s
        for item in workout.items
        if item.block == "warm_up"
    ]
    assert sum(warm_up_s) >= SHORTEST_WARM_UP_S


@given(ROUTINES, st.sampled_from(sorted(SHAPES)), TRAINEES)
def test_every_item_has_repetitions_or_seconds(slug, shape, trainee):
    for item in plan_or_give_up(slug, shape, trainee).items:
        assert (item.reps is None) != (item.seconds is None)


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_who_has_everything_and_nothing_to_take_care_of_gets_the_routine_as_it_is(shape):
    workout = plan("glute_eight", shape, BEGINNER)
    assert [item.exercise for item in workout.items] == planned_in("glute_eight", shape)
    assert {item.reason for item in workout.items} == {""}


def test_with_a_full_kit_every_set_of_conditions_keeps_eight_moves():
    trainee = Trainee(None, conditions=frozenset(CONDITIONS), kit=EVERYTHING, gentle=True)
    main = [item.exercise for item in plan("glute_eight", "standard", trainee).items if item.block == "main"]
    assert len(set(main)) == 8


@given(TRAINEES, st.data())
def test_every_choice_of_a_swap_can_be_taken(trainee, data):
    workout = plan_or_give_up("glute_eight", "standard", trainee)
    number = data.draw(st.integers(0, len(workout.items) - 1))
    choices = swap_choices(workout, number, CATALOGUE, trainee)
    offered = [*choices.easier, *choices.harder, *choices.same_pattern]
    assert len(set(offered)) == len(offered)
    for slug in offered:
        assert swap(workout, number, slug, CATALOGUE, trainee).items[number].exercise == slug
