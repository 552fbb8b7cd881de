import json
from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("skimage", reason="filming needs the extra `bake`")
pytest.importorskip("PIL", reason="filming needs the extra `bake`")
from PIL import Image

from gluteus.body.joints import DEGREE_INDEX, DEGREES
from gluteus.catalogue import open_catalogue
from gluteus.errors import NotInCatalogue, PictureError
from gluteus.figure.film import Take, film, film_of
from gluteus.movement import solve_clip
from gluteus.movement.postures import mirror

WIDTH, HEIGHT, READY_S = 96, 72, 0.5
SMALL = {"width_px": WIDTH, "height_px": HEIGHT, "finer": 1, "ready_s": READY_S}
EXERCISES = open_catalogue().exercises


@pytest.fixture(scope="module")
def shoot(parts, tmp_path_factory):
    """Films an exercise: its pictures (frames, height, width, 3) and its truth."""

    def shot(slug, **take):
        file = tmp_path_factory.mktemp("films") / f"{slug}.mjpeg"
        film(EXERCISES[slug], parts, file, take=Take(**(SMALL | take)))
        starts = [*_starts(file.read_bytes()), None]
        pictures = [Image.open(BytesIO(file.read_bytes()[a:b])) for a, b in pairwise(starts)]
        return np.array([np.asarray(one) for one in pictures]), json.loads(
            file.with_suffix(".json").read_text()
        )

    return shot


def _starts(film_bytes):
    """Where each JPEG begins."""
    at = film_bytes.find(b"\xff\xd8\xff")
    while at >= 0:
        yield at
        at = film_bytes.find(b"\xff\xd8\xff", at + 3)


@pytest.fixture(scope="module")
def squats(shoot):
    return shoot("plie_squat", repetitions=2)


def test_every_frame_has_its_picture_and_its_truth(squats, woman):
    pictures, truth = squats
    once = solve_clip(EXERCISES["plie_squat"], woman)
    frames = 2 * round(READY_S * 30) + 2 * len(once.angles)
    assert pictures.shape == (frames, HEIGHT, WIDTH, 3)
    assert [len(truth[key]) for key in ("phases", "angles", "landmarks")] == [frames] * 3
    assert (truth["fps"], truth["angle_names"]) == (30, list(DEGREES))


def test_repetitions_end_when_the_clip_ends_them(squats, woman):
    once = solve_clip(EXERCISES["plie_squat"], woman)
    ends_s = [READY_S + once.rep_ends_s[0], READY_S + once.duration_s + once.rep_ends_s[0]]
    assert squats[1]["repetitions"] == [{"end_s": round(end_s, 3), "side": "both"} for end_s in ends_s]


def test_it_begins_and_ends_held_still(squats):
    pictures, _ = squats
    held = round(READY_S * 30)
    assert (pictures[:held] == pictures[0]).all()
    assert (pictures[-held:] == pictures[0]).all()
    assert (pictures[held + 20] != pictures[0]).any()


def test_the_body_is_where_the_landmarks_say(squats):
    pictures, truth = squats
    room = np.median(pictures[:, :, :3].reshape(-1, 3), axis=0)
    middle = np.array(truth["landmarks"])[:, [11, 12, 23, 24], :2].mean(axis=1)
    columns, rows = (middle * (WIDTH, HEIGHT)).astype(int).T
    there = pictures[np.arange(len(pictures)), rows, columns].astype(int)
    assert (np.abs(there - room).max(axis=1) > 10).all()
    places = np.array(truth["landmarks"])[..., :2]
    assert (places > 0).all()
    assert (places < 1).all()


def test_sides_take_turns_where_the_exercise_says_so(shoot):
    _, truth = shoot("swinging_bridge", repetitions=1)
    assert [one["side"] for one in truth["repetitions"]] == ["right", "left"]


@pytest.fixture(scope="module")
def step_up(shoot):
    return shoot("step_up_kick_back", repetitions=1)


def test_the_left_side_is_the_mirror_of_the_right(shoot, step_up):
    (seen_right, right), (seen_left, left) = step_up, shoot("step_up_kick_back", repetitions=1, side="left")
    assert [one["side"] for one in left["repetitions"]] == ["left"]
    assert np.allclose(mirror(np.array(left["angles"])), right["angles"], atol=1e-3)
    assert np.abs(seen_left[:, :, ::-1].astype(int) - seen_right).mean() < 6


def test_the_face_is_seen_unless_another_view_is_asked_for(shoot, step_up):
    _, by_itself = step_up
    _, asked = shoot("step_up_kick_back", repetitions=1, azimuth_deg=200)
    assert abs(by_itself["camera"]["azimuth_deg"]) <= 90
    assert asked["camera"]["azimuth_deg"] == 200


def test_a_chair_beside_the_body_does_not_stand_before_it(shoot):
    _, truth = shoot("assisted_single_leg_lunge", repetitions=1, ready_s=0.0)
    (chair,) = EXERCISES["assisted_single_leg_lunge"].movement.props
    assert truth["camera"]["azimuth_deg"] * chair.at_m[0] < 0


def test_angles_carry_their_names(squats):
    _, truth = squats
    knees = np.array(truth["angles"])[:, DEGREE_INDEX["knee_r.flexion"]]
    assert knees.max() - knees.min() > 40


@pytest.mark.parametrize(
    ("name", "sentence"), [("film.mp4", "ends in .mjpeg"), ("nowhere/film.mjpeg", "Make it first")]
)
def test_what_cannot_be_written_is_told(tmp_path, name, sentence):
    with pytest.raises(PictureError, match=sentence):
        film_of("plie_squat", tmp_path / name)


def test_an_exercise_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(NotInCatalogue):
        film_of("plie_squad", tmp_path / "film.mjpeg")
