"""Progress as its page shows it: every chart with the sentence that it shows and the table behind it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import GLUTEALS, MUSCLES
from gluteus.energy import shown_range
from gluteus.planning import monitoring
from gluteus.planning.monitoring import Adherence, Balance, Band, Period, TrainingWeek, WeekKept
from gluteus.planning.monitoring.aerobic import WEEKLY_GOAL_MIN
from gluteus.planning.week.placing import days_of, monday_of
from gluteus.planning.week.wishes import Wishes
from gluteus.web import mapping, queries
from gluteus.web.models import BestRow, Person
from gluteus.web.progress import findings
from gluteus.web.progress.charts import Chart, chart

LOOKS: Mapping[str, str] = MappingProxyType({"weeks": "12 weeks", "year": "A year", "all": "All"})
_WEEKS = {"weeks": 12, "year": 52}
_RECENT_WEEKS = 12
_SHOWN_BESTS = 8
_CARDIO = Band(WEEKLY_GOAL_MIN)
FATES: Mapping[str, str] = MappingProxyType(
    {
        "kept": "counts",
        "forgiven": "forgiven",
        "missed": "fell short",
        "paused": "paused",
        "open": "not over yet",
    }
)


@dataclass(frozen=True, slots=True)
class MuscleShown:
    """The weeks of one gluteal muscle against its band; `band` is that of today."""

    name: str
    short_name: str
    chart: Chart
    finding: str
    band: Band


@dataclass(frozen=True, slots=True)
class Line:
    """One period in a table: its name and its cells."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart, what it shows in a sentence, and the table behind it, newest first."""

    chart: Chart
    finding: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Left and right of one exercise; the lengths of both bars in percent of the longer one."""

    balance: Balance
    unit: str
    left_percent: int
    right_percent: int

    @property
    def left_x(self) -> int:
        """The left bar ends in the middle, where the right one begins."""
        return 100 - self.left_percent

    @property
    def less_percent(self) -> int:
        return round(100 * abs(self.balance.difference))


@dataclass(frozen=True, slots=True)
class Bests:
    """The personal bests of one exercise, and when the last of them was reached."""

    exercise: str
    rows: tuple[BestRow, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """`averaged` where a column is the mean of several weeks; `kcal` is None where none were estimated."""

    look: str
    averaged: bool
    adherence: Adherence
    kept_weeks: tuple[WeekKept, ...]
    kept_of: tuple[int, int]
    muscles: tuple[MuscleShown, ...]
    sets: tuple[Line, ...]
    kcal: Drawn | None
    cardio: Drawn
    bests: tuple[Bests, ...]
    more_bests: tuple[Bests, ...]
    uneven: tuple[Sides, ...]
    even: tuple[Sides, ...]


def shown(person: Person, trained: Sequence[TrainingWeek], look: str, today: date) -> Shown:
    """What the page of a person who has trained shows; `look` is a word of LOOKS."""
    weeks = monitoring.every_week(trained, person.level, monday_of(today))
    periods = _periods(weeks, look)
    kept = monitoring.adherence(weeks, _paused(mapping.wishes(person)), today)
    names = [_name(period, look) for period in periods]
    bests = _bests(queries.personal_bests(person))
    sides = _sides(queries.sides_done(person, today - timedelta(weeks=_RECENT_WEEKS)))
    return Shown(
        look=look,
        averaged=look == "all",
        adherence=kept,
        kept_weeks=kept.weeks[-_RECENT_WEEKS:],
        kept_of=kept.share_kept(_RECENT_WEEKS),
        muscles=tuple(_muscle(muscle, periods, names) for muscle in GLUTEALS),
        sets=_lines(periods, _sets_cells),
        kcal=_kcal(periods, names),
        cardio=_cardio(periods, names),
        bests=bests[:_SHOWN_BESTS],
        more_bests=bests[_SHOWN_BESTS:],
        uneven=tuple(one for one in sides if one.balance.weaker),
        even=tuple(one for one in sides if not one.balance.weaker),
    )


def _periods(weeks: Sequence[TrainingWeek], look: str) -> tuple[Period, ...]:
    if look in _WEEKS:
        return monitoring.by_week(weeks[-_WEEKS[look] :])
    return monitoring.by_quarter(weeks)


def _paused(wishes: Wishes) -> Callable[[date], bool]:
    return lambda monday: all(map(wishes.paused_on, days_of(monday)))


def _word(periods: Sequence[Period]) -> str:
    return "quarter" if any(len(period.weeks) > 1 for period in periods) else "week"


def _name(period: Period, look: str) -> str:
    """As short as a column needs."""
    begins = period.begins
    return f"{begins:%Y}" if look == "all" else f"{begins.day} {begins:%b}"


def _muscle(muscle: str, periods: Sequence[Period], names: Sequence[str]) -> MuscleShown:
    sets = [period.sets(muscle) for period in periods]
    bands = [monitoring.band(muscle, period.level) for period in periods]
    return MuscleShown(
        name=MUSCLES[muscle],
        short_name=MUSCLES[muscle].removeprefix("Gluteus "),
        chart=chart([(0, one) for one in sets], names, bands),
        finding=findings.of_sets(sets, bands, _word(periods)),
        band=bands[-1],
    )


def _sets_cells(period: Period) -> tuple[str, ...]:
    return (f"{period.workouts:.2g}", *(f"{period.sets(muscle):.1f}" for muscle in GLUTEALS))


def _kcal(periods: Sequence[Period], names: Sequence[str]) -> Drawn | None:
    spans = [period.kcal for period in periods]
    if not any(high for _, high in spans):
        return None
    lines = _lines(periods, lambda period: (shown_range(*period.kcal) if period.kcal[1] else "–",))
    return Drawn(chart(spans, names), findings.of_kcal(spans, _word(periods)), lines)


def _cardio(periods: Sequence[Period], names: Sequence[str]) -> Drawn:
    minutes = [period.aerobic_min for period in periods]
    lines = _lines(periods, lambda period: (f"{period.aerobic_min:.0f} min",))
    drawn = chart([(0, one) for one in minutes], names, [_CARDIO] * len(periods))
    return Drawn(drawn, findings.of_cardio(minutes, _word(periods)), lines)


def _lines(periods: Sequence[Period], cells: Callable[[Period], tuple[str, ...]]) -> tuple[Line, ...]:
    return tuple(Line(_full_name(period), cells(period)) for period in reversed(periods))


def _full_name(period: Period) -> str:
    begins, last = period.begins, period.weeks[-1].monday
    return f"{begins.day} {begins:%b}" if begins == last else f"{begins:%b} to {last:%b %Y}"


def _bests(rows: Sequence[BestRow]) -> tuple[Bests, ...]:
    """By exercise, the one with the newest best first; kinds in the order of their list."""
    kinds = list(monitoring.KINDS)
    together: dict[str, list[BestRow]] = {}
    for row in sorted(rows, key=lambda row: kinds.index(row.kind)):
        together.setdefault(row.exercise, []).append(row)
    newest = sorted(together.items(), key=lambda told: max(row.reached_at for row in told[1]), reverse=True)
    return tuple(Bests(exercise, tuple(told)) for exercise, told in newest)


def _sides(workouts: Sequence[Mapping[str, tuple[float, float]]]) -> tuple[Sides, ...]:
    return tuple(_lengths(one) for one in monitoring.balance(workouts))


def _lengths(balance: Balance) -> Sides:
    longer = max(balance.left, balance.right)
    left, right = (round(100 * side / longer) for side in (balance.left, balance.right))
    exercise = open_catalogue().exercises.get(balance.exercise)
    return Sides(balance, " s" if exercise and exercise.measure == "seconds" else "", left, right)
