"""Every movement on every dressed body: nothing sinks into the floor, a thing, or the body itself."""

import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the dressed body is measured with the extra `bake`")
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import PROPS
from gluteus.figure.look import BODIES
from gluteus.figure.parts import Parts
from gluteus.figure.picture.props import blocks_of, carried, held_of
from gluteus.movement import Rig, solve_postures
from gluteus.movement.clip import clip_of

sys.path.insert(0, str(Path(__file__).parent))
from depths import Anatomy, kinds_of

HAIR = {"female": "bun", "male": "short"}
# Every third frame, but no more than so many of a slow stretch.
FPS, FRAMES = 10.0, 8
MOVING = sorted(slug for slug, exercise in open_catalogue().exercises.items() if exercise.movement)

IN_THING_M, IN_BODY_M = 0.005, 0.015
# Fingers close round what they hold, and curl over what they rest on: a thing, or the own leg.
ROUND_THING_M, ROUND_BODY_M = 0.013, 0.025
# Flesh yields to flesh, and each of the two gives about half. An upper arm drawn across the chest, or laid
# beside the head, presses both; so do a thigh drawn up to a full belly (61 mm at most over all movements), a
# calf under a thigh where the heel comes to the buttock (70 mm), and thighs that lie on each other (22 mm).
YIELDING_M = {
    ("upper_arm", "trunk"): 0.030,
    ("thigh", "trunk"): 0.065,
    ("shank", "own thigh"): 0.075,
    ("thigh", "other thigh"): 0.025,
}
THINGS = ("floor", *PROPS)


@cache
def anatomy(body, hands):
    return Anatomy(Parts.baked(body).model(HAIR[BODIES[body].skeleton.sex], hands))


def moments(slug, skeleton):
    """Frames and their angles (n, 49), no posture twice; of sides that take turns, the first."""
    exercise = open_catalogue().exercise(slug)
    angles = clip_of(exercise, skeleton, solve_postures(exercise, skeleton), fps=FPS).angles
    if exercise.sides == "alternating":
        angles = angles[: len(angles) // 2 + 1]
    _, first = np.unique(np.round(angles, 6), axis=0, return_index=True)
    first.sort()
    chosen = first[np.linspace(0, len(first) - 1, min(len(first), FRAMES)).round().astype(int)]
    return chosen, angles[chosen]


def pressed(slug, body):
    """(metres, frame, piece, into what) of everything that enters something, too deep or not."""
    movement, skeleton = open_catalogue().exercise(slug).movement, BODIES[body].skeleton
    figure, held = anatomy(body, movement.hands), held_of(movement.props, skeleton)
    numbers, angles = moments(slug, skeleton)
    pose = Rig.of(skeleton).pose(angles)
    standing = {
        prop.kind: [block for block in blocks_of((prop,), np.zeros(3)) if not block.flat]
        for prop in movement.props
    }
    for number, positions, rotations in zip(numbers, pose.positions_m, pose.rotations, strict=True):
        surface = figure.model.standing(positions, rotations)
        things = standing | {"dumbbell": list(carried(held, positions, rotations))}
        for found in (figure.in_floor(surface), figure.in_blocks(surface, things), figure.in_itself(surface)):
            yield from ((depth_m, number, piece, other) for piece, other, depth_m in found)


def allowed_m(movement, piece, other):
    """How deep a piece may go into the floor, a thing or another piece of the body."""
    part = piece.removesuffix("_l").removesuffix("_r")
    if other in THINGS:
        return ROUND_THING_M if part == "hand" and movement.hands == "grip" else IN_THING_M
    if part == "hand" and holds_itself(movement):
        return ROUND_BODY_M
    return YIELDING_M.get(kinds_of(piece, other), IN_BODY_M)


def holds_itself(movement):
    return any(
        part.startswith("hand") and contact.on[-2:] in {"_l", "_r"}
        for posture in movement.postures.values()
        for part, contact in posture.contacts.items()
    )


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("slug", MOVING)
def test_nothing_sinks_into_the_floor_a_thing_or_the_body_itself(slug, body):
    movement, deepest = open_catalogue().exercise(slug).movement, {}
    for depth_m, number, piece, other in pressed(slug, body):
        if depth_m > max(allowed_m(movement, piece, other), deepest.get((piece, other), (0,))[0]):
            deepest[piece, other] = (depth_m, number)
    assert [
        f"{piece} {depth_m * 1000:.0f} mm in {other} at {number / FPS:.1f} s"
        for (piece, other), (depth_m, number) in sorted(deepest.items(), key=lambda item: -item[1][0])
    ] == []
