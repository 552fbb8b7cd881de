import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import Load
from gluteus.catalogue.vocabulary import CHECKS
from gluteus.coaching import duration_s, script
from gluteus.coaching.checks import CHECK_LINES, CHECK_SPEECH
from gluteus.planning import swap
from workouts import BEGINNER, UPWARD, a_catalogue, a_workout, an_exercise, cardio, planned

LIFT = an_exercise("lift", needs=("mat",), movement=UPWARD)
SQUAT = an_exercise("squat", sides="none")
SWING = an_exercise("swing", sides="alternating", needs=("mat",))
STEP = an_exercise("step_up", checks=("chair",), needs=("chair",))
CHAIR_LIFT = an_exercise("chair_lift", checks=("chair",), needs=("chair",))
MARCH = cardio("march")
WALK = cardio("walk")
CATALOGUE = a_catalogue(LIFT, SQUAT, SWING, STEP, CHAIR_LIFT, MARCH, WALK)
EXERCISES = tuple(CATALOGUE.exercises.values())
WORKOUTS = st.lists(
    st.builds(
        lambda exercise, sets, rest_s: planned(exercise, sets=sets, rest_s=rest_s),
        st.sampled_from(EXERCISES),
        st.integers(1, 3),
        st.integers(0, 90),
    ),
    min_size=1,
    max_size=5,
).map(lambda items: a_workout(*items))


def kinds(*items, **values):
    return [(step.kind, step.side) for step in script(a_workout(*items), CATALOGUE, **values)]


def steps_of(*items):
    return script(a_workout(*items), CATALOGUE)


def spoken(step):
    return " ".join(one.text for one in step.say)


def test_one_side_then_the_other():
    assert kinds(planned(LIFT)) == [
        ("get_ready", "right"),
        ("work", "right"),
        ("switch", "left"),
        ("work", "left"),
    ]


@pytest.mark.parametrize("exercise", [SQUAT, SWING])
def test_both_sides_at_once_or_in_turn_is_one_step(exercise):
    assert kinds(planned(exercise)) == [("get_ready", "both"), ("work", "both")]


def test_rest_comes_between_sets_and_items_and_never_last():
    assert kinds(planned(SQUAT, sets=2), planned(SQUAT)) == [
        ("get_ready", "both"),
        ("work", "both"),
        ("rest", "both"),
        ("work", "both"),
        ("rest", "both"),
        ("get_ready", "both"),
        ("work", "both"),
    ]


def test_the_second_set_begins_on_the_right_again():
    assert [step.side for step in steps_of(planned(LIFT, sets=2)) if step.kind == "work"] == [
        "right",
        "left",
        "right",
        "left",
    ]


def test_repetitions_take_their_tempo():
    work = steps_of(planned(LIFT, reps=10))[1]
    assert (work.seconds, work.reps) == (40, 10)
    assert work.rep_phases == (("up", 1.0), ("hold", 1.0), ("down", 2.0))


def test_without_a_movement_it_begins_on_the_way_down():
    assert steps_of(planned(SQUAT))[1].rep_phases[0] == ("down", 2.0)


def test_repetitions_in_turn_are_those_of_each_side():
    work = steps_of(planned(SWING, reps=10))[1]
    assert (work.seconds, work.reps) == (80, 10)


def test_the_tempo_of_the_plan_wins():
    assert steps_of(planned(LIFT, tempo="3-1-1-1"))[1].seconds == 48


def test_a_hold_lasts_its_seconds_and_counts_nothing():
    work = steps_of(planned(MARCH, seconds=90))[1]
    assert (work.seconds, work.reps, work.rep_phases) == (90, None, ())


def test_the_rest_between_items_includes_getting_ready():
    steps = steps_of(planned(SQUAT, rest_s=45), planned(SQUAT))
    assert [step.seconds for step in steps[2:4]] == [40, 5]


def test_getting_down_to_the_floor_takes_longer():
    down = steps_of(planned(SQUAT), planned(LIFT))[-4]
    beside = steps_of(planned(STEP), planned(SQUAT))[-2]
    assert (down.kind, down.seconds, beside.kind, beside.seconds) == ("get_ready", 10, "get_ready", 5)


def test_the_set_up_is_said_in_the_rest_where_it_has_room():
    rest, get_ready = steps_of(planned(SQUAT), planned(STEP))[2:5:2]
    assert spoken(rest) == "Rest. Next: Step up. Stand tall."
    assert spoken(get_ready) == "Step up. Right side first, 8 repetitions."


def test_the_set_up_is_said_while_getting_ready_where_the_rest_is_too_short():
    get_ready = steps_of(planned(SQUAT, rest_s=6), planned(LIFT))[2]
    assert (get_ready.kind, spoken(get_ready)) == (
        "get_ready",
        "Lift. Stand tall. Right side first, 8 repetitions.",
    )


def test_what_has_been_explained_is_not_explained_again():
    again = steps_of(planned(SWING), planned(SWING))[-2]
    assert spoken(again) == "Swing. 8 repetitions on each side, in turn."


def test_cardio_moves_follow_each_other_without_a_stop():
    steps = steps_of(planned(MARCH, rest_s=0), planned(WALK, rest_s=0))
    assert [(step.kind, step.seconds) for step in steps[2:]] == [("get_ready", 5), ("work", 30)]
    assert spoken(steps[2]) == "Walk."
    assert spoken(steps[3]) == "Lift the leg. Smoothly. Ten seconds left."


@pytest.mark.parametrize(
    ("seconds", "words"), [(45, "45 seconds"), (60, "1 minute"), (90, "90 seconds"), (180, "3 minutes")]
)
def test_a_new_block_is_announced_with_the_time(seconds, words):
    assert spoken(steps_of(planned(MARCH, seconds=seconds))[0]) == f"Main part. March. Stand tall. {words}."


def test_the_chair_is_checked_once_before_it_is_first_used():
    steps = steps_of(planned(SQUAT), planned(STEP), planned(CHAIR_LIFT))
    (check,) = [step for step in steps if step.kind == "check"]
    assert (check.item, check.seconds, check.checks) == (1, None, ("chair",))
    assert steps[steps.index(check) + 1].kind == "get_ready"


def test_a_check_that_was_made_is_not_asked_for_again():
    assert kinds(planned(STEP), checks_done=frozenset({"chair"}))[0] == ("get_ready", "right")


def test_every_check_has_its_words():
    assert set(CHECK_LINES) == set(CHECK_SPEECH) == set(CHECKS)


def test_what_comes_next_is_named():
    steps = steps_of(planned(SQUAT, sets=2), planned(WALK))
    assert [(step.kind, step.next_name) for step in steps] == [
        ("get_ready", "Squat"),
        ("work", "Squat"),
        ("rest", "Squat"),
        ("work", "Walk"),
        ("rest", "Walk"),
        ("get_ready", "Walk"),
        ("work", ""),
    ]


def test_the_screen_has_what_the_voice_leaves_out():
    get_ready, work = steps_of(planned(SQUAT, care=("Stop at pain.",), load=Load("dumbbell", 2, 2)))
    assert get_ready.lines == ("Stop at pain.", "Stand tall.")
    assert (work.lines, work.load) == (("Lift the leg.", "Out."), Load("dumbbell", 2, 2))


def test_keys_of_other_items_do_not_change_with_a_swap():
    workout = a_workout(planned(STEP), planned(SQUAT, sets=2), planned(LIFT))
    swapped = swap(workout, 0, "squat", CATALOGUE, BEGINNER)
    before, after = (
        [step.key for step in script(one, CATALOGUE) if step.item > 0] for one in (workout, swapped)
    )
    assert before == after


@given(WORKOUTS)
def test_keys_are_unique(workout):
    keys = [step.key for step in script(workout, CATALOGUE)]
    assert len(set(keys)) == len(keys)


@given(WORKOUTS)
def test_every_set_is_done_on_every_side(workout):
    done = {
        (step.item, step.set_number, step.side) for step in script(workout, CATALOGUE) if step.kind == "work"
    }
    assert done == {
        (number, set_number, side)
        for number, item in enumerate(workout.items)
        for set_number in range(1, item.sets + 1)
        for side in (("right", "left") if CATALOGUE.exercise(item.exercise).one_sided else ("both",))
    }


@given(WORKOUTS)
def test_a_script_lasts_as_long_as_its_work_and_at_least_its_rests(workout):
    steps = script(workout, CATALOGUE)
    work_s = sum(item.work_s(CATALOGUE.exercise(item.exercise)) for item in workout.items)
    rests_s = sum(item.sets * item.rest_s for item in workout.items) - workout.items[-1].rest_s
    assert duration_s(step for step in steps if step.kind == "work") == work_s
    assert duration_s(steps) >= work_s + rests_s


@given(WORKOUTS)
def test_a_script_begins_by_getting_ready_and_ends_with_work(workout):
    first, *_, last = [step for step in script(workout, CATALOGUE) if step.kind != "check"]
    assert (first.kind, last.kind) == ("get_ready", "work")
