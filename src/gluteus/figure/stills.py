"""The key postures of an exercise as pictures that share one frame, so that they can stand side by side."""

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.catalogue.movement import Movement
from gluteus.figure.model import Model
from gluteus.figure.picture.drawing import svg_of
from gluteus.figure.picture.plate import Scene, around
from gluteus.figure.picture.props import blocks_of, carried, held_of
from gluteus.movement import Camera, Rig, solve_postures
from gluteus.movement.postures import movement_of

_DISTANCE_M = 5.0


def stills_of(exercise: Exercise, model: Model, skeleton: Skeleton) -> dict[str, str]:
    """SVG text of every posture in which the movement stops. Raises MovementError where there is none."""
    movement, rig = movement_of(exercise), Rig.of(skeleton)
    solved = solve_postures(exercise, skeleton)
    surfaces, held, things = {}, {}, held_of(movement.props, skeleton)
    for name in key_postures(movement):
        pose = rig.pose(solved[name].angles[None])
        surfaces[name] = model.standing(pose.positions_m[0], pose.rotations[0])
        held[name] = carried(things, pose.positions_m[0], pose.rotations[0])
    every = np.vstack([surface.vertices for surface in surfaces.values()])
    middle = (every.min(axis=0) + every.max(axis=0)) / 2
    standing = blocks_of(movement.props, middle)
    framed = around(every, (*standing, *(block for blocks in held.values() for block in blocks)))
    camera = Camera(movement.view.azimuth, movement.view.elevation, middle, _DISTANCE_M)
    roles = {name: share.role for name, share in exercise.muscles.items()}
    return {
        name: svg_of(
            Scene(model, surface, camera, roles, standing + held[name], framed), f"{exercise.slug}-{name}"
        )
        for name, surface in surfaces.items()
    }


def key_postures(movement: Movement) -> tuple[str, ...]:
    """The postures in which the movement stops, in order, beginning where it begins."""
    stops = [key.posture for key in movement.sequence if not key.via]
    return tuple(dict.fromkeys([stops[-1], *stops]))
