"""Ten years of workouts in a database: four a week, each with the sets of a full glute workout."""

import random
import uuid
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

YEARS = 10
A_WEEK = 4


def fill() -> int:
    """Make a person with ten years of finished workouts; returns how many sets there are."""
    from gluteus.catalogue import open_catalogue
    from gluteus.coaching import script
    from gluteus.planning import plan_workout
    from gluteus.web import actions, mapping
    from gluteus.web.models import Person, SetRow, Workout
    from gluteus.web.performed import totals

    chance = random.Random(1)
    person = Person.objects.create(
        name="Ten Years",
        welcomed=True,
        sex="female",
        birth_year=1985,
        mass_kg=65,
        stature_m=1.65,
        health={"symptoms": False, "disease": False, "active": True, "conditions": []},
        kit={"has": ["mat", "chair", "step", "wall", "strap"], "step_height_m": 0.2, "loads": []},
    )
    catalogue = open_catalogue()
    now = datetime.now(tz=UTC)
    trainee = mapping.trainee(person, now)
    plan = plan_workout(catalogue, catalogue.first_workout, "full", trainee)
    work = [step for step in script(plan, catalogue) if step.kind == "work"]
    workouts = [
        Workout(
            person=person,
            routine=plan.routine,
            shape=plan.shape,
            planned=mapping.planned_as_json(plan),
            trainee=mapping.trainee_as_json(trainee),
            started_at=now - timedelta(days=number * 7 / A_WEEK, hours=2),
            finished_at=now - timedelta(days=number * 7 / A_WEEK, hours=1),
            ended="done",
        )
        for number in range(YEARS * 52 * A_WEEK)
    ]
    Workout.objects.bulk_create(workouts, batch_size=500)
    sets = [
        SetRow(
            id=uuid.UUID(int=chance.getrandbits(128)),
            workout=workout,
            item=step.item,
            set_number=step.set_number,
            side=step.side,
            exercise=step.exercise,
            block=step.block,
            outcome="done",
            started_at=workout.started_at + timedelta(seconds=40 * number),
            work_s=step.seconds or 0,
            rest_s=10,
            reps=step.reps,
            rir=chance.choice((None, 1, 2, 3)),
            load=asdict(step.load) if step.load else None,
        )
        for workout in workouts
        for number, step in enumerate(work)
    ]
    SetRow.objects.bulk_create(sets, batch_size=1000)
    shown = totals.of(workouts[0])
    Workout.objects.update(totals=shown)
    actions.tally(person)
    return len(sets)
