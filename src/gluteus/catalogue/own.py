"""A person's own exercises and routines: files of their data folder, read beside ours by the same rules.

A wrong one never takes the product down. It is left out and says why; so is one that bears the name of one of
ours, which nobody would look for in another folder.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from gluteus.catalogue.exercise import Exercise
from gluteus.catalogue.library import (
    Catalogue,
    OwnFiles,
    WrongFile,
    cross_check,
    cross_check_routine,
    our_catalogue,
    read_file,
)
from gluteus.catalogue.loader import Place
from gluteus.catalogue.routine import Routine
from gluteus.errors import CatalogueError, FileError
from gluteus.home import data_folder

FOLDERS = ("exercises", "routines")
Thing = TypeVar("Thing", Exercise, Routine)


@cache
def open_catalogue(home: Path | None = None) -> Catalogue:
    """Ours and the person's own, from the data folder where no `home` is named; read once a process.

    Raises FileError for the first file of ours that is wrong. Of their own, `own.wrong` has all that are.
    """
    return _with_own(our_catalogue(), data_folder() if home is None else home)


def own_paths(folder: Path) -> list[Path]:
    """The files of one of the FOLDERS; none where it is not there. Raises FileError."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == ".toml" and path.name[0] != "."]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise FileError(
            f"{folder.name}: cannot be looked into ({error.strerror}). Check its name and rights."
        ) from error
    return sorted(found)


def _with_own(ours: Catalogue, home: Path) -> Catalogue:
    """Whoever names a file that is left out is left out as well, until all that is left fits together."""
    exercise_folder, routine_folder = (home / name for name in FOLDERS)
    exercises, wrong = _read(Exercise, exercise_folder, ours.exercises)
    routines, wrong_routines = _read(Routine, routine_folder, ours.routines)
    wrong += wrong_routines
    while True:
        whole = replace(
            ours, exercises={**ours.exercises, **exercises}, routines={**ours.routines, **routines}
        )
        misfits = [
            *_taken_out(exercises, cross_check, whole, exercise_folder),
            *_taken_out(routines, cross_check_routine, whole, routine_folder),
        ]
        wrong += misfits
        if not misfits:
            return replace(whole, own=OwnFiles(frozenset(exercises), frozenset(routines), tuple(wrong)))


def _read(
    kind: type[Thing], folder: Path, ours: Mapping[str, Thing]
) -> tuple[dict[str, Thing], list[WrongFile]]:
    """By slug what can be read, and what cannot."""
    things, wrong = {}, []
    try:
        paths = own_paths(folder)
    except FileError as error:
        return {}, [WrongFile(folder, str(error))]
    for path in paths:
        try:
            _refuse_a_name_of_ours(path, ours)
            things[path.stem] = read_file(kind, path)
        except FileError as error:
            wrong.append(WrongFile(path, str(error)))
    return things, wrong


def _refuse_a_name_of_ours(path: Path, ours: Mapping[str, object]) -> None:
    if path.stem in ours:
        raise Place(path.name).error("one of ours has this name already: give the file another one")


def _taken_out(
    things: dict[str, Thing], check: Callable[[Thing, Catalogue], None], catalogue: Catalogue, folder: Path
) -> Iterator[WrongFile]:
    """Those that name what the catalogue does not have; they are gone from `things` afterwards."""
    for slug, thing in list(things.items()):
        try:
            check(thing, catalogue)
        except CatalogueError as error:
            del things[slug]
            yield WrongFile(folder / f"{slug}.toml", _with_name(error, slug))


def _with_name(error: CatalogueError, slug: str) -> str:
    """What another file lacks is told without the name of this one."""
    return str(error if isinstance(error, FileError) else Place(f"{slug}.toml").error(str(error)))
