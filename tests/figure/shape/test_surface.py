import numpy as np

from gluteus.figure.shape.fields import ellipsoid
from gluteus.figure.shape.head import head
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


def test_every_piece_of_the_figure_is_closed(parts):
    for piece in parts.pieces.values():
        assert (edge_uses(piece.surface) % 2 == 0).all()


def test_blocks_far_from_the_surface_are_left_out_but_nothing_of_the_surface(stance):
    box = np.array([-0.2, 1.35, -0.2]), np.array([0.2, 1.8, 0.2])
    asked = []

    def counted(at):
        asked.append(len(at))
        return head(at, stance)

    surface = surface_of(counted, *box, 0.01)
    axes = [np.arange(low, high + 0.02, 0.01) for low, high in zip(*box, strict=True)]
    nodes = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    inside = (head(nodes, stance) < 0).reshape([len(axis) for axis in axes])
    assert asked[1] < len(nodes) / 2
    assert len(surface.triangles) == 2 * sum(
        int((np.diff(inside.astype(int), axis=axis) != 0).sum()) for axis in range(3)
    )


def test_vertices_lie_on_the_surface():
    assert np.allclose(np.linalg.norm(ball().vertices, axis=1), 0.2, atol=1e-3)


def test_triangles_look_outward():
    surface = ball()
    assert (np.einsum("va,va->v", normals(surface), surface.vertices) > 0.19).all()


def test_joining_keeps_every_part_whole():
    twice = joined([ball(), ball()])
    assert set(edge_uses(twice).tolist()) == {2}
    assert len(twice.vertices) == 2 * len(ball().vertices)
