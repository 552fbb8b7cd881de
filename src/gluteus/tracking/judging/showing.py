"""A body in the postures of a file, before a camera: what it would have in its picture."""

from collections.abc import Sequence

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.catalogue.movement import View
from gluteus.movement import Camera, Rig, solve_postures
from gluteus.movement.kinematics import Array
from gluteus.movement.landmarks import ORDER
from gluteus.movement.postures import movement_of
from gluteus.tracking.signal.channels import CHANNELS, trunk_length
from gluteus.tracking.signal.frame import Points

BODIES = (Skeleton("female", 1.68), Skeleton("male", 1.78))
# A person may show either side to the camera.
_AZIMUTHS_DEG = {"side": (90, -90), "front": (-10, 10), "oblique": (45, -45)}
_ELEVATION_DEG = 5
_SEEN = 1.0


class Showing:
    """One per body and camera: `postures` are the points of each posture of the sequence, by name."""

    def __init__(self, marks_m: dict[str, Array], azimuth_deg: float) -> None:
        camera = Camera.framing(View(azimuth_deg, _ELEVATION_DEG), np.stack(list(marks_m.values())))
        self.postures = {name: points_seen(camera, places) for name, places in marks_m.items()}
        self.trunk = float(np.median([trunk_length(points) for points in self.postures.values()]))

    def read(self, channel: str, posture: str) -> float:
        return CHANNELS[channel].measure(self.postures[posture], self.trunk)


def showings(exercise: Exercise, view: str) -> Sequence[Showing]:
    """On two bodies, before every camera that a view stands for. Raises MovementError where nothing moves."""
    of_bodies = [_marks(exercise, body) for body in BODIES]
    return [Showing(marks, azimuth) for marks in of_bodies for azimuth in _AZIMUTHS_DEG[view]]


def _marks(exercise: Exercise, body: Skeleton) -> dict[str, Array]:
    """The 33 landmarks (33, 3) of each posture of the sequence, in m."""
    rig = Rig.of(body)
    chosen = [rig.index[name] for name in ORDER]
    solved = solve_postures(exercise, body)
    names = dict.fromkeys(key.posture for key in movement_of(exercise).sequence)
    return {name: rig.landmarks_m(rig.pose(solved[name].angles[None]))[0, chosen] for name in names}


def points_seen(camera: Camera, marks_m: Array) -> Points:
    """Landmarks (33, 3) in m as a frame has them, all of them seen."""
    return [(x, y, _SEEN) for x, y in camera.project(marks_m).tolist()]
