"""`gluteus show SLUG --picture FILE`: the key postures of an exercise as one file."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from gluteus.catalogue import Exercise
from gluteus.catalogue.loader import nearest
from gluteus.errors import PictureError
from gluteus.figure.files import folder_of, still_file, still_names
from gluteus.figure.look import BODIES, Look, dressed
from gluteus.figure.picture.files import writing
from gluteus.figure.picture.row import row_of

_DOTS_PER_INCH = 300
_PIXELS_PER_M = 900  # so that a standing body is 13 cm high on paper
_GAP_PX = 40


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--picture", type=Path, metavar="FILE", help="draw it instead, into a file that ends in .svg or .png"
    )
    command.add_argument(
        "--posture", metavar="NAME", help="one of them, or mistake_1 (default: all postures, side by side)"
    )
    command.add_argument("--body", choices=BODIES, default="woman", help="whom to draw (default: woman)")


def draw(exercise: Exercise, file: Path, posture: str | None, body: str) -> tuple[str, ...]:
    """Write the picture and return the postures that it shows. Raises PictureError with what to do."""
    write = _WRITERS.get(file.suffix.lower())
    if write is None:
        raise PictureError(f"{file.name}: a picture ends in .svg or .png, as in {file.stem}.svg.")
    names = _chosen(exercise, posture)
    look = replace(Look.for_sex(BODIES[body].skeleton.sex), body=body)
    with writing(file):
        try:
            write(exercise, file, names, look)
        except ModuleNotFoundError as error:
            raise PictureError(
                f"Drawing needs {error.name}: install the extra with pip install 'gluteus[bake]'."
            ) from error
    return names


def _chosen(exercise: Exercise, posture: str | None) -> tuple[str, ...]:
    if exercise.movement is None:
        raise PictureError(f"{exercise.slug} has no [movement], so there is nothing to draw.")
    if posture is None:
        return exercise.movement.key_postures
    known = still_names(exercise)
    if posture not in known:
        raise PictureError(f"{exercise.slug} has no picture of {posture!r}{nearest(posture, known) or '.'}")
    return (posture,)


def _write_svg(exercise: Exercise, file: Path, names: Iterable[str], look: Look) -> None:
    """The stills as they were baked; drawn now where they were not, which takes some seconds."""
    baked = {name: folder_of(exercise.slug) / still_file(look.body, exercise.slug, name) for name in names}
    if all(still.exists() for still in baked.values()):
        stills = {name: still.read_text(encoding="utf-8") for name, still in baked.items()}
    else:
        from gluteus.figure.parts import Parts  # noqa: PLC0415  most pictures are baked
        from gluteus.figure.stills import stills_of  # noqa: PLC0415

        stills = stills_of(exercise, Parts.baked(look.body), BODIES[look.body].skeleton)
    file.write_text(row_of(dressed(stills[name], look) for name in names), encoding="utf-8")


def _write_png(exercise: Exercise, file: Path, names: tuple[str, ...], look: Look) -> None:
    from PIL import Image  # noqa: PLC0415  text needs no extra

    from gluteus.figure.painting import beside_each_other, paintings_of  # noqa: PLC0415
    from gluteus.figure.parts import Parts  # noqa: PLC0415

    painted = paintings_of(exercise, Parts.baked(look.body), look, _PIXELS_PER_M, names=names)
    row = beside_each_other(painted.values(), _GAP_PX)
    Image.fromarray(row).save(file, dpi=(_DOTS_PER_INCH, _DOTS_PER_INCH))


_WRITERS: Mapping[str, Callable[[Exercise, Path, tuple[str, ...], Look], None]] = {
    ".svg": _write_svg,
    ".png": _write_png,
}
