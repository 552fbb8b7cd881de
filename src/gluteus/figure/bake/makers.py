"""One function for each kind of batch: the contents of its files, in their order."""

import io
from collections.abc import Callable, Mapping
from functools import cache

from gluteus.catalogue import Exercise
from gluteus.figure.look import BODIES
from gluteus.figure.muscle_map import muscle_map
from gluteus.figure.parts import Parts
from gluteus.figure.stills import portraits_of, stills_of


def _body(name: str) -> list[bytes]:
    body, file = BODIES[name], io.BytesIO()
    Parts.of(body.skeleton, body.build).save(file)
    return [file.getvalue()]


def _muscle_map() -> list[bytes]:
    return [muscle_map(_parts("woman").model(hands="flat")).encode()]


def _portraits(body: str) -> list[bytes]:
    return [svg.encode() for svg in portraits_of(_parts(body), BODIES[body].skeleton).values()]


def _stills(body: str, exercise: Exercise) -> list[bytes]:
    return [svg.encode() for svg in stills_of(exercise, _parts(body), BODIES[body].skeleton).values()]


@cache
def _parts(name: str) -> Parts:
    """Loaded once a process."""
    return Parts.baked(name)


MAKERS: Mapping[str, Callable[..., list[bytes]]] = {
    "body": _body,
    "muscle_map": _muscle_map,
    "portraits": _portraits,
    "stills": _stills,
}
