"""A film of the figure with the exact truth beside it: what a camera would have seen of a perfect trainee.

It begins and ends in the posture in which the movement begins, held still. The film is a row of JPEG pictures
(`.mjpeg`), which players read and which Chromium takes for a camera. The truth is JSON: when each repetition
ends and of which side it was; of every frame the phase, the angles, and the 33 landmarks of a pose detector.
"""

import json
import math
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREES
from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.movement import Prop
from gluteus.errors import PictureError
from gluteus.figure.look import BODIES, Look
from gluteus.figure.model import Model
from gluteus.figure.parts import Parts
from gluteus.figure.picture.coat import AT_FIRST
from gluteus.figure.picture.files import writing
from gluteus.figure.picture.paint import Painter
from gluteus.figure.picture.plate import Scene, around
from gluteus.figure.picture.props import Block, blocks_of, carried, held_of
from gluteus.movement import Camera, Clip, Rig, solve_clip
from gluteus.movement.kinematics import Array
from gluteus.movement.landmarks import in_picture
from gluteus.movement.postures import movement_of

Side = Literal["left", "right"]

_DISTANCE_M = 4.0
_ROOM = 1.15  # nobody fills the picture to its edge; without ground around it a lying body may not be found
_SIDE_DEG = 90.0
_COUNTED_FROM_DEG = {"side": _SIDE_DEG, "front": 0.0, "oblique": 45.0}
_QUALITY = 88
_LOOKED_AT = 12  # frames of a clip that say how much room the movement takes


@dataclass(frozen=True, slots=True)
class Take:
    """How a film is taken. An azimuth that is not given is that from which the exercise is counted best."""

    repetitions: int = 5
    side: Side = "right"
    ready_s: float = 2.0
    azimuth_deg: float | None = None
    elevation_deg: float = 6.0
    width_px: int = 640
    height_px: int = 480
    finer: int = 2


PLAIN = Take()


def film_of(slug: str, file: Path, look: Look = AT_FIRST, take: Take = PLAIN) -> Clip:
    """Film an exercise of the catalogue with a body that is baked.

    Raises NotInCatalogue, MovementError, and PictureError where the file cannot be written.
    """
    if file.suffix != ".mjpeg":
        raise PictureError(f"{file.name}: a film ends in .mjpeg, as in {file.stem}.mjpeg.")
    with writing(file):
        return film(open_catalogue().exercise(slug), Parts.baked(look.body), file, look, take)


def film(exercise: Exercise, parts: Parts, file: Path, look: Look = AT_FIRST, take: Take = PLAIN) -> Clip:
    """Film an exercise into `file`, and its truth into the same name with `.json`; return what was played.

    `parts` are those of the look's body. Raises MovementError where the exercise has no movement or the body
    cannot do it.
    """
    clip = _played(exercise, BODIES[look.body].skeleton, take)
    model = parts.model(look.hair, movement_of(exercise).hands)
    stage = _Stage.of(exercise, model, clip, look, take)
    painted: dict[bytes, bytes] = {}  # repetitions are alike, and who holds still looks the same
    with file.open("wb") as pictures:
        for number, angles in enumerate(clip.angles):
            posture = angles.tobytes()
            if posture not in painted:
                painted[posture] = stage.picture(number)
            pictures.write(painted[posture])
    file.with_suffix(".json").write_text(json.dumps(_truth(exercise, clip, stage.camera, take)))
    return clip


def _played(exercise: Exercise, skeleton: Skeleton, take: Take) -> Clip:
    """All repetitions between two moments of standing, sitting or lying ready."""
    once = solve_clip(exercise, skeleton)
    if take.side == "left":
        once = once.mirrored()
    ready = _held(once, take.ready_s)
    played = ready
    for _ in range(take.repetitions):
        played = played.followed_by(once)
    return played.followed_by(ready)


def _held(clip: Clip, seconds: float) -> Clip:
    """The first frame of a clip for a while."""
    count = max(round(seconds * clip.fps), 1)
    return replace(
        clip,
        angles=np.repeat(clip.angles[:1], count, axis=0),
        phases=("",) * count,
        touches=clip.touches[:1] * count,
        rep_ends_s=(),
    )


@dataclass(frozen=True, slots=True)
class _Stage:
    """The body, the camera and the room of one film."""

    model: Model
    camera: Camera
    painter: Painter
    positions_m: Array
    rotations: Array
    things: tuple[tuple[str, Block], ...]

    @classmethod
    def of(cls, exercise: Exercise, model: Model, clip: Clip, look: Look, take: Take) -> "_Stage":
        pose = Rig.of(clip.skeleton).pose(clip.angles)
        looked_at = range(0, len(clip.angles), max(len(clip.angles) // _LOOKED_AT, 1))
        surfaces = [model.standing(pose.positions_m[n], pose.rotations[n]) for n in looked_at]
        room_taken = np.vstack([surface.vertices for surface in surfaces])
        movement = movement_of(exercise)
        props = _mirrored(movement.props) if take.side == "left" else movement.props
        blocks = blocks_of(props, (room_taken.min(axis=0) + room_taken.max(axis=0)) / 2)
        view = replace(movement.view, azimuth=_azimuth_deg(exercise, take), elevation=take.elevation_deg)
        aspect = take.height_px / take.width_px
        solid = tuple(block for block in blocks if not block.flat)
        camera = _with_room(Camera.framing(view, around(room_taken, solid), _DISTANCE_M, aspect))
        scene = Scene(model, surfaces[0], camera, props=blocks)
        painter = Painter.of(scene, take.width_px, take.height_px, take.finer, look=look, indoors=True)
        things = held_of(movement.props, clip.skeleton)
        return cls(model, camera, painter, pose.positions_m, pose.rotations, things)

    def picture(self, number: int) -> bytes:
        """Frame `number` as JPEG."""
        places, turns = self.positions_m[number], self.rotations[number]
        held = carried(self.things, places, turns)
        painted = self.painter.paint(self.model.standing(places, turns), held)
        jpeg = BytesIO()
        Image.fromarray(painted).save(jpeg, "JPEG", quality=_QUALITY)
        return jpeg.getvalue()


def _with_room(camera: Camera) -> Camera:
    """The same camera seeing more all round."""
    half_width = _ROOM * math.tan(math.radians(camera.field_deg) / 2)
    return replace(camera, field_deg=2 * math.degrees(math.atan(half_width)))


def _azimuth_deg(exercise: Exercise, take: Take) -> float:
    """What is not counted is filmed as its picture has it, but from in front; the left side is the mirror."""
    if take.azimuth_deg is not None:
        return take.azimuth_deg
    movement = movement_of(exercise)
    if exercise.count:
        turned = _COUNTED_FROM_DEG[exercise.count.view]
        if turned * sum(prop.at_m[0] for prop in movement.props) > 0:
            turned = -turned  # a chair or a wall beside the body would hide its legs
    else:
        turned = (movement.view.azimuth + 180) % 360 - 180
        if abs(turned) > _SIDE_DEG:
            turned = math.copysign(180, turned) - turned
    return -turned if take.side == "left" else turned


def _mirrored(props: tuple[Prop, ...]) -> tuple[Prop, ...]:
    return tuple(replace(prop, at_m=(-prop.at_m[0], prop.at_m[1]), turn_deg=-prop.turn_deg) for prop in props)


def _truth(exercise: Exercise, clip: Clip, camera: Camera, take: Take) -> dict[str, object]:
    """What the film shows: times in s, angles in degrees (places in m), landmarks as shares of both sides."""
    return {
        "exercise": exercise.slug,
        "fps": clip.fps,
        "width_px": take.width_px,
        "height_px": take.height_px,
        "skeleton": {"sex": clip.skeleton.sex, "stature_m": clip.skeleton.stature_m},
        "camera": {"azimuth_deg": camera.azimuth_deg, "elevation_deg": camera.elevation_deg},
        "repetitions": _repetitions(exercise, clip, take),
        "phases": clip.phases,
        "angle_names": DEGREES,
        "angles": clip.angles.round(3).tolist(),
        "landmarks": in_picture(clip, camera).round(5).tolist(),
    }


def _repetitions(exercise: Exercise, clip: Clip, take: Take) -> list[dict[str, object]]:
    """When each one is done, and the side that worked."""
    sides: tuple[str, ...] = ("both",)
    if exercise.sides == "each":
        sides = (take.side,)
    elif exercise.sides == "alternating":
        sides = ("right", "left") if take.side == "right" else ("left", "right")
    return [
        {"end_s": round(end_s, 3), "side": sides[number % len(sides)]}
        for number, end_s in enumerate(clip.rep_ends_s)
    ]
