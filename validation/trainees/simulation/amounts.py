"""Ceilings, raises, lighter weeks and wishes: how much, and how often."""

import math
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from gluteus.catalogue import Catalogue
from gluteus.planning import Plan, WeekPlan
from simulation.rules import (
    CEILINGS,
    MAXIMUS,
    RULES,
    Breaches,
    credit,
    days_planned,
    direct,
    effective_by_week,
    level_on,
    weekday_monday,
)
from simulation.year import Diary

if TYPE_CHECKING:
    from datetime import date


def ceilings(diary: Diary, catalogue: Catalogue) -> Breaches:
    for monday, sets in effective_by_week(diary, catalogue, MAXIMUS).items():
        if sets > CEILINGS[level_on(diary, monday)] + 1e-6:
            yield RULES[9], f"{monday}: {sets:.1f}"
    for _, day in days_planned(diary):
        nominal = sum(target.sets * credit(target.exercise, MAXIMUS, catalogue) for target in day.targets)
        if nominal > 8 + 1e-6:
            yield RULES[10], f"{day.on}: {nominal}"
    if diary.somebody.wishes.per_week == 4:
        by_week: dict[date, int] = defaultdict(int)
        for _, day in diary.done:
            by_week[weekday_monday(day.on)] += len(day.targets) >= 8
        for monday, full in by_week.items():
            if full >= 4:
                yield RULES[11], str(monday)


def raises(diary: Diary, catalogue: Catalogue) -> Breaches:
    """Of the weeks that were trained in, each published target against the ones before it."""
    trained = {weekday_monday(day.on): plan for plan, day in diary.done}
    usual: dict[str, float] = {}
    for monday, plan in sorted(trained.items()):
        week = plan.weeks[0]
        for muscle, sets in week.budget.items():
            if muscle in usual and sets > usual[muscle] + min(2.0, 0.2 * usual[muscle]) + 1e-6:
                yield RULES[12], f"{monday} {muscle}: {usual[muscle]:.1f} to {sets:.1f}"
            if week.kind != "deload":
                usual[muscle] = sets
    for plan in diary.plans:
        week = plan.weeks[0]
        over = week.expected[MAXIMUS] > week.budget[MAXIMUS] + 0.01
        if week.days and over and not _overshot(diary, plan, week, catalogue):
            yield RULES[13], f"{plan.made_on}: {week.expected[MAXIMUS]} of {week.budget[MAXIMUS]}"


def _overshot(diary: Diary, plan: Plan, week: WeekPlan, catalogue: Catalogue) -> bool:
    """What was done may have been worth more than expected; then one set a day remains."""
    done = any(week.monday <= one.on <= plan.made_on for _, one in diary.done)
    regular = [
        sum(target.sets for target in day.targets if not direct(target, catalogue)) for day in week.days
    ]
    return done and max(regular, default=0) <= 1


def weeks(diary: Diary, _catalogue: Catalogue) -> Breaches:
    usual = None
    for (_, one), (plan, two) in pairwise([(None, None), *diary.done]) if diary.done else ():
        week = plan.weeks[0]
        rirs = [target.rir for target in two.targets]
        back = one is not None and (two.on - one.on).days >= 14
        most = max(4.0, 0.6 * usual) if usual else math.inf
        if back and (week.budget[MAXIMUS] > most + 1e-6 or min(rirs) < 4):
            yield RULES[14], f"{two.on}: {week.budget[MAXIMUS]:.1f} after {usual}"
        if week.kind == "deload" and (min(rirs) < 4 or (usual and week.budget[MAXIMUS] > 0.5 * usual + 1e-6)):
            yield RULES[15], str(two.on)
        if week.kind != "deload":
            usual = week.budget[MAXIMUS]


def wishes(diary: Diary, _catalogue: Catalogue) -> Breaches:
    wishes = diary.somebody.wishes
    by_week: dict[date, int] = defaultdict(int)
    for _, day in diary.done:
        by_week[weekday_monday(day.on)] += 1
        sets = sum(target.sets for target in day.targets)
        late = wishes.minutes is not None and day.minutes > wishes.minutes and sets > 1
        if late or day.on.weekday() not in wishes.weekdays:
            yield RULES[20], f"{day.on}: {day.minutes} minutes"
    for monday, number in by_week.items():
        if number > wishes.per_week:
            yield RULES[20], f"{monday}: {number} workouts"
