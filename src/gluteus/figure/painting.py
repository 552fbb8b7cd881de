"""The stills of an exercise as pixels in one frame, from their own camera or from further round."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.catalogue.movement import View
from gluteus.figure.look import BODIES, Look
from gluteus.figure.model import Model
from gluteus.figure.parts import Parts
from gluteus.figure.picture.coat import rgb
from gluteus.figure.picture.ground import PAPER
from gluteus.figure.picture.paint import Painter, Picture
from gluteus.figure.picture.plate import Scene, around
from gluteus.figure.picture.props import Block, blocks_of, carried, held_of
from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.surface import Surface
from gluteus.figure.stills import Shot, shots_of
from gluteus.movement import Camera, Rig
from gluteus.movement.postures import movement_of

_DISTANCE_M = 5.0
_MARGIN_M = 0.05


def paintings_of(
    exercise: Exercise,
    parts: Parts,
    look: Look,
    pixels_per_m: float,
    *,
    names: Collection[str] = (),
    round_by_deg: float = 0.0,
) -> dict[str, Picture]:
    """A picture (height, width, 3) of each named still of one shot, of all key postures if none is named.

    `parts` are those of the look's body. `round_by_deg` walks so far round the body, to its left. Raises
    MovementError where there is no movement.
    """
    movement, skeleton = movement_of(exercise), BODIES[look.body].skeleton
    wanted = tuple(names) or movement.key_postures
    shot = _shot(exercise, skeleton, wanted[0])
    model = parts.model(look.hair, movement.hands)
    things = held_of(movement.props, skeleton)
    standing = _standing(shot, model, skeleton, things)
    every = np.vstack([surface.vertices for surface, _ in standing.values()])
    held = [block for _, blocks in standing.values() for block in blocks]
    props = blocks_of(movement.props, (every.min(axis=0) + every.max(axis=0)) / 2)
    view = replace(shot.view, azimuth=shot.view.azimuth + round_by_deg)
    camera, width_px = _framing(view, around(every, (*props, *held)), pixels_per_m)
    roles = {name: share.role for name, share in exercise.muscles.items()}
    scene = Scene(model, standing[wanted[0]][0], camera, roles, props)
    painter = Painter.of(scene, width_px, round(width_px * camera.aspect), look=look)
    return {name: painter.paint(*standing[name]) for name in wanted}


def beside_each_other(pictures: Iterable[Picture], gap_px: int) -> Picture:
    """Pictures of one height in a row."""
    first, *others = pictures
    gap = np.full((len(first), gap_px, 3), rgb(PAPER), np.uint8)
    return np.hstack([first, *(part for picture in others for part in (gap, picture))])


def _shot(exercise: Exercise, skeleton: Skeleton, name: str) -> Shot:
    """The one that has this still; key postures keep the frame that they have without mistakes."""
    shot = next(shot for shot in shots_of(exercise, skeleton) if name in shot.angles)
    keys = movement_of(exercise).key_postures
    return replace(shot, angles={key: shot.angles[key] for key in keys}) if name in keys else shot


def _standing(
    shot: Shot, model: Model, skeleton: Skeleton, things: tuple[tuple[str, Block], ...]
) -> dict[str, tuple[Surface, tuple[Block, ...]]]:
    """The body in every posture of a shot, and the things that its hands hold there."""
    pose = Rig.of(skeleton).pose(np.array(list(shot.angles.values())))
    return {
        name: (model.standing(places, turns), carried(things, places, turns))
        for name, places, turns in zip(shot.angles, pose.positions_m, pose.rotations, strict=True)
    }


def _framing(view: View, points_m: Points, pixels_per_m: float) -> tuple[Camera, int]:
    """A camera whose picture just holds all points (n, 3), and the width of that picture in pixels."""
    aim = (points_m.min(axis=0) + points_m.max(axis=0)) / 2
    camera = Camera(view.azimuth, view.elevation, aim, _DISTANCE_M)
    low, high = _limits(camera, points_m)
    right, up, _ = camera.axes
    off_right, off_up = _DISTANCE_M * (low + high) / 2
    camera = replace(camera, aim_m=aim + off_right * right + off_up * up)
    half_width, half_height = np.abs(_limits(camera, points_m)).max(axis=0) + _MARGIN_M / _DISTANCE_M
    camera = replace(
        camera,
        field_deg=float(2 * np.degrees(np.arctan(half_width))),
        aspect=float(half_height / half_width),
    )
    return camera, round(2 * half_width * _DISTANCE_M * pixels_per_m)


def _limits(camera: Camera, points_m: Points) -> Points:
    """The lowest and the highest (2, 2) of what is to the right and up, as shares of the depth."""
    right, up, depth = camera.seen(points_m).T
    seen = np.stack([right / depth, up / depth], axis=1)
    return np.stack([seen.min(axis=0), seen.max(axis=0)])
