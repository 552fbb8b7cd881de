"""The routine of the article: its eight in its order, wrapped in three shapes."""

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import GLUTEALS, SHAPES

# The order in which the article gives them.
THE_EIGHT = (
    "downward_dog_leg_raise",
    "squat_kick_back",
    "standing_rear_leg_raise",
    "butt_twister",
    "swinging_bridge",
    "step_up_kick_back",
    "assisted_single_leg_lunge",
    "plie_squat_upright_row",
)
ROUTINES = sorted(open_catalogue().routines)


@pytest.fixture(scope="module")
def catalogue():
    return open_catalogue()


@pytest.fixture(scope="module")
def eight(catalogue):
    return catalogue.routine("glute_eight")


def main_items(catalogue, routine, shape):
    blocks = catalogue.blocks(routine, shape)
    return [item for block in blocks if block.kind == "main" for item in block.items]


def minutes(catalogue, blocks):
    """Work, changes of side and rests at the lower end of the dose, without getting ready."""
    items = [item for block in blocks for item in block.items]
    return sum(item_s(catalogue.exercise(item.exercise), item) for item in items) / 60


def item_s(exercise, item):
    """A time is per side only where one side follows the other; repetitions also where they alternate."""
    if exercise.measure == "seconds":
        sides = 2 if exercise.one_sided else 1
        work_s = item.seconds or exercise.dose.seconds[0]
    else:
        sides = 1 if exercise.sides == "none" else 2
        work_s = (item.reps or exercise.dose.reps[0]) * exercise.tempo.rep_s
    rest_s = exercise.dose.rest_s[0] if item.rest_s is None else item.rest_s
    return item.sets * (sides * work_s + rest_s)


@pytest.mark.parametrize("slug", ROUTINES)
def test_every_item_exists_and_is_dosed_in_its_measure(catalogue, slug):
    for block in catalogue.routine(slug).blocks:
        for item in block.items:
            measure = catalogue.exercise(item.exercise).measure
            other = "seconds" if measure == "reps" else "reps"
            assert getattr(item, other) is None, item.exercise


def test_a_dose_that_the_main_part_sets_lies_within_the_exercise_file(catalogue, eight):
    for item in main_items(catalogue, eight, "full"):
        exercise = catalogue.exercise(item.exercise)
        low, high = getattr(exercise.dose, exercise.measure)
        assert low <= (getattr(item, exercise.measure) or low) <= high, item.exercise


@pytest.mark.parametrize("slug", ROUTINES)
def test_a_block_has_items_of_its_own_or_those_of_another_routine(catalogue, slug):
    for block in catalogue.routine(slug).blocks:
        assert bool(block.items) != bool(block.routine)
        assert block.routine is None or block.routine in catalogue.routines


@pytest.mark.parametrize("slug", ROUTINES)
def test_every_source_of_a_routine_is_a_reference(catalogue, slug):
    assert set(catalogue.routine(slug).sources) <= set(catalogue.references)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_holds_the_eight_in_the_order_of_the_article(catalogue, eight, shape):
    assert tuple(item.exercise for item in main_items(catalogue, eight, shape)) == THE_EIGHT


@pytest.mark.parametrize("shape", SHAPES)
def test_a_round_is_one_set_of_each(catalogue, eight, shape):
    assert {item.sets for item in main_items(catalogue, eight, shape)} == {1}


def test_one_round_is_six_and_a_half_sets_for_the_gluteus_maximus(catalogue):
    shares = [catalogue.exercise(slug).muscles for slug in THE_EIGHT]
    sums = {muscle: sum(muscles[muscle].credit for muscles in shares) for muscle in GLUTEALS}
    assert sums == {"gluteus_maximus": 6.5, "gluteus_medius": 3.25, "gluteus_minimus": 2.5}


@pytest.mark.parametrize(
    ("shape", "kinds"),
    [
        ("full", ["warm_up", "main", "cardio", "cool_down"]),
        ("standard", ["warm_up", "main", "cool_down"]),
        ("short", ["warm_up", "main", "cool_down"]),
    ],
)
def test_each_shape_has_its_blocks_in_order(catalogue, eight, shape, kinds):
    assert [block.kind for block in catalogue.blocks(eight, shape)] == kinds


def test_the_full_shape_stands_between_two_cardio_blocks(catalogue, eight):
    named = [block.routine for block in catalogue.blocks(eight, "full")]
    assert named == ["cardio_warm_up", None, "cardio_finisher", "lower_body_stretch"]


def test_there_are_stretches_in_all_but_the_short_shape(catalogue, eight):
    stretched = {
        shape: "stretch" in {catalogue.exercise(item.exercise).category for item in block.items}
        for shape in SHAPES
        for block in catalogue.blocks(eight, shape)
        if block.kind == "cool_down"
    }
    assert stretched["full"]
    assert stretched["standard"]


@pytest.mark.parametrize(
    ("shape", "least", "most"),
    [("full", 48, 70), ("standard", 26, 42), ("short", 18, 28)],
)
def test_each_shape_takes_the_time_that_it_promises(catalogue, eight, shape, least, most):
    assert least <= minutes(catalogue, catalogue.blocks(eight, shape)) <= most


@pytest.mark.parametrize("shape", SHAPES)
def test_nobody_starts_with_less_than_five_minutes_of_warm_up(catalogue, eight, shape):
    warm_up = [block for block in catalogue.blocks(eight, shape) if block.kind == "warm_up"]
    assert minutes(catalogue, warm_up) >= 5


def test_the_claim_of_the_article_is_kept_apart_from_our_estimate(eight):
    assert eight.claim_kcal == (310, 410)
    assert eight.claim_source
