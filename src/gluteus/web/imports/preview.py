"""What an import says before anything is stored: how much, since when, which exercises, what is refused."""

from collections import Counter
from typing import Any
from uuid import UUID

from gluteus.exchange import Log
from gluteus.web import queries
from gluteus.web.imports.rows import id_of

MOST_NAMES = 300


def told_of(log: Log, person: UUID) -> dict[str, Any]:
    """As JSON, to be kept with the import. Names come by how often they were done, at most MOST_NAMES."""
    sets = Counter(one.exercise for workout in log.workouts for one in workout.sets)
    ids = [id_of(person, log.app, workout) for workout in log.workouts]
    return {
        "workouts": len(log.workouts),
        "already_here": len(queries.known_workouts(ids)),
        "sets": sets.total(),
        "first": log.workouts[0].began.date().isoformat() if log.workouts else None,
        "last": log.workouts[-1].began.date().isoformat() if log.workouts else None,
        "exercises": len(sets),
        "names": sets.most_common(MOST_NAMES),
        "refused": log.refused,
        "remarks": [[remark.row, remark.sentence] for remark in log.remarks],
        "has_unit": log.has_unit,
        "has_date_order": log.has_date_order,
    }
