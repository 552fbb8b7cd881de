"""De Leva's table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.body.segments import SEGMENTS, UNPAIRED, centre_of_mass_weights, length_m

sexes = pytest.mark.parametrize("sex", ["female", "male"])


@sexes
def test_the_masses_of_all_segments_are_the_whole_body(sex):
    percent = sum(
        segment.mass_percent[sex] * (1 if name in UNPAIRED else 2) for name, segment in SEGMENTS.items()
    )
    assert percent == pytest.approx(100, abs=0.1)


@sexes
def test_the_weights_of_the_centre_of_mass_add_up_to_one(sex):
    assert sum(centre_of_mass_weights(sex).values()) == pytest.approx(1)


@sexes
@given(stature_m=st.floats(1.2, 2.2), times=st.floats(0.5, 1.5))
def test_lengths_grow_with_stature(sex, stature_m, times):
    for segment in SEGMENTS:
        assert length_m(segment, sex, stature_m * times) == pytest.approx(
            length_m(segment, sex, stature_m) * times
        )


def test_a_thigh_of_the_table():
    assert length_m("thigh", "male", 1.741) == pytest.approx(0.4222)
