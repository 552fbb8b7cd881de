"""What pain does: a little is one step back, more stops the exercise and another takes its place."""

from collections.abc import Iterable
from datetime import date, timedelta

from gluteus.planning.history import Pain

MOST_PAIN = 3  # of 10; moderate
_REST_AFTER_PAIN = timedelta(days=14)  # doubled when it comes back; ours, weak


def hurts(pain: Pain) -> bool:
    return pain.level > 0 or pain.sharp


def stops(pain: Pain) -> bool:
    return pain.level > MOST_PAIN or pain.sharp


def stopped_until(slug: str, pains: Iterable[Pain], on: date) -> date | None:
    """The day from which a painful exercise may come back; None where it may be done on that day."""
    bad = [pain for pain in pains if pain.exercise == slug and pain.on <= on and stops(pain)]
    if not bad:
        return None
    until = max(pain.on for pain in bad) + len(bad) * _REST_AFTER_PAIN
    return until if until > on else None
