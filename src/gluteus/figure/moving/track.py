"""A clip as the browser plays it: how every joint turns, what stands around, which muscles work.

Joints turn against their parents, as unit quaternions 30 times a second in 4096ths; what does not turn is
told once. Names of the phases are those of the player's steps.
"""

import json
from itertools import groupby
from typing import Any

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import INDEX, JOINTS
from gluteus.catalogue import Exercise
from gluteus.figure.moving.coding import Whole
from gluteus.figure.moving.mesh import MUSCLES_SHOWN
from gluteus.figure.picture.props import Block, blocks_of, held_of
from gluteus.movement import Clip, Rig, mistaken, solve_clip
from gluteus.movement.kinematics import Array
from gluteus.movement.postures import movement_of
from gluteus.movement.timing import knots
from gluteus.movement.turns import quaternions

TRACK_FPS = 30.0
PARTS_OF_ONE = 4096  # of a quaternion's component
PARTS_OF_A_METRE = 4000
_PHASES = {"eccentric": "down", "concentric": "up", "pause": "hold"}
_PARENTS = [INDEX[joint.parent] for joint in JOINTS if joint.parent]


def tracks_of(exercise: Exercise, skeleton: Skeleton) -> list[str]:
    """The right way, then every mistake. Raises MovementError where there is no movement."""
    ways = [exercise, *(mistaken(exercise, form) for form in exercise.form)]
    return [track_of(way, solve_clip(way, skeleton, fps=TRACK_FPS)) for way in ways]


def track_of(exercise: Exercise, clip: Clip) -> str:
    """The clip, solved at TRACK_FPS, as JSON text."""
    movement = movement_of(exercise)
    pose = Rig.of(clip.skeleton).pose(clip.angles)
    told = {
        "fps": clip.fps,
        "frames": len(clip.angles),
        "turns": 2 if exercise.sides == "alternating" else 1,
        "begins_s": round(_begins_s(exercise), 3),
        "phases": _phases(clip),
        "rep_ends_s": [round(end_s, 3) for end_s in clip.rep_ends_s],
        "parts_of_one": PARTS_OF_ONE,
        "parts_of_a_metre": PARTS_OF_A_METRE,
        "pelvis": _channels(np.round(pose.positions_m[:, 0] * PARTS_OF_A_METRE).astype(np.int64)),
        "joints": [_channels(joint) for joint in np.moveaxis(_turned(pose.rotations), 1, 0)],
        "hands": movement.hands,
        "muscles": {name: share.role for name, share in exercise.muscles.items() if name in MUSCLES_SHOWN},
        "props": [
            _told(block, adrift=block.flat and not any(prop.at_m))
            for prop in movement.props
            for block in blocks_of((prop,), np.zeros(3))
        ],
        "held": [
            {"joint": INDEX[joint], **_told(block, adrift=False)}
            for joint, block in held_of(movement.props, clip.skeleton)
        ],
    }
    return json.dumps(told, separators=(",", ":"))


def _begins_s(exercise: Exercise) -> float:
    """When the clip first reaches the posture of its still: at once, unless that stands in its middle."""
    movement = movement_of(exercise)
    first = movement.key_postures[0]
    return next(knot.time_s for knot in knots(movement, exercise.tempo) if knot.posture == first)


def _phases(clip: Clip) -> list[list[Any]]:
    """Each phase in turn and when it is over, in s."""
    told, frames = [], 0
    for phase, run in groupby(clip.phases):
        frames += len(list(run))
        told.append([_PHASES.get(phase, phase), round(frames / clip.fps, 3)])
    return told


def _turned(rotations: Array) -> Whole:
    """World rotations (n, 22, 3, 3) as turns against the parent (n, 22, 4), signs without jumps."""
    local = rotations.copy()
    local[:, 1:] = np.swapaxes(rotations[:, _PARENTS], -1, -2) @ rotations[:, 1:]
    turns = quaternions(local)
    against = np.sum(turns[1:] * turns[:-1], axis=-1) < 0
    flips = np.concatenate([np.zeros_like(against[:1]), np.cumsum(against, axis=0) % 2 == 1])
    whole: Whole = np.round(np.where(flips[..., None], -turns, turns) * PARTS_OF_ONE).astype(np.int64)
    return whole


def _channels(values: Whole) -> list[list[int]]:
    """Of values (n, k), each column as its first value and the changes after it; alone where none follows."""
    told = []
    for column in values.T:
        changes = np.diff(column, prepend=0)
        told.append(changes.tolist() if changes[1:].any() else [int(column[0])])
    return told


def _told(block: Block, *, adrift: bool) -> dict[str, Any]:
    """A box; one `adrift` (a mat without a place) lies under what the still's camera aims at."""
    return {
        "middle_m": [round(float(value), 4) for value in block.middle_m],
        "size_m": [round(float(value), 4) for value in block.size_m],
        "colour": block.colour,
        "flat": block.flat,
        "adrift": adrift,
    }
