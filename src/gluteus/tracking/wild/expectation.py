"""What the channels of an exercise do from rest to work: its clip shown to cameras all round."""

from dataclasses import dataclass

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.catalogue.movement import View
from gluteus.movement import Camera, solve_clip
from gluteus.movement.landmarks import landmarks_m
from gluteus.tracking.judging.showing import points_seen
from gluteus.tracking.wild.patterns import swings_of
from gluteus.tracking.wild.traces import JITTER, Array, readings

_BODY = Skeleton("female", 1.68)
_CLIP_FPS = 10.0
_AZIMUTHS_DEG, _ELEVATIONS_DEG = range(-135, 181, 45), (5, 20)
_MOST = 60.0  # jitters: a foreshortened trunk makes some readings explode
_CLEAR = 3.0
_HYSTERESIS = 0.25  # of the whole way


@dataclass(frozen=True, slots=True)
class Expectation:
    """`change` (channels,) from rest to work; `shown` (cameras, frames, channels) those of a repetition.

    A change is 0 where it is small or hangs on the view; all are in units of jitter. Work is where all
    channels together are furthest from where the repetition begins.
    """

    change: Array
    shown: Array

    def passes(self, blend: Array) -> int:
        """How often one repetition passes its top, followed by this blend; what most cameras say."""
        twice = np.concatenate([self.shown, self.shown], axis=1) @ blend
        clock_s = np.arange(twice.shape[1], dtype=float)
        found = [len(swings_of(trace, clock_s, _HYSTERESIS * float(np.ptp(trace)))) / 2 for trace in twice]
        return max(1, round(float(np.median(found))))


def expectation_of(exercise: Exercise) -> Expectation:
    """Shown to a ring of cameras. Raises MovementError for a file without a movement."""
    clip = solve_clip(exercise, _BODY, fps=_CLIP_FPS)
    ends = [round(end_s * _CLIP_FPS) for end_s in clip.rep_ends_s] or [len(clip.angles)]
    marks = landmarks_m(clip)[: ends[0] + 1]
    shown = np.array([_changes(marks, azimuth, up) for azimuth in _AZIMUTHS_DEG for up in _ELEVATIONS_DEG])
    at_work = np.sqrt((shown**2).mean(axis=(0, 2))).argmax()
    change = shown[:, at_work]
    usual = np.sign(change).mean(axis=0) * np.percentile(np.abs(change), 75, axis=0)
    return Expectation(np.where(np.abs(usual) > _CLEAR, usual, 0.0), shown)


def _changes(marks_m: Array, azimuth_deg: float, elevation_deg: float) -> Array:
    """(frames, channels): what has changed since the first frame, in units of jitter."""
    camera = Camera.framing(View(azimuth_deg, elevation_deg), marks_m)
    read = readings(np.array([points_seen(camera, one) for one in marks_m]))
    made: Array = np.clip((read - read[0]) / JITTER, -_MOST, _MOST)
    return made
