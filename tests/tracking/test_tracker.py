"""A whole set, frame by frame: what is counted, what is not, and what is said about it."""

import sys
from pathlib import Path
from statistics import median

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from films import CALM, EIGHT, SMALL, WHOLE, azimuths_deg, counted, performed, solved, taken

from gluteus.catalogue import open_catalogue
from gluteus.movement import rest_angles
from gluteus.tracking import Frame, SetTracker, count
from gluteus.tracking.film import frames_of
from gluteus.tracking.synthetic import Act, Shot, film, held, performance

STANDING = rest_angles(SMALL)[0]
STEADY = 0.01


def sways(act, degrees=1.0):
    chance = np.random.default_rng(3)
    course = np.cumsum(chance.normal(size=act.angles.shape), axis=0)
    course -= np.linspace(0, 1, len(course))[:, None] * course[-1]
    return Act(act.angles + degrees * course / np.abs(course).max())


def seen(slug, act, azimuth_deg=90.0):
    made = film(act, SMALL, Shot(azimuth_deg=azimuth_deg, noise=STEADY, fps=20))
    return count(made.landmarks, made.times_s, slug)


@pytest.mark.parametrize("slug", EIGHT)
def test_idling_counts_nothing(slug):
    start = performed(slug, SMALL, (WHOLE,)).angles[0]
    assert seen(slug, sways(held(start, 20))).count == 0


@pytest.mark.parametrize("slug", EIGHT)
def test_walking_in_and_setting_up_counts_nothing(slug):
    walk = performance(solved("easy_walk", SMALL), [1.0] * 6)
    start = performed(slug, SMALL, (WHOLE,)).angles[0]
    act = Act(walk.angles).then(held(STANDING, 2), held(start, 3), held(STANDING, 2), carry_s=1.5)
    assert seen(slug, act).count == 0


@pytest.mark.parametrize("slug", EIGHT)
def test_walking_in_and_out_and_lying_down_add_nothing(slug):
    walk = Act(performance(solved("easy_walk", SMALL), [1.0] * 4).angles)
    lying = held(performed("glute_bridge", SMALL, (WHOLE,)).angles[0], 2)
    set_ = performed(slug, SMALL, (WHOLE,) * 4)
    around = [lying, held(STANDING, 1)]
    act = walk.then(held(STANDING, 1), *around, set_, held(STANDING, 1), *around, walk, carry_s=2.0)
    assert seen(slug, act, azimuths_deg(slug)[0]).count == len(set_.rep_ends)


def test_a_squat_without_its_kick_is_half_a_repetition():
    result = seen("squat_kick_back", performance(solved("half_squat", SMALL), [1.5] * 3))
    assert result.count == 0
    assert {partial.why for partial in result.partials} == {"kick missing"}


def test_what_is_out_of_the_picture_is_said():
    made = taken("glute_bridge", (WHOLE,) * 2, noise=STEADY)
    landmarks = made.landmarks.copy()
    landmarks[:, 23:29, 2] = 0.1
    result = count(landmarks, made.times_s, "glute_bridge")
    assert (result.count, result.seen) == (0, 0.0)
    assert "hips out of the picture" in result.notes[0]


def test_the_wrong_view_is_said_and_counted_all_the_same():
    made = taken("assisted_single_leg_lunge", (WHOLE,) * 4, azimuth_deg=45, noise=STEADY)
    result = counted("assisted_single_leg_lunge", made)
    assert result.count == made.reps
    assert "best seen from the side" in result.notes[0]


def test_each_side_is_told_where_sides_take_turns():
    made = taken("lunge", (WHOLE,) * 6, azimuth_deg=60, noise=STEADY)
    assert [rep.side for rep in counted("lunge", made).reps] == ["right", "left"] * 3


@pytest.mark.parametrize("slug", ["assisted_single_leg_lunge", "step_up_kick_back", "half_squat"])
@pytest.mark.parametrize("knee", [25, 26], ids=["left", "right"])
def test_a_detector_that_bends_one_knee_more_tells_no_wrong_side(slug, knee):
    """So the pose network does with the leg that is behind the other."""
    made = taken(slug, (WHOLE,) * 4, noise=STEADY)
    landmarks = made.landmarks.copy()
    landmarks[:, knee, 0] += 0.02
    sides = {rep.side for rep in count(landmarks, made.times_s, slug).reps}
    assert sides == {"both" if open_catalogue().exercise(slug).sides == "none" else "right"}


@pytest.mark.parametrize("slug", CALM)
def test_repetitions_are_announced_soon_after_they_end(slug):
    made = taken(slug, (WHOLE,) * 5, noise=STEADY)
    tracker = SetTracker(open_catalogue().exercise(slug))
    said = [one for frame in frames_of(made.landmarks, made.times_s) if (one := tracker.follow(frame))]
    late_s = [one.time_s - end_s for one, end_s in zip(said, made.rep_ends_s, strict=False)]
    assert [one.reps for one in said] == list(range(1, len(said) + 1))
    assert median(late_s) <= 0.35


@pytest.mark.parametrize("slug", ["squat_kick_back", "chair_squat_toe_tap"])
def test_a_kick_that_is_held_or_lifted_once_more_is_one(slug):
    """Nobody hears two numbers because the leg does not come back at once."""
    clip = solved(slug, SMALL)
    kick = clip.angles[round(clip.rep_ends_s[0] * clip.fps)]
    lowered = kick + 0.5 * (clip.angles[0] - kick)
    once = Act(clip.angles[: round(clip.rep_ends_s[0] * clip.fps)])
    act = once.then(held(kick, 3), held(lowered, 0.2), held(kick, 1), once, held(kick, 1), carry_s=0.6)
    assert seen(slug, act).count == 2


def test_what_goes_up_twice_in_a_repetition_may_come_all_the_way_down_between():
    tapping = performance(solved("donkey_kick", SMALL), [1.0] * 8)
    assert seen("butt_twister", tapping).count == 4


def test_frames_that_are_late_or_twice_there_change_nothing():
    made = taken("squat_kick_back", (WHOLE,) * 3, noise=STEADY)
    frames = list(frames_of(made.landmarks, made.times_s))
    jumbled = [one for frame in frames for one in (frame, frame, Frame(frame.time_s - 0.5, frame.points))]
    assert result_of("squat_kick_back", jumbled) == result_of("squat_kick_back", frames)


def result_of(slug, frames):
    tracker = SetTracker(open_catalogue().exercise(slug))
    for frame in frames:
        tracker.follow(frame)
    return tracker.finish()


def test_the_tempo_is_that_of_the_file():
    made = taken("glute_bridge", (WHOLE,) * 4)
    for rep in counted("glute_bridge", made).reps[1:-1]:  # 2 s down, 1 s up, 1 s held
        assert rep.quality.concentric_s == pytest.approx(0.6, abs=0.25)
        assert rep.quality.eccentric_s == pytest.approx(1.2, abs=0.4)
        assert not rep.quality.momentum


def test_a_flung_repetition_is_told_by_its_momentum():
    act = performance(solved("glute_bridge", SMALL), [1.0] * 4, paces=[0.35])
    result = seen("glute_bridge", act)
    assert {rep.quality.momentum for rep in result.reps} == {True}


def test_a_lift_that_stops_on_its_way_is_told_and_a_smooth_one_is_not():
    clip = solved("glute_bridge", SMALL)
    halfway = len([phase for phase in clip.phases if phase == "concentric"]) // 2
    stopping = np.concatenate([clip.angles[:halfway], [clip.angles[halfway]] * 12, clip.angles[halfway:]])
    for path, stops in ((stopping, True), (clip.angles, False)):
        result = seen("glute_bridge", Act(np.concatenate([path] * 4)))
        assert {rep.quality.stop_and_go for rep in result.reps} == {stops}


def test_a_side_that_goes_less_far_is_told():
    clip = solved("lunge", SMALL)
    assert not seen("lunge", performance(clip, [1.0] * 8)).notes
    uneven = seen("lunge", performance(clip, [1.0, 0.7] * 4))
    assert uneven.asymmetry.reach == pytest.approx(-0.3, abs=0.08)
    assert [note.split(" went ")[0] for note in uneven.notes] == ["The left side"]
