"""Every movement on every dressed body: nothing sinks into the floor, into a thing, or into the body itself."""

import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the dressed body is measured with the extra `bake`")
from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.figure.bake import BAKED
from gluteus.figure.parts import Parts
from gluteus.figure.picture.props import blocks_of, carried, held_of
from gluteus.movement import Rig, solve_postures
from gluteus.movement.clip import clip_of

sys.path.insert(0, str(Path(__file__).parent))
from depths import Anatomy

FPS = 10.0  # every third frame
MOST_FRAMES = 16  # of a slow stretch these show as much as all
IN_BODY_M, IN_THING_M = 0.015, 0.005
SKELETONS = {"woman": Skeleton("female", 1.68), "man": Skeleton("male", 1.78)}
BODIES = ("woman", "man", "woman_heavier", "man_heavier")
HAIR = {"woman": "bun", "man": "short"}
MOVING = sorted(slug for slug, exercise in open_catalogue().exercises.items() if exercise.movement)


@cache
def parts(body):
    sex, _, heavier = body.partition("_")
    return Parts.load(BAKED / "bodies" / f"{body}.npz", SKELETONS[sex], heavier or "average")


@cache
def anatomy(body, hands):
    return Anatomy(parts(body).model(HAIR[body.partition("_")[0]], hands))


def moments(exercise, skeleton):
    """Frames and their angles (n, 49), no posture twice; where sides take turns, the second mirrors the first."""
    angles = clip_of(exercise, skeleton, solve_postures(exercise, skeleton), fps=FPS).angles
    if exercise.sides == "alternating":
        angles = angles[: len(angles) // 2 + 1]
    _, first = np.unique(np.round(angles, 6), axis=0, return_index=True)
    spread = np.linspace(0, len(first) - 1, min(len(first), MOST_FRAMES)).round().astype(int)
    chosen = np.sort(first)[spread]
    return chosen, angles[chosen]


def pressed(exercise, body):
    """(metres, frame, piece, into what) of everything that enters something, too deep or not."""
    movement, skeleton = exercise.movement, SKELETONS[body.partition("_")[0]]
    figure = anatomy(body, movement.hands)
    numbers, angles = moments(exercise, skeleton)
    pose = Rig.of(skeleton).pose(angles)
    held = held_of(movement.props, skeleton)
    for number, positions, rotations in zip(numbers, pose.positions_m, pose.rotations, strict=True):
        surface = figure.model.standing(positions, rotations)
        things = {
            prop.kind: [block for block in blocks_of((prop,), np.zeros(3)) if not block.flat]
            for prop in movement.props
        }
        things["dumbbell"] = list(carried(held, positions, rotations))
        for piece, other, depth_m in (
            *figure.in_floor(surface),
            *figure.in_blocks(surface, things),
            *figure.in_itself(surface),
        ):
            yield depth_m, number, piece, other, IN_THING_M if other == "floor" or other in things else IN_BODY_M


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("slug", MOVING)
def test_nothing_sinks_into_the_floor_a_thing_or_the_body_itself(slug, body):
    deepest = {}
    for depth_m, number, piece, other, allowed_m in pressed(open_catalogue().exercise(slug), body):
        if depth_m > max(allowed_m, deepest.get((piece, other), (0,))[0]):
            deepest[piece, other] = (depth_m, number)
    said = [
        f"{piece} {depth_m * 1000:.0f} mm in {other} at {number / FPS:.1f} s"
        for (piece, other), (depth_m, number) in sorted(deepest.items(), key=lambda item: -item[1][0])
    ]
    assert said == []
