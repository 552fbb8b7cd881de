"""`gluteus bake [SLUG ...]`: draw the pictures that are missing, or that were drawn from something else."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from gluteus.catalogue import open_catalogue
from gluteus.cli.check import tried
from gluteus.cli.output import say_what_is_left_out
from gluteus.errors import MovementError, PictureError
from gluteus.figure.files import BAKED, folder_of

if TYPE_CHECKING:
    from gluteus.cli.output import Commands

_TOOLS = ("numpy", "scipy", "skimage", "PIL")


@dataclass(frozen=True, slots=True)
class Job:
    """Exercises whose pictures lie in one folder; without slugs all that lie there."""

    folder: Path
    slugs: tuple[str, ...] = ()


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("bake", help="draw the figure in exercises")
    command.add_argument("slug", nargs="*", help="exercises, yours or ours (default: all of your own)")
    command.add_argument(
        "--ours", action="store_true", help="all that comes with Gluteus, into the package: for developers"
    )
    command.add_argument(
        "--check", action="store_true", help="draw nothing, but say what is missing or stale"
    )
    command.add_argument("--film", metavar="SLUG", help="film it instead, with the exact truth beside it")
    command.add_argument("--out", type=Path, metavar="FILE", help="where the film goes (default: SLUG.mjpeg)")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises NotInCatalogue, and PictureError where nothing can be drawn or written."""
    say_what_is_left_out()
    _must_have_the_tools()
    if asked.film:
        _films(asked.film, asked.out or Path(f"{asked.film}.mjpeg"))
        return
    jobs = list(_jobs(asked))
    if not jobs and not asked.slug:
        print("You have no exercises of your own with a movement. (--ours draws what comes with Gluteus.)")
    done = [_each(job, _names_what_is_stale if asked.check else _draws) for job in jobs]
    if not all(done):
        raise SystemExit(1)


def _must_have_the_tools() -> None:
    missing = [tool for tool in _TOOLS if find_spec(tool) is None]
    if missing:
        raise PictureError(
            f"Drawing needs {' and '.join(missing)}. Install the extra: pip install 'gluteus[bake]'"
        )


def _jobs(asked: argparse.Namespace) -> Iterator[Job]:
    """One for each own exercise, so that one that no body can do keeps no other from being drawn."""
    catalogue = open_catalogue()
    wanted = [] if asked.ours and not asked.slug else asked.slug or sorted(catalogue.own.exercises)
    for exercise in map(catalogue.exercise, wanted):
        if exercise.movement is None:
            print(f"{exercise.slug}: has no [movement], so there is nothing to draw")
        else:
            yield Job(folder_of(exercise.slug), (exercise.slug,))
    if asked.ours:
        yield Job(BAKED)


def _each(job: Job, does: Callable[[Job], bool]) -> bool:
    """Whether all is well; what no body can do is said, and the next job goes on."""
    try:
        return does(job)
    except MovementError as error:
        print(f"gluteus: {error}", file=sys.stderr)
        return False


def _names_what_is_stale(job: Job) -> bool:
    from gluteus.figure.bake import stale  # noqa: PLC0415  other commands need no tools that draw

    old = stale(job.folder, job.slugs)
    for name in old:
        print(f"stale: {name}")
    return not old


def _draws(job: Job) -> bool:
    from gluteus.figure.bake import bake, stale  # noqa: PLC0415

    if not stale(job.folder, job.slugs):
        print(f"{', '.join(job.slugs) or 'ours'}: drawn already")
        return True
    _must_be_writable(job.folder)
    for slug in job.slugs:
        tried(open_catalogue().exercise(slug))  # what cannot be done is said at once, not after a minute
    print(f"{', '.join(job.slugs) or 'ours'}: drawing, which takes a while", flush=True)
    try:
        bake(job.slugs, job.folder, say=lambda line: print(line, flush=True))
    except OSError as error:
        raise PictureError(f"{job.folder}: cannot be written ({error.strerror}). Make room there.") from error
    return True


def _films(slug: str, file: Path) -> None:
    from gluteus.figure.film import film_of  # noqa: PLC0415

    frames = len(film_of(slug, file).angles)
    print(f"{file}: {frames} frames; what is true of each stands in {file.with_suffix('.json')}")


def _must_be_writable(folder: Path) -> None:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        raise PictureError(
            f"The folder {there} cannot be written to. Change its rights, "
            "or draw as the user who may write there."
        )
