import pytest

from gluteus.catalogue import Kit
from gluteus.catalogue.exercise import Caution
from gluteus.catalogue.routine import Item
from gluteus.errors import PlanningError
from gluteus.planning import LeftOut, Trainee, plan_workout
from workouts import BEGINNER, EVERYTHING, a_catalogue, a_routine, an_exercise, cardio

BALANCE = Trainee(None, conditions=frozenset({"balance"}), kit=EVERYTHING)
RISKY = an_exercise("risky", cautions={"balance": Caution("avoid", "It ends on one leg.", "safe")})
SAFE = an_exercise("safe")
BRIDGE = an_exercise("bridge", pattern="bridge", category="mobility")
MARCH = cardio("march")
JOG = cardio("jog", impact="moderate", easier=("march",))
CATALOGUE = a_catalogue(BRIDGE, RISKY, SAFE, JOG, MARCH)
WARM = (Item("march", seconds=300),)


def plan(*items, trainee=BALANCE, warm_up=WARM, catalogue=CATALOGUE, kind="workout"):
    return plan_workout(catalogue, a_routine(*items, warm_up=warm_up, kind=kind), "standard", trainee)


def test_what_suits_stays_in_its_order():
    workout = plan(Item("risky"), Item("safe"), trainee=BEGINNER)
    assert [(item.exercise, item.block_title) for item in workout.items] == [
        ("march", "Warm-up"),
        ("risky", "Main part"),
        ("safe", "Main part"),
    ]
    assert [item.reason for item in workout.items] == ["", "", ""]


def test_what_does_not_suit_is_replaced_and_says_why():
    item = plan(Item("risky")).items[1]
    assert (item.exercise, item.instead_of) == ("safe", "risky")
    assert item.reason == "In place of Risky: It ends on one leg."


def test_no_lift_is_done_twice_because_another_was_replaced():
    workout = plan(Item("risky"), Item("safe"))
    assert [item.exercise for item in workout.items] == ["march", "safe"]
    why = "It ends on one leg. Nothing else in the library fits in its place."
    assert workout.left_out == (LeftOut("risky", why),)


def test_cardio_comes_back_so_that_its_block_keeps_its_length():
    workout = plan(Item("bridge"), warm_up=(Item("march", seconds=200), Item("jog", seconds=100)))
    assert [(item.exercise, item.seconds) for item in workout.items[:2]] == [("march", 200), ("march", 100)]


def test_a_missing_step_is_a_reason():
    step_up = an_exercise("step_up", needs=("step",), easier=("safe",))
    trainee = Trainee(None, kit=Kit(has=frozenset({"mat"})))
    workout = plan(Item("step_up"), trainee=trainee, catalogue=a_catalogue(step_up, SAFE, MARCH))
    assert workout.items[1].reason == (
        "In place of Step up: Your kit lacks what it needs: step, bench or stair."
    )


def test_nothing_left_is_no_workout():
    with pytest.raises(PlanningError, match="Nothing of “A routine” is left"):
        plan(
            Item("risky"),
            catalogue=a_catalogue(RISKY, MARCH, BRIDGE, an_exercise("safe", needs=("step",))),
            trainee=Trainee(None, conditions=frozenset({"balance"})),
        )


def test_a_short_warm_up_is_made_longer_and_says_so():
    workout = plan(
        Item("safe"), warm_up=(Item("march", seconds=80), Item("march", sets=2, seconds=60, rest_s=0))
    )
    first, second, _ = workout.items
    assert (first.seconds, second.seconds) == (130, 85)
    assert first.reason == "Longer than in the routine, so that the warm-up lasts five minutes."


def test_a_workout_without_a_warm_up_gets_one():
    added = plan(Item("safe"), warm_up=()).items[0]
    assert (added.block, added.exercise, added.seconds) == ("warm_up", "march", 300)
    assert added.reason == "Added, so that the warm-up lasts five minutes."


def test_a_stretch_routine_needs_no_warm_up():
    assert len(plan(Item("bridge"), warm_up=(), kind="stretch").items) == 1


def test_a_workout_never_starts_cold():
    with pytest.raises(PlanningError, match="never starts cold"):
        plan(Item("safe"), warm_up=(), catalogue=a_catalogue(SAFE))
