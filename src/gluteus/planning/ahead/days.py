"""One day of a plan: its part of the routine, its shape, its targets and their reasons."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle

from gluteus.planning.ahead.cast import Asked, Cast
from gluteus.planning.ahead.plan import DayPlan
from gluteus.planning.progression.bias import calibration_due, safe_to_failure
from gluteus.planning.progression.target import Target, target_of
from gluteus.planning.reason import Reason
from gluteus.planning.standing.decide import Week
from gluteus.planning.week.placing import Placed
from gluteus.planning.week.shares import Frame, Part, Sets

_MINUTE_S = 60
_USUAL, _WHOLE = "standard", "full"
_HALVED_FROM = 4  # workouts a week that are always halves; three are from the second level on
_SEASONED_FROM = 8  # workouts before somebody is asked to go to their last repetition; ours, weak


def frames_of(
    placed: Sequence[Placed], week: Week, cast: Cast, asked: Asked, *, last: Part, credit: float
) -> list[Frame]:
    """The part of the routine for each day, halves in turn or all of it, and the time for its sets."""
    per_week = asked.wishes.per_week
    halves = any(share.half == "B" for share in cast.shares)
    split = halves and (
        per_week >= _HALVED_FROM or (week.level != "beginner" and per_week == _HALVED_FROM - 1)
    )
    parts: tuple[Part, ...] = ("full",)
    if split:
        parts = ("B", "A") if last == "A" else ("A", "B")
    longest_s = {part: _longest_s(part, cast, credit, asked) for part in parts}
    return [Frame(part, day.light, longest_s[part]) for day, part in zip(placed, cycle(parts))]


def _longest_s(part: Part, cast: Cast, credit: float, asked: Asked) -> float:
    """Seconds for the sets of a day: around so much maximus credit, at least one round, stands what fits."""
    minutes, around = asked.wishes.minutes, asked.setting.around_s
    if minutes is None:
        return math.inf
    shares = [share for share in cast.shares if part in ("full", share.half)]
    round_s = sum(share.set_s for share in shares)
    round_credit = sum(share.credits["gluteus_maximus"] for share in shares)
    main_s = round_s * max(1.0, credit / round_credit if round_credit else 1.0)
    extra_s = cast.accessory.set_s if cast.accessory else 0.0
    return minutes * _MINUTE_S - around[_fitting(tuple(around), main_s + extra_s, minutes, asked)]


def _fitting(shapes: Sequence[str], main_s: float, minutes: int, asked: Asked) -> str:
    """The longest of the shapes around these sets: the finisher goes first, then stretches, warm-up never."""
    around = asked.setting.around_s
    fitting = (shape for shape in shapes if around[shape] + main_s <= minutes * _MINUTE_S)
    return next(fitting, min(shapes, key=around.__getitem__))


def _shape(sets: Sets, main_s: float, cast: Cast, asked: Asked) -> tuple[str, bool]:
    """What stands around a day, and whether time is short: the full shape is for the whole routine."""
    if asked.wishes.minutes is None:
        return _USUAL, False
    whole = all(share.place in sets for share in cast.shares)
    shapes = tuple(shape for shape in asked.setting.around_s if whole or shape != _WHOLE)
    fitting = _fitting(shapes, main_s, asked.wishes.minutes, asked)
    return fitting, fitting != shapes[0]


def day_plan(
    placed: Placed, frame: Frame, sets: Sets, cast: Cast, *, week: Week, asked: Asked, first: bool
) -> DayPlan:
    """The day as it is asked for; only the first one to come knows how the person feels and may calibrate."""
    targets = tuple(
        target_of(place, role.climb, number, placed.on, week.terms, why=role.why, forecast=not first)
        for place, number in sets.items()
        for role in [cast.roles[place]]
    )
    eased = first and placed.on == asked.today and asked.form is not None and asked.form.advice == "easier"
    if first and week.judged and not eased:
        targets = _with_calibration(targets, placed, asked)
    main_s = sum(number * cast.roles[place].share.set_s for place, number in sets.items())
    shape, shortened = _shape(sets, main_s, cast, asked)
    return DayPlan(
        placed.on,
        frame.part,
        placed.light,
        shape,
        math.ceil((asked.setting.around_s[shape] + main_s) / _MINUTE_S),
        tuple(map(_eased, targets)) if eased else targets,
        tuple(_day_reasons(placed, asked, shortened=shortened, eased=eased)),
        cast.left_out,
    )


def _with_calibration(targets: tuple[Target, ...], placed: Placed, asked: Asked) -> tuple[Target, ...]:
    """Every two weeks one safe exercise goes to its last clean repetition, never in the first days."""
    history, setting = asked.history, asked.setting
    seasoned = asked.done_before >= _SEASONED_FROM
    if (
        not asked.wishes.calibrates
        or placed.light
        or not seasoned
        or not calibration_due(history.calibrations, placed.on)
    ):
        return targets
    exercises = setting.catalogue.exercises
    safe = (t.place for t in targets if safe_to_failure(exercises[t.exercise], t.load, setting.trainee))
    chosen = next(safe, None)
    return tuple(
        replace(target, calibrate=True, reasons=(*target.reasons, Reason("calibrate")))
        if target.place == chosen
        else target
        for target in targets
    )


def _eased(target: Target) -> Target:
    """One set less; where there is only one, one repetition more is left."""
    if target.sets > 1:
        return replace(target, sets=target.sets - 1)
    return replace(target, rir=target.rir + 1)


def _day_reasons(placed: Placed, asked: Asked, *, shortened: bool, eased: bool) -> Iterator[Reason]:
    if placed.moved_from is not None:
        yield Reason("moved", {"missed": f"{placed.moved_from:%A}"})
    if placed.light:
        yield Reason("light_day")
    if shortened and asked.wishes.minutes is not None:
        yield Reason("short_of_time", {"minutes": asked.wishes.minutes})
    if eased and asked.form is not None:
        yield Reason("sore" if asked.form.soreness > 4 else "tired")  # noqa: PLR2004  readiness.py's own border
