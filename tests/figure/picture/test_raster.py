import numpy as np

from gluteus.figure.picture.raster import seen

NEAR, FAR = 1.0, 2.0
CORNERS = np.array([[0, 0], [8, 0], [8, 8], [0, 8]], float)
SQUARE = np.array([[0, 2, 1], [0, 3, 2]])  # anticlockwise where y points up


def two_squares():
    places = [np.column_stack([CORNERS, np.full(4, depth)]) for depth in (FAR, NEAR)]
    places[1][:, 0] += 4
    return seen(np.vstack(places), np.vstack([SQUARE, SQUARE + 4]).astype(np.int32), 16, 10)


def test_the_nearer_square_hides_the_other():
    depth = two_squares().depth_m
    assert set(depth[2, :4].tolist()) == {FAR}
    assert set(depth[2, 4:12].tolist()) == {NEAR}
    assert np.isinf(depth[2, 12:]).all()


def test_a_quantity_of_the_corners_is_found_at_every_pixel():
    values = np.concatenate([CORNERS[:, 0], CORNERS[:, 0]])
    assert np.allclose(two_squares().of(values)[5, :4], [0.5, 1.5, 2.5, 3.5])


def test_what_looks_away_is_not_seen():
    places = np.column_stack([CORNERS, np.full(4, NEAR)])
    assert not seen(places, SQUARE[:, ::-1].astype(np.int32), 16, 10).anything.any()


def test_nothing_is_seen_beside_the_squares():
    assert two_squares().of(np.ones(8), nothing=-7.0)[9, 15] == -7
