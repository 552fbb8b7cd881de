"""Counting: frames a second through a whole SetTracker, and how often rough films come out right.

Beside it stands what most open-source counters do: one joint angle, two fixed thresholds, a state.
"""

import statistics
import time
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from benchmarks.rough_films import RoughFilm, rough_films
from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.movement import solve_clip
from gluteus.tracking import Frame, SetTracker, count, norm_of
from gluteus.tracking.film import frames_of
from gluteus.tracking.signal.channels import CHANNELS, trunk_length
from gluteus.tracking.synthetic import Shot, film, performance

RUNS, OF_EACH = 5, 6


def measure() -> None:
    for block in open_catalogue().routine("glute_eight").blocks:
        if block.kind == "main":
            for item in block.items:
                _speed(item.exercise)
    _rough_films()


def _speed(slug: str) -> None:
    exercise, body = open_catalogue().exercise(slug), Skeleton("female", 1.68)
    shot = Shot(10 if norm_of(exercise).view == "front" else 90, noise=0.02)
    made = film(performance(solve_clip(exercise, body), [1.0] * 10), body, shot)
    frames = list(frames_of(made.landmarks, made.times_s))
    rate = statistics.median(_tracked(slug, frames) for _ in range(RUNS))
    naive = statistics.median(_naively(slug, frames) for _ in range(RUNS))
    print(f"{slug:26} {rate:7.0f} frames/s of a core, {rate / naive:.2f} x a counter with fixed thresholds")


def _tracked(slug: str, frames: Sequence[Frame]) -> float:
    tracker = SetTracker(open_catalogue().exercise(slug))
    began = time.process_time()
    for frame in frames:
        tracker.follow(frame)
    tracker.finish()
    return len(frames) / (time.process_time() - began)


def _naively(slug: str, frames: Sequence[Frame]) -> float:
    began = time.process_time()
    fixed_thresholds(slug, frames)
    return len(frames) / (time.process_time() - began)


def fixed_thresholds(slug: str, frames: Sequence[Frame]) -> int:
    """Up above 70 % of the way, down below 30 %: the first channel, read as the file's own camera would."""
    norm = norm_of(open_catalogue().exercise(slug)).parts[0].channels[0]
    measure, reps, is_up = CHANNELS[norm.channel].measure, 0, False
    for frame in frames:
        if frame.points is None:
            continue
        way = (measure(frame.points, trunk_length(frame.points) or 1.0) - norm.rest) / (norm.work - norm.rest)
        if way > 0.7:
            is_up = True
        elif way < 0.3 and is_up:
            is_up, reps = False, reps + 1
    return reps


def _rough_films() -> None:
    wrong: defaultdict[str, list[int]] = defaultdict(list)
    naive: list[int] = []
    began = time.perf_counter()
    taken = 0.0
    for one in rough_films(OF_EACH):
        wrong[one.exercise].append(_wild(one) - one.film.reps)
        naive.append(fixed_thresholds(one.exercise, _frames(one)) - one.film.reps)
        taken += float(one.film.times_s[-1])
    for slug, errors in wrong.items():
        print(f"{slug:14} {_within_one(errors):.2f} within one, errors {sorted(errors)}")
    every = [error for errors in wrong.values() for error in errors]
    _say(f"{len(every)} rough films", every)
    _say("the same with fixed thresholds", naive)
    print(f"{taken / (time.perf_counter() - began):.0f} x as fast as the films, making them included")


def _say(what: str, errors: Sequence[int]) -> None:
    print(f"{what}: {_within_one(errors):.2f} within one, {list(errors).count(0) / len(errors):.2f} exact")


def _wild(one: RoughFilm) -> int:
    made = one.film
    return count(made.landmarks, made.times_s, one.exercise, mode="wild", aspect=made.aspect).count


def _frames(one: RoughFilm) -> list[Frame]:
    square = np.array([1, 1 / one.film.aspect, 1])
    return list(frames_of(one.film.landmarks * square, one.film.times_s))


def _within_one(errors: Sequence[int]) -> float:
    return sum(abs(error) <= 1 for error in errors) / len(errors)
