"""`gluteus plan`: the coming weeks of somebody who begins, with the reason for every target."""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gluteus.catalogue import Catalogue, Kit, Load, open_catalogue
from gluteus.catalogue.vocabulary import BAND_LEVELS, CONDITIONS, KIT, LEVELS
from gluteus.cli.output import add_json, print_json
from gluteus.errors import PlanningError
from gluteus.planning import DayPlan, History, Plan, Target, Trainee, WeekPlan, Wishes, plan, plan_as_dict
from gluteus.planning.ahead import plan_from_text, shareable

if TYPE_CHECKING:
    from gluteus.cli.output import Commands

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST_WEEKS = 52
_SIDES = {"each": " each side", "alternating": " each side, in turn", "none": ""}


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("plan", help="plan the coming weeks")
    command.add_argument("--weeks", type=int, default=4, metavar="N", help="how many (default: 4)")
    command.add_argument(
        "--days", default="", metavar="DAYS", help="days that suit, such as mon,wed,sat (default: any)"
    )
    command.add_argument(
        "--per-week", type=int, metavar="N", help="2 to 4 workouts (default: 3, or all DAYS)"
    )
    command.add_argument("--minutes", type=int, metavar="N", help="time for one workout")
    command.add_argument(
        "--from", dest="first_day", metavar="DATE", help="first day, YYYY-MM-DD (default: today)"
    )
    command.add_argument("--level", choices=LEVELS, default="beginner")
    command.add_argument("--condition", action="append", choices=CONDITIONS, default=[], metavar="WORD")
    command.add_argument(
        "--without", action="append", choices=KIT, default=[], metavar="KIT", help="what you lack"
    )
    command.add_argument(
        "--band", action="append", choices=BAND_LEVELS, default=[], help="a band that you have"
    )
    command.add_argument(
        "--dumbbells", type=float, action="append", default=[], metavar="KG", help="a pair of them"
    )
    command.add_argument("--file", type=Path, metavar="FILE", help="show the plan of this file instead")
    command.add_argument("--reasons", action="store_true", help="say why, target by target")
    add_json(command)
    command.add_argument(
        "--with-health",
        action="store_true",
        help="keep conditions and cautions in the JSON (default: leave out)",
    )
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises PlanningError for wishes that no week can hold."""
    if not 1 <= asked.weeks <= _LONGEST_WEEKS:
        raise PlanningError(f"A plan has 1 to {_LONGEST_WEEKS} weeks: ask for one of these.")
    catalogue = open_catalogue()
    made = _read(asked.file) if asked.file else _made(asked, catalogue)
    if asked.json:
        print_json(plan_as_dict(made if asked.with_health else shareable(made)))
    else:
        print("\n".join(_lines(made, catalogue, reasons=asked.reasons)))


def _made(asked: argparse.Namespace, catalogue: Catalogue) -> Plan:
    today = _date(asked.first_day) if asked.first_day else date.today()  # noqa: DTZ011  the person's own day
    return plan(History(), _trainee(asked), catalogue, today, _wishes(asked), weeks=asked.weeks)


def _read(file: Path) -> Plan:
    try:
        return plan_from_text(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PlanningError(f"{file} cannot be read ({error}).") from error


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PlanningError(f"{text!r} is no date: write it like 2026-01-31.") from None


def _trainee(asked: argparse.Namespace) -> Trainee:
    loads = (
        *(Load("dumbbell", mass_kg, 2) for mass_kg in asked.dumbbells),
        *(Load("band", band_level=level) for level in asked.band),
    )
    kit = Kit(frozenset(KIT) - set(asked.without), loads=loads)
    return Trainee(None, asked.level, frozenset(asked.condition), kit)


def _wishes(asked: argparse.Namespace) -> Wishes:
    named = [word.strip().lower()[:3] for word in asked.days.split(",") if word.strip()]
    unknown = [word for word in named if word not in WEEKDAYS]
    if unknown:
        raise PlanningError(f"{unknown[0]!r} is no day: the days are {', '.join(WEEKDAYS)}.")
    weekdays = frozenset(map(WEEKDAYS.index, named)) or frozenset(range(7))
    per_week = asked.per_week or (min(4, max(2, len(named))) if named else 3)
    return Wishes(per_week, weekdays, asked.minutes)


def _lines(made: Plan, catalogue: Catalogue, *, reasons: bool) -> Iterator[str]:
    for week in made.weeks:
        yield from _week_lines(week, catalogue, reasons=reasons)
        yield ""
    yield "After the next workout every later one is a forecast: it supposes that all goes as asked."


def _week_lines(week: WeekPlan, catalogue: Catalogue, *, reasons: bool) -> Iterator[str]:
    yield f"Week of {week.monday:%d %B %Y} ({LEVELS[week.level].lower()})".replace("of 0", "of ")
    yield from (f"  {reason.sentence}" for reason in week.reasons)
    for day in week.days:
        yield from _day_lines(day, catalogue, reasons=reasons)


def _day_lines(day: DayPlan, catalogue: Catalogue, *, reasons: bool) -> Iterator[str]:
    part = "" if day.part == "full" else f", half {day.part}"
    yield f"  {day.on:%a %d %b}  {day.minutes} minutes{part}{', light' if day.light else ''}"
    yield from (f"      {reason.sentence}" for reason in day.reasons)
    for target in day.targets:
        yield f"      {_told(target, catalogue)}"
        if reasons:
            yield from (f"          {reason.sentence} ({reason.confidence})" for reason in target.reasons)


def _told(target: Target, catalogue: Catalogue) -> str:
    exercise = catalogue.exercise(target.exercise)
    amount = f"{target.seconds} s" if target.reps is None else str(target.reps)
    sides = _SIDES[exercise.sides]
    return f"{exercise.name:<30} {target.sets} x {amount}{sides}, leave {target.rir}, tempo {target.tempo}"
