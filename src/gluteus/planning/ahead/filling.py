"""The sets and targets of one week, day after day as if each went as asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from gluteus.catalogue import Catalogue
from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.ahead.cast import Ahead, Asked, Cast, cast_of
from gluteus.planning.ahead.days import day_plan, frames_of
from gluteus.planning.ahead.plan import DayPlan
from gluteus.planning.history import History
from gluteus.planning.landmarks import LANDMARKS, MOST_CREDIT_OF_A_WORKOUT
from gluteus.planning.progression.bias import rir_bias
from gluteus.planning.standing.climbs import Climbs, begun, beside, half_of, imagined, with_performed
from gluteus.planning.standing.decide import Week
from gluteus.planning.week.allot import allot
from gluteus.planning.week.effective import Done, effective
from gluteus.planning.week.placing import Placed
from gluteus.planning.week.shares import Limits, Part, Sets
from gluteus.tracking.record import WorkoutRecord


@dataclass(frozen=True, slots=True)
class Filled:
    """The days of a week with their targets, and the climbs and the half that it ends with."""

    days: tuple[DayPlan, ...]
    climbs: Climbs
    half: Part
    expected: dict[str, float]


def filled(ahead: Ahead, week: Week, placed: Sequence[Placed], asked: Asked) -> Filled:
    """Sets and targets for the days.

    A later day is asked for as if the earlier ones went as asked, so the rest of the week is allotted anew
    where an imagined day led to an exercise that brings other sets or takes longer.
    """
    climbs = _so_far(ahead, week, asked)
    half = half_of(ahead.performed[-1], climbs, asked.setting) if ahead.performed else ahead.now.last_half
    limits, cast = _limits(ahead, week, asked), cast_of(climbs, week, ahead, asked)
    frames = frames_of(placed, week, cast, asked, last=half, credit=_credit_of_a_day(limits, len(placed)))
    rest = allot(frames, cast.shares, cast.accessory, limits)
    made: list[DayPlan] = []
    for number, (day, frame) in enumerate(zip(placed, frames, strict=True), start=1):
        sets = rest.pop(0)
        limits = _with(limits, sets, cast)
        if not sets:
            continue
        first = not ahead.forecast and not made
        made.append(day_plan(day, frame, sets, cast, week=week, asked=asked, first=first))
        climbs, half = _as_asked(climbs, cast, sets, day.on, week), frame.part
        if not rest:
            break
        before, cast = cast, cast_of(climbs, week, ahead, asked)
        if _weighs_otherwise(cast, before, asked):
            rest = allot(frames[number:], cast.shares, cast.accessory, limits)
    return Filled(tuple(made), climbs, half, {muscle: round(limits.done[muscle], 2) for muscle in GLUTEALS})


def _so_far(ahead: Ahead, week: Week, asked: Asked) -> Climbs:
    """The climbs after what is done of the week."""
    climbs = begun(ahead.now.climbs, asked.setting, week, ahead.now.monday)
    for workout in ahead.performed:
        climbs = with_performed(climbs, workout, asked.history, asked.setting, week)
    return begun(climbs, asked.setting, week, ahead.now.monday) if ahead.performed else climbs


def _weighs_otherwise(cast: Cast, before: Cast, asked: Asked) -> bool:
    """Whether a day of this cast brings other credit, or takes other time where time is short."""
    if asked.wishes.minutes is None:
        return cast.credits != before.credits
    return (cast.shares, cast.accessory) != (before.shares, before.accessory)


def _limits(ahead: Ahead, week: Week, asked: Asked) -> Limits:
    """The week's limits with what is done of it already."""
    marks = LANDMARKS[week.level]
    workouts = done_in(ahead.performed, asked.history, asked.setting.catalogue, ahead.now.monday)
    return Limits(
        target=week.budget.sets,
        ceiling_sets=marks.ceiling_sets,
        factor=ahead.now.factor,
        rounds=marks.rounds if week.judged else 1,
        done={muscle: sum(one.sets[muscle] for one in workouts) for muscle in GLUTEALS},
        usual_sets=round(min((one.number for one in workouts), default=0)),
        direct=week.level != "beginner",
    )


def done_in(
    performed: Iterable[WorkoutRecord], history: History, catalogue: Catalogue, monday: date
) -> list[Done]:
    """What each workout of a week was worth, by what was known of this person before it."""
    bias = rir_bias(history.calibrations, monday)
    return [effective(workout.sets, catalogue, bias) for workout in performed]


def _credit_of_a_day(limits: Limits, days: int) -> float:
    """What a day has to bring for the gluteus maximus, before effort, for the week to reach its target."""
    left = max(0.0, limits.target["gluteus_maximus"] - limits.done["gluteus_maximus"])
    return min(MOST_CREDIT_OF_A_WORKOUT, left / limits.factor / days) if days else 0.0


def _as_asked(climbs: Climbs, cast: Cast, sets: Sets, on: date, week: Week) -> Climbs:
    """The climbs after a day that went as asked."""
    after = dict(climbs)
    terms = beside(after, week.terms)
    for role in map(cast.roles.__getitem__, sets):
        after[role.key] = imagined(role.climb, on, week, terms)
    return after


def _with(limits: Limits, sets: Sets, cast: Cast) -> Limits:
    """The limits after a day that is worth what the last ones were."""
    done, factor = dict(limits.done), limits.factor
    for place, number in sets.items():
        for muscle, credit in cast.roles[place].share.credits.items():
            done[muscle] += factor * credit * number
    number = sum(sets.values())
    return limits.with_done(done, min(limits.usual_sets or number, number))
