"""Our own bodies in the postures of a file, shown to the cameras of a view and read like a film."""

from collections.abc import Iterator, Sequence
from statistics import fmean

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.catalogue.count import Part
from gluteus.catalogue.movement import View
from gluteus.movement import Camera, Rig, solve_postures
from gluteus.movement.kinematics import Array
from gluteus.movement.landmarks import ORDER
from gluteus.movement.postures import movement_of
from gluteus.tracking.norm import ChannelNorm, Norm, PartNorm
from gluteus.tracking.signal.channels import CHANNELS, TYPICAL_JITTER, trunk_length
from gluteus.tracking.signal.frame import Points

BODIES = (Skeleton("female", 1.68), Skeleton("male", 1.78))
# A person may show either side to the camera.
_AZIMUTHS_DEG = {"side": (90, -90), "front": (-10, 10), "oblique": (45, -45)}
_ELEVATION_DEG = 5
_SEEN = 1.0


def solved_norm(exercise: Exercise) -> Norm:
    """What the channels of an exercise read at rest and at work. Raises MovementError where nothing moves."""
    count = exercise.count
    assert count is not None, "only exercises with a [count] have a norm"
    shown = [_Showing(exercise, body, azimuth) for body in BODIES for azimuth in _AZIMUTHS_DEG[count.view]]
    leans = [fmean(one.read("trunk_lean", name) for one in shown) for name in shown[0].postures]
    parts = tuple(_part_norm(exercise, part, shown) for part in count.parts)
    lifts_first = movement_of(exercise).starts == "up"
    lean = (round(min(leans), 1), round(max(leans), 1))
    return Norm(count.view, lifts_first, count.passes_per_rep, rep_s(exercise), lean, parts)


def rep_s(exercise: Exercise) -> float:
    """How long a repetition takes: by its tempo, or in seconds of its own where it has none."""
    keys = movement_of(exercise).sequence
    if all(key.move_s is None for key in keys):
        return exercise.tempo.rep_s
    return sum((key.move_s or 0.0) + key.hold_s for key in keys)


class _Showing:
    """One per body and camera: the postures of a file as the camera has them."""

    def __init__(self, exercise: Exercise, body: Skeleton, azimuth_deg: float) -> None:
        marks = dict(_marks(exercise, body))
        camera = Camera.framing(View(azimuth_deg, _ELEVATION_DEG), np.stack(list(marks.values())))
        self.postures = {name: points_seen(camera, places) for name, places in marks.items()}
        self._trunk = float(np.median([trunk_length(points) for points in self.postures.values()]))

    def read(self, channel: str, posture: str) -> float:
        return CHANNELS[channel].measure(self.postures[posture], self._trunk)


def _marks(exercise: Exercise, body: Skeleton) -> Iterator[tuple[str, Array]]:
    """The 33 landmarks (33, 3) of each posture of the sequence, in m."""
    rig = Rig.of(body)
    chosen = [rig.index[name] for name in ORDER]
    solved = solve_postures(exercise, body)
    for key in movement_of(exercise).sequence:
        yield key.posture, rig.landmarks_m(rig.pose(solved[key.posture].angles[None]))[0, chosen]


def points_seen(camera: Camera, marks_m: Array) -> Points:
    """Landmarks (33, 3) in m as a frame has them, all of them seen."""
    return [(x, y, _SEEN) for x, y in camera.project(marks_m).tolist()]


def _part_norm(exercise: Exercise, part: Part, shown: Sequence[_Showing]) -> PartNorm:
    rest = part.rest or movement_of(exercise).sequence[-1].posture
    work = part.work or _furthest(part, rest, shown)
    return PartNorm(
        part.name,
        part.at_least,
        tuple(_channel_norm(exercise, name, rest, work, shown) for name in part.channels),
    )


def _channel_norm(
    exercise: Exercise, name: str, rest: str, work: str, shown: Sequence[_Showing]
) -> ChannelNorm:
    count = exercise.count
    if count is not None and count.norm is not None:
        return ChannelNorm(name, *count.norm)
    at_rest, at_work = (round(fmean(one.read(name, posture) for one in shown), 3) for posture in (rest, work))
    return ChannelNorm(name, at_rest, at_work)


def _furthest(part: Part, rest: str, shown: Sequence[_Showing]) -> str:
    """The posture in which the part's channels are furthest from rest, in units of their jitter."""

    def away(posture: str) -> float:
        return fmean(
            abs(one.read(name, posture) - one.read(name, rest)) / TYPICAL_JITTER[CHANNELS[name].unit]
            for one in shown
            for name in part.channels
        )

    return max(shown[0].postures, key=away)
