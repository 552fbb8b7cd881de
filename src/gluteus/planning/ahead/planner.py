"""The plan: the standing of today, and from there week after week as if everything went as asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gluteus.catalogue import Catalogue
from gluteus.planning.ahead.cast import Ahead, Asked
from gluteus.planning.ahead.filling import filled
from gluteus.planning.ahead.plan import VERSION, Plan, WeekPlan
from gluteus.planning.history import History
from gluteus.planning.progression.pain import stopped
from gluteus.planning.reason import Reason
from gluteus.planning.standing.climbs import day_of
from gluteus.planning.standing.decide import decide
from gluteus.planning.standing.follow import after_planned, led_here, since_day, standing, trainings
from gluteus.planning.standing.review import review
from gluteus.planning.standing.setting import setting_of
from gluteus.planning.standing.standing import KEPT_WEEKS, WEEK, Standing
from gluteus.planning.week.placing import days_of, monday_of, place, preferred
from gluteus.planning.week.wishes import Wishes
from gluteus.planning.workout import Trainee
from gluteus.tracking.record import WorkoutRecord

_DAY = timedelta(days=1)
_RECENT = 8  # days of training that placing looks back on
_ANY = Wishes()


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
    history: it saves the time of looking at those weeks again and changes nothing. Then the history may leave
    out workouts of more than a week before it.
    """
    slug = routine or catalogue.first_workout.slug
    now = standing_on(history, trainee, catalogue, today, wishes, routine=slug, since=since)
    this_week = tuple(since_day(trainings(history, catalogue), now.monday))
    done_before = now.seen + led_here(this_week)
    asked = Asked(history, setting_of(catalogue, slug, trainee), wishes, today, done_before)
    planned = tuple(_weeks(now, this_week, asked, weeks))
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
    workouts = trainings(history, catalogue)
    return standing(history, workouts, setting, wishes, monday=monday_of(today), since=since)


def _weeks(
    now: Standing, this_week: tuple[WorkoutRecord, ...], asked: Asked, weeks: int
) -> Iterator[WeekPlan]:
    recent = trainings(asked.history, asked.setting.catalogue)[-_RECENT:]
    trained = tuple(sorted(set(map(day_of, recent))))
    pains, earliest = asked.history.pains, _earliest(asked, trained)
    ahead = Ahead(now, this_week, trained, earliest, stopped(pains, earliest), forecast=False)
    for _ in range(weeks):
        week, then = _week(ahead, asked)
        yield week
        trained = (*ahead.trained, *(day.on for day in week.days))[-_RECENT:]
        ahead = Ahead(then, (), trained, then.monday, stopped(pains, then.monday), forecast=True)


def _earliest(asked: Asked, trained: Sequence[date]) -> date:
    """Today, unless it holds a workout already or the day's form says to wait."""
    waits = asked.today in trained or (asked.form is not None and asked.form.advice == "rest")
    return asked.today + _DAY if waits else asked.today


def _week(ahead: Ahead, asked: Asked) -> tuple[WeekPlan, Standing]:
    """The week, and the standing after it if it goes as asked."""
    placed = place(ahead.now.monday, asked.wishes, ahead.trained, ahead.earliest)
    days = [*ahead.over, *(day.on for day in placed)]
    first_day = days[0] if days else ahead.earliest
    week = decide(ahead.now, first_day, asked.history, asked.setting, forecast=ahead.forecast)
    full = filled(ahead, week, placed, asked)
    reasons = (week.budget.reason, *_missing(len(days), ahead, asked))
    budget = week.budget
    made = WeekPlan(ahead.now.monday, week.level, budget.kind, budget.sets, full.expected, full.days, reasons)
    if not days:
        return made, replace(ahead.now, monday=ahead.now.monday + WEEK)
    then = replace(
        after_planned(ahead.now, week, full.climbs),
        adherence=(*ahead.now.adherence, 1.0)[-KEPT_WEEKS:],
        last_day=days[-1],
        last_half=full.half,
    )
    return made, then


def _missing(number: int, ahead: Ahead, asked: Asked) -> Iterator[Reason]:
    """Why a workout waits, or a week holds fewer than were wished for."""
    wishes, monday = asked.wishes, ahead.now.monday
    if not ahead.forecast and asked.form is not None and asked.form.advice == "rest":
        yield Reason("ill" if asked.form.ill else "postponed")
    paused = sum(map(wishes.paused_on, days_of(monday)))
    if paused:
        yield Reason("paused" if paused == len(days_of(monday)) else "paused_days", {"days": paused})
    elif wishes.arranged_days(monday) is not None:
        yield Reason("arranged")
    elif len(preferred(wishes.per_week, wishes.weekdays)) < wishes.per_week or (
        ahead.forecast and number < wishes.per_week
    ):
        yield Reason("fewer_days", {"placed": number, "wanted": wishes.per_week})
