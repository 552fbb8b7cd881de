"""Laws of the script over all files of the catalogue."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import CHECKS, SHAPES
from gluteus.coaching import duration_s, script
from gluteus.coaching.cost import planned_intervals
from gluteus.coaching.cues import COUNTDOWN_S, ends_s
from gluteus.planning import plan_workout
from workouts import BEGINNER, a_workout, planned

CATALOGUE = open_catalogue()
SLUGS = st.sampled_from(sorted(CATALOGUE.exercises))
# Generous bounds for the whole of it, in minutes, with every change of place.
MINUTES = {"full": (50, 70), "standard": (30, 42), "short": (18, 28)}


def assert_speech_fits(steps):
    for step in steps:
        if step.seconds is None:
            continue
        quiet_s = 0.0 if step.kind == "work" else COUNTDOWN_S
        assert ends_s(step.say) <= step.seconds - quiet_s, step
        assert all(ends_s([one]) <= other.at_s for one, other in pairwise(step.say)), step


@pytest.mark.parametrize("slug", sorted(CATALOGUE.exercises))
def test_what_is_said_fits_at_the_smallest_dose(slug):
    exercise = CATALOGUE.exercise(slug)
    dose = (
        {"reps": exercise.dose.reps[0]}
        if exercise.measure == "reps"
        else {"seconds": exercise.dose.seconds[0]}
    )
    for rest_s in (0, 5, 15, 45):
        item = planned(exercise, sets=2, rest_s=rest_s, **dose)
        assert_speech_fits(script(a_workout(item, item), CATALOGUE))


@given(SLUGS, SLUGS, st.integers(0, 90))
def test_what_is_said_fits_between_any_two_exercises(one, other, rest_s):
    first, second = CATALOGUE.exercise(one), CATALOGUE.exercise(other)
    steps = script(a_workout(planned(first, rest_s=rest_s), planned(second)), CATALOGUE)
    assert_speech_fits(steps)
    heard = " ".join(said.text for step in steps for said in step.say if step.kind in ("rest", "get_ready"))
    assert second.name in heard


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_the_workout_lasts_about_what_its_shape_says(shape):
    workout = plan_workout(CATALOGUE, CATALOGUE.routine("glute_eight"), shape, BEGINNER)
    low, high = MINUTES[shape]
    assert low <= duration_s(script(workout, CATALOGUE)) / 60 <= high


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("slug", sorted(CATALOGUE.routines))
def test_the_cost_is_reckoned_over_the_whole_script(slug, shape):
    workout = plan_workout(CATALOGUE, CATALOGUE.routine(slug), shape, BEGINNER)
    intervals = planned_intervals(workout, script(workout, CATALOGUE), CATALOGUE)
    assert sum(one.seconds for one in intervals) == duration_s(script(workout, CATALOGUE))


@pytest.mark.parametrize("check", CHECKS)
def test_what_carries_a_person_is_checked_once_before_they_trust_it(check):
    workout = plan_workout(CATALOGUE, CATALOGUE.routine("glute_eight"), "full", BEGINNER)
    steps = script(workout, CATALOGUE)
    checks = [number for number, step in enumerate(steps) if check in step.checks]
    carried = [
        number for number, step in enumerate(steps) if check in CATALOGUE.exercise(step.exercise).kit.checks
    ]
    assert checks == [next(number for number in carried if steps[number].kind == "check")]
    assert checks[0] < next(number for number in carried if steps[number].kind == "get_ready")
