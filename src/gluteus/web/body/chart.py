"""One measure of a body over the past year: its chart, what it says in a sentence, and its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gluteus.anthropometry import GIRTHS, Change, Measurement, change, trend, unbroken
from gluteus.web.pages.line_chart import LineChart, line_chart
from gluteus.web.pages.units import MASS_UNITS, girth_in, mass_in, shown_girth, shown_mass

SHOWN = timedelta(days=366)
LEAST_SPAN = 4.0  # kg, cm, lb or inches, so that small swings look small
NAMES = {"mass": "Weight", **{name: girth.words for name, girth in GIRTHS.items()}}


@dataclass(frozen=True, slots=True)
class BodyChart:
    """`rows` are the numbers behind it under their `columns`, newest first."""

    name: str
    title: str
    finding: str
    drawn: LineChart
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def measured_names(measured: Sequence[Measurement]) -> list[str]:
    """Of which measures there is something to draw."""
    return [name for name in NAMES if any(_value(one, name) is not None for one in measured)]


def body_chart(measured: Sequence[Measurement], name: str, units: str) -> BodyChart:
    """`name` is one of measured_names()."""
    return _of_mass(measured, units) if name == "mass" else _of_girth(measured, name, units)


def _value(one: Measurement, name: str) -> float | None:
    return one.mass_kg if name == "mass" else one.girths_m.get(name)


def _of_mass(measured: Sequence[Measurement], units: str) -> BodyChart:
    weighed = [(one.on, one.mass_kg) for one in measured if one.mass_kg is not None]
    means = trend(measured)
    shown_trend = {point.on: shown_mass(point.mass_kg, units) for point in means}
    return BodyChart(
        name="mass",
        title=NAMES["mass"],
        finding=_told(weighed[-1], change(measured), units),
        drawn=line_chart(
            [(on, mass_in(units, mass_kg)) for on, mass_kg in weighed],
            [[(point.on, mass_in(units, point.mass_kg)) for point in piece] for piece in unbroken(means)],
            LEAST_SPAN,
        ),
        columns=("Day", NAMES["mass"], "Trend"),
        rows=tuple(
            (_short_day(on), shown_mass(kg, units), shown_trend.get(on, "–")) for on, kg in reversed(weighed)
        ),
    )


def _told(newest: tuple[date, float], moved: Change | None, units: str) -> str:
    if moved is None:
        return (
            f"Newest: {shown_mass(newest[1], units)} on {_day(newest[0])}. "
            "Three weighings within seven days begin a trend."
        )
    now = (
        f"On {_day(moved.now.on)} your trend stood at {shown_mass(moved.now.mass_kg, units)}, "
        f"the mean of {moved.now.weighings} weighings in seven days."
    )
    return f"{now} {_beside(moved, units)}".rstrip()


def _beside(moved: Change, units: str) -> str:
    """The comparison, in plain words: neither more nor less is called good."""
    if moved.before is None:
        return "After four weeks it has something to stand beside."
    before = f"Four weeks before, it stood at {shown_mass(moved.before.mass_kg, units)}"
    scatter = shown_mass(moved.scatter_kg, units)
    if not moved.is_clear:
        return f"{before}: no clear difference, for single weighings lie about {scatter} beside the trend."
    which = "more" if moved.by_kg > 0 else "less"
    by = _between(moved.before.mass_kg, moved.now.mass_kg, units)
    return f"{before}: {by} {which} now. Single weighings lie about {scatter} beside the trend."


def _between(before_kg: float, now_kg: float, units: str) -> str:
    """The difference of what is shown, so that a reader who subtracts finds it right."""
    before, now = (round(mass_in(units, mass_kg), 1) for mass_kg in (before_kg, now_kg))
    return f"{abs(now - before):.1f} {MASS_UNITS[units]}"


def _of_girth(measured: Sequence[Measurement], name: str, units: str) -> BodyChart:
    taped = [(one.on, one.girths_m[name]) for one in measured if name in one.girths_m]
    points = [(on, girth_in(units, girth_m)) for on, girth_m in taped]
    (first, at_first), (last, now) = taped[0], taped[-1]
    newest = f"Newest: {shown_girth(now, units)} on {_day(last)}."
    earliest = f" On {_day(first)} it was {shown_girth(at_first, units)}." if first < last else ""
    return BodyChart(
        name=name,
        title=NAMES[name],
        finding=newest + earliest,
        drawn=line_chart(points, [points], LEAST_SPAN),
        columns=("Day", NAMES[name]),
        rows=tuple((_short_day(on), shown_girth(girth_m, units)) for on, girth_m in reversed(taped)),
    )


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


def _short_day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"
