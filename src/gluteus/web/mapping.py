"""Rows and JSON into the domain's values and back; the only file that speaks both."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, cast

from gluteus import body, tracking
from gluteus.catalogue import Kit, Load
from gluteus.catalogue.loader import Place, read
from gluteus.catalogue.vocabulary import BLOCKS
from gluteus.coaching import Step
from gluteus.figure.look import CHOICES, Look
from gluteus.planning import HealthAnswers, LeftOut, PlannedItem, Trainee, screen
from gluteus.planning import Workout as PlannedWorkout
from gluteus.planning.week.wishes import EVERY_DAY, Arranged, Wishes
from gluteus.web import models

if TYPE_CHECKING:
    from gluteus.body.person import Sex
    from gluteus.tracking.record import Outcome, Side

_UNKNOWN_TEMPO = "2-0-1-1"
_STEP_FIELDS = tuple(field.name for field in fields(Step))


def measures(person: models.Person, on: date) -> body.Person | None:
    """The person as the models see one, or None while a measure is missing."""
    if person.birth_year is None or person.mass_kg is None or person.stature_m is None:
        return None
    return body.Person(
        age_years=on.year - person.birth_year,
        mass_kg=person.mass_kg,
        stature_m=person.stature_m,
        sex=cast("Sex | None", person.sex or None),
        body_fat_percent=person.body_fat_percent,
    )


def health(person: models.Person) -> HealthAnswers:
    """What was answered; before that, what asks for the gentlest start."""
    answers = person.health or {"symptoms": False, "disease": False, "active": False}
    return HealthAnswers(**{**answers, "conditions": frozenset(answers.get("conditions", ()))})


def kit(person: models.Person) -> Kit:
    return _kit(person.kit)


def _kit(told: Mapping[str, Any]) -> Kit:
    return Kit(
        has=frozenset(told.get("has", ())),
        step_height_m=told.get("step_height_m"),
        loads=tuple(Load(**load) for load in told.get("loads", ())),
    )


def look(person: models.Person | None) -> Look:
    """What was chosen; where nothing was, or it is no longer there to choose, what fits the sex."""
    if not person:  # a lazy None is false and yet not None
        return Look()
    told = {name: value for name, value in person.look.items() if value in CHOICES.get(name, ())}
    return replace(Look.for_sex(cast("Sex | None", person.sex or None)), **told)


def trainee(person: models.Person, on: date) -> Trainee:
    answers = health(person)
    return Trainee(
        person=measures(person, on),
        level=person.level,
        conditions=answers.conditions,
        kit=kit(person),
        gentle=screen(answers).gentle,
    )


def wishes(person: models.Person) -> Wishes:
    """What this person wishes of a week; no day named means any day."""
    return Wishes(
        per_week=person.per_week,
        weekdays=frozenset(person.days) or EVERY_DAY,
        minutes=person.minutes,
        pauses=tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in person.pauses),
        in_sequence=person.in_sequence,
        arranged=tuple(
            Arranged(date.fromisoformat(week["monday"]), tuple(map(date.fromisoformat, week["days"])))
            for week in person.arranged
        ),
    )


def usual_week_as_fields(told: Wishes) -> dict[str, Any]:
    """Days, workouts and minutes of somebody's plan as columns of the person who takes them over."""
    minutes = {} if told.minutes is None else {"minutes": told.minutes}
    return {
        "per_week": told.per_week,
        "days": [] if told.weekdays == EVERY_DAY else sorted(told.weekdays),
        "in_sequence": told.in_sequence,
        **minutes,
    }


def wishes_as_fields(told: Wishes) -> dict[str, Any]:
    """What of the wishes the Week page changes, as columns of the person."""
    return {
        "pauses": [[first.isoformat(), last.isoformat()] for first, last in told.pauses],
        "arranged": [
            {"monday": week.monday.isoformat(), "days": [day.isoformat() for day in week.days]}
            for week in told.arranged
        ],
    }


def planned_as_json(workout: PlannedWorkout) -> dict[str, Any]:
    """Items and what was left out; the routine and the shape are columns of their own."""
    return {
        "items": [_without_nothing(asdict(item)) for item in workout.items],
        "left_out": [asdict(out) for out in workout.left_out],
    }


def planned_item(told: Mapping[str, Any], row: models.Workout) -> PlannedItem:
    return read(PlannedItem, told, Place(f"workout {row.pk}"))


def planned(row: models.Workout) -> PlannedWorkout:
    place = Place(f"workout {row.pk}")
    told = (read(PlannedItem, item, place) for item in row.planned["items"])
    return PlannedWorkout(
        routine=row.routine,
        shape=row.shape,
        items=tuple(_logged_items(row) if row.imported_id else told),
        left_out=tuple(read(LeftOut, out, place) for out in row.planned["left_out"]),
    )


def _logged_items(row: models.Workout) -> Iterator[PlannedItem]:
    """An imported workout had no plan: each item is what was done of it."""
    for _, sets in groupby(row.sets.all(), key=lambda one: one.item):
        first, *more = sets
        yield PlannedItem(
            first.block,
            BLOCKS[first.block],
            first.exercise,
            sets=1 + len(more),
            tempo=_UNKNOWN_TEMPO,
            rest_s=0,
            reps=first.reps,
            seconds=round(first.work_s) if first.reps is None else None,
        )


def trainee_as_json(trainee: Trainee) -> dict[str, Any]:
    told = asdict(trainee)
    told["conditions"] = sorted(trainee.conditions)
    told["kit"]["has"] = sorted(trainee.kit.has)
    return told


def trainee_of(row: models.Workout) -> Trainee:
    """Who trained, as they were on the day of the workout."""
    told = row.trainee
    return Trainee(
        person=body.Person(**told["person"]) if told["person"] else None,
        level=told["level"],
        conditions=frozenset(told["conditions"]),
        kit=_kit(told["kit"]),
        gentle=told["gentle"],
    )


def set_record(row: models.SetRow) -> tracking.SetRecord:
    return tracking.SetRecord(
        id=row.pk,
        exercise=row.exercise,
        block=row.block,
        item=row.item,
        set_number=row.set_number,
        side=cast("Side", row.side),
        outcome=cast("Outcome", row.outcome),
        started_at=row.started_at,
        work_s=row.work_s,
        rest_s=row.rest_s,
        reps=row.reps,
        reps_confirmed=row.reps_confirmed,
        rir=row.rir,
        load=Load(**row.load) if row.load else None,
        reach_percent=row.reach_percent,
    )


def load_as_json(load: Load | None) -> dict[str, Any] | None:
    return asdict(load) if load else None


def workout_record(row: models.Workout, sets: Iterable[models.SetRow]) -> tracking.WorkoutRecord:
    return tracking.WorkoutRecord(
        routine=row.routine,
        shape=row.shape,
        started_at=row.started_at,
        finished_at=row.finished_at,
        sets=tuple(set_record(one) for one in sets),
        imported=row.imported_id is not None,
    )


def local_record(row: models.Workout, sets: Iterable[models.SetRow]) -> tracking.WorkoutRecord:
    """The workout as planning sees it: on its day in the machine's own time zone."""
    record = workout_record(row, sets)
    return replace(record, started_at=row.started_at.astimezone())


def step_as_json(step: Step) -> dict[str, Any]:
    """A step as the player reads it. By hand: dataclasses.asdict copies every string of a long script."""
    told = {name: getattr(step, name) for name in _STEP_FIELDS}
    told["say"] = [{"at_s": one.at_s, "text": one.text} for one in step.say]
    told["load"] = load_as_json(step.load)
    return told


def set_as_json(row: models.SetRow) -> dict[str, Any]:
    """A stored set as the player knows it: all that it must send again to change it."""
    names = (
        "item",
        "set_number",
        "side",
        "exercise",
        "block",
        "outcome",
        "started_at",
        "work_s",
        "rest_s",
        "reps",
        "reps_confirmed",
        "rir",
        "load",
        "reach_percent",
        "said",
        "revision",
    )
    return {"id": str(row.pk), **{name: getattr(row, name) for name in names}}


def _without_nothing(value: Any) -> Any:
    """Our reader, made for TOML, knows no null: what is None is left out."""
    if isinstance(value, Mapping):
        return {key: _without_nothing(part) for key, part in value.items() if part is not None}
    if isinstance(value, list | tuple):
        return [_without_nothing(part) for part in value]
    return value
