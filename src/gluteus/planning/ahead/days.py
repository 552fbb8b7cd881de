"""One day of a plan: its part of the routine, its shape, its targets and their reasons."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gluteus.planning.ahead.cast import Asked, Cast
from gluteus.planning.ahead.plan import DayPlan
from gluteus.planning.progression.bias import calibration_due, safe_to_failure
from gluteus.planning.progression.target import Target, target_of
from gluteus.planning.reason import Reason
from gluteus.planning.standing.decide import Week
from gluteus.planning.week.placing import Placed
from gluteus.planning.week.shares import Frame, Part, Sets

_MINUTE_S = 60
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
    frames = []
    for day in placed:
        last = ("B" if last == "A" else "A") if split else "full"
        shape = shape_for(last, cast, credit, asked)
        frames.append(Frame(last, day.light, shape, _main_s(shape, asked)))
    return frames


def _main_s(shape: str, asked: Asked) -> float:
    """Seconds for the sets of a day."""
    minutes = asked.wishes.minutes
    return math.inf if minutes is None else minutes * _MINUTE_S - asked.setting.around_s[shape]


def shape_for(part: Part, cast: Cast, credit: float, asked: Asked) -> str:
    """The longest shape that leaves time for so much maximus credit, at least for one round.

    The finisher goes first, then the stretches, the warm-up never.
    """
    minutes, around = asked.wishes.minutes, asked.setting.around_s
    if minutes is None:
        return "standard"
    shares = [share for share in cast.shares if part in ("full", share.half)]
    round_s = sum(share.set_s for share in shares)
    round_credit = sum(share.of("gluteus_maximus") for share in shares)
    main_s = round_s * max(1.0, credit / round_credit if round_credit else 1.0)
    extra_s = cast.extra.set_s if cast.extra else 0.0
    fitting = (shape for shape in around if around[shape] + main_s + extra_s <= minutes * _MINUTE_S)
    return next(fitting, min(around, key=around.__getitem__))


def day_plan(
    placed: Placed, frame: Frame, sets: Sets, cast: Cast, *, week: Week, asked: Asked, first: bool
) -> DayPlan:
    """The day as it is asked for; only the first one to come knows how the person feels and may calibrate."""
    targets = tuple(
        target_of(place, role.climb, number, placed.on, week.terms, forecast=not first)
        for place, number in sets.items()
        for role in [cast.role(place)]
    )
    targets = tuple(
        replace(target, reasons=(*target.reasons, why)) if (why := cast.role(target.place).why) else target
        for target in targets
    )
    eased = first and placed.on == asked.today and asked.form is not None and asked.form.advice == "easier"
    if first and week.judged and not eased:
        targets = _with_calibration(targets, placed, asked)
    main_s = sum(number * cast.role(place).share.set_s for place, number in sets.items())
    return DayPlan(
        placed.on,
        frame.part,
        placed.light,
        frame.shape,
        math.ceil((asked.setting.around_s[frame.shape] + main_s) / _MINUTE_S),
        tuple(map(_eased, targets)) if eased else targets,
        tuple(_day_reasons(placed, frame.shape, asked, eased=eased)),
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
    safe = (
        t.place for t in targets if t.load is None and safe_to_failure(exercises[t.exercise], setting.trainee)
    )
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


def _day_reasons(placed: Placed, shape: str, asked: Asked, *, eased: bool) -> Iterator[Reason]:
    if placed.moved_from is not None:
        yield Reason("moved", {"missed": f"{placed.moved_from:%A}"})
    if placed.light:
        yield Reason("light_day")
    if asked.wishes.minutes is not None and shape != next(iter(asked.setting.around_s)):
        yield Reason("short_of_time", {"minutes": asked.wishes.minutes})
    if eased and asked.form is not None:
        yield Reason("sore" if asked.form.soreness > 4 else "tired")  # noqa: PLR2004  readiness.py's own border
