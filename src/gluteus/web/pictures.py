"""The figure's baked stills: which there are of each exercise, in the order of its movement.

Nothing is drawn here: pictures are plain files of the package, and an exercise without one shows its text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.urls import reverse

import gluteus
from gluteus.catalogue import Exercise, open_catalogue
from gluteus.web.home import digest_of

BAKED = Path(gluteus.__file__).parent / "figure" / "baked"
STILLS = BAKED / "stills"


@dataclass(frozen=True, slots=True)
class Still:
    """One picture: its address, which changes with any of them, and what it shows in words."""

    url: str
    alt: str


@cache
def stills() -> Mapping[str, tuple[Still, ...]]:
    """By slug, the key postures that have been drawn of every exercise that has any."""
    digest = digest_of(STILLS) if STILLS.exists() else ""
    drawn = {slug: tuple(_stills(one, digest)) for slug, one in open_catalogue().exercises.items()}
    return {slug: pictures for slug, pictures in drawn.items() if pictures}


def _stills(exercise: Exercise, digest: str) -> Iterator[Still]:
    postures = exercise.movement.key_postures if exercise.movement else ()
    for number, posture in enumerate(postures, 1):
        if file_of(exercise.slug, posture).exists():
            url = reverse("still", args=[digest, exercise.slug, posture])
            yield Still(url, _in_words(exercise, number, len(postures)))


def first_and_last(exercise: Exercise) -> tuple[Still, ...]:
    """Where the movement begins and what it works towards: two pictures, or the only one, or none."""
    drawn = stills().get(exercise.slug, ())
    return (drawn[0], drawn[-1]) if len(drawn) > 1 else drawn


def muscle_map_of(exercise: Exercise) -> str:
    """The map of front and back as SVG, each muscle marked with its role for the stylesheet to colour."""
    drawn = _muscle_map()
    for muscle, share in exercise.muscles.items():
        drawn = drawn.replace(f'data-muscle="{muscle}"', f'data-muscle="{muscle}" data-role="{share.role}"')
    return drawn


@cache
def _muscle_map() -> str:
    path = BAKED / "muscle_map.svg"
    return path.read_text(encoding="utf-8").replace("<svg ", '<svg class="muscle-map" aria-hidden="true" ', 1)


def file_of(slug: str, posture: str) -> Path:
    return STILLS / f"{slug}.{posture}.svg"


def _in_words(exercise: Exercise, number: int, count: int) -> str:
    """The steps beside the picture say how it is done; this says which moment it shows."""
    moment = "start" if number == 1 else "end" if number == count else "on the way"
    return f"{exercise.name}, {moment}"
