"""What is said of a repetition: the mistake, its side and size, and what could not be seen."""

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from films import SMALL

from gluteus.catalogue import open_catalogue
from gluteus.errors import TrackingError
from gluteus.movement import solve_clip
from gluteus.movement.mistakes import mistaken
from gluteus.tracking import count
from gluteus.tracking.shown import solved_norm
from gluteus.tracking.synthetic import Act, Shot, film, performance
from gluteus.tracking.trial import TWO_DEGREES

RAISE = open_catalogue().exercise("standing_rear_leg_raise")
LEAN, BENT_KNEE = RAISE.form[:2]


@cache
def solved(number):
    return solve_clip(RAISE if number is None else mistaken(RAISE, RAISE.form[number]), SMALL)


def done(form=None, mirrored=False) -> Act:
    clip = solved(None if form is None else RAISE.form.index(form))
    return performance(clip.mirrored() if mirrored else clip, [1.0] * 3)


def verdicts(form=None, mirrored=False, **shot):
    taken = film(done(form, mirrored), SMALL, Shot(**{"azimuth_deg": -90, "noise": TWO_DEGREES, **shot}))
    return [rep.form for rep in count(taken.landmarks, taken.times_s, RAISE).reps]


def faults(*args, **how):
    return {(fault.says, fault.side) for verdict in verdicts(*args, **how) for fault in verdict.faults}


def test_what_is_right_is_not_blamed():
    assert faults() == set()


@pytest.mark.parametrize("fps", [10, 15, 30, 60])
def test_a_mistake_is_found_at_any_frame_rate(fps):
    assert faults(BENT_KNEE, fps=fps) == {(BENT_KNEE.says, "right")}


def test_the_other_side_is_the_mirror_image():
    assert faults(BENT_KNEE, mirrored=True, azimuth_deg=90) == {(BENT_KNEE.says, "left")}


def test_legs_taken_for_each_other_change_no_verdict():
    assert {says for says, _ in faults(BENT_KNEE, swaps=0.3)} == {BENT_KNEE.says}
    assert faults(swaps=0.3) == set()


def test_it_says_by_how_much_and_how_surely():
    (fault,) = verdicts(BENT_KNEE)[1].faults
    assert fault.by == pytest.approx(71, abs=12)  # the knee passes through it
    assert (fault.unit, fault.cue) == ("deg", BENT_KNEE.cue)
    assert fault.confidence > 0.9


def test_from_the_wrong_view_nothing_is_judged_and_that_is_said():
    march = open_catalogue().exercise("high_knee_march")
    wrong = mistaken(march, march.form[0])
    taken = film(performance(solve_clip(wrong, SMALL), [1.0] * 4), SMALL, Shot(azimuth_deg=15))
    result = count(taken.landmarks, taken.times_s, march)
    assert result.count == 4
    assert {one.why for rep in result.reps for one in rep.form.unjudged} == {"seen from the front"}
    assert not any(rep.form.faults for rep in result.reps)
    assert (
        result.notes[-1] == "Not all of the form could be judged in 4 of 4 repetitions: seen from the front."
    )


def test_a_hidden_knee_is_not_judged_but_the_trunk_is():
    seen = verdicts(LEAN, azimuth_deg=90)
    assert {fault.says for verdict in seen for fault in verdict.faults} == {LEAN.says}
    assert {(one.says, one.why) for verdict in seen for one in verdict.unjudged} == {
        (BENT_KNEE.says, "a joint was hidden")
    }


@pytest.mark.parametrize(
    ("posture", "mistake", "sentence"),
    [
        ("high", {"knee_r": {"flexion": 6.0}}, "too near to tell apart"),
        ("low", {"knee_r": {"flexion": 60.0}}, None),
    ],
)
def test_a_rule_that_cannot_tell_is_refused(posture, mistake, sentence):
    form = replace(BENT_KNEE, posture=posture, mistake=mistake)
    exercise = replace(RAISE, form=(form,))
    if sentence is None:
        assert [rule.at_work for rule in solved_norm(exercise).rules] == [False]
        return
    with pytest.raises(TrackingError, match=sentence):
        solved_norm(exercise)
