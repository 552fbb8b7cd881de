"""One day of a plan: who is at which climb, what is asked for, and with which reasons."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gluteus.planning.ahead.climbs import Climbs
from gluteus.planning.ahead.decide import Week
from gluteus.planning.ahead.plan import DayPlan
from gluteus.planning.ahead.setting import Setting, share_of, stand_in
from gluteus.planning.history import DayForm, History
from gluteus.planning.progression.bias import calibration_due, safe_to_failure
from gluteus.planning.progression.climb import Climb, first_climb
from gluteus.planning.progression.pain import stopped_until
from gluteus.planning.progression.target import Target, target_of
from gluteus.planning.reason import Reason
from gluteus.planning.week.allot import Frame, Part, Sets, Share
from gluteus.planning.week.placing import Placed
from gluteus.planning.week.wishes import Wishes
from gluteus.planning.workout import LeftOut

_MINUTE_S = 60
_HALVED_FROM = 4  # workouts a week that are always halves; three are from the second level on


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plan is made from, as it stands today."""

    history: History
    setting: Setting
    wishes: Wishes
    today: date

    @property
    def form(self) -> DayForm | None:
        """How the person feels today, where it was told."""
        return next((day for day in reversed(self.history.days) if day.on == self.today), None)


@dataclass(frozen=True, slots=True)
class Role:
    """An exercise that a week may use: the climb it stands on, its share, and why it is there."""

    key: str
    climb: Climb
    share: Share
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The roles of a week by place, the accessory apart, and what is left out."""

    roles: Mapping[str, Role]
    accessory: Role | None
    left_out: tuple[LeftOut, ...]

    @property
    def shares(self) -> tuple[Share, ...]:
        return tuple(role.share for role in self.roles.values())

    @property
    def extra(self) -> Share | None:
        """The share of the accessory."""
        return self.accessory.share if self.accessory else None

    @property
    def credits(self) -> tuple[Mapping[str, float], ...]:
        """What the exercises bring, whoever they are."""
        return tuple(share.credits for share in self.shares)

    def role(self, place: str) -> Role:
        if self.accessory is not None and place == self.accessory.share.place:
            return self.accessory
        return self.roles[place]


def cast_of(climbs: Climbs, week: Week, on: date, asked: Asked) -> Cast:
    """Who does what this week: painful exercises rest, and where there is one, another stands in."""
    setting, pains = asked.setting, asked.history.pains
    roles, out = {}, list(setting.left_out)
    for place in setting.places:
        climb = climbs[place.place]
        until = stopped_until(climb.exercise, pains, on)
        if until is None:
            roles[place.place] = Role(place.place, climb, _share(place.place, place.half, climb, setting))
            continue
        name = setting.catalogue.exercise(climb.exercise).name
        facts = {"name": name, "until": f"{until:%d %B}".lstrip("0")}
        out.append(LeftOut(climb.exercise, Reason("stopped_for_pain", facts).sentence))
        taken = {role.climb.exercise for role in roles.values()} | {pain.exercise for pain in pains}
        other = stand_in(climb.exercise, setting, taken)
        if other is not None:
            begun = climbs.get(other) or first_climb(other, None, on, week.terms)
            share = _share(place.place, place.half, begun, setting)
            roles[place.place] = Role(other, begun, share, Reason("in_its_place", {"name": name}))
    return Cast(roles, _accessory(climbs, week, on, asked), tuple(out))


def _share(place: str, half: Part, climb: Climb, setting: Setting) -> Share:
    return share_of(place, half, climb.exercise, climb.rung, climb.amount, setting=setting)


def _accessory(climbs: Climbs, week: Week, on: date, asked: Asked) -> Role | None:
    slug = asked.setting.accessory
    if slug is None or stopped_until(slug, asked.history.pains, on) is not None:
        return None
    climb = climbs.get(slug) or first_climb(slug, None, on, week.terms)
    return Role(slug, climb, _share(slug, "full", climb, asked.setting), Reason("accessory"))


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
    seasoned = len(history.workouts) >= 2 * _HALVED_FROM
    if placed.light or not seasoned or not calibration_due(history.calibrations, placed.on):
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
