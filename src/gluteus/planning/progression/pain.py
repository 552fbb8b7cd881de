"""What pain does: a little is one step back, more stops the exercise and another takes its place."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from gluteus.planning.history import Pain

MOST_PAIN = 3  # of 10; moderate
_REST_AFTER_PAIN = timedelta(days=14)  # doubled when it comes back; ours, weak


def hurts(pain: Pain) -> bool:
    return pain.level > 0 or pain.sharp


def stops(pain: Pain) -> bool:
    return pain.level > MOST_PAIN or pain.sharp


def stopped(pains: Iterable[Pain], on: date) -> dict[str, date]:
    """The exercises that rest for pain on this day, and the day from which each may come back."""
    bad = defaultdict(list)
    for pain in pains:
        if pain.on <= on and stops(pain):
            bad[pain.exercise].append(pain.on)
    until = {slug: max(days) + len(days) * _REST_AFTER_PAIN for slug, days in bad.items()}
    return {slug: day for slug, day in until.items() if day > on}
