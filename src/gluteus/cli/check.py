"""`gluteus check [FILE ...]`: are these exercise, routine or article files right? Without one: your own."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gluteus.catalogue import Exercise, Routine, open_catalogue
from gluteus.catalogue.article import Article
from gluteus.catalogue.library import cross_check, cross_check_article, cross_check_routine, read_file
from gluteus.catalogue.loader import read_toml
from gluteus.catalogue.own import FOLDERS, own_paths
from gluteus.errors import FileError, GluteusError
from gluteus.home import data_folder
from gluteus.tracking import norm_of

if TYPE_CHECKING:
    from gluteus.cli.output import Commands


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("check", help="check exercise, routine and article files")
    command.add_argument("file", type=Path, nargs="*", help="(default: all files of your own)")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Every file gets its line: fine, or which key is wrong and how to mend it. Raises FileError."""
    files = asked.file or [path for folder in FOLDERS for path in own_paths(data_folder() / folder)]
    if not files:
        print(f"There are no files of your own in {' or '.join(FOLDERS)} of {data_folder()}.")
    verdicts = [_is_fine(path) for path in files]
    if not all(verdicts):
        raise SystemExit(1)


def _is_fine(path: Path) -> bool:
    try:
        verdict = _checked(path)
    except GluteusError as error:
        print(f"gluteus: {error}", file=sys.stderr)
        return False
    print(f"{path.name}: {verdict}")
    return True


def _checked(path: Path) -> str:
    """What is good about it. Raises FileError, and MovementError where no body can do it."""
    catalogue = open_catalogue()
    for wrong in catalogue.own.wrong:  # by its folder it may be wrong where by itself it is right
        if wrong.path.resolve() == path.resolve():
            raise FileError(wrong.sentence)
    table = read_toml(path)
    if "blocks" in table:
        cross_check_routine(read_file(Routine, path), catalogue)
    elif "sections" in table:
        cross_check_article(read_file(Article, path), catalogue)
    else:
        exercise = read_file(Exercise, path)
        cross_check(exercise, catalogue)
        return tried(exercise)
    return "fine"


def tried(exercise: Exercise) -> str:
    """Whether bodies can take its postures, and a camera can tell them apart.

    Raises MovementError for the contact that fails by most, TrackingError for a form rule that cannot tell.
    """
    if exercise.movement is None:
        return "fine"
    try:
        from gluteus.movement import try_on  # noqa: PLC0415  only this question needs numpy
    except ImportError:
        return "fine, but nobody tried the movement: pip install 'gluteus[figure]' and check again"
    try_on(exercise)
    if exercise.count is not None:
        norm_of(exercise)
    return "fine"
