"""A routine: exercises with doses, in blocks, in up to three shapes (full, standard, short)."""

from dataclasses import dataclass
from typing import Annotated

from gluteus.catalogue.exercise import Reps, Seconds, Sentence, Slug, TempoText
from gluteus.catalogue.rules import Between, NotEmpty, Rising
from gluteus.catalogue.vocabulary import SHAPES, BlockKind, Half, RoutineKind, Shape

Kcal = Annotated[int, Between(0, 5000)]
EVERY_SHAPE = tuple(SHAPES)


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise with its dose. Reps and seconds are per side; what is left out comes from the exercise.

    `half` is where it goes when a workout is split in two, so that days in a row share no exercise.
    """

    exercise: Slug
    sets: Annotated[int, Between(1, 10)] = 1
    reps: Reps | None = None
    seconds: Seconds | None = None
    tempo: TempoText | None = None
    rest_s: Annotated[int, Between(0, 300)] | None = None
    shapes: tuple[Shape, ...] = EVERY_SHAPE
    half: Half | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Items of its own, or all items of another routine named by `routine`."""

    kind: BlockKind
    title: Sentence
    shapes: tuple[Shape, ...] = EVERY_SHAPE
    routine: Slug | None = None
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Routine:
    """One routine file. `claim_kcal` is what somebody else promised for it, shown beside our estimate."""

    slug: Slug
    name: Sentence
    kind: RoutineKind
    summary: Sentence
    blocks: Annotated[tuple[Block, ...], NotEmpty()]
    claim_kcal: Annotated[tuple[Kcal, Kcal], Rising()] | None = None
    claim_source: str = ""
    sources: tuple[str, ...] = ()
