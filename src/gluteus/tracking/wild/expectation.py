"""What the channels of an exercise do from rest to work, seen from anywhere: its clip shown to cameras all round."""

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.catalogue.movement import View
from gluteus.movement import Camera, solve_clip
from gluteus.movement.landmarks import landmarks_m
from gluteus.tracking.shown import points_seen
from gluteus.tracking.wild.traces import JITTER, Array, readings

_BODY = Skeleton("female", 1.68)
_CLIP_FPS = 10.0
_AZIMUTHS_DEG, _ELEVATIONS_DEG = range(-135, 181, 45), (5, 20)
_MOST = 60.0  # jitters: a foreshortened trunk makes some readings explode
_CLEAR = 3.0


def expected(exercise: Exercise) -> Array:
    """(channels,): the change from rest to work in units of jitter; 0 where it is small or hangs on the view.

    Work is where all channels together are furthest from rest, which is where the repetition begins.
    """
    clip = solve_clip(exercise, _BODY, fps=_CLIP_FPS)
    ends = [round(end_s * _CLIP_FPS) for end_s in clip.rep_ends_s] or [len(clip.angles)]
    marks = landmarks_m(clip)[: ends[0] + 1]
    shown = np.array([_changes(marks, azimuth, up) for azimuth in _AZIMUTHS_DEG for up in _ELEVATIONS_DEG])
    at_work = np.sqrt((shown**2).mean(axis=(0, 2))).argmax()
    change = shown[:, at_work]
    agreed = np.sign(change).mean(axis=0)
    usual = agreed * np.percentile(np.abs(change), 75, axis=0)
    made: Array = np.where(np.abs(usual) > _CLEAR, usual, 0.0)
    return made


def _changes(marks_m: Array, azimuth_deg: float, elevation_deg: float) -> Array:
    """(frames, channels): what has changed since the first frame, in units of jitter."""
    camera = Camera.framing(View(azimuth_deg, elevation_deg), marks_m)
    read = readings(np.array([points_seen(camera, one) for one in marks_m]))
    made: Array = np.clip((read - read[0]) / JITTER, -_MOST, _MOST)
    return made
