import pytest

from gluteus.catalogue import Tempo


def test_a_tempo_is_read_in_the_order_of_the_field():
    assert Tempo.parse("3-1-1.5-0") == Tempo(eccentric_s=3, bottom_s=1, concentric_s=1.5, top_s=0)


def test_a_repetition_lasts_as_long_as_its_phases():
    assert Tempo.parse("2-0-1-1").rep_s == 4


@pytest.mark.parametrize(
    ("start", "phases"),
    [
        ("down", (("down", 2.0), ("up", 1.0), ("hold", 1.0))),
        ("up", (("up", 1.0), ("hold", 1.0), ("down", 2.0))),
    ],
)
def test_phases_follow_the_movement_and_those_of_no_length_are_left_out(start, phases):
    assert Tempo.parse("2-0-1-1").phases(start) == phases
