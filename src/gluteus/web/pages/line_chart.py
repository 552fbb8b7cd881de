"""A line chart over days, in percent of its box: it fits any screen and its text keeps its size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from math import ceil, floor

Point = tuple[date, float]

MOST_LEVELS = 5
ROOM_FOR_A_MIDDLE_DAYS = 10  # below, the middle day lies visibly beside the middle
A_LONG_TIME_DAYS = 300  # from here on a date needs its year


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where it lies, in percent from the left or the top of the plot, and what it says."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """SVG paths in a square of 100 by 100, y downwards: every dot a line of no length, and lines through."""

    dots: str
    lines: str
    levels: tuple[Tick, ...]
    days: tuple[Tick, ...]


def line_chart(dots: Sequence[Point], lines: Iterable[Sequence[Point]], least_span: float) -> LineChart:
    """At least one dot. The scale spans `least_span` or more, so that little swings look little."""
    values = [value for _, value in dots]
    step, low, high = _scale(min(values), max(values), least_span)
    first, last = min(on for on, _ in dots), max(on for on, _ in dots)

    def place(point: Point) -> str:
        return f"{_share(first, point[0], last):.2f} {_height(point[1], low, high):.2f}"

    levels = (low + step * number for number in range(round((high - low) / step) + 1))
    return LineChart(
        dots="".join(f"M{place(point)}h0" for point in dots),
        lines="".join(f"M{'L'.join(map(place, line))}h0" for line in lines),  # one point alone shows, too
        levels=tuple(Tick(_height(level, low, high), f"{level:g}") for level in levels),
        days=_days(first, last),
    )


def _scale(lowest: float, highest: float, least_span: float) -> tuple[float, float, float]:
    """The step between round levels, and the lowest and highest level."""
    middle, span = (lowest + highest) / 2, max(least_span, highest - lowest)
    low, high = middle - span / 2, middle + span / 2
    for step in (factor * 10**power for power in count() for factor in (1, 2, 5)):
        if ceil(high / step) - floor(low / step) < MOST_LEVELS:
            return step, floor(low / step) * step, ceil(high / step) * step
    raise AssertionError  # the steps grow without end


def _share(first: date, on: date, last: date) -> float:
    """How far along the time, in percent; a single day lies in the middle."""
    return 100 * ((on - first) / (last - first)) if last > first else 50.0


def _height(value: float, low: float, high: float) -> float:
    return 100 * (high - value) / (high - low)


def _days(first: date, last: date) -> tuple[Tick, ...]:
    """The first and the last day, and where there is room for it the one between them."""
    span_days = (last - first).days
    between = {first + (last - first) // 2} if span_days >= ROOM_FOR_A_MIDDLE_DAYS else set()
    days, with_year = sorted({first, last} | between), span_days > A_LONG_TIME_DAYS
    return tuple(
        Tick(_share(first, day, last), f"{day:%b %Y}" if with_year else f"{day.day} {day:%b}") for day in days
    )
