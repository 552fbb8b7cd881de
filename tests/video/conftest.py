import numpy as np
import pytest

from video.films import film_of_figure, write_film


@pytest.fixture(scope="session")
def lifts(tmp_path_factory):
    """Our own figure, lifting a leg twice, seen from the side."""
    return film_of_figure("standing_rear_leg_raise", tmp_path_factory.mktemp("films"), repetitions=2)


@pytest.fixture(scope="session")
def nobody(tmp_path_factory):
    """A second of an empty wall."""
    wall = np.full((120, 160, 3), 200, np.uint8)
    return write_film(tmp_path_factory.mktemp("films") / "nobody.mp4", [wall] * 30)
