import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import Tempo
from gluteus.energy.mechanics import (
    J_PER_KCAL,
    lift_j_per_kg,
    repetition_met,
    seconds_under_tension,
    stepping_met,
)


@pytest.mark.parametrize(("tension_s", "kcal"), [(2, 0.284), (6, 0.395)])
def test_standing_up_from_a_chair_costs_what_the_law_was_worked_out_to(tension_s, kcal):
    joules = lift_j_per_kg(rise_m=0.316, tension_s=tension_s, tension_share=1.0) * 64.3
    assert joules / J_PER_KCAL == pytest.approx(kcal, abs=0.0005)


def test_a_slow_heel_raise_costs_what_was_measured():
    joules = lift_j_per_kg(rise_m=0.08, tension_s=6, tension_share=0.4) * 68
    assert joules / J_PER_KCAL == pytest.approx(0.131, abs=0.001)


def test_stepping_gives_the_worked_numbers():
    assert stepping_met(30, 0.203) * 3.5 == pytest.approx(24.08, abs=0.01)
    assert stepping_met(30, 0.203) == pytest.approx(6.88, abs=0.01)
    assert stepping_met(14, 0.40) == pytest.approx(5.63, abs=0.005)


def test_a_kick_on_top_of_the_step_adds_its_own_rise():
    kick = lift_j_per_kg(rise_m=0.161 * 0.18, tension_s=0, tension_share=0)
    assert repetition_met(kick, 14) == pytest.approx(0.27, abs=0.005)


def test_standing_still_on_the_floor_is_one_met():
    assert stepping_met(0, 0.40) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("tempo", "starts", "seconds"),
    [("2-0-1-1", "down", 3.0), ("2-0-1-1", "up", 4.0), ("4-1-2-1", "down", 7.0), ("0.5-0-0.5-0", "up", 1.0)],
)
def test_the_pause_in_the_starting_posture_is_no_tension(tempo, starts, seconds):
    assert seconds_under_tension(Tempo.parse(tempo), starts) == seconds


PARTS = {
    "rise_m": st.floats(0.01, 0.5),
    "tension_s": st.floats(0.5, 8),
    "tension_share": st.floats(0.1, 1.2),
    "load_ratio": st.floats(0.01, 0.5),
    "load_share": st.floats(0.1, 8),
    "arm_path_m": st.floats(0.1, 1),
}


@pytest.mark.parametrize("grown", list(PARTS))
@given(parts=st.fixed_dictionaries(PARTS), factor=st.floats(1.1, 3))
def test_more_of_anything_costs_more(grown, parts, factor):
    assert lift_j_per_kg(**parts | {grown: parts[grown] * factor}) > lift_j_per_kg(**parts)


@given(st.floats(1, 40), st.floats(0.08, 0.5), st.floats(0, 0.5), st.floats(1.1, 2))
def test_a_higher_quicker_or_heavier_step_costs_more(per_min, height_m, load_ratio, factor):
    met = stepping_met(per_min, height_m, load_ratio)
    assert stepping_met(per_min * factor, height_m, load_ratio) > met
    assert stepping_met(per_min, height_m * factor, load_ratio) > met
    assert stepping_met(per_min, height_m, load_ratio + 0.1) > met
