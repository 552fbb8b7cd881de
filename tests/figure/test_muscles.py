import numpy as np
import pytest

from gluteus.catalogue.vocabulary import MUSCLES as TRAINED
from gluteus.figure.muscle_outlines import COVERED, MUSCLES
from gluteus.figure.muscles import inside, muscle_fields

ALSO_SHOWN = {"tibialis", "latissimus", "pectorals", "biceps", "triceps"}


def test_the_figure_knows_every_muscle_that_a_file_may_name():
    assert set(MUSCLES) == set(TRAINED) | ALSO_SHOWN
    assert len(MUSCLES) == 18


@pytest.mark.parametrize("muscle", MUSCLES)
def test_every_muscle_lies_on_both_sides_of_the_body(coarse, muscle):
    at = coarse.surface.vertices
    left = at[muscle_fields(at, coarse.stance)[muscle] > -0.01][:, 0] > 0
    assert left.any()
    assert (~left).any()


def test_the_dashed_muscles_lie_under_the_larger_glutes(coarse):
    fields = muscle_fields(coarse.surface.vertices, coarse.stance)
    over = np.maximum(fields["gluteus_maximus"], fields["gluteus_medius"])
    for name in COVERED:
        assert (over[fields[name] > 0] > 0).all()


def test_a_point_in_a_square_is_as_deep_as_its_nearest_side():
    square = np.array([[0, 0], [4, 0], [4, 4], [0, 4]], float)
    assert inside(np.array([[1.0, 2.0], [2.0, 2.0], [6.0, 2.0]]), square).tolist() == [1, 2, -2]
