"""The plan: the standing of today, and from there week after week as if everything went as asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gluteus.catalogue import Catalogue
from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.ahead.climbs import Climbs, begun, day_of, half_of, imagined, with_performed
from gluteus.planning.ahead.days import Asked, Cast, cast_of, day_plan, frames_of
from gluteus.planning.ahead.decide import Week, decide
from gluteus.planning.ahead.follow import after_planned, standing, trainings
from gluteus.planning.ahead.plan import VERSION, DayPlan, Plan, WeekPlan
from gluteus.planning.ahead.review import review
from gluteus.planning.ahead.setting import setting_of
from gluteus.planning.ahead.standing import KEPT_WEEKS, WEEK, Standing
from gluteus.planning.history import History
from gluteus.planning.landmarks import LANDMARKS, MOST_CREDIT_OF_A_WORKOUT
from gluteus.planning.progression.bias import rir_bias
from gluteus.planning.reason import Reason
from gluteus.planning.week.allot import Limits, Part, Sets, allot
from gluteus.planning.week.effective import effective
from gluteus.planning.week.placing import Placed, monday_of, place, preferred
from gluteus.planning.week.wishes import Wishes
from gluteus.planning.workout import Trainee
from gluteus.tracking.record import WorkoutRecord

_DAY = timedelta(days=1)
_WEEK_DAYS = 7
_RECENT = 8  # days of training that placing looks back on
_ANY = Wishes()


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A week before it is planned: the standing at its beginning and what of it is over."""

    now: Standing
    performed: tuple[WorkoutRecord, ...]
    trained: tuple[date, ...]
    earliest: date
    forecast: bool

    @property
    def over(self) -> list[date]:
        return [day_of(workout) for workout in self.performed]


@dataclass(frozen=True, slots=True)
class _Filled:
    """The days of a week with their targets, and the climbs and the half that it ends with."""

    days: tuple[DayPlan, ...]
    climbs: Climbs
    half: Part
    expected: dict[str, float]


def plan(
    history: History,
    trainee: Trainee,
    catalogue: Catalogue,
    today: date,
    wishes: Wishes = _ANY,
    *,
    weeks: int = 12,
    routine: str | None = None,
    since: Standing | None = None,
) -> Plan:
    """The coming weeks, this one first. Raises PlanningError where nothing of the routine suits.

    The same inputs give the same plan. `since` is what `standing_on` gave for an earlier part of this
    history: it saves the time of looking at those weeks again and changes nothing.
    """
    slug = routine or catalogue.first_workout.slug
    now = standing_on(history, trainee, catalogue, today, wishes, routine=slug, since=since)
    asked = Asked(history, setting_of(catalogue, slug, trainee), wishes, today)
    planned = tuple(_weeks(now, trainings(history), asked, weeks))
    level = planned[0].level if planned else trainee.level
    return Plan(VERSION, today, slug, level, tuple(sorted(trainee.conditions)), wishes, planned, review(now))


def standing_on(
    history: History,
    trainee: Trainee,
    catalogue: Catalogue,
    today: date,
    wishes: Wishes = _ANY,
    *,
    routine: str | None = None,
    since: Standing | None = None,
) -> Standing:
    """The standing at the beginning of this week; plans of the same week can be made from it."""
    setting = setting_of(catalogue, routine or catalogue.first_workout.slug, trainee)
    return standing(history, trainings(history), setting, wishes, monday=monday_of(today), since=since)


def _weeks(now: Standing, workouts: Sequence[WorkoutRecord], asked: Asked, weeks: int) -> Iterator[WeekPlan]:
    trained = tuple(sorted({day_of(workout) for workout in workouts[-_RECENT:]}))
    ahead = _Ahead(now, tuple(workouts[now.seen :]), trained, _earliest(asked, trained), forecast=False)
    for _ in range(weeks):
        week, then = _week(ahead, asked)
        yield week
        trained = (*ahead.trained, *(day.on for day in week.days))[-_RECENT:]
        ahead = _Ahead(then, (), trained, then.monday, forecast=True)


def _earliest(asked: Asked, trained: Sequence[date]) -> date:
    """Today, unless it holds a workout already or the day's form says to wait."""
    waits = asked.today in trained or (asked.form is not None and asked.form.advice == "rest")
    return asked.today + _DAY if waits else asked.today


def _week(ahead: _Ahead, asked: Asked) -> tuple[WeekPlan, Standing]:
    """The week, and the standing after it if it goes as asked."""
    placed = place(ahead.now.monday, asked.wishes, ahead.trained, ahead.earliest)
    days = [*ahead.over, *(day.on for day in placed)]
    first_day = days[0] if days else ahead.earliest
    week = decide(ahead.now, first_day, asked.history, asked.setting, forecast=ahead.forecast)
    filled = _filled(ahead, week, placed, asked)
    reasons = (week.budget.reason, *_missing(len(days), ahead, asked))
    budget = week.budget
    made = WeekPlan(
        ahead.now.monday, week.level, budget.kind, budget.sets, filled.expected, filled.days, reasons
    )
    if not days:
        return made, replace(ahead.now, monday=ahead.now.monday + WEEK)
    then = replace(
        after_planned(ahead.now, week, filled.climbs),
        adherence=(*ahead.now.adherence, 1.0)[-KEPT_WEEKS:],
        last_day=days[-1],
        last_half=filled.half,
    )
    return made, then


def _missing(number: int, ahead: _Ahead, asked: Asked) -> Iterator[Reason]:
    """Why a workout waits, or a week holds fewer than were wished for."""
    wishes, monday = asked.wishes, ahead.now.monday
    if not ahead.forecast and asked.form is not None and asked.form.advice == "rest":
        yield Reason("ill" if asked.form.ill else "postponed")
    if any(wishes.paused_on(monday + day * _DAY) for day in range(_WEEK_DAYS)):
        yield Reason("paused")
    elif len(preferred(wishes.per_week, wishes.weekdays)) < wishes.per_week or (
        ahead.forecast and number < wishes.per_week
    ):
        yield Reason("fewer_days", {"placed": number, "wanted": wishes.per_week})


def _filled(ahead: _Ahead, week: Week, placed: Sequence[Placed], asked: Asked) -> _Filled:
    """Sets and targets for the days.

    A later day is asked for as if the earlier ones went as asked, so the rest of the week is allotted anew
    where an imagined day led to an exercise that brings other sets or takes longer.
    """
    climbs: Climbs = begun(ahead.now.climbs, asked.setting, week, ahead.now.monday)
    for workout in ahead.performed:
        climbs = with_performed(climbs, workout, asked.history, asked.setting, week)
    half = half_of(ahead.performed[-1], climbs, asked.setting) if ahead.performed else ahead.now.last_half
    limits, cast = _limits(ahead, week, asked), cast_of(climbs, week, ahead.earliest, asked)
    frames = frames_of(placed, week, cast, asked, last=half, credit=_credit_of_a_day(limits, len(placed)))
    rest = allot(frames, cast.shares, cast.extra, limits)
    made: list[DayPlan] = []
    for number, (day, frame) in enumerate(zip(placed, frames, strict=True)):
        sets = rest.pop(0)
        limits = _with(limits, sets, cast)
        if not sets:
            continue
        first = not ahead.forecast and not made
        made.append(day_plan(day, frame, sets, cast, week=week, asked=asked, first=first))
        climbs, half, before = _as_asked(climbs, cast, sets, day.on, week), frame.part, cast
        cast = cast_of(climbs, week, ahead.earliest, asked)
        if _weighs_otherwise(cast, before, asked):
            rest = allot(frames[number + 1 :], cast.shares, cast.extra, limits)
    return _Filled(tuple(made), climbs, half, {muscle: round(limits.done[muscle], 2) for muscle in GLUTEALS})


def _weighs_otherwise(cast: Cast, before: Cast, asked: Asked) -> bool:
    """Whether a day of this cast brings other credit, or takes other time where time is short."""
    return cast.credits != before.credits or (
        asked.wishes.minutes is not None and (cast.shares, cast.extra) != (before.shares, before.extra)
    )


def _limits(ahead: _Ahead, week: Week, asked: Asked) -> Limits:
    """The week's limits with what is done of it already."""
    marks = LANDMARKS[week.level]
    history, catalogue = asked.history, asked.setting.catalogue
    bias = rir_bias(history.calibrations, ahead.now.monday)
    workouts = [effective(workout.sets, catalogue, bias) for workout in ahead.performed]
    return Limits(
        target=week.budget.sets,
        ceiling_sets=marks.ceiling_sets,
        factor=ahead.now.factor,
        rounds=marks.rounds if week.judged else 1,
        done={muscle: sum(one.sets[muscle] for one in workouts) for muscle in GLUTEALS},
        usual_sets=round(min((one.number for one in workouts), default=0)),
        direct=week.level != "beginner",
    )


def _credit_of_a_day(limits: Limits, days: int) -> float:
    """What a day has to bring for the gluteus maximus, before effort, for the week to reach its target."""
    left = max(0.0, limits.target["gluteus_maximus"] - limits.done["gluteus_maximus"])
    return min(MOST_CREDIT_OF_A_WORKOUT, left / limits.factor / days) if days else 0.0


def _as_asked(climbs: Climbs, cast: Cast, sets: Sets, on: date, week: Week) -> Climbs:
    after = dict(climbs)
    for role in map(cast.role, sets):
        after[role.key] = imagined(after, role.climb, on, week)
    return after


def _with(limits: Limits, sets: Sets, cast: Cast) -> Limits:
    """The limits after a day that is worth what the last ones were."""
    roles = [(cast.role(place).share, number) for place, number in sets.items()]
    worth = {muscle: sum(share.of(muscle) * number for share, number in roles) for muscle in GLUTEALS}
    return replace(
        limits,
        done={muscle: limits.done[muscle] + limits.factor * worth[muscle] for muscle in GLUTEALS},
        usual_sets=min(limits.usual_sets or sum(sets.values()), sum(sets.values())),
    )
