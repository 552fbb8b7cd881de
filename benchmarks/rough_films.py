"""Films as people put them on the web, made of our own skeleton, so that the true count is known.

Somebody walks in, stands about and waves, does a set with pauses, unevenly in tempo and range, and leaves.
The camera stands anywhere, pans, zooms, is cut, or sees only a part of the body. The detector jitters, more
where it cannot see; it loses limbs for moments, takes one leg for the other, or finds nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from gluteus.body import Skeleton
from gluteus.body.joints import DEGREES
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.movement import View
from gluteus.movement import Camera, Clip, rest_angles, solve_clip
from gluteus.movement.kinematics import Array
from gluteus.movement.landmarks import ORDER
from gluteus.tracking.synthetic import Act, Film, held, marks_m, performance

EXERCISES = (
    *("squat", "lunge", "push_up", "sit_up", "pull_up", "jumping_jack", "front_raise", "bench_press"),
    *("glute_bridge", "hip_thrust", "donkey_kick", "bird_dog", "fire_hydrant", "step_up", "plie_squat"),
    "upright_row",
)
BODIES = (Skeleton("female", 1.68), Skeleton("male", 1.78))
CLIP_FPS = 30.0
ARMS = np.array([name.split(".")[0][:-2] in ("shoulder", "elbow", "forearm") for name in DEGREES])
LEFT_LEG = [ORDER.index(f"{name}_l") for name in ("hip", "knee", "ankle", "heel_back", "toe_tip")]
RIGHT_LEG = [number + 1 for number in LEFT_LEG]
LIMBS = [ORDER.index(f"{name}_{side}") for name in ("elbow", "wrist", "knee", "ankle") for side in "lr"]
TRUNK = [ORDER.index(name) for name in ("shoulder_l", "shoulder_r", "hip_l", "hip_r")]
ASPECTS, RATES = (16 / 9, 9 / 16, 4 / 3, 1.0), (30.0, 25.0, 24.0, 15.0, 29.97)


@dataclass(frozen=True, slots=True)
class RoughFilm:
    exercise: str
    film: Film


def rough_films(of_each: int) -> Iterator[RoughFilm]:
    for number, slug in enumerate(EXERCISES):
        for take in range(of_each):
            yield RoughFilm(slug, _film(slug, np.random.default_rng([number, take])))


def _film(slug: str, chance: np.random.Generator) -> Film:
    body = BODIES[chance.integers(2)]
    act = _act(slug, body, chance)
    aspect, fps = float(chance.choice(ASPECTS)), float(chance.choice(RATES))
    flat, depth = _shown(marks_m(act, body), aspect, chance)
    times_s = np.arange(0, len(flat) / CLIP_FPS, 1 / fps)
    rows = np.minimum((times_s * CLIP_FPS).astype(int), len(flat) - 1)
    landmarks = _detected(flat[rows], depth[rows], aspect, fps, chance)
    return Film(landmarks, times_s, aspect, tuple(end / CLIP_FPS for end in act.rep_ends))


@cache
def _clip(slug: str, body: Skeleton) -> Clip:
    return solve_clip(open_catalogue().exercise(slug), body)


def _act(slug: str, body: Skeleton, chance: np.random.Generator) -> Act:
    parts = [*_before(body, chance), _set(slug, body, chance)]
    if chance.random() < 0.5:
        parts.append(_idle(rest_angles(body)[0], chance, arms_deg=25))
    whole = parts[0].then(*parts[1:], carry_s=chance.uniform(0.8, 2))
    return Act(whole.angles + _wander(len(whole.angles), chance, 1.5, 45), whole.rep_ends)


def _before(body: Skeleton, chance: np.random.Generator) -> Iterator[Act]:
    if chance.random() < 0.5:
        if chance.random() < 0.5:
            yield Act(performance(_clip("easy_walk", body), [1.0] * int(chance.integers(2, 6))).angles)
        yield _idle(rest_angles(body)[0], chance, arms_deg=25)


def _set(slug: str, body: Skeleton, chance: np.random.Generator) -> Act:
    """Three to eighteen repetitions, two pauses at most."""
    reps = int(chance.integers(3, 19))
    ranges = np.clip(chance.normal(1, 0.1, reps), 0.65, 1.2) * np.clip(chance.normal(1, 0.1), 0.7, 1.1)
    paces = np.exp(chance.normal(-0.35, 0.3) + chance.normal(0, 0.13, reps))
    pauses = sorted(chance.integers(1, reps, size=chance.integers(0, 3))) if chance.random() < 0.4 else []
    acts: list[Act] = []
    for start, end in zip([0, *pauses], [*pauses, reps], strict=True):
        if end > start:
            acts.append(
                performance(_clip(slug, body), list(ranges[start:end]), list(paces[start:end]), whole=0)
            )
        if end < reps:
            acts.append(_idle(acts[-1].angles[-1], chance, arms_deg=10))
    return acts[0].then(*acts[1:], carry_s=0.5)


def _idle(posture: Array, chance: np.random.Generator, arms_deg: float) -> Act:
    still = held(posture, chance.uniform(1, 6)).angles
    moved = _wander(len(still), chance, 2, 20) + ARMS * _wander(len(still), chance, arms_deg, 15)
    steps = np.arange(len(still))
    return Act(still + moved * np.minimum(1, np.minimum(steps, steps[::-1]) / 15)[:, None])


def _wander(frames: int, chance: np.random.Generator, degrees: float, slow: int) -> Array:
    kernel = np.exp(-(np.linspace(-2, 2, 2 * slow + 1) ** 2))
    noise = chance.normal(size=(len(DEGREES), frames + 2 * slow))
    course = np.array([np.convolve(one, kernel / np.linalg.norm(kernel), "valid") for one in noise]).T
    course[:, :3] = 0  # the pelvis keeps its place
    return degrees * course


def _shown(marks: Array, aspect: float, chance: np.random.Generator) -> tuple[Array, Array]:
    """Places (frames, 33, 2) in shares of the width, and depth: one or two cameras, never quite still."""
    frames = len(marks)
    cut = [int(chance.integers(frames // 4, 3 * frames // 4))] if chance.random() < 0.2 else []
    flat, depth = np.empty((frames, 33, 2)), np.empty((frames, 33))
    for start, end in zip([0, *cut], [*cut, frames], strict=True):
        view = View(chance.uniform(-180, 180), chance.uniform(-5, 25))
        camera = Camera.framing(view, marks, chance.uniform(2.5, 5), 1 / aspect)
        flat[start:end] = camera.project(marks[start:end])
        depth[start:end] = camera.seen(marks[start:end])[..., 2]
    middle = np.array([0.5, 0.5 / aspect])
    slow_s = np.arange(frames)[:, None, None] / CLIP_FPS
    zoom = 1 + 0.06 * np.sin(slow_s * chance.uniform(0.05, 0.3) + chance.uniform(0, 6))
    flat = (flat - middle) * zoom + middle
    flat[..., :1] += 0.05 * np.sin(slow_s * chance.uniform(0.05, 0.4) + chance.uniform(0, 6))
    if chance.random() < 0.35:
        centre = np.array([0.5, chance.uniform(0.25, 0.75) / aspect])
        flat = (flat - centre) * chance.uniform(1.1, 1.6) + middle
    return flat, depth


def _detected(flat: Array, depth: Array, aspect: float, fps: float, chance: np.random.Generator) -> Array:
    corner = np.array([1, 1 / aspect])
    trunk = max(
        float(np.median(np.linalg.norm(flat[:, TRUNK[:2]].mean(1) - flat[:, TRUNK[2:]].mean(1), axis=-1))),
        0.08,
    )
    hidden = np.clip((depth - depth[:, TRUNK].mean(axis=1, keepdims=True)) / 0.15, 0, 1)
    outside = ((flat < 0) | (flat > corner)).any(axis=-1)
    spread = trunk * chance.uniform(0.008, 0.022) * (1 + 3 * hidden + 6 * outside)[..., None]
    found = flat + spread * (0.6 * chance.normal(size=flat.shape) + _drifting(flat.shape, fps, chance))
    found = np.where(outside[..., None], np.clip(found, -0.1 * corner, 1.1 * corner), found)
    for burst in _bursts(len(found), fps, 12, 0.6, chance):
        found[burst, chance.choice(LIMBS, 3)] += chance.normal(size=(3, 2)) * 0.35 * trunk
    for burst in _bursts(len(found), fps, 8, 1.0, chance):
        found[burst, LEFT_LEG + RIGHT_LEG] = found[burst, RIGHT_LEG + LEFT_LEG]
    seen = np.clip(1 - 0.5 * hidden - 0.9 * outside, 0.01, 1)
    landmarks = np.concatenate([found / corner, seen[..., None]], axis=-1)
    for burst in _bursts(len(found), fps, 15, 1.2, chance):
        landmarks[burst] = np.nan
    landmarks[chance.random(len(found)) < 0.02] = np.nan
    return landmarks


def _drifting(shape: tuple[int, ...], fps: float, chance: np.random.Generator) -> Array:
    kept = np.exp(-4 / fps)
    course = chance.normal(size=shape) * np.sqrt(1 - kept**2)
    for frame in range(1, shape[0]):
        course[frame] += kept * course[frame - 1]
    return course


def _bursts(
    frames: int, fps: float, every_s: float, at_most_s: float, chance: np.random.Generator
) -> Iterator[slice]:
    for _ in range(chance.poisson(frames / fps / every_s)):
        start = int(chance.integers(0, frames))
        yield slice(start, start + max(1, int(fps * chance.uniform(0.1, at_most_s))))
