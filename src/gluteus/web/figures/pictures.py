"""The figure's baked pictures in the look of a person: which there are, at what address, and their text.

Nothing is drawn here: pictures are plain files of the package, or of the data folder where the exercise is a
person's own, and one without them shows its text.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from django.urls import reverse

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.form import Form, pair_names
from gluteus.figure.files import (
    BAKED,
    MANIFEST,
    MUSCLE_MAP,
    folder_of,
    own_pictures,
    portrait_file,
    still_file,
)
from gluteus.figure.look import HAIR_COLOURS, SKIN_TONES, Look, dressed

_LOOKS_AT_HOME = 32


@dataclass(frozen=True, slots=True)
class Still:
    """One picture: its address, which changes with any of them, and what it shows in words."""

    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A mistake with its two pictures, or without where they were never drawn."""

    form: Form
    right: Still | None = None
    wrong: Still | None = None


@lru_cache(maxsize=_LOOKS_AT_HOME)
def stills(look: Look) -> Mapping[str, tuple[Still, ...]]:
    """By slug, the key postures that have been drawn of every exercise that has any."""
    drawn = {slug: tuple(_stills(one, look)) for slug, one in open_catalogue().exercises.items()}
    return {slug: pictures for slug, pictures in drawn.items() if pictures}


def _stills(exercise: Exercise, look: Look) -> Iterator[Still]:
    names = exercise.movement.key_postures if exercise.movement else ()
    for number, name in enumerate(names, 1):
        url = _url(exercise, name, look)
        if url:
            yield Still(url, _in_words(exercise, number, len(names)))


def mistakes_of(exercise: Exercise, look: Look) -> tuple[Pair, ...]:
    """What goes wrong in an exercise beside what is right, in the order of its file."""
    return tuple(_pair(exercise, form, number, look) for number, form in enumerate(exercise.form, 1))


def _pair(exercise: Exercise, form: Form, number: int, look: Look) -> Pair:
    right, wrong = (_url(exercise, name, look) for name in pair_names(form, number))
    if not (right and wrong):
        return Pair(form)
    return Pair(form, Still(right, f"{exercise.name}, done right"), Still(wrong, form.says))


def _url(exercise: Exercise, still: str, look: Look) -> str | None:
    """Nothing where it was never drawn."""
    drawn = _still_path(look, exercise.slug, still).exists()
    return reverse("still", args=[baked_digest(), str(look), exercise.slug, still]) if drawn else None


def portrait(look: Look, part: str) -> str:
    """The address of the figure by itself: "whole", or its "head"."""
    return reverse("portrait", args=[baked_digest(), str(look), part])


def still_svg(look: Look, slug: str, still: str) -> str:
    """Raises OSError where it was never drawn."""
    return _svg(_still_path(look, slug, still), look)


def portrait_svg(look: Look, part: str) -> str:
    """Raises OSError where it was never drawn."""
    return _svg(BAKED / portrait_file(look.body, part), look)


def _svg(path: Path, look: Look) -> str:
    return dressed(path.read_text(encoding="utf-8"), look)


def _still_path(look: Look, slug: str, still: str) -> Path:
    return folder_of(slug) / still_file(look.body, slug, still)


@cache
def baked_digest() -> str:
    """Changes with whatever is baked, and with the colours it is shown in."""
    manifests = [folder / MANIFEST for folder in (BAKED, own_pictures())]
    made_from = b"".join(manifest.read_bytes() for manifest in manifests if manifest.exists())
    colours = repr((SKIN_TONES, HAIR_COLOURS, Look().colours)).encode()
    return hashlib.blake2b(made_from + colours, digest_size=6).hexdigest()


def first_and_last(exercise: Exercise, look: Look) -> tuple[Still, ...]:
    """Where the movement begins and what it works towards: two pictures, or the only one, or none."""
    drawn = stills(look).get(exercise.slug, ())
    return (drawn[0], drawn[-1]) if len(drawn) > 1 else drawn


def muscle_map_of(exercise: Exercise) -> str:
    """The map of front and back as SVG, each muscle marked with its role for the stylesheet to colour."""
    drawn = _muscle_map()
    for muscle, share in exercise.muscles.items():
        drawn = drawn.replace(f'data-muscle="{muscle}"', f'data-muscle="{muscle}" data-role="{share.role}"')
    return drawn


@cache
def _muscle_map() -> str:
    drawn = (BAKED / MUSCLE_MAP).read_text(encoding="utf-8")
    return drawn.replace("<svg ", '<svg class="muscle-map" aria-hidden="true" ', 1)


def _in_words(exercise: Exercise, number: int, count: int) -> str:
    """The steps beside the picture say how it is done; this says which moment it shows."""
    moment = "start" if number == 1 else "end" if number == count else "on the way"
    return f"{exercise.name}, {moment}"
