"""Two bodies, and every movement of the catalogue solved on them once a session."""

from functools import cache

import numpy as np

from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.movement import Clip, Rig, solve_postures
from gluteus.movement.clip import clip_of
from gluteus.movement.postures import Solved
from gluteus.movement.trial import TRIED_ON

BODIES = TRIED_ON
SMALL, TALL = BODIES.values()
FPS = {SMALL: 30.0, TALL: 10.0}  # the second only has to show that the first is no luck
MOVING = sorted(slug for slug, exercise in open_catalogue().exercises.items() if exercise.movement)


@cache
def postures(slug: str, body: Skeleton) -> dict[str, Solved]:
    return solve_postures(open_catalogue().exercise(slug), body)


@cache
def clip(slug: str, body: Skeleton) -> Clip:
    return clip_of(open_catalogue().exercise(slug), body, postures(slug, body), fps=FPS[body])


@cache
def places(slug: str, body: Skeleton) -> np.ndarray:
    return clip(slug, body).landmarks_m()


@cache
def rig(body: Skeleton) -> Rig:
    return Rig.of(body)
