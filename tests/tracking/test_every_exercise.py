"""Every file that is counted: it counts exactly what it animates, from every view, body and frame rate."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from films import (
    CALM,
    COUNTED,
    EIGHT,
    PART,
    QUICK,
    SMALL,
    TALL,
    WHOLE,
    azimuths_deg,
    counted,
    seen_from,
    solved,
    taken,
)  # fmt: skip

from gluteus.catalogue import open_catalogue, vocabulary
from gluteus.tracking import SetTracker
from gluteus.tracking.film import frames_of
from gluteus.tracking.norms import baked, digest_of
from gluteus.tracking.signal.channels import CHANNELS
from gluteus.tracking.synthetic import Shot, film, performance

FOUR = (WHOLE,) * 4
# In the others both legs look alike from their camera, and that is what is said.
LEGS_DIFFER = {
    "assisted_single_leg_lunge",
    "downward_dog_leg_raise",
    "squat_kick_back",
    "standing_rear_leg_raise",
    "butt_twister",
    "step_up_kick_back",
}
TOLD_APART = [slug for slug in CALM if any(part["side"] for part in baked()[slug]["parts"])]
# At 0.4 of their way the camera sees less than a quarter of it.
HARDLY_MOVING = {
    "bench_press",
    "clamshell",
    "pull_up",
    "rear_toe_slide",
    "rear_toe_tap",
    "side_squat_upright_row",
    "single_leg_hinge",
}
MIXED = (WHOLE, WHOLE, PART, WHOLE, WHOLE, WHOLE, PART, WHOLE, WHOLE, WHOLE)


@pytest.mark.parametrize("slug", CALM)
@pytest.mark.parametrize(("body", "side"), [(SMALL, 0), (TALL, 1)], ids=["a small woman", "a tall man"])
def test_it_counts_exactly_what_it_animates(slug, body, side):
    made = taken(slug, FOUR, body, side, noise=0.01, fps=20)
    assert counted(slug, made).count == made.reps


@pytest.mark.parametrize("slug", QUICK)
def test_quick_moves_are_counted_at_thirty_frames_a_second(slug):
    made = taken(slug, (WHOLE,) * 8, noise=0.01, fps=30)
    assert abs(counted(slug, made).count - made.reps) <= 1  # the film begins and ends in the middle of a step


@pytest.mark.parametrize("slug", CALM)
def test_partials_count_none_and_are_told_before_the_next_is_done(slug):
    made = taken(slug, MIXED, noise=0.01, fps=15)
    told, result = followed(slug, made)
    seen = [one == WHOLE for one in MIXED if one == WHOLE or slug not in HARDLY_MOVING]
    assert result.count == made.reps == MIXED.count(WHOLE)
    assert (told, len(result.partials)) == (seen[: len(told)], seen.count(False))
    assert len(seen) - len(told) <= 1  # the last one may be told at the end of the set


def followed(slug, made):
    """Whether each attempt was counted as it was made, and what the set came to."""
    tracker = SetTracker(open_catalogue().exercise(slug))
    told = [tracker.follow(frame) for frame in frames_of(made.landmarks, made.times_s)]
    return [one.not_counted is None for one in told if one], tracker.finish()


@pytest.mark.parametrize("slug", EIGHT)
@pytest.mark.parametrize("fps", [10, 15, 30, 60])
def test_the_eight_are_exact_in_bad_light_at_any_frame_rate(slug, fps):
    for number, azimuth_deg in enumerate(seen_from(slug)):
        body = (SMALL, TALL)[number % 2]
        if (number + fps // 15) % 3 == 0:  # each rate from two or three cameras, each camera at two rates
            made = taken(slug, MIXED, body, azimuth_deg=azimuth_deg, fps=fps, noise=0.03, dropout=0.1)
            assert counted(slug, made).count == made.reps, azimuth_deg


@pytest.mark.parametrize("slug", EIGHT)
def test_two_partials_among_eight_are_reported(slug):
    made = taken(slug, MIXED, noise=0.01, fps=15)
    result = counted(slug, made)
    assert (result.count, len(result.partials)) == (made.reps, 2)
    assert all("too small" in partial.why for partial in result.partials)


@pytest.mark.parametrize("slug", EIGHT)
@pytest.mark.parametrize("mirrored", [False, True], ids=["right", "left"])
def test_legs_taken_for_each_other_change_no_side(slug, mirrored):
    clip = solved(slug, SMALL)
    act = performance(clip.mirrored() if mirrored else clip, FOUR)
    shot = Shot(azimuths_deg(slug)[mirrored], noise=0.01, swaps=0.3, fps=20, seed=1)
    result = counted(slug, film(act, SMALL, shot))
    told = [rep.side for rep in result.reps]
    assert all(side in (turn, "both") for side, turn in zip(told, turns(slug, mirrored), strict=True))
    assert told.count("both") <= 1 if slug in LEGS_DIFFER else told == ["both"] * 4


@pytest.mark.parametrize("slug", TOLD_APART)
def test_the_side_that_works_is_told_where_legs_differ(slug):
    mirrored = TOLD_APART.index(slug) % 2 == 1
    clip = solved(slug, TALL)
    act = performance(clip.mirrored() if mirrored else clip, FOUR)
    result = counted(slug, film(act, TALL, Shot(azimuths_deg(slug)[0], noise=0.01, fps=15)))
    assert [rep.side for rep in result.reps] == turns(slug, mirrored)


def turns(slug, mirrored):
    """The sides of four repetitions, of which the first is a right one."""
    first, second = ("left", "right") if mirrored else ("right", "left")
    return [first, second] * 2 if open_catalogue().exercise(slug).sides == "alternating" else [first] * 4


@pytest.mark.parametrize("azimuth_deg", [75, -105])
def test_a_camera_a_little_askew_counts_both_sides(azimuth_deg):
    made = taken("squat_kick_back", FOUR * 2, azimuth_deg=azimuth_deg, noise=0.01, fps=20)
    assert [rep.side for rep in counted("squat_kick_back", made).reps] == ["right", "left"] * 4


@pytest.mark.parametrize("slug", CALM)
def test_a_film_that_nobody_guided_is_counted_too(slug):
    made = taken(slug, FOUR, TALL, 1, noise=0.01, fps=15)
    assert abs(counted(slug, made, "wild").count - made.reps) <= 1


@pytest.mark.parametrize("slug", COUNTED)
def test_the_baked_norm_is_that_of_the_file(slug):
    assert baked()[slug]["digest"] == digest_of(open_catalogue().exercise(slug)), "run: make bake"


def test_every_channel_of_the_vocabulary_is_followed_by_code():
    assert list(CHANNELS) == list(vocabulary.CHANNELS)
