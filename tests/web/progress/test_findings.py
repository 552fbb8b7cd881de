import pytest

from gluteus.planning.monitoring import Band
from gluteus.web.progress import findings

BAND, LEAST = Band(6, 10, 14), Band(4)


@pytest.mark.parametrize(
    ("sets", "told"),
    [
        ([7.24], "This week 7.2 of 6 to 10."),
        ([6, 0], "This week 0 of 6 to 10. The week before reached it."),
        ([15, 7], "This week 7 of 6 to 10. The week before reached it; it went above the ceiling."),
        ([5, 7], "This week 7 of 6 to 10. The week before did not."),
        ([5, 6, 8, 1], "This week 1 of 6 to 10. Before, 2 of 3 weeks reached it."),
        ([1, 2, 9], "This week 9 of 6 to 10. Before, none of 2 weeks reached it."),
        ([15, 7, 9], "This week 9 of 6 to 10. Before, all 2 weeks reached it; 1 went above the ceiling."),
    ],
)
def test_sets_are_told_against_their_band(sets, told):
    assert findings.of_sets(sets, [BAND] * len(sets), "week") == told


def test_a_least_is_called_so():
    assert findings.of_sets([4.5], [LEAST], "quarter") == "This quarter 4.5 of at least 4."


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ([(0, 0)], "This week nothing yet."),
        ([(201, 299)], "This week 200–300 kcal."),
        ([(100, 200), (0, 0)], "This week nothing yet. The week before 100–200 kcal."),
        (
            [(100, 200), (0, 0), (300, 400), (0, 0)],
            "This week nothing yet. Before, 200–300 kcal on average, weeks without training left out.",
        ),
    ],
)
def test_kcal_are_a_range(spans, told):
    assert findings.of_kcal(spans, "week") == told


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        ([12.4], "This week 12 of 150 min."),
        ([90, 0], "This week 0 of 150 min. The week before 90 min."),
        (
            [150, 50, 20],
            "This week 20 of 150 min. Before, 1 of 2 weeks reached it; 100 min on average.",
        ),
    ],
)
def test_cardio_is_told_toward_the_guideline(minutes, told):
    assert findings.of_cardio(minutes, "week") == told
