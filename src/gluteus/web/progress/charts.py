"""A chart as paths in the units of its viewBox; the template places them, the style sheet colours them.

One column a period, from the left; behind the columns what they are measured against. A path a kind and not a
shape a column: a page of ten years has hundreds of them, and a template is slow.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from gluteus.planning.monitoring import Band

WIDTH, HEIGHT = 320, 132
_LEFT, _TOP, _BOTTOM = 34, 8, 20
_FEWEST_SLOTS = 12
_MOST_LABELS = 4
_FILLED = 0.7  # of a slot
_FEWEST_TICKS = 3
_NICE = (1, 2, 2.5, 5)

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tick:
    """A height with its number."""

    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a column below it."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Paths of what is over and of what still runs, of the band, of the least and of the ceiling."""

    over: str
    running: str
    band: str
    least: str
    ceiling: str
    grid: str
    ticks: tuple[Tick, ...]
    labels: tuple[Label, ...]

    @property
    def view_box(self) -> str:
        return f"0 0 {WIDTH} {HEIGHT}"


def chart(spans: Sequence[Span], names: Sequence[str], bands: Sequence[Band] = ()) -> Chart:
    """A column from the low to the high end of every span, named below; the last one still runs.

    `bands` holds one for each column, or none at all.
    """
    marks = [mark for band in bands for mark in (band.low, band.high, band.ceiling) if mark is not None]
    frame = _Frame(max([*(high for _, high in spans), *marks, 1.0]), len(spans))
    columns = [frame.column(number, *span) for number, span in enumerate(spans)]
    goals = list(frame.stretches(bands))
    return Chart(
        over="".join(columns[:-1]),
        running="".join(columns[-1:]),
        band="".join(
            frame.box(left, right, band.low, band.high)
            for left, right, band in goals
            if band.high is not None
        ),
        least="".join(frame.line(left, right, band.low) for left, right, band in goals),
        ceiling="".join(
            frame.line(left, right, band.ceiling) for left, right, band in goals if band.ceiling is not None
        ),
        grid="".join(frame.line(_LEFT, WIDTH, value) for value in frame.round_values),
        ticks=tuple(Tick(_text(frame.y(value)), f"{value:g}") for value in frame.round_values),
        labels=tuple(frame.labels(names)),
    )


class _Frame:
    """From values and numbers of columns to places; the axis ends at a round number."""

    def __init__(self, most: float, columns: int) -> None:
        self._step = _nice(most / _FEWEST_TICKS)
        self._top = self._step * math.ceil(most / self._step)
        self._slot = (WIDTH - _LEFT) / max(columns, _FEWEST_SLOTS)

    @property
    def round_values(self) -> list[float]:
        return [number * self._step for number in range(round(self._top / self._step) + 1)]

    def y(self, value: float) -> float:
        return HEIGHT - _BOTTOM - value / self._top * (HEIGHT - _BOTTOM - _TOP)

    def x(self, number: float) -> float:
        return _LEFT + self._slot * number

    def column(self, number: int, low: float, high: float) -> str:
        left = self.x(number + (1 - _FILLED) / 2)
        return self.box(left, left + self._slot * _FILLED, low, high) if high else ""

    def box(self, left: float, right: float, low: float, high: float) -> str:
        corners = map(_text, (left, self.y(high), right, self.y(low), left))
        return "M{} {}H{}V{}H{}Z".format(*corners)

    def line(self, left: float, right: float, value: float) -> str:
        return f"M{_text(left)} {_text(self.y(value))}H{_text(right)}"

    def stretches(self, bands: Sequence[Band]) -> Iterator[tuple[float, float, Band]]:
        """Left, right and band of every stretch with the same one; the last goes on to the edge."""
        for band, together in groupby(enumerate(bands), key=itemgetter(1)):
            numbers = [number for number, _ in together]
            ends_here = numbers[-1] == len(bands) - 1
            yield self.x(numbers[0]), WIDTH if ends_here else self.x(numbers[-1] + 1), band

    def labels(self, names: Sequence[str]) -> Iterator[Label]:
        """A few of the names: the last, and as many before it as have room."""
        last = len(names) - 1
        every = math.ceil(max(len(names), _FEWEST_SLOTS) / _MOST_LABELS)
        for number in range(last % every, len(names), every):
            at_the_edge = number == last and last >= _FEWEST_SLOTS - 1
            x, anchor = (WIDTH, "end") if at_the_edge else (self.x(number + 0.5), "middle")
            yield Label(_text(x), names[number], anchor)


def _nice(step: float) -> float:
    """The round number from this one up."""
    power = 10.0 ** math.floor(math.log10(step))
    return next((nice * power for nice in _NICE if nice * power >= step), 10 * power)


def _text(place: float) -> str:
    return f"{place:.1f}".removesuffix(".0")
