"""Workouts of another program as rows. The same workout of the same file always gets the same id."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, timedelta
from functools import lru_cache
from itertools import count
from operator import attrgetter, itemgetter
from typing import Any, get_args
from uuid import UUID, uuid5

from gluteus.catalogue.kit import ANY_WEIGHT, Load
from gluteus.exchange import LoggedSet, LoggedWorkout, unknown_slug
from gluteus.exchange.logged import LoggedBlock
from gluteus.planning import Trainee
from gluteus.web import mapping
from gluteus.web.models import ImportRow, SetRow, Workout

REP_S = 3.0  # no program says how long repetitions took; ours, weak
_BLOCKS = get_args(LoggedBlock)
_TRAINEE = mapping.trainee_as_json(Trainee(None))  # nobody said how heavy they were, so no energy is told


def id_of(person: UUID, app: str, workout: LoggedWorkout) -> UUID:
    """By what the file says about it, so that the next file with it is known to have it."""
    return uuid5(person, f"{app}\n{workout.began.isoformat()}\n{workout.title}")


def rows_of(
    row: ImportRow, workout: LoggedWorkout, slugs: Mapping[str, str | None]
) -> tuple[Workout, list[SetRow]]:
    """`slugs` are those of our exercises by their name there."""
    began = workout.began.astimezone(UTC)  # the machine's own zone, as on every page
    made = Workout(
        id=id_of(row.person_id, row.app, workout),
        person_id=row.person_id,
        routine=row.app,
        planned={"items": [], "left_out": [], "title": workout.title or row.get_app_display()},
        trainee=_TRAINEE,
        started_at=began,
        finished_at=began + timedelta(seconds=workout.lasted_s or 0),
        ended="done",
        imported=row,
    )
    return made, _sets(made, workout.sets, slugs)


def _sets(workout: Workout, sets: Sequence[LoggedSet], slugs: Mapping[str, str | None]) -> list[SetRow]:
    """Warm-up first, as everywhere here; in a block the exercises keep their order."""
    items = sorted(dict.fromkeys((_BLOCKS.index(one.block), one.exercise) for one in sets), key=itemgetter(0))
    numbers = {item: count(1) for item in items}
    rows = []
    for number, one in enumerate(sets):
        item = _BLOCKS.index(one.block), one.exercise
        row = _set(workout, number, one, slugs.get(one.exercise) or unknown_slug(one.exercise))
        row.item, row.set_number = items.index(item), next(numbers[item])
        rows.append(row)
    return sorted(rows, key=attrgetter("item", "set_number"))


def _set(workout: Workout, number: int, one: LoggedSet, exercise: str) -> SetRow:
    """The set but for its place among the items."""
    return SetRow(
        id=uuid5(workout.id, str(number)),
        workout_id=workout.id,
        side="both",
        exercise=exercise,
        logged_as=one.exercise,
        block=one.block,
        outcome="done",
        started_at=workout.started_at + timedelta(seconds=number),
        work_s=one.seconds or REP_S * (one.reps or 0),
        reps=one.reps,
        reps_confirmed=one.reps is not None,
        rir=one.rir,
        load=_load(one.mass_kg) if one.mass_kg else None,
    )


@lru_cache(maxsize=1024)
def _load(mass_kg: float) -> dict[str, Any]:
    return asdict(Load(ANY_WEIGHT, mass_kg))
