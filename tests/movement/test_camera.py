"""Pictures and landmarks of a clip."""

import sys
from pathlib import Path

import numpy as np
import pytest

from gluteus.catalogue.movement import View
from gluteus.movement import Camera
from gluteus.movement.landmarks import ORDER, in_picture, in_world, landmarks_m

sys.path.insert(0, str(Path(__file__).parent))
from bodies import SMALL, clip, places


def looking_from(azimuth):
    return Camera(azimuth, 0, np.array([0.0, 1.0, 0.0]))


@pytest.mark.parametrize(
    ("azimuth", "point"), [(0, (0.5, 1, 0)), (90, (0, 1, -0.5)), (180, (-0.5, 1, 0)), (-90, (0, 1, 0.5))]
)
def test_what_lies_to_the_right_of_a_camera_is_right_in_its_picture(azimuth, point):
    x, y = looking_from(azimuth).project(np.array(point))
    assert x > 0.6
    assert y == pytest.approx(0.5)


def test_what_is_higher_is_higher_in_the_picture():
    assert looking_from(30).project(np.array([0.0, 1.5, 0.0]))[1] < 0.4


def test_framing_shows_everything():
    points = places("step_up_kick_back", SMALL)
    picture = Camera.framing(View(115, 8), points, aspect=1.2).project(points)
    assert picture.min() > 0
    assert picture[..., 0].max() < 1
    assert picture[..., 1].max() < 1.2


def test_there_are_33_landmarks_in_the_detector_s_order():
    assert len(ORDER) == 33
    assert [ORDER[number] for number in (0, 7, 11, 12, 15, 23, 24, 25, 28, 29, 32)] == [
        "nose", "ear_l", "shoulder_l", "shoulder_r", "wrist_l", "hip_l", "hip_r", "knee_l", "ankle_r",
        "heel_back_l", "toe_tip_r",
    ]  # fmt: skip


def test_the_figure_s_left_is_right_in_a_picture_from_the_front():
    solved = clip("half_squat", SMALL)
    picture = in_picture(solved, Camera.framing(View(0, 5), landmarks_m(solved)))
    assert (picture[:, ORDER.index("shoulder_l"), 0] > picture[:, ORDER.index("shoulder_r"), 0]).all()
    assert (picture[:, ORDER.index("nose"), 2] < picture[:, ORDER.index("ear_l"), 2]).all()


def test_world_landmarks_turn_with_the_camera_and_keep_their_distances():
    solved = clip("half_squat", SMALL)
    front, side = (in_world(solved, looking_from(azimuth)) for azimuth in (0, 90))
    np.testing.assert_allclose(front[:, [23, 24]].mean(axis=1), 0, atol=1e-9)
    np.testing.assert_allclose(
        np.linalg.norm(front[:, 0] - front[:, 27], axis=-1), np.linalg.norm(side[:, 0] - side[:, 27], axis=-1)
    )
