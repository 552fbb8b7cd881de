from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import Kit, Load, open_catalogue
from gluteus.catalogue.vocabulary import KIT
from gluteus.planning import Pain, Trainee
from gluteus.planning.progression import Performance, Terms, after, first_climb
from gluteus.planning.progression.rungs import FULL, ladders

CATALOGUE = open_catalogue()
DAY = date(2026, 3, 2)
BAND = (Load("band", band_level="light"),)
LOADED = Trainee(None, kit=Kit(frozenset(KIT), 0.3, BAND))
ON_A_MAT = Trainee(None, kit=Kit(frozenset({"mat"}), loads=BAND))


def terms(trainee=LOADED, rir=3, most_reps=15):
    return Terms(ladders(CATALOGUE, trainee), rir, most_reps)


def done(climb, amount, rir=3, **values):
    return Performance(DAY + timedelta(days=2), climb.exercise, amount, rir, **values)


def led(slug, *amounts, rir=3, start=None):
    """The climb after these amounts, each with so much in reserve."""
    climb = first_climb(slug, start, DAY, terms())
    for amount in amounts:
        climb = after(climb, done(climb, amount, rir), terms())
    return climb


def test_one_more_repetition_where_enough_was_left():
    assert (led("swinging_bridge", 8).amount, led("swinging_bridge", 8).reason.rule) == (9, "one_more")


def test_the_same_again_where_too_little_was_left():
    climb = led("swinging_bridge", 8, rir=2)
    assert (climb.amount, climb.reason.rule) == (8, "close_to_the_end")


def test_once_at_the_top_is_not_yet_a_step():
    assert led("swinging_bridge", 12).reason.rule == "top_once"


def test_twice_at_the_top_is_slower_before_it_is_anything_else():
    climb = led("swinging_bridge", 12, 12)
    assert (climb.rung, climb.amount, climb.reason.rule) == (FULL + 1, 8, "slower")


def test_after_slower_and_a_pause_comes_the_next_exercise():
    climb = led("swinging_bridge", *[12] * 6)
    assert (climb.exercise, climb.rung, climb.reason.rule) == ("single_leg_bridge", FULL, "harder_move")


def test_at_the_end_of_the_ladder_come_load_window_and_rest():
    climb, rules = first_climb("single_leg_bridge", None, DAY, terms(ON_A_MAT)), []
    for _ in range(40):
        climb = after(climb, done(climb, 30), terms(ON_A_MAT, most_reps=30))
        rules.append(climb.reason.rule)
    steps = list(dict.fromkeys(rule for rule in rules if rule != "top_once"))
    assert steps == ["slower", "longer_pause", "more_load", "wider_window", "shorter_rest", "heavier_next"]


def test_a_wider_window_waits_for_the_level():
    climb = led("squat_kick_back", *[8] * 4)
    for _ in range(12):
        climb = after(climb, done(climb, 30), terms(most_reps=6))
    assert climb.reason.rule == "window_later"


def test_twice_below_the_bottom_is_one_step_back():
    climb = led("swinging_bridge", 5, 5)
    assert (climb.exercise, climb.reason.rule) == ("glute_bridge", "step_back")


def test_twice_below_the_target_lowers_it():
    climb = led("swinging_bridge", 9, 9, start=12)
    assert (climb.amount, climb.reason.rule) == (9, "less_for_now")


def test_much_less_left_than_wanted_is_one_step_back():
    assert led("single_leg_bridge", 10, rir=0).reason.rule == "step_back_effort"


def test_an_unclean_set_is_one_step_back_and_a_middling_one_no_top():
    climb = first_climb("swinging_bridge", None, DAY, terms())
    assert after(climb, done(climb, 12, technique=0.5), terms()).reason.rule == "step_back_form"
    assert after(climb, done(climb, 12, technique=0.7), terms()).counts.tops == 0


def test_pain_comes_before_every_success():
    climb = led("swinging_bridge", 12)
    hurt = done(climb, 12, pain=Pain(DAY, "swinging_bridge", 2))
    assert after(climb, hurt, terms()).reason.rule == "step_back_pain"


def test_at_the_very_bottom_it_stays_and_says_so():
    climb = first_climb("staggered_sit_to_stand", None, DAY, terms())
    for _ in range(6):
        climb = after(climb, done(climb, 2), terms())
    assert (climb.rung, climb.reason.rule) == (0, "already_easiest")


def test_another_exercise_of_the_ladder_is_gone_on_from():
    climb = first_climb("swinging_bridge", None, DAY, terms())
    chosen = Performance(DAY, "single_leg_bridge", 8, 3)
    assert after(climb, chosen, terms()).exercise == "single_leg_bridge"


def test_what_another_place_holds_is_not_climbed_to():
    climb = led("swinging_bridge", *[12] * 5)
    there = {"another place": first_climb("single_leg_bridge", None, DAY, terms())}
    beside = Terms(ladders(CATALOGUE, LOADED), 3, 15, beside=there)
    assert after(climb, done(climb, 12), beside).exercise == "swinging_bridge"


def standing(climb):
    """A climb as something that can be compared: higher exercise, higher rung, more repetitions."""
    slug, below = climb.exercise, 0
    while CATALOGUE.exercise(slug).easier:
        slug, below = CATALOGUE.exercise(slug).easier[0], below + 1
    return below, climb.rung, climb.amount


PAST = st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 6)), max_size=12)


@given(
    st.sampled_from(["swinging_bridge", "squat_kick_back", "standing_rear_leg_raise", "step_up_kick_back"]),
    PAST,
    st.integers(0, 30),
    st.integers(0, 6),
    st.integers(0, 10),
    st.integers(0, 4),
)
def test_a_better_performance_never_leads_lower(slug, past, amount, rir, more, more_left):
    climb = first_climb(slug, None, DAY, terms())
    for reps, left in past:
        climb = after(climb, done(climb, reps, left), terms())
    worse = after(climb, done(climb, amount, rir), terms())
    better = after(climb, done(climb, amount + more, rir + more_left), terms())
    assert standing(better) >= standing(worse)


@given(PAST)
def test_every_climb_has_a_reason_that_can_be_said(past):
    climb = first_climb("swinging_bridge", None, DAY, terms())
    for reps, left in past:
        climb = after(climb, done(climb, reps, left), terms())
        assert climb.reason.sentence.endswith(".")


@pytest.mark.parametrize("slug", [s for s, e in CATALOGUE.exercises.items() if e.category == "strength"])
def test_every_rung_changes_one_thing(slug):
    rungs = ladders(CATALOGUE, LOADED).rungs(slug)
    for one, two in pairwise(rungs):
        names = ("low", "top", "tempo", "rest_less_s", "rom", "load")
        assert sum(getattr(one, name) != getattr(two, name) for name in names) == 1
