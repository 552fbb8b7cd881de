"""What there is to bake: every batch with its files and the digest of what it is made from.

Nothing here needs the tools that draw: whether something is stale can be said without them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.figure.bake.digest import digest, digest_of_maker
from gluteus.figure.files import (
    BAKED,
    MUSCLE_MAP,
    body_file,
    clip_file,
    clip_names,
    mesh_file,
    piece_names,
    portrait_file,
    still_file,
    still_names,
)
from gluteus.figure.look import BODIES, Look

Kind = Literal["body", "muscle_map", "portraits", "meshes", "stills", "clips"]
_MAKERS: dict[Kind, str] = {
    "body": "gluteus.figure.parts",
    "muscle_map": "gluteus.figure.muscle_map",
    "portraits": "gluteus.figure.stills",
    "meshes": "gluteus.figure.moving.mesh",
    "stills": "gluteus.figure.stills",
    "clips": "gluteus.figure.moving.track",
}
PORTRAITS = ("whole", "head")


@dataclass(frozen=True, slots=True)
class Batch:
    """Files made in one go, named as in the manifest; `of` is what the maker of this kind is told."""

    name: str
    kind: Kind
    of: tuple[Any, ...]
    files: tuple[str, ...]
    digest: str


def body_batches(folder: Path) -> list[Batch]:
    """The bodies, which everything else is drawn from. They are the package's, wherever pictures go."""
    if folder != BAKED:
        return []
    return [_batch("body", (name,), [body_file(name)], _body_digest(name)) for name in BODIES]


def picture_batches(folder: Path, slugs: Iterable[str]) -> list[Batch]:
    """Pictures of the named exercises, of all that belong there if none is named."""
    catalogue, own = open_catalogue(), folder != BAKED
    all_here = [slug for slug in catalogue.exercises if (slug in catalogue.own.exercises) == own]
    exercises = [catalogue.exercise(slug) for slug in tuple(slugs) or all_here]
    return [*(() if own else _without_exercise()), *_stills(exercises), *_clips(exercises)]


def _without_exercise() -> Iterator[Batch]:
    yield _batch("muscle_map", (), [MUSCLE_MAP], _body_digest("woman"))
    for body in BODIES:
        files = [portrait_file(body, part) for part in PORTRAITS]
        yield _batch("portraits", (body,), files, _body_digest(body), Look().colours)
        yield _batch("meshes", (body,), [mesh_file(body, piece) for piece in piece_names()], BODIES[body])


def _stills(exercises: Iterable[Exercise]) -> Iterator[Batch]:
    for exercise in exercises:
        for body in BODIES if exercise.movement else ():
            files = [still_file(body, exercise.slug, name) for name in still_names(exercise)]
            inputs = (exercise.movement, exercise.form, exercise.muscles, _body_digest(body), Look().colours)
            yield _batch("stills", (body, exercise), files, *inputs)


def _clips(exercises: Iterable[Exercise]) -> Iterator[Batch]:
    for exercise in exercises:
        for body in BODIES if exercise.movement else ():
            files = [clip_file(body, exercise.slug, name) for name in clip_names(exercise)]
            shown = (exercise.movement, exercise.form, exercise.muscles, exercise.tempo)
            inputs = (*shown, BODIES[body].skeleton)
            yield _batch("clips", (body, exercise), files, *inputs)


def _batch(kind: Kind, of: tuple[Any, ...], files: list[str], *inputs: object) -> Batch:
    words = [kind, *(one.slug if isinstance(one, Exercise) else one for one in of)]
    return Batch("/".join(words), kind, of, tuple(files), digest(digest_of_maker(_MAKERS[kind]), *inputs))


def _body_digest(name: str) -> str:
    return digest(digest_of_maker(_MAKERS["body"]), BODIES[name])
