"""One change at a time, only when it is earned, and never without a reason."""

from collections import defaultdict
from typing import TYPE_CHECKING

from gluteus.catalogue import Catalogue
from gluteus.planning import DayPlan, Target
from simulation.rules import LEAST_RIR, MOST_SETS, RULES, Breaches, direct, level_on
from simulation.trainee import weight
from simulation.year import Diary

if TYPE_CHECKING:
    from datetime import date


_STILL_DAYS = 28


def progression(diary: Diary, catalogue: Catalogue) -> Breaches:
    """The targets of each place one after the other, beside what was done."""
    past: dict[str, list[tuple[Target, int, int | None]]] = defaultdict(list)
    for (plan, day), workout in zip(diary.done, diary.history.workouts, strict=True):
        calibrating = {one.set_id for one in diary.history.calibrations}
        for target in day.targets:
            if past[target.place]:
                yield from _step(past[target.place], target, day, catalogue)
            sets = [
                one for one in workout.sets if one.exercise == target.exercise and one.id not in calibrating
            ]
            if sets and plan.weeks[0].kind == "normal":
                said = [one.rir for one in sets if one.rir is not None]
                reps = min(one.reps or 0 for one in sets)
                past[target.place].append((target, reps, min(said) if said else None))
        yield from _level_fits(diary, day, catalogue)


def _step(
    past: list[tuple[Target, int, int | None]], target: Target, day: DayPlan, catalogue: Catalogue
) -> Breaches:
    last = past[-1][0]
    if target.exercise != last.exercise:
        if target.exercise in catalogue.exercise(last.exercise).harder and not _topped_twice(past, catalogue):
            yield RULES[16], f"{day.on} {last.exercise} to {target.exercise}"
        return
    changes = [
        (_rep_s(target), _rep_s(last)),
        (weight(target.load), weight(last.load)),
        (target.rom == "full", last.rom == "full"),
        (-target.rest_s, -last.rest_s),
    ]
    if sum(new != old for new, old in changes) > 1:
        yield RULES[17], f"{day.on} {target.exercise}"
    if any(new > old for new, old in changes) and not _topped_twice(past, catalogue):
        yield RULES[16], f"{day.on} {target.exercise}"
    low = (catalogue.exercise(target.exercise).dose.reps or (0, 0))[0]
    two = [reps for one, reps, _ in past[-2:] if one.exercise == target.exercise and _same(one, last)]
    if len(two) == 2 and max(two) < low and (target.reps or 0) > max(low, *two):
        yield RULES[18], f"{day.on} {target.exercise}"


def _same(one: Target, two: Target) -> bool:
    return (one.tempo, one.load, one.rom, one.rest_s) == (two.tempo, two.load, two.rom, two.rest_s)


def _rep_s(target: Target) -> float:
    return sum(map(float, target.tempo.split("-")))


def _topped_twice(past: list[tuple[Target, int, int | None]], catalogue: Catalogue) -> bool:
    """The last two performances reached the top of the range; what is said is corrected by at most three."""
    top = (catalogue.exercise(past[-1][0].exercise).dose.reps or (0, 0))[1]
    return len(past) > 1 and all(
        reps >= top and (rir is None or rir + 4 >= target.rir) for target, reps, rir in past[-2:]
    )


def _level_fits(diary: Diary, day: DayPlan, catalogue: Catalogue) -> Breaches:
    level = level_on(diary, day.on)
    for target in day.targets:
        most = max(2, MOST_SETS[level]) if direct(target, catalogue) else MOST_SETS[level]
        if target.sets > most or target.rir < LEAST_RIR[level] or (target.reps or 0) > 30:
            yield (
                RULES[19],
                f"{day.on} {level} {target.exercise} {target.sets}x{target.reps} rir {target.rir}",
            )


def reasons(diary: Diary, _catalogue: Catalogue) -> Breaches:
    """A standstill is of what was asked for all the time; after four weeks without it begins anew."""
    changed: dict[str, tuple[object, date]] = {}
    asked: dict[str, date] = {}
    for _, day in diary.done:
        for target in day.targets:
            what = (target.exercise, target.reps, target.tempo, target.load, target.rom, target.rest_s)
            old = changed.get(target.place)
            away = (day.on - asked.get(target.place, day.on)).days > _STILL_DAYS
            if old is None or old[0] != what or away:
                changed[target.place] = (what, day.on)
            rules = {reason.rule for reason in target.reasons}
            asked[target.place] = day.on
            still = (day.on - changed[target.place][1]).days > _STILL_DAYS
            if not rules or (still and not rules & {"held_still", "at_the_top", "window_later"}):
                yield RULES[21], f"{day.on} {target.exercise}: {sorted(rules)}"
