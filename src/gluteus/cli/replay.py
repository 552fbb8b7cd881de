"""`gluteus replay RECORDING`: a recorded set once more, with all that the camera said during it."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from gluteus.catalogue import open_catalogue
from gluteus.cli.count import as_dict
from gluteus.cli.output import add_json, print_json_line
from gluteus.coaching.watching import Attempted, Cue, Event, Sight, Watch
from gluteus.tracking import read_recording

if TYPE_CHECKING:
    from gluteus.cli.output import Commands

_NAMES = {Sight: "sight", Attempted: "attempt", Cue: "cue"}


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("replay", help="tell a recorded set once more")
    command.add_argument(
        "recording", type=Path, help="landmarks of a set, as the player or analyse keeps them"
    )
    command.add_argument("--exercise", metavar="SLUG", help="count another exercise than the recording names")
    add_json(command)
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises TrackingError for a file that is no recording, NotInCatalogue for an unknown exercise."""
    recording = read_recording(asked.recording)
    exercise = open_catalogue().exercise(asked.exercise or recording.exercise)
    watch = Watch(exercise)
    events = [event for frame in recording.frames for event in watch.see(frame)]
    result = watch.finish()
    if asked.json:
        for event in events:
            print_json_line({_NAMES[type(event)]: asdict(event)})
        print_json_line({"ended": {"true_count": recording.reps, **as_dict(result)}})
        return
    for line in _lines(events):
        print(line)
    truth = "" if recording.reps is None else f"; truly done: {recording.reps}"
    for note in result.notes:
        print(note)
    print(f"{result.count} repetitions of {exercise.slug} (confidence {result.confidence:.0%}){truth}")


def _lines(events: list[Event]) -> Iterator[str]:
    """What changed: attempts, cues, and sights only where the hint is another one."""
    hint = ""
    for event in events:
        told = ""
        if isinstance(event, Attempted):
            told = _attempt(event)
        elif isinstance(event, Cue):
            told = f"says: {event.text}"
        elif event.hint != hint:
            hint = event.hint
            told = hint or "All is seen."
        if told:
            yield f"{event.time_s:6.1f} s  {told}"


def _attempt(event: Attempted) -> str:
    side = "" if event.side == "both" else f", {event.side}"
    if event.not_counted:
        return f"not counted: {event.not_counted}{side}"
    looks = f", looks like: {event.looks_like}" if event.looks_like else ""
    return f"repetition {event.reps}: {event.grade}{side}{looks}"
