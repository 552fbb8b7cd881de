import pytest

from gluteus.catalogue.vocabulary import GLUTEALS, LEVELS
from gluteus.planning.monitoring import Band, band

MAXIMUS, MEDIUS, MINIMUS = GLUTEALS


def test_the_maximus_has_a_band_and_a_ceiling_and_the_others_a_least():
    assert band(MAXIMUS, "beginner") == Band(6, 10, 14)
    assert band(MEDIUS, "novice") == Band(6)
    assert band(MINIMUS, "intermediate") == Band(4)


@pytest.mark.parametrize(
    ("sets", "place"),
    [(5.94, "below"), (5.96, "within"), (12, "within"), (14.04, "within"), (14.06, "above")],
)
def test_a_week_lies_where_the_tenth_that_is_shown_lies(sets, place):
    assert band(MAXIMUS, "beginner").place(sets) == place


@pytest.mark.parametrize("muscle", GLUTEALS)
def test_every_level_asks_for_more(muscle):
    lows = [band(muscle, level).low for level in LEVELS]
    assert lows == sorted(set(lows))


def test_nothing_is_too_much_for_the_smaller_two():
    assert band(MEDIUS, "beginner").place(99) == "within"
