"""Films of our own skeleton with exact truth: any exercise, camera, body, tempo, noise, dropout, leg swap.

A film is a row of acts, each a path of postures (n, 49). They are carried over into each other, posed and
shown to a camera; then the picture is made as bad as a detector makes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import other_side
from gluteus.catalogue.movement import View
from gluteus.movement import Camera, Clip, Rig
from gluteus.movement.kinematics import Array
from gluteus.movement.landmarks import ORDER

_CLIP_FPS = 30.0
_LEFT = [number for number, name in enumerate(ORDER) if name.endswith("_l")]
_RIGHT = [number for number, name in enumerate(ORDER) if name.endswith("_r")]
_TWIN = [ORDER.index(other_side(name)) for name in ORDER]
_BODY_DEPTH_M = 0.2  # a joint so far behind its twin is hidden by the body
_TRUNK = [ORDER.index(name) for name in ("shoulder_l", "shoulder_r", "hip_l", "hip_r")]
_LEGS = [
    number for number, name in enumerate(ORDER) if name[:-2] in ("knee", "ankle", "heel_back", "toe_tip")
]


@dataclass(frozen=True, slots=True)
class Shot:
    """How a film is taken. Noise is a share of the trunk's length, `dropout` and `swaps` of the frames.

    Landmarks that the body hides jitter `hidden_noise` times as much and are marked as badly seen.
    """

    azimuth_deg: float = 90.0
    elevation_deg: float = 5.0
    aspect: float = 1.0
    fps: float = 30.0
    noise: float = 0.0
    hidden_noise: float = 1.0
    dropout: float = 0.0
    swaps: float = 0.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Act:
    """Postures (n, 49) at 30 frames a second, and the frames at which a whole repetition ends."""

    angles: Array
    rep_ends: tuple[int, ...] = ()

    def then(self, *others: "Act", carry_s: float = 1.0) -> "Act":
        """This act and the others after it, each begun by moving over from where the last one ended."""
        whole = self
        for other in others:
            moved = whole.angles[-1] + _ramp(carry_s) * (other.angles[0] - whole.angles[-1])
            begun = len(whole.angles) + len(moved)
            whole = Act(
                np.concatenate([whole.angles, moved, other.angles]),
                whole.rep_ends + tuple(begun + end for end in other.rep_ends),
            )
        return whole


@dataclass(frozen=True, slots=True)
class Film:
    """Landmarks (n, 33, 3): x and y as shares of width and height, visibility; NaN where nobody was found."""

    landmarks: Array
    times_s: Array
    aspect: float
    rep_ends_s: tuple[float, ...]

    @property
    def reps(self) -> int:
        return len(self.rep_ends_s)


def performance(
    clip: Clip, ranges: Sequence[float], paces: Sequence[float] = (1.0,), whole: float = 0.75
) -> Act:
    """One cycle of a clip for each of `ranges` (1 is the file's own), `paces` times as long in turn.

    A cycle whose range is below `whole` is a partial repetition and not in the truth. Where sides take turns,
    so do the cycles. The clip has to have 30 frames a second.
    """
    ends = [round(end_s * clip.fps) for end_s in clip.rep_ends_s] or [len(clip.angles)]
    leads_back = len(clip.angles) - ends[-1]  # from the last end to the first frame
    ends[-1] = len(clip.angles)
    around = np.concatenate([clip.angles, clip.angles[:1]])
    parts: list[Array] = []
    rep_ends: list[int] = []
    done = 0
    for number, range_share in enumerate(ranges):
        turn = number % len(ends)
        cycle = around[(ends[turn - 1] if turn else 0) : ends[turn] + 1]
        pace = paces[number % len(paces)]
        parts.append(_scaled(cycle, range_share, pace))
        done += len(parts[-1])
        if range_share >= whole:
            rep_ends.append(done - (round(leads_back * pace) if turn == len(ends) - 1 else 0))
    return Act(np.concatenate(parts), tuple(rep_ends))


def _scaled(cycle: Array, range_share: float, pace: float) -> Array:
    """A cycle that goes only so far from the line between its ends, and takes `pace` times as long."""
    frames = max(round((len(cycle) - 1) * pace), 4)
    line = cycle[0] + np.linspace(0, 1, frames)[:, None] * (cycle[-1] - cycle[0])
    made: Array = line + range_share * (_resampled(cycle, frames) - line)
    return made


def _resampled(path: Array, frames: int) -> Array:
    at = np.linspace(0, len(path) - 1, frames, endpoint=False)
    low = at.astype(int)
    share = (at - low)[:, None]
    made: Array = path[low] * (1 - share) + path[np.minimum(low + 1, len(path) - 1)] * share
    return made


def held(angles: Array, seconds: float) -> Act:
    """One posture (49,) kept still."""
    return Act(np.repeat(angles[None], max(round(seconds * _CLIP_FPS), 1), axis=0))


def _ramp(seconds: float) -> Array:
    share = np.linspace(0, 1, max(round(seconds * _CLIP_FPS), 2))[:, None]
    made: Array = 10 * share**3 - 15 * share**4 + 6 * share**5
    return made


def film(act: Act, skeleton: Skeleton, shot: Shot) -> Film:
    """The act as the detector would report it."""
    marks = marks_m(act, skeleton)
    camera = Camera.framing(View(shot.azimuth_deg, shot.elevation_deg), marks, aspect=1 / shot.aspect)
    flat, depth = camera.project(marks), camera.seen(marks)[..., 2]
    flat[..., 1] *= shot.aspect  # a share of the height
    chance = np.random.default_rng(shot.seed)
    times = np.arange(0, len(marks) / _CLIP_FPS, 1 / shot.fps)
    frames = np.minimum((times * _CLIP_FPS).astype(int), len(marks) - 1)
    seen = _made_bad(flat[frames], depth[frames], shot, chance)
    return Film(seen, times, shot.aspect, tuple(end / _CLIP_FPS for end in act.rep_ends))


def marks_m(act: Act, skeleton: Skeleton) -> Array:
    """The 33 landmarks of an act (n, 33, 3), in m."""
    rig = Rig.of(skeleton)
    chosen = [rig.index[name] for name in ORDER]
    marks: Array = rig.landmarks_m(rig.pose(act.angles))[:, chosen]
    return marks


def _made_bad(flat: Array, depth: Array, shot: Shot, chance: np.random.Generator) -> Array:
    """Jitter, more of it where a landmark is hidden; legs taken for each other; frames without anybody."""
    square = np.array([1.0, 1 / shot.aspect])
    middle = flat[:, _TRUNK] * square
    trunk = np.linalg.norm(middle[:, :2].mean(axis=1) - middle[:, 2:].mean(axis=1), axis=-1)
    hidden = np.clip((depth - depth[:, _TWIN]) / _BODY_DEPTH_M, 0, 1)
    noise = shot.noise * np.median(trunk) * (1 + (shot.hidden_noise - 1) * hidden)
    made = flat + chance.normal(size=flat.shape) * noise[..., None] / square
    swapped = chance.random(len(made)) < shot.swaps
    for left, right in zip(_LEFT, _RIGHT, strict=True):
        if left in _LEGS:
            made[swapped, left], made[swapped, right] = made[swapped, right], made[swapped, left]
    out = np.concatenate([made, 1 - 0.6 * hidden[..., None]], axis=-1)
    out[chance.random(len(out)) < shot.dropout] = np.nan
    return out
