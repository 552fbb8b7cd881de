import numpy as np
import pytest

from video.films import film_of_figure, write_film


@pytest.fixture(scope="session")
def steps(tmp_path_factory):
    """Our own figure, stepping up twice, seen from the side; and nobody at all."""
    return film_of_figure("step_up_kick_back", tmp_path_factory.mktemp("films"), repetitions=2)


@pytest.fixture(scope="session")
def nobody(tmp_path_factory):
    """A second of an empty wall."""
    wall = np.full((120, 160, 3), 200, np.uint8)
    return write_film(tmp_path_factory.mktemp("films") / "nobody.mp4", [wall] * 30)
