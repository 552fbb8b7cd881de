from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue.form import Form
from gluteus.coaching.cues import ends_s, fitted, in_turn, speech_s, while_counting, while_timed
from gluteus.coaching.step import Spoken
from workouts import an_exercise, cardio

LIFT = an_exercise("lift")
MARCH = cardio("march")
TEXTS = st.text(alphabet="ab ", min_size=1, max_size=60)


def said(spoken):
    return [(one.at_s, one.text) for one in spoken]


def test_a_hyphenated_word_takes_the_time_of_its_parts():
    assert speech_s("step-up") == speech_s("step up")


def test_longer_sentences_take_longer():
    assert speech_s("Push through the whole foot.") > speech_s("Push.")


def test_sentences_in_turn_do_not_overlap():
    first, second = in_turn(["Push.", "", "Squeeze."])
    assert (first.at_s, second.at_s) == (0.0, 0.8)
    assert ends_s([first]) <= second.at_s


def test_what_would_interrupt_or_outlast_is_not_said():
    wanted = [Spoken(0, "Lift the leg."), Spoken(1, "Squeeze."), Spoken(9.9, "Slowly.")]
    assert fitted(wanted, 10) == (Spoken(0, "Lift the leg."),)


@given(st.lists(st.builds(Spoken, st.floats(0, 60), TEXTS), max_size=8), st.floats(0, 60))
def test_nothing_ever_overlaps_or_outlasts_its_step(wanted, seconds):
    spoken = fitted(wanted, seconds)
    assert ends_s(spoken) <= seconds
    assert all(ends_s([one]) <= other.at_s for one, other in pairwise(spoken))


@pytest.mark.parametrize(
    ("seconds", "cues"),
    [(8, []), (24, [(8.0, "Smoothly.")]), (60, [(20.0, "Smoothly."), (40.0, "Hips level.")])],
)
def test_cues_are_sparing(seconds, cues):
    assert said(while_counting(LIFT, seconds, turn=0)) == cues


def test_the_next_set_goes_on_with_the_next_cues():
    assert said(while_counting(LIFT, 60, turn=1)) == [(20.0, "Squeeze."), (40.0, "Smoothly.")]


def test_after_the_cues_comes_what_to_do_against_a_mistake():
    wrong = {"hip": {"flexion": 30}}
    form = tuple(Form("Too low.", cue, "up", wrong) for cue in ("Hips level.", "Knee straight."))
    lift = replace(LIFT, form=form)
    heard = [said(while_counting(lift, 24, turn))[0][1] for turn in range(5)]
    assert heard == ["Smoothly.", "Hips level.", "Squeeze.", "Knee straight.", "Smoothly."]


def test_cardio_hears_how_it_is_done_then_halfway_then_the_end():
    assert said(while_timed(MARCH, 60, turn=0, explain=True)) == [
        (0.0, "Lift the leg."),
        (20.0, "Smoothly."),
        (30.0, "Halfway."),
        (40.0, "Hips level."),
        (50, "Ten seconds left."),
    ]


def test_a_stretch_is_not_cut_in_half():
    stretch = an_exercise("stretch", category="stretch")
    assert said(while_timed(stretch, 45, turn=0, explain=False)) == [
        (15.0, "Smoothly."),
        (30.0, "Hips level."),
        (35, "Ten seconds left."),
    ]
