"""Films of our own skeleton, each performance solved once a session."""

from collections.abc import Sequence
from functools import cache

from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.movement import Clip, solve_clip
from gluteus.tracking import CountResult, count, trial
from gluteus.tracking.synthetic import Act, Film, Shot, film, performance

SMALL, TALL = Skeleton("female", 1.60), Skeleton("male", 1.85)
COUNTED = sorted(slug for slug, exercise in open_catalogue().exercises.items() if exercise.count)
CALM = [slug for slug in COUNTED if open_catalogue().exercise(slug).measure == "reps"]
QUICK = [slug for slug in COUNTED if slug not in CALM]
EIGHT = [
    item.exercise
    for block in open_catalogue().routine("glute_eight").blocks
    if block.kind == "main"
    for item in block.items
]
AZIMUTHS_DEG = {"side": (90, -90), "front": (0, 10), "oblique": (45, -40)}
WHOLE, PART = 1.0, 0.4


@cache
def performed(slug: str, body: Skeleton, ranges: tuple[float, ...], paces: tuple[float, ...] = (1.0,)) -> Act:
    return performance(solved(slug, body), ranges, paces)


@cache
def solved(slug: str, body: Skeleton) -> Clip:
    return solve_clip(open_catalogue().exercise(slug), body)


def seen_from(slug: str) -> Sequence[float]:
    """Cameras that stand well within the view that the file names, a little askew, too."""
    return trial.AZIMUTHS_DEG[open_catalogue().exercise(slug).count.view]


def azimuths_deg(slug: str) -> tuple[float, float]:
    return AZIMUTHS_DEG[open_catalogue().exercise(slug).count.view]


def taken(slug: str, ranges: tuple[float, ...], body: Skeleton = SMALL, side: int = 0, **how: float) -> Film:
    """A film from one of the two azimuths that the exercise's view stands for."""
    shot = Shot(**{"azimuth_deg": azimuths_deg(slug)[side], "seed": 1, **how})
    return film(performed(slug, body, ranges), body, shot)


def counted(slug: str, made: Film, mode: str = "guided") -> CountResult:
    return count(made.landmarks, made.times_s, slug, mode=mode, aspect=made.aspect)
