"""Which days of a week hold workouts (science/training.md, 8.0 and R3).

A day of rest lies between two workouts. Four in seven days leave one pair on consecutive days: its second day
is the light one, no other pair comes within a week of it, and there are never three days in a row. What was
missed moves to another day of its week or is dropped, and is never doubled.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations, pairwise

from gluteus.planning.week.wishes import Wishes

Pair = tuple[date, date]

_WEEK = 7
_DAY = timedelta(days=1)
_MOST_PAIRED = 4  # only this many workouts a week may leave a pair


@dataclass(frozen=True, slots=True)
class Placed:
    """A day with a workout: the second of a pair is `light`; `moved_from` is a day that was missed."""

    on: date
    light: bool = False
    moved_from: date | None = None


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def place(monday: date, wishes: Wishes, trained: Sequence[date], earliest: date) -> tuple[Placed, ...]:
    """The days of this week from `earliest` on; `trained` are the days with a workout until then."""
    asked = _asked(monday, wishes)
    recent = tuple(day for day in trained if day >= monday - _WEEK * _DAY)
    chosen = _chosen(asked, recent, earliest, max(0, asked.number - sum(day >= monday for day in trained)))
    missed = iter(day for day in asked.days if day not in chosen and day not in trained and day < earliest)
    seconds = {second for _, second in _pairs((*recent, *chosen))}
    return tuple(
        Placed(day, day in seconds, None if asked.in_sequence or day in asked.days else next(missed, None))
        for day in chosen
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is wished of one week: so many workouts, best on these days, and where else they may go."""

    days: tuple[date, ...]
    open: tuple[date, ...]
    number: int
    per_week: int
    in_sequence: bool


def _asked(monday: date, wishes: Wishes) -> _Asked:
    week = days_of(monday)
    arranged = wishes.arranged_days(monday)
    usual = preferred(wishes.per_week, wishes.weekdays)
    days = tuple(week[number] for number in usual) if arranged is None else arranged
    free = (day for day in week if wishes.open_on(day) or (day in days and not wishes.paused_on(day)))
    number = wishes.per_week if arranged is None else len(arranged)
    return _Asked(days, tuple(free), number, wishes.per_week, wishes.in_sequence and arranged is None)


def days_of(monday: date) -> tuple[date, ...]:
    return tuple(monday + number * _DAY for number in range(_WEEK))


def _chosen(asked: _Asked, recent: tuple[date, ...], earliest: date, needed: int) -> tuple[date, ...]:
    free = [day for day in asked.open if day >= earliest and day not in recent]
    whole = len(asked.days) == needed and set(asked.days) <= set(free)
    if whole and not asked.in_sequence and allowed(recent, asked.days, asked.per_week):
        return asked.days
    for number in range(min(needed, len(free)), 0, -1):
        fitting = [some for some in combinations(free, number) if allowed(recent, some, asked.per_week)]
        if fitting:
            return min(fitting, key=lambda some: _liking(some, asked, recent))
    return ()


def _liking(some: tuple[date, ...], asked: _Asked, recent: tuple[date, ...]) -> tuple[object, ...]:
    """Smaller is better: few pairs, the days asked for, early ones; in sequence the early ones first."""
    pairs = len(_pairs((*recent, *some)))
    strange = sum(day not in asked.days for day in some)
    return (pairs, some) if asked.in_sequence else (pairs, strange, some)


def allowed(recent: Iterable[date], some: Collection[date], per_week: int) -> bool:
    """Whether these days may follow the recent ones. What already happened is never judged."""
    days, new = (*recent, *some), set(some)
    pairs = _pairs(days)
    new_pairs = [pair for pair in pairs if not new.isdisjoint(pair)]
    if not new_pairs:
        return True
    return per_week == _MOST_PAIRED and all(_allowed_pair(pair, pairs, days) for pair in new_pairs)


def _allowed_pair(pair: Pair, pairs: Iterable[Pair], days: tuple[date, ...]) -> bool:
    first, second = pair
    others = (other for other in pairs if other != pair)
    alone = all(abs((other - second).days) >= _WEEK - 1 for _, other in others)
    return alone and _four_in_seven(first, second, days)


def _four_in_seven(first: date, second: date, days: tuple[date, ...]) -> bool:
    starts = (second - number * _DAY for number in range(1, _WEEK))
    windows = ([day for day in days if start <= day < start + _WEEK * _DAY] for start in starts)
    return any(len(window) >= _MOST_PAIRED and first in window for window in windows)


def _pairs(days: Iterable[date]) -> list[Pair]:
    return [(one, two) for one, two in pairwise(sorted(set(days))) if two - one == _DAY]


@lru_cache(maxsize=256)
def preferred(per_week: int, weekdays: frozenset[int]) -> tuple[int, ...]:
    """The weekdays of a usual week: as many as rest allows, spread well, beginning early in the week."""
    for number in range(per_week, 0, -1):
        fitting = [some for some in combinations(sorted(weekdays), number) if _repeats(some, per_week)]
        if fitting:
            return min(fitting, key=_roughness)
    return ()


def _repeats(some: tuple[int, ...], per_week: int) -> bool:
    """Whether this week can follow itself: only four workouts may leave a pair, and only one."""
    close = sum(gap < 2 for gap in _gaps(some))  # noqa: PLR2004  one day is no day of rest
    return close == 0 or (close == 1 and len(some) == per_week == _MOST_PAIRED)


def _gaps(some: tuple[int, ...]) -> Iterator[int]:
    yield from (two - one for one, two in pairwise(some))
    yield some[0] + _WEEK - some[-1]


def _roughness(some: tuple[int, ...]) -> tuple[object, ...]:
    """Smaller is better: no pair inside the week, then long gaps, then early days."""
    inside = any(two - one == 1 for one, two in pairwise(some))
    return (inside, -min(_gaps(some)), some)
