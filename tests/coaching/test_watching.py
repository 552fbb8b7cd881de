"""A coach with eyes: counts what is done, says what is wrong, and is silent most of the time."""

from itertools import pairwise

import pytest

from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.coaching.watching import CUE_EVERY_S, Attempted, Cue, Sight, Watch
from gluteus.errors import TrackingError
from gluteus.movement import solve_clip
from gluteus.movement.mistakes import mistaken
from gluteus.tracking import Frame
from gluteus.tracking.synthetic import Shot, film, performance

BODY = Skeleton("female", 1.68)
RAISE = open_catalogue().exercise("standing_rear_leg_raise")
BENT_KNEE = RAISE.form[1]


def frames_of(slug, ranges, **shot):
    return filmed(open_catalogue().exercise(slug), ranges, **shot)


def filmed(exercise, ranges, paces=(1.0,), **shot):
    seen = film(performance(solve_clip(exercise, BODY), ranges, paces), BODY, Shot(**shot))
    return [
        Frame.of(time_s, marks, seen.aspect)
        for time_s, marks in zip(seen.times_s.tolist(), seen.landmarks.tolist(), strict=True)
    ]


def told(watch, frames):
    return [event for frame in frames for event in watch.see(frame)]


def of_kind(events, kind):
    return [event for event in events if isinstance(event, kind)]


def test_every_repetition_is_told_as_it_is_done():
    watch = Watch(open_catalogue().exercise("half_squat"))
    attempts = of_kind(told(watch, frames_of("half_squat", [1.0] * 4)), Attempted)
    assert [one.reps for one in attempts] == [1, 2, 3, 4][: len(attempts)]
    assert {one.grade for one in attempts} == {"full"}
    assert watch.reps_of(watch.finish()) == 4


def test_where_sides_take_turns_the_number_is_that_of_each_side():
    watch = Watch(open_catalogue().exercise("swinging_bridge"))
    told(watch, frames_of("swinging_bridge", [1.0] * 6))
    result = watch.finish()
    assert (result.count, watch.reps_of(result)) == (6, 3)


def test_half_repetitions_are_told_with_their_reason_and_a_cue_once():
    watch = Watch(open_catalogue().exercise("half_squat"))
    events = told(watch, frames_of("half_squat", [1.0, 1.0, 1.0, 0.4, 0.4, 1.0]))
    assert [one.not_counted for one in of_kind(events, Attempted)].count("range too small") == 2
    assert [one.text for one in of_kind(events, Cue)] == ["Go all the way: the last ones were not whole."]


def test_a_mistake_that_comes_again_gets_the_cue_of_its_file_and_says_what_it_looks_like():
    watch = Watch(RAISE)
    events = told(watch, filmed(mistaken(RAISE, BENT_KNEE), [1.0] * 20, azimuth_deg=-90, noise=0.01))
    cues = of_kind(events, Cue)
    assert {(cue.text, cue.why) for cue in cues} == {(BENT_KNEE.cue, BENT_KNEE.says)}
    assert len(cues) >= 2
    assert all(then.time_s - now.time_s >= CUE_EVERY_S for now, then in pairwise(cues))
    assert {one.looks_like for one in of_kind(events, Attempted)} == {BENT_KNEE.says}
    assert watch.said == cues


def test_what_is_right_gets_no_cue():
    watch = Watch(RAISE)
    events = told(watch, filmed(RAISE, [1.0] * 5, azimuth_deg=-90, noise=0.01))
    assert of_kind(events, Cue) == watch.said == []


def test_the_wrong_side_is_said_and_counting_goes_on():
    watch = Watch(open_catalogue().exercise("half_squat"))
    events = told(watch, frames_of("half_squat", [1.0] * 4, azimuth_deg=0))
    assert {sight.hint for sight in of_kind(events, Sight)} == {"Turn side-on to the camera."}
    assert not any(sight.ready for sight in of_kind(events, Sight))
    assert any(sight.counting for sight in of_kind(events, Sight))


def test_an_empty_picture_is_said_and_cues_keep_their_distance():
    watch = Watch(open_catalogue().exercise("half_squat"))
    events = told(watch, [Frame(number / 30, None) for number in range(30 * 25)])
    cues = of_kind(events, Cue)
    assert {cue.text for cue in cues} == {"Not counting. Nobody in the picture."}
    assert all(then.time_s - now.time_s >= CUE_EVERY_S for now, then in pairwise(cues))


def test_a_replay_tells_the_same_again():
    exercise, frames = open_catalogue().exercise("half_squat"), frames_of("half_squat", [1.0] * 3, noise=0.02)
    assert told(Watch(exercise), frames) == told(Watch(exercise), frames)


def test_what_is_not_counted_cannot_be_watched():
    with pytest.raises(TrackingError, match="has no"):
        Watch(open_catalogue().exercise("supine_rest"))
