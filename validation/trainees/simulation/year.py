"""A year of somebody: there may be a workout, they come or they do not, and it is written down."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from gluteus.catalogue import Catalogue
from gluteus.planning import Calibration, DayForm, DayPlan, History, Pain, Plan, Target, plan
from gluteus.planning.ahead import Standing, standing_on
from gluteus.tracking.record import SetRecord, WorkoutRecord
from simulation.trainee import Somebody

FIRST_DAY = date(2024, 1, 1)
_DAY = timedelta(days=1)


@dataclass(slots=True)
class Diary:
    """What was planned and what happened, day by day; one a run."""

    somebody: Somebody
    history: History = field(default_factory=History)
    plans: list[Plan] = field(default_factory=list)
    done: list[tuple[Plan, DayPlan]] = field(default_factory=list)


def live(somebody: Somebody, catalogue: Catalogue, weeks: int) -> Diary:
    """So many weeks, planned anew on every day that was to hold a workout."""
    diary, standing, made = Diary(somebody), None, None
    day, last = FIRST_DAY, FIRST_DAY + weeks * 7 * _DAY
    away_until = day
    while day < last:
        if somebody.random.random() < 0.01:
            away_until = day + somebody.random.randint(7, 40) * _DAY
        standing = _standing(diary, catalogue, day, standing)
        if made is None or day.weekday() == 0:
            made = _plan(diary, catalogue, day, standing)
        if any(one.on == day for one in made.days):
            made = _morning(diary, catalogue, day, standing)
            today = next((one for one in made.days if one.on == day), None)
            if today is not None and day >= away_until and somebody.random.random() < somebody.attendance:
                _train(diary, made, today, catalogue)
        coming = [one.on for one in made.days if one.on > day]
        day = min([*coming, day + (7 - day.weekday()) * _DAY])
    return diary


def _standing(diary: Diary, catalogue: Catalogue, day: date, since: Standing | None) -> Standing | None:
    if since is not None and since.monday > day - 7 * _DAY:
        return since
    who = diary.somebody
    return standing_on(diary.history, who.trainee, catalogue, day, who.wishes, since=since)


def _plan(diary: Diary, catalogue: Catalogue, day: date, standing: Standing | None) -> Plan:
    who = diary.somebody
    made = plan(diary.history, who.trainee, catalogue, day, who.wishes, weeks=1, since=standing)
    diary.plans.append(made)
    return made


def _morning(diary: Diary, catalogue: Catalogue, day: date, standing: Standing | None) -> Plan:
    """They say how they feel, and the plan hears it."""
    random = diary.somebody.random
    form = DayForm(
        day,
        sleep=random.choice(("poor", "ok", "ok", "good")),
        soreness=min(10, max(0, round(random.gauss(2, 1.8)))),
        energy=random.choice(("low", "ok", "ok", "high")),
        ill=random.random() < 0.01,
        motivated=random.random() < 0.9,
    )
    diary.history = replace(diary.history, days=(*diary.history.days, form))
    return _plan(diary, catalogue, day, standing)


def _train(diary: Diary, made: Plan, today: DayPlan, catalogue: Catalogue) -> None:
    sets: list[SetRecord] = []
    for item, target in enumerate(today.targets):
        sets += _sets(diary, target, item, today.on, catalogue)
        _maybe_pain(diary, target, today.on)
    start = datetime.combine(today.on, time(18), UTC)
    record = WorkoutRecord(made.routine, today.shape, start, start + timedelta(hours=1), tuple(sets))
    diary.history = replace(diary.history, workouts=(*diary.history.workouts, record))
    diary.done.append((made, today))


def _sets(diary: Diary, target: Target, item: int, on: date, catalogue: Catalogue) -> list[SetRecord]:
    who, exercise = diary.somebody, catalogue.exercise(target.exercise)
    records = []
    for number in range(1, target.sets + 1):
        for side in ("right", "left") if exercise.sides == "each" else ("both",):
            most = who.most_reps(target, catalogue)
            to_the_end = target.calibrate and number == target.sets
            asked = most if to_the_end else min(most, target.reps or 1)
            said = who.said_rir(most - (target.reps or 1) if to_the_end else most - asked)
            record = _record(exercise.slug, item, number, side, on, asked, 0 if to_the_end else said, target)
            records.append(record)
            if to_the_end and said is not None:
                left = max(0, most - (target.reps or 1))
                told = Calibration(record.id, on, said, left)
                diary.history = replace(diary.history, calibrations=(*diary.history.calibrations, told))
            who.learn(exercise, (0.5 if side != "both" else 1.0) * (1.0 if most - asked < 5 else 0.4))
    return records


def _record(
    slug: str, item: int, number: int, side: str, on: date, reps: int, rir: int | None, target: Target
) -> SetRecord:
    place = (on.toordinal() * 100 + item) * 100 + number * 10 + ("both", "right", "left").index(side)
    return SetRecord(
        id=UUID(int=place),
        exercise=slug,
        block="main",
        item=item,
        set_number=number,
        side=side,
        outcome="done",
        started_at=datetime.combine(on, time(18), UTC),
        work_s=min(600.0, reps * 4.0),
        rest_s=60.0,
        reps=reps,
        reps_confirmed=True,
        rir=rir,
        load=target.load,
    )


def _maybe_pain(diary: Diary, target: Target, on: date) -> None:
    if diary.somebody.random.random() < 0.002:
        pain = Pain(on, target.exercise, diary.somebody.random.randint(1, 6))
        diary.history = replace(diary.history, pains=(*diary.history.pains, pain))
