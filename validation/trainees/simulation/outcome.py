"""What a year came to for one trainee: rules broken, steps forward, budgets met."""

from dataclasses import dataclass
from datetime import date
from statistics import mean

from gluteus.catalogue import Catalogue
from gluteus.catalogue.vocabulary import KIT
from simulation.checker import broken_rules
from simulation.rules import (
    LOWEST,
    MAXIMUS,
    effective_by_week,
    level_on,
    weekday_monday,
)
from simulation.trainee import somebody
from simulation.year import Diary, live

FORWARD = {
    "one_more", "close_to_the_end", "fuller_range", "slower", "longer_pause", "harder_move", "more_load",
    "wider_window", "shorter_rest",
}  # fmt: skip
STEPS = FORWARD - {"one_more", "close_to_the_end"}
_SETTLING_WEEKS = 2  # the first weeks of a level climb towards its band
_RAMP = {4: 4, 12: 4}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One year in numbers; `met` is the share of settled full weeks in which a muscle reached its least."""

    number: int
    level: str
    honesty: str
    attendance: float
    per_week: int
    conditions: int
    adherent: bool
    able: bool
    workouts: int
    breaches: tuple[tuple[str, str], ...]
    steps: int
    deloads: int
    restarts: int
    met: tuple[tuple[str, float], ...]
    overshoot: float


def outcome(number: int, seed: int, weeks: int, catalogue: Catalogue) -> Outcome:
    """The year of trainee `number`."""
    who = somebody(number, seed)
    diary = live(who, catalogue, weeks)
    return Outcome(
        number=number,
        level=who.trainee.level,
        honesty=who.honesty,
        attendance=who.attendance,
        per_week=who.wishes.per_week,
        conditions=len(who.trainee.conditions),
        adherent=who.adherent,
        able=_able(diary),
        workouts=len(diary.done),
        breaches=tuple(broken_rules(diary, catalogue)),
        steps=_steps(diary),
        deloads=_weeks_of(diary, "deload"),
        restarts=_weeks_of(diary, "restart"),
        met=tuple((muscle, _met(diary, catalogue, muscle)) for muscle in LOWEST["beginner"]),
        overshoot=_overshoot(diary, catalogue),
    )


def _able(diary: Diary) -> bool:
    """Whether kit, days and time leave room for every budget, and no condition asks for less."""
    who = diary.somebody
    roomy = who.wishes.minutes is None or who.wishes.minutes >= 45
    days = len(who.wishes.weekdays) == 7 and who.wishes.per_week >= 3
    return who.trainee.kit.has == frozenset(KIT) and roomy and days and not who.trainee.conditions


def _steps(diary: Diary) -> int:
    """Targets that said for the first time that something had become harder."""
    seen, steps = {}, 0
    for _, day in diary.done:
        for target in day.targets:
            reason = target.reasons[0].rule
            if reason in STEPS and seen.get(target.place) != (target.exercise, reason, target.tempo):
                steps += 1
            seen[target.place] = (target.exercise, reason, target.tempo)
    return steps


def _weeks_of(diary: Diary, kind: str) -> int:
    return len({plan.weeks[0].monday for plan, _ in diary.done if plan.weeks[0].kind == kind})


def _met(diary: Diary, catalogue: Catalogue, muscle: str) -> float:
    """Over settled normal weeks with every workout done and no day eased for soreness or tiredness."""
    done = effective_by_week(diary, catalogue, muscle)
    settled = _settled_weeks(diary, muscle)
    reached = [done[monday] + 0.05 >= LOWEST[level_on(diary, monday)][muscle] for monday in settled]
    return mean(reached) if reached else float("nan")


def _settled_weeks(diary: Diary, muscle: str) -> list[date]:
    """Without weeks in which the raise after a break, which goes before the target, still held it down."""
    full, days = {}, {}
    eased = {weekday_monday(form.on) for form in diary.history.days if form.advice != "go"}
    for plan, day in diary.done:
        monday, week = weekday_monday(day.on), plan.weeks[0]
        days[monday] = days.get(monday, 0) + 1
        allowed = week.kind == "normal" and week.budget[muscle] >= LOWEST[level_on(diary, monday)][muscle]
        full[monday] = allowed and days[monday] >= diary.somebody.wishes.per_week
    return [
        monday
        for number, monday in enumerate(sorted(full))
        if full[monday] and monday not in eased and _settled(number)
    ]


def _settled(number: int) -> bool:
    return number >= _SETTLING_WEEKS and not any(
        0 <= number - first < weeks for first, weeks in _RAMP.items()
    )


def _overshoot(diary: Diary, catalogue: Catalogue) -> float:
    """The most effective sets by which a week went over its target: what lies about effort can do."""
    done = effective_by_week(diary, catalogue, MAXIMUS)
    targets = {weekday_monday(day.on): plan.weeks[0].budget[MAXIMUS] for plan, day in diary.done}
    return max((done[monday] - targets[monday] for monday in targets), default=0.0)
