"""What a workout names and the catalogue no longer has: a deleted file, an exercise that we gave up.

A workout stays what it was. A stand-in bears the name under which the exercise was done. It has no picture,
no page and no muscles; its cost is that of exercise at home in general, with a wide doubt (both are ours).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from gluteus.catalogue import Catalogue, Exercise, Routine
from gluteus.catalogue.exercise import CompendiumCode, Dose, Evidence, MetEnergy, Text
from gluteus.catalogue.routine import Block
from gluteus.planning.workout import Workout
from gluteus.tracking.record import SetRecord

_TEXT = Text(
    set_up=("This move has left the library.",),
    steps=("Do it as you know it, or skip it.",),
    cues=("At your own pace.",),
    breath="Breathe evenly.",
)
_COST = MetEnergy("met", CompendiumCode(2024, "02064"), log_sd=0.4)


def with_departed(
    catalogue: Catalogue,
    departed: Iterable[str],
    workout: Workout,
    sets: Collection[SetRecord],
    *,
    names: Mapping[str, str],
    title: str,
) -> Catalogue:
    """The catalogue with a stand-in for every slug that has departed, and for the routine where it has.

    `names` are those of the exercises by slug and `title` that of the routine, as they were recorded.
    """
    exercises = {slug: _exercise(slug, names.get(slug), workout, sets) for slug in departed}
    routine = _routine(workout, title)
    return replace(
        catalogue,
        exercises={**catalogue.exercises, **exercises},
        routines={routine.slug: routine, **catalogue.routines},
    )


def in_words(slug: str) -> str:
    """The name of something of which nothing else is known."""
    return slug.replace("_", " ").capitalize()


def _exercise(slug: str, name: str | None, workout: Workout, sets: Collection[SetRecord]) -> Exercise:
    """As the records knew it: side by side where one was recorded, by time where nobody counted."""
    own = [one for one in sets if one.exercise == slug]
    planned = [item for item in workout.items if item.exercise == slug]
    counted = any(one.reps is not None for one in own) or any(item.reps is not None for item in planned)
    return Exercise(
        slug=slug,
        name=name or in_words(slug),
        category="strength",
        pattern="rest",
        sides="each" if any(one.side != "both" for one in own) else "none",
        measure="reps" if counted else "seconds",
        impact="none",
        text=_TEXT,
        dose=Dose(reps=(8, 12)) if counted else Dose(seconds=(20, 40)),
        muscles={},
        evidence=Evidence("weak"),
        energy=_COST,
    )


def _routine(workout: Workout, title: str) -> Routine:
    return Routine(
        slug=workout.routine,
        name=title or in_words(workout.routine),
        kind="workout",
        summary="It has left the library.",
        blocks=(Block("main", "Main part"),),
    )
