"""One coarse body for all tests of this folder: modelling the real one takes half a minute."""

import numpy as np
import pytest

from gluteus.body import Skeleton
from gluteus.figure.model import Model
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import surface_of
from gluteus.figure.shape.whole import body
from gluteus.figure.skin import skin_of


@pytest.fixture(scope="session")
def woman() -> Skeleton:
    return Skeleton("female", 1.68)


@pytest.fixture(scope="session")
def stance(woman: Skeleton) -> Stance:
    return Stance.of(woman)


@pytest.fixture(scope="session")
def coarse(stance: Stance) -> Model:
    low, high = np.array([-0.9, -0.05, -0.3]), np.array([0.9, 1.8, 0.3])
    surface = surface_of(lambda points: body(points, stance), low, high, 0.03)
    return Model(surface, skin_of(surface.vertices, stance), stance)
