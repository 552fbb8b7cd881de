"""What is packed for the browser comes out as it was, by its rules written once more."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gluteus.figure.moving.coding import from_the_middle, planes, steps_back, walked

FEW = st.integers(min_value=-30_000, max_value=30_000)


def numbers(packed):
    low, high = np.frombuffer(packed, np.uint8).reshape(2, -1).astype(int)
    zigzag = low | high << 8
    return np.where(zigzag % 2, -(zigzag + 1) // 2, zigzag // 2)


@given(st.lists(FEW))
def test_planes_lose_nothing(values):
    assert numbers(planes(np.array(values, int))).tolist() == values


def test_columns_follow_one_another():
    assert numbers(planes(np.array([[1, -2], [3, 4]]))).tolist() == [1, 3, -2, 4]


def test_small_numbers_leave_the_high_bytes_empty():
    assert planes(np.array([0, -1, 1, -2])) == bytes([0, 1, 2, 3, 0, 0, 0, 0])


def turned_alike(triangle):
    return tuple(np.roll(triangle, -int(np.argmin(triangle))))


def test_a_walk_keeps_every_triangle_and_the_way_it_looks(coarse):
    triangles, order = walked(coarse.surface.triangles)
    before = sorted(turned_alike(triangle) for triangle in coarse.surface.triangles)
    assert sorted(turned_alike(triangle) for triangle in order[triangles]) == before


def test_a_walk_meets_the_vertices_in_the_order_of_their_numbers(coarse):
    triangles, order = walked(coarse.surface.triangles)
    assert sorted(order) == list(range(len(coarse.surface.vertices)))
    steps = steps_back(triangles)
    assert steps.min() == 0
    assert (steps == 0).sum() == len(order)


def test_steps_back_lead_to_the_same_corners(coarse):
    triangles, _ = walked(coarse.surface.triangles)
    found, following = [], 0
    for step in steps_back(triangles).tolist():
        found.append(following - step)
        following += step == 0
    assert found == triangles.reshape(-1).tolist()


def test_neighbours_make_places_small(coarse):
    triangles, order = walked(coarse.surface.triangles)
    places = np.round(coarse.surface.vertices[order] * 4000).astype(int)
    assert np.abs(from_the_middle(places, triangles)).mean() < 0.1 * np.abs(places).mean()
