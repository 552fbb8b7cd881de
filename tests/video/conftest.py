from pathlib import Path

import numpy as np
import pytest


@pytest.fixture(scope="session")
def lifts():
    """Our own figure, lifting a leg twice, seen from the side: painted once by gluteus.figure.film."""
    return Path(__file__).parent / "standing_rear_leg_raise.mp4"


@pytest.fixture(scope="session")
def nobody(tmp_path_factory):
    """A second of an empty wall."""
    films = pytest.importorskip("video.films", reason="films need the extra `video`")
    wall = np.full((120, 160, 3), 200, np.uint8)
    return films.write_film(tmp_path_factory.mktemp("films") / "nobody.mp4", [wall] * 30)
