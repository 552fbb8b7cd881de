"""One function for each kind of batch: the contents of its files, in their order."""

import io
from collections.abc import Callable, Mapping
from functools import cache

from gluteus.catalogue import Exercise
from gluteus.figure.files import piece_names
from gluteus.figure.look import BODIES
from gluteus.figure.moving.mesh import BROWSER_GRAIN, pieces_of
from gluteus.figure.moving.track import tracks_of
from gluteus.figure.muscle_map import muscle_map
from gluteus.figure.parts import Parts
from gluteus.figure.stills import portraits_of, stills_of


def _body(name: str) -> list[bytes]:
    file = io.BytesIO()
    Parts.of(BODIES[name].skeleton).save(file)
    return [file.getvalue()]


def _muscle_map() -> list[bytes]:
    return [muscle_map(_parts("woman").model(hands="flat")).encode()]


def _portraits(body: str) -> list[bytes]:
    return [svg.encode() for svg in portraits_of(_parts(body), BODIES[body].skeleton).values()]


def _stills(body: str, exercise: Exercise) -> list[bytes]:
    return [svg.encode() for svg in stills_of(exercise, _parts(body), BODIES[body].skeleton).values()]


def _meshes(name: str) -> list[bytes]:
    skeleton = BODIES[name].skeleton
    pieces = dict(pieces_of(Parts.of(skeleton, BROWSER_GRAIN), skeleton))
    return [pieces[piece] for piece in piece_names()]


def _clips(body: str, exercise: Exercise) -> list[bytes]:
    return [track.encode() for track in tracks_of(exercise, BODIES[body].skeleton)]


@cache
def _parts(name: str) -> Parts:
    """Loaded once a process."""
    return Parts.baked(name)


MAKERS: Mapping[str, Callable[..., list[bytes]]] = {
    "body": _body,
    "muscle_map": _muscle_map,
    "portraits": _portraits,
    "meshes": _meshes,
    "stills": _stills,
    "clips": _clips,
}
