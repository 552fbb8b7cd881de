import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.planning import MuscleVolume, SideVolume, volume
from gluteus.planning.volume import effort_factor
from workouts import a_catalogue, a_record, an_exercise, cardio

LIFT = an_exercise("lift")
SQUAT = an_exercise("squat", sides="none")
SWING = an_exercise("swing", sides="alternating")
HOLD = an_exercise("hold", sides="none", measure="seconds", dose={"reps": None, "seconds": (20, 40)})
MARCH = cardio("march")
CATALOGUE = a_catalogue(LIFT, SQUAT, SWING, HOLD, MARCH)
OUTCOMES = st.sampled_from(["done", "cut_short", "skipped"])
RECORDS = st.lists(
    st.builds(
        lambda exercise, side, outcome, rir, reps, block: a_record(
            exercise,
            side=side if exercise.one_sided else "both",
            outcome=outcome,
            rir=rir,
            reps=reps if exercise.measure == "reps" else None,
            block=block,
        ),
        st.sampled_from([LIFT, SQUAT, SWING, HOLD]),
        st.sampled_from(["left", "right"]),
        OUTCOMES,
        st.none() | st.integers(0, 10),
        st.integers(0, 40),
        st.sampled_from(["warm_up", "main", "cool_down"]),
    ),
    max_size=8,
)


def maximus(*records):
    return volume(records, CATALOGUE).get("gluteus_maximus", MuscleVolume())


def test_twelve_on_each_side_is_one_set():
    both = maximus(a_record(LIFT, side="right"), a_record(LIFT, side="left"))
    assert (both.nominal_sets, both.effective_sets) == (1, 1)


def test_one_side_alone_is_half_a_set_and_shows_on_its_side():
    right = maximus(a_record(LIFT, side="right"))
    assert right == MuscleVolume(left=SideVolume(), right=SideVolume(1, 1))
    assert right.nominal_sets == 0.5


@pytest.mark.parametrize("exercise", [SQUAT, SWING])
def test_both_sides_at_once_or_in_turn_is_one_set(exercise):
    assert maximus(a_record(exercise)).nominal_sets == 1


def test_a_muscle_that_helps_gets_its_share():
    assert volume([a_record(SQUAT)], CATALOGUE)["gluteus_medius"].nominal_sets == 0.5


@pytest.mark.parametrize(
    ("rir", "factor"),
    [(0, 1.0), (2, 1.0), (3, 0.75), (4, 0.75), (5, 0.5), (6, 0.5), (7, 0.25), (10, 0.25), (None, 0.5)],
)
def test_what_was_left_decides_how_much_counts_until_the_bias_is_known(rir, factor):
    assert effort_factor(rir) == factor


def test_a_known_bias_replaces_the_usual_one():
    assert (effort_factor(3, rir_bias=0), effort_factor(3, rir_bias=2)) == (1.0, 0.75)


@pytest.mark.parametrize("block", ["warm_up", "cool_down"])
def test_warm_up_and_cool_down_count_nothing(block):
    assert volume([a_record(SQUAT, block=block)], CATALOGUE) == {}


def test_a_muscle_without_credit_is_not_in_the_answer():
    assert volume([a_record(MARCH, block="cardio")], CATALOGUE) == {}


def test_a_set_cut_short_counts_the_share_of_the_lowest_dose():
    assert maximus(a_record(SQUAT, outcome="cut_short", reps=6)).nominal_sets == 0.75
    assert maximus(a_record(HOLD, outcome="cut_short", work_s=5)).nominal_sets == 0.25


def test_a_set_cut_short_above_the_lowest_dose_is_a_whole_one():
    assert maximus(a_record(SQUAT, outcome="cut_short", reps=11)).nominal_sets == 1


def test_a_set_cut_short_without_repetitions_counts_nothing():
    assert volume([a_record(SQUAT, outcome="cut_short", reps=None)], CATALOGUE) == {}


@given(RECORDS)
def test_the_effective_never_exceeds_the_nominal(records):
    for muscle in volume(records, CATALOGUE).values():
        assert muscle.effective_sets <= muscle.nominal_sets


@given(RECORDS, RECORDS)
def test_volumes_of_two_workouts_add_up(one, other):
    total = maximus(*one, *other).nominal_sets
    assert total == pytest.approx(maximus(*one).nominal_sets + maximus(*other).nominal_sets)


@given(RECORDS)
def test_skipping_everything_yields_nothing(records):
    skipped = [record for record in records if record.outcome == "skipped"]
    assert volume(skipped, CATALOGUE) == {}
