"""`gluteus analyse FILM...`: the repetitions in films, over all cores or a cluster."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from gluteus.cli.count import as_dict, print_result
from gluteus.cli.output import add_json, print_json_line, print_table
from gluteus.cli.progress import ProgressBar
from gluteus.errors import VideoError
from gluteus.tracking.result import Mode
from gluteus.video import Analysis, FilmOutcome, Task, analyse_films
from gluteus.video.task import Network

if TYPE_CHECKING:
    from gluteus.cli.output import Commands


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("analyse", help="count the repetitions in films")
    command.add_argument(
        "film", type=Path, nargs="+", help="any film that shows one person doing one exercise"
    )
    command.add_argument("--exercise", required=True, metavar="SLUG", help="what the films show")
    command.add_argument(
        "--mode",
        choices=get_args(Mode),
        default="guided",
        help="guided: a coached set; wild: a film nobody guided (default: guided)",
    )
    command.add_argument(
        "--model",
        choices=get_args(Network),
        default="lite",
        help="full is slower and finds hard postures better (default: lite)",
    )
    command.add_argument(
        "--picture",
        type=Path,
        metavar="OUT",
        help="a contact sheet (.jpg, .png), the film with the skeleton in it (.webm), or a folder of sheets",
    )
    command.add_argument(
        "--recording", type=Path, metavar="OUT", help="keep the landmarks: a .jsonl file, or a folder of them"
    )
    command.add_argument(
        "--reps", type=int, metavar="N", help="what was truly done, counted by eye: stands in the recording"
    )
    command.add_argument("--cores", type=int, metavar="N", help="films at once (default: all cores)")
    command.add_argument(
        "--scheduler", metavar="ADDRESS", help="let the Dask cluster at this address work (gluteus[cluster])"
    )
    add_json(command)
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Films that cannot be counted are told when all are done. Raises VideoError for them, too."""
    tasks = list(_tasks(asked))
    outcomes = list(_outcomes(asked, tasks))
    counted = {one.task: one.analysis for one in outcomes if one.analysis is not None}
    if not asked.json:
        _print({task: counted[task] for task in tasks if task in counted}, len(tasks))
    troubles = [outcome.trouble for outcome in outcomes if outcome.trouble]
    if troubles:
        raise VideoError("\ngluteus: ".join(troubles))


def _outcomes(asked: argparse.Namespace, tasks: Sequence[Task]) -> Iterator[FilmOutcome]:
    """As they come: programs read each film's line at once, people see the bar."""
    with ProgressBar(len(tasks)) as bar:
        for said in analyse_films(tasks, asked.cores, asked.scheduler):
            bar.show(said)
            if isinstance(said, FilmOutcome):
                if asked.json:
                    print_json_line(_as_json(said))
                yield said


def _tasks(asked: argparse.Namespace) -> Iterator[Task]:
    films = dict.fromkeys(asked.film)
    _check(asked, len(films))
    for film in films:
        yield Task(
            film,
            asked.exercise,
            asked.mode,
            asked.model,
            _place(asked.picture, film, ".jpg"),
            _place(asked.recording, film, ".jsonl"),
            asked.reps,
        )


def _check(asked: argparse.Namespace, films: int) -> None:
    """What would be found out only after the work."""
    if asked.cores is not None and asked.cores < 1:
        raise VideoError("At least one core has to work: --cores 1.")
    for option in ("picture", "recording"):
        place: Path | None = getattr(asked, option)
        if place is None or place.is_dir():
            continue
        if films > 1:
            raise VideoError(f"--{option} must be a folder that exists, because there are {films} films.")
        if not place.parent.is_dir():
            raise VideoError(f"{place.parent}: there is no such folder. Make it first, or choose another.")
    if len({film.stem for film in asked.film}) < films and (asked.picture or asked.recording):
        raise VideoError("Two films have the same name, so their files would too: analyse them one by one.")


def _place(asked: Path | None, film: Path, ending: str) -> Path | None:
    """The file that was asked for, or the film's own in the folder that was."""
    return asked / f"{film.stem}{ending}" if asked is not None and asked.is_dir() else asked


def _as_json(outcome: FilmOutcome) -> dict[str, Any]:
    told: dict[str, Any] = {"film": str(outcome.task.film), "exercise": outcome.task.exercise}
    if outcome.analysis is None:
        return told | {"trouble": outcome.trouble}
    analysis = asdict(outcome.analysis)
    del analysis["result"]
    return told | as_dict(outcome.analysis.result) | analysis


def _print(analyses: Mapping[Task, Analysis], films: int) -> None:
    """One film in full, several as a table."""
    if films == 1:
        for analysis in analyses.values():
            print_result(analysis.result)
    elif analyses:
        head = ("film", "reps", "not counted", "confidence", "seen", "length")
        print_table([head, *(_row(task.film, analysis) for task, analysis in analyses.items())])


def _row(film: Path, analysis: Analysis) -> tuple[str, ...]:
    result = analysis.result
    return (
        film.name,
        f"{result.count}",
        f"{len(result.partials)}",
        f"{result.confidence:.0%}",
        f"{analysis.found:.0%}",
        f"{analysis.seconds:.0f} s",
    )
