"""`gluteus count FILE`: repetitions in landmarks that were found already, as arrays or as a recording."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from gluteus.cli.output import add_json, print_json, print_table
from gluteus.errors import TrackingError
from gluteus.tracking import CountResult, Rep, count, read_recording
from gluteus.tracking.result import Mode

if TYPE_CHECKING:
    from gluteus.cli.output import Commands

ARRAYS = ".npz"


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("count", help="count the repetitions in landmarks")
    command.add_argument(
        "file", type=Path, help=".npz with arrays landmarks, times_s and aspect; or a recording of Gluteus"
    )
    command.add_argument("--exercise", metavar="SLUG", help="what they show; a recording says it itself")
    command.add_argument(
        "--mode",
        choices=get_args(Mode),
        default="guided",
        help="guided: a coached set; wild: a film nobody guided (default: guided)",
    )
    add_json(command)
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises TrackingError for files without landmarks, NotInCatalogue for an unknown exercise."""
    result = _counted(asked)
    if asked.json:
        print_json(as_dict(result))
    else:
        print_result(result)


def _counted(asked: argparse.Namespace) -> CountResult:
    if asked.file.suffix != ARRAYS:
        return count(read_recording(asked.file), exercise=asked.exercise, mode=asked.mode)
    if asked.exercise is None:
        raise TrackingError("Say which exercise the arrays show, as in --exercise squat.")
    held = _arrays(asked.file)
    return count(
        held["landmarks"],
        held["times_s"],
        asked.exercise,
        mode=asked.mode,
        aspect=float(held.get("aspect", 1.0)),
    )


def _arrays(path: Path) -> dict[str, Any]:
    try:
        import numpy as np  # noqa: PLC0415  only this command needs it
    except ImportError as error:
        raise TrackingError("Arrays need numpy: install gluteus[figure].") from error
    try:
        with np.load(path) as held:
            arrays = dict(held)
    except (OSError, ValueError) as error:
        raise TrackingError(
            f"{path.name}: cannot be read as .npz. Check its name and that it is whole."
        ) from error
    lacking = [name for name in ("landmarks", "times_s") if name not in arrays]
    if lacking:
        raise TrackingError(f"{path.name}: the array {lacking[0]!r} is missing.")
    return arrays


def as_dict(result: CountResult) -> dict[str, Any]:
    """For programs: the result with its count and the difference between the sides."""
    uneven = result.asymmetry
    return {"count": result.count, **asdict(result), "asymmetry": asdict(uneven) if uneven else None}


def remarks(rep: Rep) -> Iterator[str]:
    """What stands out about one repetition, in words."""
    yield from (f"looks like: {fault.says}" for fault in rep.form.faults)
    if rep.quality and rep.quality.momentum:
        yield "with momentum"
    if rep.quality and rep.quality.stop_and_go:
        yield "stopping on the way"


def print_result(result: CountResult) -> None:
    print(f"{result.count} repetitions of {result.exercise} (confidence {result.confidence:.0%})")
    if result.reps:
        rows = [
            (
                f"{number}",
                f"{rep.start_s:.1f}-{rep.end_s:.1f} s",
                rep.grade,
                "" if rep.side == "both" else rep.side,
                ", ".join(remarks(rep)),
            )
            for number, rep in enumerate(result.reps, 1)
        ]
        print_table(rows)
    for partial in result.partials:
        print(f"not counted: {partial.start_s:.1f}-{partial.end_s:.1f} s, {partial.why}")
    for note in result.notes:
        print(note)
