"""The trend of body mass: a mean of seven days, for single weighings swing with water, salt and meals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import fsum, sqrt

from gluteus.anthropometry.measurement import Measurement

WINDOW = timedelta(days=7)
ENOUGH = 3  # weighings; of fewer a mean says little more than each of them
LOOKS_BACK = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The mean mass in kg of the seven days that end on a day, and of how many weighings."""

    on: date
    mass_kg: float
    weighings: int


@dataclass(frozen=True, slots=True)
class Change:
    """The newest trend beside that of about four weeks before (None where there was none).

    `scatter_kg` is how far single weighings of these weeks lie from the trend, as a root mean square.
    """

    now: TrendPoint
    before: TrendPoint | None
    scatter_kg: float

    @property
    def by_kg(self) -> float:
        """How much heavier; negative for lighter, 0 where there is nothing to compare with."""
        return self.now.mass_kg - self.before.mass_kg if self.before else 0.0

    @property
    def is_clear(self) -> bool:
        """Whether it is more than what one weighing differs from the next."""
        return abs(self.by_kg) > self.scatter_kg


def trend(measured: Iterable[Measurement]) -> list[TrendPoint]:
    """One point for each weighing that has enough beside it, oldest first."""
    weighed = _weighed(measured)
    points, first = [], 0
    for last, (on, _) in enumerate(weighed):
        while weighed[first][0] <= on - WINDOW:
            first += 1
        masses = [mass_kg for _, mass_kg in weighed[first : last + 1]]
        if len(masses) >= ENOUGH:
            points.append(TrendPoint(on, fsum(masses) / len(masses), len(masses)))
    return points


def unbroken(points: Sequence[TrendPoint]) -> list[list[TrendPoint]]:
    """The trend in pieces: where a week has no point, nothing is known, and no line is drawn."""
    pieces = [list(points[:1])] if points else []
    for before, point in pairwise(points):
        if point.on - before.on > WINDOW:
            pieces.append([])
        pieces[-1].append(point)
    return pieces


def change(measured: Iterable[Measurement]) -> Change | None:
    """How the trend moved in about four weeks; None while there is no trend."""
    weighed = _weighed(measured)
    points = trend(Measurement(on, mass_kg) for on, mass_kg in weighed)
    if not points:
        return None
    now = points[-1]
    known = {point.on: point.mass_kg for point in points if now.on - point.on <= LOOKS_BACK}
    beside = [mass_kg - known[on] for on, mass_kg in weighed if on in known]
    scatter_kg = sqrt(fsum(one**2 for one in beside) / len(beside))
    return Change(now, _about(points, now.on - LOOKS_BACK), scatter_kg)


def _about(points: Sequence[TrendPoint], on: date) -> TrendPoint | None:
    """The point nearest to that day, if one lies within a week of it."""
    nearest = min(points, key=lambda point: abs(point.on - on))
    return nearest if abs(nearest.on - on) <= WINDOW else None


def _weighed(measured: Iterable[Measurement]) -> list[tuple[date, float]]:
    return sorted((one.on, one.mass_kg) for one in measured if one.mass_kg is not None)
