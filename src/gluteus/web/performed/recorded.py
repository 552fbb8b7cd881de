"""What a workout recorded of the catalogue, so that its pages stay whole when an exercise has left since."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from gluteus.catalogue import Catalogue, open_catalogue
from gluteus.coaching import with_departed
from gluteus.planning import Workout
from gluteus.web import mapping, models


def names_as_json(
    workout: Workout, catalogue: Catalogue, before: Mapping[str, str] = MappingProxyType({})
) -> dict[str, Any]:
    """What the routine and its exercises are called: their files may leave, and history stays readable.

    `before` are the names of what was in the plan until something was swapped.
    """
    slugs = {item.exercise for item in workout.items} | {out.exercise for out in workout.left_out}
    now = {slug: catalogue.exercise(slug).name for slug in sorted(slugs)}
    return {"title": catalogue.routine(workout.routine).name, "names": {**before, **now}}


def catalogue_of(row: models.Workout) -> Catalogue:
    """The catalogue in which everything is found that this workout names, whatever has left since."""
    catalogue, sets = open_catalogue(), list(row.sets.all())
    names = {one.exercise: one.logged_as for one in sets if one.logged_as}
    departed = (_slugs_in(row.planned) | {one.exercise for one in sets}) - catalogue.exercises.keys()
    if not departed and row.routine in catalogue.routines:
        return catalogue
    return with_departed(
        catalogue,
        sorted(departed),
        mapping.planned(row),
        [mapping.set_record(one) for one in sets],
        names=row.planned.get("names", {}) | names,
        title=row.planned.get("title", ""),
    )


def _slugs_in(told: Mapping[str, Any]) -> set[str]:
    """The slug of every exercise that a stored plan names."""
    return {
        part[key]
        for part in (*told["items"], *told["left_out"])
        for key in ("exercise", "instead_of")
        if key in part
    }
