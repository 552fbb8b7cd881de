"""A clip for the browser says the same as the clip: the joints come back within what can be seen."""

import gzip
import json

import numpy as np
import pytest

from gluteus.body.joints import JOINTS
from gluteus.catalogue import open_catalogue
from gluteus.figure.moving.track import TRACK_FPS, track_of
from gluteus.movement import Rig, solve_clip, solve_postures
from gluteus.movement.postures import mirror

LARGEST_CLIP_BYTES = 15_000  # gzipped
SOME = ("step_up_kick_back", "swinging_bridge", "plie_squat_upright_row", "squat_kick_back")


@pytest.fixture(scope="module", params=SOME)
def played(request, woman):
    exercise = open_catalogue().exercise(request.param)
    clip = solve_clip(exercise, woman, fps=TRACK_FPS)
    text = track_of(exercise, clip)
    return exercise, clip, text, json.loads(text)


def test_it_begins_where_its_still_stands(played, woman):
    exercise, clip, _, told = played
    still = solve_postures(exercise, woman)[exercise.movement.key_postures[0]].angles
    begins = clip.angles[round(told["begins_s"] * clip.fps)]
    other_side = mirror(begins) if told["turns"] == 2 else begins
    assert min(np.abs(angles - still).max() for angles in (begins, other_side)) < 0.5


def values(channel, frames, parts):
    return np.broadcast_to(np.cumsum(channel) / parts, frames)


def rotations(quaternions):
    x, y, z, w = np.moveaxis(quaternions / np.linalg.norm(quaternions, axis=-1, keepdims=True), -1, 0)
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    return np.moveaxis(np.array(rows), (0, 1), (-2, -1))


def posed_as_told(told, skeleton):
    """Places of the joints (n, 22, 3) as the browser puts them."""
    frames = told["frames"]
    pelvis = np.stack([values(one, frames, told["parts_of_a_metre"]) for one in told["pelvis"]], -1)
    names = [joint.name for joint in JOINTS]
    places, turns = [], []
    for number, channels in enumerate(told["joints"]):
        own = rotations(np.stack([values(one, frames, told["parts_of_one"]) for one in channels], -1))
        if not JOINTS[number].parent:
            places.append(pelvis)
            turns.append(own)
            continue
        parent = names.index(JOINTS[number].parent)
        places.append(places[parent] + turns[parent] @ np.array(skeleton.offsets_m[number]))
        turns.append(turns[parent] @ own)
    return np.stack(places, 1)


def test_every_joint_is_where_the_clip_has_it(played, woman):
    _, clip, _, told = played
    found = posed_as_told(told, woman)
    assert np.abs(found - Rig.of(woman).pose(clip.angles).positions_m).max() < 0.001


def test_it_is_small_over_the_wire(played):
    _, _, text, _ = played
    assert len(gzip.compress(text.encode())) <= LARGEST_CLIP_BYTES


def test_phases_have_the_names_and_the_order_of_the_players_steps(played):
    exercise, clip, _, told = played
    each = len(told["phases"]) // told["turns"]
    names = [name for name, _ in told["phases"][:each]]
    if exercise.measure == "reps":
        assert names == [name for name, _ in exercise.tempo.phases(exercise.movement.starts)]
    assert told["phases"][-1][1] == pytest.approx(clip.duration_s, abs=0.001)
    assert told["rep_ends_s"] == pytest.approx(clip.rep_ends_s, abs=0.001)


def test_what_does_not_turn_is_told_once(played):
    _, _, _, told = played
    lengths = {len(channel) for joint in told["joints"] for channel in joint}
    assert lengths == {1, told["frames"]}


def test_it_brings_its_hands_its_props_and_its_muscles(played):
    exercise, _, _, told = played
    assert told["hands"] == exercise.movement.hands
    standing = [prop for prop in exercise.movement.props if prop.kind != "dumbbell"]
    assert bool(told["props"]) == bool(standing)
    assert bool(told["held"]) == (len(standing) < len(exercise.movement.props))
    assert told["muscles"].items() <= {name: share.role for name, share in exercise.muscles.items()}.items()
