"""What rests for pain, and until when."""

from datetime import date, timedelta

import pytest

from gluteus.planning import Pain
from gluteus.planning.progression.pain import stopped

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def pain(after_days=0, level=5, *, sharp=False):
    return Pain(MONDAY + after_days * DAY, "squat", level, sharp)


@pytest.mark.parametrize(
    ("pains", "on", "until"),
    [
        ([pain()], 0, 14),
        ([pain()], 13, 14),
        ([pain(), pain(20)], 21, 48),
        ([pain(level=1, sharp=True)], 5, 14),
    ],
)
def test_what_hurt_rests_for_two_weeks_and_for_twice_as_long_when_it_hurts_again(pains, on, until):
    assert stopped(pains, MONDAY + on * DAY) == {"squat": MONDAY + until * DAY}


@pytest.mark.parametrize(
    ("pains", "on"), [([], 0), ([pain()], 14), ([pain(level=3)], 1), ([pain(after_days=3)], 2)]
)
def test_what_hurt_little_or_long_ago_or_not_yet_may_be_done(pains, on):
    assert stopped(pains, MONDAY + on * DAY) == {}
