"""Finding exercises: by words, category, muscle, what is at hand and level; best match first."""

from collections.abc import Iterable
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


def find(exercises: Iterable[Exercise], wanted: Wanted) -> tuple[Exercise, ...]:
    """The exercises that fit; a word in the name counts more than one in the text."""
    words = wanted.words.lower().split()
    fitting = [exercise for exercise in exercises if _fits(exercise, wanted)]
    in_name = [exercise for exercise in fitting if _says(exercise.name, words)]
    in_text = [exercise for exercise in fitting if _says(_everything_said(exercise), words)]
    return (*in_name, *(exercise for exercise in in_text if exercise not in in_name))


def level_of(exercise: Exercise) -> str:
    """Its place on its ladder: nothing easier is for beginners, nothing harder for the experienced."""
    if not exercise.easier:
        return "beginner"
    return "novice" if exercise.harder else "intermediate"


def _fits(exercise: Exercise, wanted: Wanted) -> bool:
    return (
        wanted.category in ("", exercise.category)
        and wanted.level in ("", level_of(exercise))
        and (not wanted.muscle or wanted.muscle in exercise.muscles)
        and (wanted.kit is None or wanted.kit.issuperset(exercise.kit.needs))
    )


def _says(text: str, words: list[str]) -> bool:
    return all(word in text.lower() for word in words)


def _everything_said(exercise: Exercise) -> str:
    text, kit = exercise.text, exercise.kit
    return " ".join(
        (
            exercise.name,
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
