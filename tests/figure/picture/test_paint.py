import numpy as np
import pytest

pytest.importorskip("skimage", reason="painting needs the extra `bake`")
from gluteus.catalogue.movement import Prop
from gluteus.figure.look import Look
from gluteus.figure.picture.coat import Coat, rgb
from gluteus.figure.picture.ground import PAPER
from gluteus.figure.picture.ink import COLOURS, ROLE_COLOURS
from gluteus.figure.picture.paint import Painter, painted
from gluteus.figure.picture.plate import Scene
from gluteus.figure.picture.props import blocks_of
from gluteus.figure.shape.surface import Surface
from gluteus.movement import Camera

WIDTH, HEIGHT = 90, 120
ROLES = {"gluteus_maximus": "main", "hamstrings": "helps", "gluteus_minimus": "steadies"}
BEHIND = Camera(180, 8, np.array([0, 0.84, 0]), 5.0, 22.0, HEIGHT / WIDTH)
FRONT = Camera(0, 8, np.array([0, 0.84, 0]), 5.0, 22.0, HEIGHT / WIDTH)


def standing(coarse, camera=BEHIND, *props):
    return Scene(coarse, coarse.surface, camera, ROLES, blocks_of(props, np.zeros(3)))


def shows(picture, colour):
    """How many pixels have exactly this colour."""
    return int((picture == rgb(colour)).all(axis=2).sum())


def place(camera, point_m):
    """Row and column of the pixel in which a point is seen."""
    x, y = camera.project(np.array(point_m)) * WIDTH
    return int(y), int(x)


def test_the_figure_stands_on_paper_where_the_camera_sees_it(coarse):
    picture = painted(standing(coarse), WIDTH, HEIGHT)
    assert picture.shape == (HEIGHT, WIDTH, 3)
    assert picture.dtype == np.uint8
    assert picture[0, 0].tolist() == rgb(PAPER).tolist()
    assert picture[place(BEHIND, (0.09, 0.30, -0.05))].tolist() != rgb(PAPER).tolist()


def test_working_muscles_are_seen_from_their_side_and_covered_ones_never(coarse):
    behind, front = (painted(standing(coarse, camera), WIDTH, HEIGHT) for camera in (BEHIND, FRONT))
    assert shows(behind, ROLE_COLOURS["main"]) > 0
    assert shows(front, ROLE_COLOURS["main"]) == 0
    assert shows(behind, ROLE_COLOURS["steadies"]) == 0
    assert shows(front, COLOURS["leggings"]) > 0


def test_a_prop_hides_what_is_behind_it_and_nothing_before_it(coarse):
    knee = place(BEHIND, (0.09, 0.45, -0.05))
    before, behind = (
        painted(standing(coarse, BEHIND, Prop("step", (0, far_m), 0.8)), WIDTH, HEIGHT)
        for far_m in (-0.8, 0.8)
    )
    plain = painted(standing(coarse), WIDTH, HEIGHT)
    assert behind[knee].tolist() == plain[knee].tolist()
    assert before[knee].tolist() != plain[knee].tolist()


def test_what_is_held_is_painted_over_what_it_hides(coarse):
    (held,) = blocks_of((Prop("step", (0, -0.8), 0.8),), np.zeros(3))
    standing_by = painted(standing(coarse, BEHIND, Prop("step", (0, -0.8), 0.8)), WIDTH, HEIGHT)
    scene = standing(coarse)
    assert (Painter.of(scene, WIDTH, HEIGHT).paint(scene.surface, (held,)) == standing_by).all()


def test_a_wall_stands_behind_the_figure_or_not_at_all(coarse):
    plain = painted(standing(coarse), WIDTH, HEIGHT)
    before, behind = (
        painted(standing(coarse, BEHIND, Prop("wall", (0, far_m))), WIDTH, HEIGHT) for far_m in (-0.6, 0.6)
    )
    assert (before == plain).all()
    assert (behind != plain).any()


def test_a_mat_lies_under_the_figure(coarse):
    scene = standing(coarse, BEHIND, Prop("mat"))
    (mat,) = scene.props
    assert shows(painted(scene, WIDTH, HEIGHT), mat.colours[0]) > 0


def test_smaller_pixels_change_edges_and_not_what_is_shown(coarse):
    rough, fine = (painted(standing(coarse), WIDTH, HEIGHT, finer).astype(int) for finer in (2, 6))
    assert np.abs(rough.mean(axis=(0, 1)) - fine.mean(axis=(0, 1))).max() < 3
    assert len(np.unique(fine.reshape(-1, 3), axis=0)) > len(np.unique(rough.reshape(-1, 3), axis=0))


def test_a_painter_paints_any_posture_as_if_it_were_the_first(coarse):
    scene = standing(coarse)
    moved = Surface(coarse.surface.vertices + np.array([0.2, 0, 0]), coarse.surface.triangles)
    painter = Painter.of(scene, WIDTH, HEIGHT)
    painter.paint(moved)
    assert (painter.paint(scene.surface) == painted(scene, WIDTH, HEIGHT)).all()
    assert (painter.paint(moved) != painted(scene, WIDTH, HEIGHT)).any()


def test_a_room_has_a_floor_below_and_a_wall_above(coarse):
    room = Painter.of(standing(coarse), WIDTH, HEIGHT, indoors=True).ground
    assert room[0].std(axis=0).max() == room[-1].std(axis=0).max() == 0
    assert room[0, 0].tolist() != room[-1, 0].tolist()


def test_a_figure_that_leaves_the_picture_is_cut_off(coarse):
    near = Camera(0, 8, np.array([0, 1.5, 0]), 5.0, 4.0, HEIGHT / WIDTH)
    assert painted(standing(coarse, near), WIDTH, HEIGHT).shape == (HEIGHT, WIDTH, 3)


def test_a_triangle_is_plain_only_where_its_corners_show_the_same(coarse):
    coat = Coat.of(coarse, ROLES, Look(), exact=False)
    last = np.array([max(np.flatnonzero(row > 0)) for row in coat.inside_m])
    corners = last[coarse.surface.triangles]
    plain = coat.everywhere >= 0
    assert (corners[plain] == coat.everywhere[plain, None]).all()
    assert 0 < plain.sum() < len(plain)
