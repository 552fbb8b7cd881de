"""The stored plan: made when something it was made from has changed, read as it stands otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from gluteus import planning
from gluteus.catalogue import open_catalogue
from gluteus.errors import PlanningError
from gluteus.planning import ahead
from gluteus.planning.ahead.as_dict import plain
from gluteus.planning.ahead.plan import VERSION
from gluteus.planning.week.placing import monday_of
from gluteus.web import actions, mapping, queries
from gluteus.web.models import Person, PlannedWeek, PlanRow
from gluteus.web.planned.offer import routine_for

WEEKS = 12
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a plan is made from beside the records and the day."""

    routine: str
    trainee: planning.Trainee
    wishes: planning.Wishes

    def as_json(self) -> dict[str, Any]:
        """`past` is what the standing depends on: where it changes, the whole history is looked at again."""
        trainee = mapping.trainee_as_json(self.trainee)
        del trainee["person"]  # measures change what it costs and not what is planned
        arranged = mapping.wishes_as_fields(self.wishes)
        past = {
            "trainee": trainee,
            "routine": self.routine,
            "per_week": self.wishes.per_week,
            "weekdays": self.wishes.weekdays,
            "pauses": arranged["pauses"],
        }
        told: dict[str, Any] = plain(
            {
                "past": past,
                "minutes": self.wishes.minutes,
                "in_sequence": self.wishes.in_sequence,
                "arranged": arranged["arranged"],
            }
        )
        return told


def settled(person: Person, routine: str, today: date) -> bool:
    """See that the stored plan is today's; False where the health check or the kit leaves nothing to plan."""
    if not planning.screen(mapping.health(person)).may_train:
        return False
    try:
        _settle(person, routine, today)
    except PlanningError:
        return False
    return True


def _settle(person: Person, routine: str, today: date) -> None:
    inputs = Inputs(routine, mapping.trainee(person, today), mapping.wishes(person))
    told = inputs.as_json()
    row = PlanRow.objects.filter(person=person).first()
    if row and (row.version, row.made_on, row.inputs) == (VERSION, today, told):
        return
    same_past = row is not None and row.version == VERSION and row.inputs["past"] == told["past"]
    since = ahead.standing_from_dict(row.standing) if row and same_past and row.standing else None
    _make(person, inputs, today, since)


def _make(person: Person, inputs: Inputs, today: date, since: planning.ahead.Standing | None) -> None:
    catalogue = open_catalogue()
    trained_since = since.monday - WEEK if since else None
    history = queries.past(person, trained_since, catalogue.exercises.keys())
    told = (history, inputs.trainee, catalogue, today, inputs.wishes)
    standing = ahead.standing_on(*told, routine=inputs.routine, since=since)
    plan = planning.plan(*told, weeks=WEEKS, routine=inputs.routine, since=standing)
    row = PlanRow(
        person=person,
        version=VERSION,
        made_on=today,
        inputs=inputs.as_json(),
        standing=ahead.standing_as_dict(standing),
    )
    actions.store_plan(row, [_row(person, week) for week in ahead.plan_as_dict(plan)["weeks"]])


def _row(person: Person, week: dict[str, Any]) -> PlannedWeek:
    return PlannedWeek(person=person, monday=week["monday"], planned=week)


def weeks(person: Person, mondays: Iterable[date]) -> dict[date, planning.WeekPlan]:
    """The stored weeks that begin on these Mondays."""
    rows = PlannedWeek.objects.filter(person=person, monday__in=list(mondays)).order_by("monday")
    return {row.monday: ahead.week_from_dict(row.planned) for row in rows}


def weeks_from(person: Person, monday: date) -> dict[date, planning.WeekPlan]:
    """All stored weeks from this one on."""
    rows = PlannedWeek.objects.filter(person=person, monday__gte=monday).order_by("monday")
    return {row.monday: ahead.week_from_dict(row.planned) for row in rows}


def plan_of(person: Person, today: date) -> planning.Plan:
    """The stored plan from this week on. Raises PlanningError where nothing can be planned."""
    routine = routine_of(person)
    told = tuple(weeks_from(person, monday_of(today)).values()) if settled(person, routine, today) else ()
    if not told:
        raise PlanningError("Nothing is planned: look at your health check and your kit.")
    conditions = tuple(sorted(mapping.trainee(person, today).conditions))
    return planning.Plan(VERSION, today, routine, told[0].level, conditions, mapping.wishes(person), told)


def routine_of(person: Person) -> str:
    """The routine that the plan is about: the one done last."""
    return routine_for("", queries.latest_workout(person)).slug


def day_here() -> date:
    """Today in the machine's own time zone, as on every page."""
    return datetime.now(tz=UTC).astimezone().date()


def day_to_do(person: Person, routine: str, today: date) -> planning.DayPlan | None:
    """The planned day that is today, else the next one to come; None where nothing can be planned."""
    if not settled(person, routine, today):
        return None
    monday = monday_of(today)
    told = weeks(person, (monday, monday + WEEK))
    days = (day for week in told.values() for day in week.days if day.on >= today)
    return next(days, None)
