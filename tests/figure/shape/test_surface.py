import numpy as np

from gluteus.figure.shape.fields import ellipsoid
from gluteus.figure.shape.surface import joined, normals, surface_of


def ball():
    box = np.full(3, -0.3), np.full(3, 0.3)
    return surface_of(lambda at: ellipsoid(at, (0, 0, 0), (0.2, 0.2, 0.2)), *box, 0.03)


def edge_uses(surface):
    t = surface.triangles
    edges = np.sort(np.vstack([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]]), axis=1)
    return np.unique(edges, axis=0, return_counts=True)[1]


def test_the_surface_of_a_ball_is_closed():
    assert set(edge_uses(ball()).tolist()) == {2}


def test_the_surface_of_the_body_is_closed(coarse):
    assert (edge_uses(coarse.surface) % 2 == 0).all()


def test_vertices_lie_on_the_surface():
    assert np.allclose(np.linalg.norm(ball().vertices, axis=1), 0.2, atol=1e-3)


def test_triangles_look_outward():
    surface = ball()
    assert (np.einsum("va,va->v", normals(surface), surface.vertices) > 0.19).all()


def test_joining_keeps_every_part_whole():
    twice = joined([ball(), ball()])
    assert set(edge_uses(twice).tolist()) == {2}
    assert len(twice.vertices) == 2 * len(ball().vertices)
