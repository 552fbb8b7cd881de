import numpy as np

from gluteus.figure.clothes import WORN, worn_fields


def worn_at(coarse, place):
    at = coarse.stance.places[place][None]
    return {
        name for name, inside in worn_fields(at, coarse.stance, np.array([False])).items() if inside[0] > 0
    }


def test_everything_worn_has_a_field(coarse):
    assert tuple(worn_fields(coarse.surface.vertices, coarse.stance, coarse.hair)) == WORN


def test_knees_are_in_leggings_and_hands_are_bare(coarse):
    assert worn_at(coarse, "kneecap_l") == {"leggings"}
    assert worn_at(coarse, "fingertip_r") == set()
    assert worn_at(coarse, "breastbone") == {"top"}


def test_feet_are_in_shoes(coarse):
    assert "shoe" in worn_at(coarse, "toe_l")


def test_the_top_covers_the_back_down_to_the_leggings(coarse):
    at = coarse.surface.vertices
    local = at - coarse.stance.mid_hip
    trunk = (np.abs(local[:, 0]) < 0.1) & (local[:, 1] > -0.02) & (local[:, 1] < 0.45)
    worn = worn_fields(at[trunk], coarse.stance, coarse.hair[trunk])
    assert (np.maximum(worn["top"], worn["leggings"]) >= -1e-9).all()


def test_hair_is_where_the_model_says_and_over_everything_else(coarse):
    worn = worn_fields(coarse.surface.vertices, coarse.stance, coarse.hair)
    assert list(worn)[-1] == "hair"
    assert np.array_equal(worn["hair"] > 0, coarse.hair)
