import numpy as np

from gluteus.figure.model import Model


def test_a_saved_model_comes_back_as_it_was(coarse, woman, tmp_path):
    coarse.save(tmp_path / "body.npz")
    back = Model.load(tmp_path / "body.npz", woman)
    assert np.allclose(back.surface.vertices, coarse.surface.vertices, atol=6e-5)
    assert np.array_equal(back.surface.triangles, coarse.surface.triangles)
    assert np.allclose(back.skin.weights, coarse.skin.weights, atol=0.01)


def test_saving_twice_gives_the_same_bytes(coarse, tmp_path):
    coarse.save(tmp_path / "one.npz")
    coarse.save(tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
