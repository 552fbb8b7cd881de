"""From every exercise of the workout there is a way down and a way up, whatever the home has."""

from itertools import chain

import pytest

from gluteus.catalogue import open_catalogue

CATALOGUE = open_catalogue()
MAIN = next(block for block in CATALOGUE.routine("glute_eight").blocks if block.kind == "main")
EIGHT = [CATALOGUE.exercise(item.exercise) for item in MAIN.items]
FLOOR = {"mat"}  # or a towel: a floor is all that an exercise without kit asks for
ACCESSORIES = ("clamshell", "standing_hip_abduction", "side_lying_abduction", "band_walk", "hip_hitch")


@pytest.fixture(params=EIGHT, ids=lambda one: one.slug)
def one_of_the_eight(request):
    return request.param


def two_rungs(exercise, direction):
    """The next rungs, and those that follow them, nearest first."""
    near = getattr(exercise, direction)
    far = chain.from_iterable(getattr(CATALOGUE.exercise(slug), direction) for slug in near)
    return [CATALOGUE.exercise(slug) for slug in dict.fromkeys((*near, *far))]


@pytest.mark.parametrize("direction", ["easier", "harder"])
def test_each_of_the_eight_has_two_rungs_either_way_that_are_shown_and_counted(one_of_the_eight, direction):
    rungs = two_rungs(one_of_the_eight, direction)
    assert len(rungs) >= 2
    assert [rung.slug for rung in rungs if rung.movement is None or rung.count is None] == []


@pytest.mark.parametrize("direction", ["easier", "harder"])
def test_each_of_the_eight_has_a_rung_either_way_that_asks_for_a_floor_only(one_of_the_eight, direction):
    rungs = two_rungs(one_of_the_eight, direction)
    assert [rung.slug for rung in rungs if set(rung.kit.needs) <= FLOOR] != []


def test_no_two_of_the_eight_share_a_ladder():
    """What was done on a rung belongs to one place of the workout."""
    seen = {}
    for exercise in EIGHT:
        reached, waiting = set(), [exercise.slug]
        while waiting:
            slug = waiting.pop()
            if slug not in reached:
                reached.add(slug)
                waiting += [*CATALOGUE.exercise(slug).easier, *CATALOGUE.exercise(slug).harder]
        assert {slug: seen[slug] for slug in reached if slug in seen} == {}
        seen |= dict.fromkeys(reached, exercise.slug)


def test_a_rung_down_never_earns_more_of_a_gluteal_set_than_the_rung_up():
    wrong = [
        (easier.slug, exercise.slug)
        for exercise in EIGHT
        for easier in two_rungs(exercise, "easier")
        if gluteus_maximus(easier) > max(gluteus_maximus(rung) for rung in two_rungs(exercise, "harder"))
    ]
    assert wrong == []


def gluteus_maximus(exercise):
    return exercise.muscles["gluteus_maximus"].credit


def test_the_accessories_work_the_smaller_two_more_than_the_largest():
    for slug in ACCESSORIES:
        muscles = CATALOGUE.exercise(slug).muscles
        assert muscles["gluteus_medius"].credit > muscles["gluteus_maximus"].credit


def test_the_accessories_are_one_ladder():
    lowest, highest = CATALOGUE.exercise(ACCESSORIES[0]), ACCESSORIES[-1]
    assert lowest.easier == ()
    above, waiting = set(), list(lowest.harder)
    while waiting:
        slug = waiting.pop()
        above.add(slug)
        waiting += CATALOGUE.exercise(slug).harder
    assert above == set(ACCESSORIES[1:])
    assert CATALOGUE.exercise(highest).harder == ()
