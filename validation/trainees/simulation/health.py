"""Screening, pain, readiness and rest: what comes before everything else."""

from datetime import timedelta
from itertools import pairwise

from gluteus.catalogue import Catalogue
from simulation.rules import NO_JUMPS, RULES, Breaches, days_planned, weekday_monday
from simulation.year import Diary


def screening(diary: Diary, catalogue: Catalogue) -> Breaches:
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


def pain(diary: Diary, _catalogue: Catalogue) -> Breaches:
    for pain in diary.history.pains:
        if pain.level > 3 or pain.sharp:
            for made_on, day in days_planned(diary):
                rests = pain.on < day.on < pain.on + timedelta(days=14) and made_on > pain.on
                if rests and any(target.exercise == pain.exercise for target in day.targets):
                    yield RULES[3], f"{day.on} {pain.exercise}"


def readiness(diary: Diary, _catalogue: Catalogue) -> Breaches:
    unfit = {one.on for one in diary.history.days if one.ill or one.soreness >= 7}
    for _, day in diary.done:
        if day.on in unfit:
            yield RULES[4], str(day.on)


def rest(diary: Diary, _catalogue: Catalogue) -> Breaches:
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
