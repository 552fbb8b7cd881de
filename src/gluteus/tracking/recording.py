"""Recordings: the landmarks of a set as a file that replays to the same count, bit by bit.

JSON lines, UTF-8. The first line is the head:

    {"gluteus_recording": 1, "exercise": SLUG, "aspect": WIDTH / HEIGHT, "reps": TRUE COUNT or null}

Then one line a frame: its time in s and 33 times x, y and visibility, x and y both as shares of the picture's width
(as in Frame); or the time alone where nobody was seen. Numbers are written with all their digits, because a replay has to be exact. No
picture and nothing about the person is in it, so it can be given away; `reps` is what somebody counted by eye.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any

from gluteus.errors import TrackingError
from gluteus.tracking.signal.frame import LANDMARKS, Frame

VERSION = 1
_NUMBERS = 1 + 3 * LANDMARKS


@dataclass(frozen=True, slots=True)
class Recording:
    """`frames` as the tracker takes them; `reps` is the true count where somebody counted."""

    exercise: str
    aspect: float
    frames: tuple[Frame, ...]
    reps: int | None = None


def write_recording(recording: Recording, path: Path) -> None:
    """One line for the head and one for each frame."""
    head = {
        "gluteus_recording": VERSION,
        "exercise": recording.exercise,
        "aspect": recording.aspect,
        "reps": recording.reps,
    }
    rows: Iterable[Any] = (head, *(_numbers(frame) for frame in recording.frames))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _numbers(frame: Frame) -> list[float]:
    return [frame.time_s, *(number for point in frame.points or () for number in point)]


def read_recording(path: Path) -> Recording:
    """Raises TrackingError with the line that is wrong."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TrackingError(f"{path.name}: cannot be read as text. Check its name and rights.") from error
    head = _json(lines[0] if lines else "", path, 1)
    if not isinstance(head, dict) or head.get("gluteus_recording") != VERSION:
        raise TrackingError(
            f"{path.name}: is no recording of version {VERSION}; its first line says which it is."
        )
    try:
        exercise, aspect, reps = str(head["exercise"]), float(head["aspect"]), head.get("reps")
    except (KeyError, TypeError, ValueError) as error:
        raise TrackingError(f"{path.name}: line 1 must name the exercise and the aspect.") from error
    return Recording(exercise, aspect, tuple(_frames(lines[1:], path)), None if reps is None else int(reps))


def _frames(lines: list[str], path: Path) -> Iterator[Frame]:
    for number, line in enumerate(lines, 2):
        row = _json(line, path, number)
        if (
            not isinstance(row, list)
            or len(row) not in (1, _NUMBERS)
            or not all(_is_number(one) for one in row)
        ):
            raise TrackingError(f"{path.name}: line {number} must hold 1 or {_NUMBERS} numbers.")
        points = [(row[at], row[at + 1], row[at + 2]) for at in range(1, len(row), 3)]
        yield Frame(row[0], points or None)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _json(line: str, path: Path, number: int) -> Any:
    try:
        return json.loads(line)
    except ValueError as error:
        raise TrackingError(f"{path.name}: line {number} is not JSON.") from error
