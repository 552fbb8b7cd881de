"""One coarse figure for all tests of this folder: the real one takes four times as long."""

import pytest

from gluteus.body import Skeleton
from gluteus.figure.model import Model
from gluteus.figure.parts import Parts
from gluteus.figure.shape.stance import Stance


@pytest.fixture(scope="session")
def woman() -> Skeleton:
    return Skeleton("female", 1.68)


@pytest.fixture(scope="session")
def parts(woman: Skeleton) -> Parts:
    return Parts.of(woman, grain=2.2)


@pytest.fixture(scope="session")
def stance(parts: Parts) -> Stance:
    return parts.stance


@pytest.fixture(scope="session")
def coarse(parts: Parts) -> Model:
    return parts.model()
