"""When a lighter week is due: two signs at once, or eight straight weeks of much work (R7; triggers weak).

coleman2024: a week off in the middle of nine changed no growth. So none comes by the calendar.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from gluteus.planning.history import DayForm, History
from gluteus.planning.progression.climb import Climb
from gluteus.planning.progression.pain import stops

MUCH_SETS = 16.0
_MUCH_WEEKS = 8
_LOW_SCORE = 4
_LOW_DAYS = 3
_UNWILLING_DAYS = 2
_FALLS = 2
_PAIN_DAYS = timedelta(days=7)
_LOOK_BACK = timedelta(days=21)


def deload_why(
    climbs: Sequence[Climb], history: History, monday: date, last: date | None, weeks_of_much: int
) -> str | None:
    """Why the week that begins on `monday` should be a lighter one; None where it should not."""
    if weeks_of_much >= _MUCH_WEEKS:
        return "eight weeks in a row were hard"
    signs = tuple(_signs(climbs, history, monday, last))
    return " and ".join(signs) if len(signs) > 1 else None


def _signs(climbs: Sequence[Climb], history: History, monday: date, last: date | None) -> Iterator[str]:
    if falling(climbs, _FALLS):
        yield "your repetitions fell"
    since = max(monday - _LOOK_BACK, last + timedelta(days=7) if last else date.min)
    days = [day for day in reversed(history.days) if since <= day.on < monday]
    if _all(days[:_LOW_DAYS], _LOW_DAYS, (day.score <= _LOW_SCORE for day in days[:_LOW_DAYS])):
        yield "you felt worn out three times"
    if any(stops(pain) and monday - _PAIN_DAYS <= pain.on < monday for pain in history.pains):
        yield "something hurt"
    if _all(days[:_UNWILLING_DAYS], _UNWILLING_DAYS, (not day.motivated for day in days[:_UNWILLING_DAYS])):
        yield "you had little wish to train"


def _all(days: Sequence[DayForm], number: int, held: Iterable[bool]) -> bool:
    return len(days) == number and all(held)


def falling(climbs: Sequence[Climb], times: int) -> bool:
    """Whether at least half of the exercises lost a tenth, so many times in a row."""
    return bool(climbs) and 2 * sum(climb.counts.falls >= times for climb in climbs) >= len(climbs)
