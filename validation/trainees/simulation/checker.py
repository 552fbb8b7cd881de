"""Every rule of training.md, in the order of its 8.0, held against what was planned and done.

It shares no code with the planner: the numbers stand here a second time, so that one slip is seen by the
other.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from gluteus.catalogue import Catalogue
from gluteus.planning import DayPlan, Plan, Target, WeekPlan
from simulation.trainee import weight
from simulation.year import Diary

MAXIMUS, MEDIUS, MINIMUS = "gluteus_maximus", "gluteus_medius", "gluteus_minimus"
CEILINGS = {"beginner": 14, "novice": 20, "intermediate": 24}
LOWEST = {
    "beginner": {MAXIMUS: 6, MEDIUS: 4, MINIMUS: 2},
    "novice": {MAXIMUS: 10, MEDIUS: 6, MINIMUS: 3},
    "intermediate": {MAXIMUS: 12, MEDIUS: 8, MINIMUS: 4},
}
LEAST_RIR = {"beginner": 3, "novice": 2, "intermediate": 1}
MOST_SETS = {"beginner": 1, "novice": 2, "intermediate": 3}
STARTED_WITH = {"beginner": 0, "novice": 4, "intermediate": 12}
NO_JUMPS = {
    "knee_pain", "back_pain", "hip_pain", "lateral_hip_pain", "pregnancy",
    "postpartum", "osteoporosis", "balance", "recent_injury",
}  # fmt: skip
RULES = (
    "1 contraindicated exercises stay out",
    "1 jumps stay behind their gate",
    "1 nothing is asked for that the kit lacks",
    "1 a painful exercise rests",
    "1 no workout with a fever or very sore",
    "1 nobody who needs care goes near their last repetition",
    "2 a day of rest between workouts, but for one light day",
    "2 never three days in a row, never two in a day",
    "2 the light day is the other half and at most six tenths",
    "3 effective sets of a week stay below the ceiling",
    "3 a workout stays below eight sets of maximus credit",
    "3 four days are never four full rounds",
    "4 targets of a week rise by at most two sets and a fifth",
    "4 a week expects no more than its target",
    "4 after a break of two weeks: six tenths, four left",
    "4 a lighter week: half, four left",
    "5 harder only after the top twice with enough left",
    "5 one change at a time",
    "5 nobody goes on who is twice below the bottom",
    "5 sets, repetitions and reserve fit the level",
    "6 never more often, longer or on other days than wished",
    "7 every target has a reason, a standstill of four weeks its own",
)


def weekday_monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def broken_rules(diary: Diary, catalogue: Catalogue) -> list[tuple[str, str]]:
    """The rule and what broke it, for every breach."""
    checks = (
        _screening,
        _readiness,
        _pain,
        _rest,
        _ceilings,
        _raises,
        _weeks,
        _progression,
        _wishes,
        _reasons,
    )
    found = [breach for check in checks for breach in check(diary, catalogue)]
    assert {rule for rule, _ in found} <= set(RULES)
    return found


def trained_weeks_before(diary: Diary, day: date) -> int:
    mondays = {weekday_monday(one.on) for _, one in diary.done}
    return sum(monday < weekday_monday(day) for monday in mondays)


def level_on(diary: Diary, day: date) -> str:
    weeks = STARTED_WITH[diary.somebody.trainee.level] + trained_weeks_before(diary, day)
    return "beginner" if weeks < 4 else "novice" if weeks < 12 else "intermediate"


def worth(rir: int | None, bias: float) -> float:
    if rir is None:
        return 0.5
    left = rir + bias
    return 1.0 if left <= 3 else 0.75 if left <= 5 else 0.5 if left <= 7 else 0.25


def bias_on(diary: Diary, day: date) -> float:
    told = [one.were_left - one.thought_left for one in diary.history.calibrations if one.on < day][-3:]
    return max(-2.0, min(5.0, sum(told) / len(told))) if told else 1.0


def credit(slug: str, muscle: str, catalogue: Catalogue) -> float:
    muscles = catalogue.exercise(slug).muscles
    return muscles[muscle].credit if muscle in muscles else 0.0


def effective_by_week(diary: Diary, catalogue: Catalogue, muscle: str) -> dict[date, float]:
    """Effective sets of every week with a workout."""
    sums: dict[date, float] = defaultdict(float)
    for workout in diary.history.workouts:
        monday = weekday_monday(workout.started_at.date())
        bias = bias_on(diary, monday)
        for one in workout.sets:
            half = 1.0 if one.side == "both" else 0.5
            sums[monday] += half * credit(one.exercise, muscle, catalogue) * worth(one.rir, bias)
    return dict(sums)


def days_planned(diary: Diary) -> Iterator[tuple[date, DayPlan]]:
    """Every day that any plan ever held, with the day on which it was made."""
    for plan in diary.plans:
        for day in plan.days:
            yield plan.made_on, day


def _screening(diary: Diary, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    trainee = diary.somebody.trainee
    for _, day in days_planned(diary):
        for target in day.targets:
            exercise = catalogue.exercise(target.exercise)
            met = [exercise.cautions[name].do for name in trainee.conditions if name in exercise.cautions]
            if set(met) - {"limit"}:
                yield RULES[0], f"{day.on} {exercise.slug}"
            if exercise.impact in ("moderate", "high") and (trainee.gentle or trainee.conditions & NO_JUMPS):
                yield RULES[1], f"{day.on} {exercise.slug}"
            if set(exercise.kit.needs) - trainee.kit.has:
                yield RULES[2], f"{day.on} {exercise.slug}"
            careful = 4 if "pregnancy" in trainee.conditions else 3
            needs_care = trainee.gentle or trainee.conditions & {"high_blood_pressure", "pregnancy"}
            if needs_care and (target.rir < careful or target.calibrate):
                yield RULES[5], f"{day.on} {exercise.slug}"


def _pain(diary: Diary, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for pain in diary.history.pains:
        if pain.level > 3 or pain.sharp:
            for made_on, day in days_planned(diary):
                rests = pain.on < day.on < pain.on + timedelta(days=14) and made_on > pain.on
                if rests and any(target.exercise == pain.exercise for target in day.targets):
                    yield RULES[3], f"{day.on} {pain.exercise}"


def _readiness(diary: Diary, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    unfit = {one.on for one in diary.history.days if one.ill or one.soreness >= 7}
    for _, day in diary.done:
        if day.on in unfit:
            yield RULES[4], str(day.on)


def _rest(diary: Diary, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    days = [day for _, day in diary.done]
    seconds = []
    for one, two in pairwise(days):
        gap = (two.on - one.on).days
        if gap < 1:
            yield RULES[7], str(two.on)
        if gap == 1:
            if seconds and (two.on - seconds[-1]).days == 1:
                yield RULES[7], str(two.on)
            if diary.somebody.wishes.per_week != 4 or not two.light:
                yield RULES[6], str(two.on)
            if seconds and (two.on - seconds[-1]).days < 6:
                yield RULES[6], f"{two.on}: a second pair"
            seconds.append(two.on)
    for plan, day in diary.done:
        others = [other for other in plan.days if not other.light]
        others += [
            one for one in days if one.on < day.on and weekday_monday(one.on) == weekday_monday(day.on)
        ]
        usual = [sum(target.sets for target in other.targets) for other in others if not other.light]
        if day.light and usual and sum(target.sets for target in day.targets) > 0.6 * max(usual) + 0.5:
            yield RULES[8], f"{day.on}: {sum(t.sets for t in day.targets)} of {max(usual)}"
        before = [one for one in days if one.on == day.on - timedelta(days=1)]
        if day.light and before and (before[0].part == day.part or "full" in (before[0].part, day.part)):
            yield RULES[8], f"{day.on}: {before[0].part} then {day.part}"


def _ceilings(diary: Diary, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
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


def _raises(diary: Diary, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
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
        sum(target.sets for target in day.targets if not _direct(target, catalogue)) for day in week.days
    ]
    return done and max(regular, default=0) <= 1


def _direct(target: Target, catalogue: Catalogue) -> bool:
    return credit(target.exercise, MEDIUS, catalogue) > credit(target.exercise, MAXIMUS, catalogue)


def _weeks(diary: Diary, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
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


def _progression(diary: Diary, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
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
) -> Iterator[tuple[str, str]]:
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


def _level_fits(diary: Diary, day: DayPlan, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    level = level_on(diary, day.on)
    for target in day.targets:
        most = max(2, MOST_SETS[level]) if _direct(target, catalogue) else MOST_SETS[level]
        if target.sets > most or target.rir < LEAST_RIR[level] or (target.reps or 0) > 30:
            yield (
                RULES[19],
                f"{day.on} {level} {target.exercise} {target.sets}x{target.reps} rir {target.rir}",
            )


def _wishes(diary: Diary, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
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


def _reasons(diary: Diary, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    changed: dict[str, tuple[object, date]] = {}
    for _, day in diary.done:
        for target in day.targets:
            what = (target.exercise, target.reps, target.tempo, target.load, target.rom, target.rest_s)
            old = changed.get(target.place)
            if old is None or old[0] != what:
                changed[target.place] = (what, day.on)
            rules = {reason.rule for reason in target.reasons}
            still = (day.on - changed[target.place][1]).days > 28
            if not rules or (still and not rules & {"held_still", "at_the_top", "window_later"}):
                yield RULES[21], f"{day.on} {target.exercise}: {sorted(rules)}"
