"""The key postures and the mistakes of an exercise as pictures; those side by side share one frame.

Each still holds every hair style of its body, and the frame has room for all of them: whatever hair and
colours a person chooses (look.dressed), the picture stays where it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREE_INDEX, sided
from gluteus.catalogue import Exercise
from gluteus.catalogue.form import pair_names
from gluteus.catalogue.movement import View
from gluteus.figure.files import still_names
from gluteus.figure.look import HAIR_STYLES
from gluteus.figure.model import Model
from gluteus.figure.parts import Parts
from gluteus.figure.picture.coat import Coat
from gluteus.figure.picture.drawing import svg_of
from gluteus.figure.picture.plate import Scene, around
from gluteus.figure.picture.props import Block, blocks_of, carried, held_of
from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.surface import Surface
from gluteus.figure.skin import posed
from gluteus.movement import Camera, Pose, Rig, mistaken, rest_angles, solve_postures
from gluteus.movement.postures import movement_of

_DISTANCE_M = 5.0
_PORTRAIT_DEG = {"shoulder.abduction": 13.0, "elbow.flexion": 14.0, "hip.abduction": 3.0}
_PORTRAIT_VIEW = (28.0, 4.0)  # azimuth, elevation in degrees
# What the picture of the head must hold, from the middle of the hair.
_BUST_M = np.array([[0.0, -0.22, 0.0], [0.0, 0.16, 0.0], [-0.17, 0.0, 0.0], [0.17, 0.0, 0.0]])
_RIM_PX = 8


@dataclass(frozen=True, slots=True)
class Shot:
    """Stills that one camera takes in one frame: the solved angles (49,) of each by its name."""

    view: View
    angles: Mapping[str, Points]


@dataclass(frozen=True, slots=True)
class _Figure:
    """One body in one posture: its bald surface, every hair style on it, and what its hands hold."""

    model: Model
    surface: Surface
    hair: Mapping[str, Surface]
    held: tuple[Block, ...] = ()

    @property
    def vertices(self) -> Points:
        return np.vstack([self.surface.vertices, *(hair.vertices for hair in self.hair.values())])


def stills_of(exercise: Exercise, parts: Parts, skeleton: Skeleton) -> dict[str, str]:
    """SVG text of every still of `files.still_names`. Raises MovementError where there is no movement."""
    drawn = {
        name: svg
        for shot in shots_of(exercise, skeleton)
        for name, svg in _stills_of_shot(shot, exercise, parts, skeleton).items()
    }
    return {name: drawn[name] for name in still_names(exercise)}


def shots_of(exercise: Exercise, skeleton: Skeleton) -> list[Shot]:
    """All postures from the file's own camera; then each mistake that has its own, right beside wrong."""
    movement = movement_of(exercise)
    solved = {name: posture.angles for name, posture in solve_postures(exercise, skeleton).items()}
    main = {name: solved[name] for name in movement.key_postures}
    shots = [Shot(movement.view, main)]
    for number, form in enumerate(exercise.form, 1):
        pair = solved[form.posture], solve_postures(mistaken(exercise, form), skeleton)[form.posture].angles
        named = dict(zip(pair_names(form, number), pair, strict=True))
        if form.view:
            shots.append(Shot(form.view, named))
        else:
            main |= named
    return shots


def _stills_of_shot(shot: Shot, exercise: Exercise, parts: Parts, skeleton: Skeleton) -> dict[str, str]:
    movement, rig = movement_of(exercise), Rig.of(skeleton)
    model, things = parts.model(None, movement.hands), held_of(movement.props, skeleton)
    figures = {
        name: _figure(parts, model, rig.pose(angles[None]), things) for name, angles in shot.angles.items()
    }
    every = np.vstack([figure.vertices for figure in figures.values()])
    middle = (every.min(axis=0) + every.max(axis=0)) / 2
    standing = blocks_of(movement.props, middle)
    camera = Camera(shot.view.azimuth, shot.view.elevation, middle, _DISTANCE_M)
    roles = {name: share.role for name, share in exercise.muscles.items()}
    coat = Coat.of(model, roles, exact=True)
    framed = around(every, (*standing, *(block for figure in figures.values() for block in figure.held)))
    return {
        name: svg_of(
            Scene(
                model,
                figure.surface,
                camera,
                roles,
                standing + figure.held,
                framed,
                hair=figure.hair,
                coat=coat,
            ),
            f"{exercise.slug}-{name}",
        )
        for name, figure in figures.items()
    }


def portraits_of(parts: Parts, skeleton: Skeleton) -> dict[str, str]:
    """The body standing, whole and its head alone: what a person chooses their figure by."""
    rig, angles = Rig.of(skeleton), rest_angles(skeleton)
    for name, degrees in _PORTRAIT_DEG.items():
        angles[:, [DEGREE_INDEX[degree] for degree in sided(name)]] = degrees
    figure = _figure(parts, parts.model(None), rig.pose(angles))
    skull = np.mean([hair.vertices.mean(axis=0) for hair in figure.hair.values()], axis=0)
    return {
        "whole": _portrait(figure, "whole", figure.vertices, 600.0),
        "head": _portrait(figure, "head", skull + _BUST_M, 1000.0),
    }


def _portrait(figure: _Figure, part: str, framed: Points, pixels_per_m: float) -> str:
    middle = (framed.min(axis=0) + framed.max(axis=0)) / 2
    camera = Camera(*_PORTRAIT_VIEW, middle, _DISTANCE_M)
    scene = Scene(
        figure.model, figure.surface, camera, framed=framed, pixels_per_m=pixels_per_m, hair=figure.hair
    )
    return _trimmed(svg_of(scene, part))


def _trimmed(svg: str) -> str:
    """Without the rim, along which a line is drawn round whatever the frame cuts off."""

    def within(size: re.Match[str]) -> str:
        width, height = (int(side) - 2 * _RIM_PX for side in size.groups())
        return f'viewBox="{_RIM_PX} {_RIM_PX} {width} {height}"'

    return re.sub(r'viewBox="0 0 (\d+) (\d+)"', within, svg)


def _figure(parts: Parts, model: Model, pose: Pose, things: tuple[tuple[str, Block], ...] = ()) -> _Figure:
    """In the first posture of a pose, with `things` in the hands (props.held_of)."""
    places, turns = pose.positions_m[0], pose.rotations[0]
    hair = {}
    for style in HAIR_STYLES:
        piece = parts.pieces[f"hair_{style}"]
        moved = posed(piece.surface.vertices, piece.skin, parts.stance, places, turns)
        hair[style] = Surface(moved, piece.surface.triangles)
    return _Figure(model, model.standing(places, turns), hair, carried(things, places, turns))
