"""A week as its page shows it: seven days with what is planned and what was done, and the week's budget."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gluteus import planning
from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.vocabulary import GLUTEALS, MUSCLES
from gluteus.planning.ahead import done_in
from gluteus.planning.week.placing import days_of, monday_of
from gluteus.web import mapping, queries
from gluteus.web.models import Person, Workout
from gluteus.web.planned import plans

_ROOM = 1.2  # of the longest bar, so that its end is seen


@dataclass(frozen=True, slots=True)
class Landing:
    """A day without a workout to which a planned one may be moved; `free` where that leaves rest."""

    on: date
    free: bool

    @property
    def iso(self) -> str:
        return self.on.isoformat()


@dataclass(frozen=True, slots=True)
class Day:
    """`landings` are the days that the planned workout may be asked to move to."""

    on: date
    is_today: bool
    is_over: bool
    is_paused: bool
    done: tuple[Workout, ...]
    planned: planning.DayPlan | None
    moves: tuple[tuple[Exercise, planning.Target], ...] = ()
    landings: tuple[Landing, ...] = ()

    @property
    def iso(self) -> str:
        return self.on.isoformat()

    @property
    def free_text(self) -> str:
        """For the browser: the days to which it may be dragged."""
        return " ".join(landing.iso for landing in self.landings if landing.free)


@dataclass(frozen=True, slots=True)
class Meter:
    """Effective sets of one muscle: done, expected with what is planned, and the week's target."""

    muscle: str
    done: float
    expected: float
    target: float
    at_least: bool

    @property
    def percents(self) -> Mapping[str, float]:
        """Lengths of the bar's parts."""
        whole = max(self.done, self.expected, self.target, 1.0) * _ROOM
        shown = {"done": self.done, "expected": max(self.done, self.expected), "target": self.target}
        return {name: round(100 * sets / whole, 1) for name, sets in shown.items()}


@dataclass(frozen=True, slots=True)
class WeekShown:
    monday: date
    days: tuple[Day, ...]
    meters: tuple[Meter, ...]
    plan: planning.WeekPlan | None
    is_arranged: bool
    before: date
    after: date | None

    @property
    def is_over(self) -> bool:
        return self.days[-1].is_over


def week_shown(person: Person, day: date, today: date) -> WeekShown:
    """The week of this day; `plan` is None where it was never planned, or training must wait."""
    monday = monday_of(day)
    told = _told(person, monday, today)
    plan = told.get(monday)
    done = queries.workouts_of_week(person, monday)
    wishes = mapping.wishes(person)
    open_week = _open_week(person, told, done, monday=monday, today=today)
    return WeekShown(
        monday=monday,
        days=tuple(_day(on, plan, done, open_week) for on in days_of(monday)),
        meters=_meters(plan, done, queries.calibrations(person), monday) if plan else (),
        plan=plan,
        is_arranged=wishes.arranged_days(monday) is not None,
        before=monday - plans.WEEK,
        after=monday + plans.WEEK if monday < monday_of(today) + (plans.WEEKS - 1) * plans.WEEK else None,
    )


def open_week(person: Person, day: date, today: date) -> planning.OpenWeek:
    """The week of this day as it may still be changed."""
    monday = monday_of(day)
    told = _told(person, monday, today)
    return _open_week(person, told, queries.workouts_of_week(person, monday), monday=monday, today=today)


def _told(person: Person, monday: date, today: date) -> Mapping[date, planning.WeekPlan]:
    """What is planned for this week and the one before; nothing where training must wait."""
    settled = plans.settled(person, plans.routine_of(person), today)
    return plans.weeks(person, (monday - plans.WEEK, monday)) if settled else {}


def _open_week(
    person: Person,
    told: Mapping[date, planning.WeekPlan],
    done: list[Workout],
    *,
    monday: date,
    today: date,
) -> planning.OpenWeek:
    coming = [day.on for week in told.values() for day in week.days if day.on >= today]
    before = queries.days_trained(person, monday - plans.WEEK, monday)
    trained = {*before, *map(_day_of, done), *(on for on in coming if on < monday)}
    planned = tuple(on for on in coming if on >= monday)
    return planning.OpenWeek(planned, tuple(sorted(trained)), today, mapping.wishes(person))


def _day_of(workout: Workout) -> date:
    return workout.started_at.astimezone().date()


def _day(on: date, plan: planning.WeekPlan | None, done: list[Workout], open_week: planning.OpenWeek) -> Day:
    planned = next((day for day in plan.days if day.on == on), None) if plan else None
    exercises = open_catalogue().exercises
    targets = planned.targets if planned else ()
    return Day(
        on=on,
        is_today=on == open_week.today,
        is_over=on < open_week.today,
        is_paused=open_week.wishes.paused_on(on),
        done=tuple(workout for workout in done if _day_of(workout) == on),
        planned=planned,
        moves=tuple((exercises[t.exercise], t) for t in targets if t.exercise in exercises),
        landings=tuple(_landings(on, open_week)) if planned and on in open_week.planned else (),
    )


def _landings(moving: date, open_week: planning.OpenWeek) -> Iterator[Landing]:
    """Days of the week that are still to come, hold no workout and lie in no pause."""
    free = open_week.free_days(moving)
    taken = {*open_week.planned, *open_week.trained}
    for on in days_of(monday_of(moving)):
        if on >= open_week.today and on not in taken and not open_week.wishes.paused_on(on):
            yield Landing(on, on in free)


def _meters(
    plan: planning.WeekPlan, done: list[Workout], known: tuple[planning.Calibration, ...], monday: date
) -> tuple[Meter, ...]:
    """`known` is what test sets have shown of how this person judges what is left."""
    catalogue = open_catalogue()
    records = [queries.known_record(workout, catalogue.exercises.keys()) for workout in done]
    worth = done_in(records, planning.History(calibrations=known), catalogue, monday)
    return tuple(
        Meter(
            muscle=MUSCLES[muscle],
            done=sum(one.sets[muscle] for one in worth),
            expected=plan.expected[muscle],
            target=plan.budget[muscle],
            at_least=muscle != GLUTEALS[0],
        )
        for muscle in GLUTEALS
    )
