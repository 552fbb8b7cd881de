"""Finding exercises: by words, category, muscle, what is at hand and level; best match first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gluteus.catalogue.exercise import Exercise
from gluteus.catalogue.vocabulary import CATEGORIES, KIT, LOADS, MUSCLES, PATTERNS


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for; an empty field asks for nothing.

    `kit` is all that the person has: an exercise that needs more is not found. None leaves kit out of it.
    """

    words: str = ""
    category: str = ""
    muscle: str = ""
    level: str = ""
    kit: frozenset[str] | None = None


def find(exercises: Mapping[str, Exercise], wanted: Wanted) -> tuple[Exercise, ...]:
    """The exercises that fit; a word in one of the names counts more than one in the text."""
    words = wanted.words.lower().split()
    fitting = [one for one in exercises.values() if _fits(one, wanted, exercises)]
    in_name = [exercise for exercise in fitting if _says(_names(exercise), words)]
    in_text = [exercise for exercise in fitting if _says(_everything_said(exercise), words)]
    return (*in_name, *(exercise for exercise in in_text if exercise not in in_name))


def level_of(exercise: Exercise, exercises: Mapping[str, Exercise]) -> str:
    """Its place on its ladder: the lowest third is for beginners, the highest quarter for the experienced."""
    below = _rungs(exercise, exercises, lambda one: one.easier)
    above = _rungs(exercise, exercises, lambda one: one.harder)
    if 2 * below <= above:
        return "beginner"
    return "intermediate" if 3 * above <= below else "novice"


def _rungs(
    exercise: Exercise, exercises: Mapping[str, Exercise], next_to: Callable[[Exercise], tuple[str, ...]]
) -> int:
    """How many steps the ladder goes on in this direction; one with a loop ends all the same."""
    seen, now, steps = {exercise.slug}, [exercise], -1
    while now:
        steps += 1
        slugs = {slug for one in now for slug in next_to(one) if slug in exercises} - seen
        seen |= slugs
        now = [exercises[slug] for slug in slugs]
    return steps


def _fits(exercise: Exercise, wanted: Wanted, exercises: Mapping[str, Exercise]) -> bool:
    return (
        wanted.category in ("", exercise.category)
        and (not wanted.level or wanted.level == level_of(exercise, exercises))
        and (not wanted.muscle or wanted.muscle in exercise.muscles)
        and (wanted.kit is None or wanted.kit.issuperset(exercise.kit.needs))
    )


def _says(text: str, words: list[str]) -> bool:
    return all(word in text.lower() for word in words)


def _names(exercise: Exercise) -> str:
    """What we call it, and what others do."""
    return " / ".join((exercise.name, *exercise.also_called))


def _everything_said(exercise: Exercise) -> str:
    text, kit = exercise.text, exercise.kit
    return " ".join(
        (
            _names(exercise),
            CATEGORIES[exercise.category],
            PATTERNS[exercise.pattern],
            text.point,
            *text.set_up,
            *text.steps,
            *text.cues,
            *exercise.mistakes,
            *(MUSCLES[muscle] for muscle in exercise.muscles),
            *(KIT[word] for word in kit.needs),
            *(LOADS[word] for word in kit.load),
        )
    )
