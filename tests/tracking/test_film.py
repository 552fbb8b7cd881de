"""The public function: shapes, columns, and sentences for what cannot be counted."""

import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from films import WHOLE, taken

from gluteus.catalogue import open_catalogue
from gluteus.errors import NotInCatalogue, TrackingError
from gluteus.tracking import count


@pytest.fixture(scope="module")
def made():
    return taken("squat", (WHOLE,) * 3, noise=0.01, aspect=16 / 9)


def columns(made, number):
    x, y, seen = np.moveaxis(made.landmarks, -1, 0)
    depth = 0 * x - 0.3
    return np.stack({2: [x, y], 3: [x, y, depth], 4: [x, y, depth, seen]}[number], axis=-1)


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("mode", ["guided", "wild"])
def test_two_three_or_four_columns_count_alike(made, number, mode):
    assert (
        count(columns(made, number), made.times_s, "squat", mode=mode, aspect=made.aspect).count == made.reps
    )


@pytest.mark.parametrize("mode", ["guided", "wild"])
def test_a_film_may_end_on_the_way_back(made, mode):
    kept = made.times_s < made.times_s[-1] - 0.55  # a squat takes two seconds down and one up
    assert (
        count(made.landmarks[kept], made.times_s[kept], "squat", mode=mode, aspect=made.aspect).count
        == made.reps
    )


def test_an_exercise_may_be_given_itself(made):
    squat = open_catalogue().exercise("squat")
    assert count(made.landmarks, made.times_s, squat, aspect=made.aspect).count == made.reps


@pytest.mark.parametrize("mode", ["guided", "wild"])
def test_variable_frame_rates_change_nothing(made, mode):
    kept = np.random.default_rng(2).random(len(made.times_s)) < 0.6
    assert (
        count(made.landmarks[kept], made.times_s[kept], "squat", mode=mode, aspect=made.aspect).count
        == made.reps
    )


@pytest.mark.parametrize(
    ("shape", "times", "sentence"),
    [
        ((4, 17, 2), 4, "must have the shape"),
        ((4, 33), 4, "must have the shape"),
        ((4, 33, 3), 3, "one time in seconds for each of the 4 frames"),
    ],
)
def test_other_shapes_are_told_what_is_wanted(shape, times, sentence):
    with pytest.raises(TrackingError, match=sentence):
        count(np.zeros(shape), np.arange(times), "squat")


def test_a_film_without_anybody_is_no_film_to_count():
    with pytest.raises(TrackingError, match="nobody to count"):
        count(np.full((90, 33, 3), np.nan), np.arange(90) / 30, "squat", mode="wild")
    assert count(np.full((90, 33, 3), np.nan), np.arange(90) / 30, "squat").count == 0


@pytest.mark.skipif("GLUTEUS_FILMS" not in os.environ, reason="GLUTEUS_FILMS names no folder of films")
@pytest.mark.parametrize("mode", ["guided", "wild"])
def test_a_real_person_at_five_frames_a_second_is_counted(mode):
    found = np.array(json.loads((Path(os.environ["GLUTEUS_FILMS"]) / "pose_squats.full.json").read_text()))
    landmarks, times_s = found[..., :2] / (720, 1280), np.arange(len(found)) / 5
    assert count(landmarks, times_s, "squat", mode=mode, aspect=720 / 1280).count == 3


def test_unknown_and_uncounted_exercises_are_said(made):
    with pytest.raises(NotInCatalogue):
        count(made.landmarks, made.times_s, "sqat")
    for mode in ("guided", "wild"):
        with pytest.raises(TrackingError, match=r"has no \[count\]"):
            count(made.landmarks, made.times_s, "childs_pose", mode=mode)
    with pytest.raises(TrackingError, match="aspect"):
        count(made.landmarks, made.times_s, "squat", aspect=0)
    with pytest.raises(TrackingError, match="need their times"):
        count(made.landmarks)
