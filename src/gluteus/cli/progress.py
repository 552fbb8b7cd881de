"""How far the films are: one line, drawn over itself on standard error where somebody looks."""

import shutil
import sys
import time
from typing import Self

from gluteus.video import FilmOutcome, Progress, Task

_WIDTH = 24
_GUESSED_PICTURES = 900  # of a film that nothing is known of yet: half a minute
_SEEN_FROM_S = 1.0  # before that a rate says nothing


class ProgressBar:
    """One per command. It grows with the pictures that are done, and never beyond what is known."""

    def __init__(self, films: int) -> None:
        self._films, self._done_films = films, 0
        self._parts: dict[Task, tuple[int, int]] = {}
        self._begun_s = time.monotonic()
        self._is_seen = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._draw("")

    def show(self, said: Progress | FilmOutcome) -> None:
        """Take in what was heard of a film."""
        if isinstance(said, Progress):
            self._parts[said.task] = (said.done, max(said.pictures, said.done))
        else:
            self._done_films += 1
            pictures = said.analysis.pictures if said.analysis else self._parts.get(said.task, (0, 0))[0]
            self._parts[said.task] = (pictures, pictures)
        self._draw(self._line())

    def _line(self) -> str:
        done = sum(done for done, _ in self._parts.values())
        known = sum(pictures for _, pictures in self._parts.values())
        share = done / max(known + self._unknown_pictures(known), 1)
        filled = round(share * _WIDTH)
        films = f", {self._done_films} of {self._films} films" if self._films > 1 else ""
        return f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {share:4.0%}{self._rate(done)}{films}"

    def _unknown_pictures(self, known: int) -> int:
        """Films that nobody has begun are taken to be as long as the others."""
        each = known // len(self._parts) if self._parts else _GUESSED_PICTURES
        return each * (self._films - len(self._parts))

    def _rate(self, done: int) -> str:
        gone_s = time.monotonic() - self._begun_s
        return f", {done / gone_s:.0f} pictures/s" if gone_s >= _SEEN_FROM_S and done else ""

    def _draw(self, line: str) -> None:
        """The whole line each time; it must not be wider than the terminal."""
        if self._is_seen:
            most = shutil.get_terminal_size().columns - 1
            print(f"\r{line[:most]}\x1b[K", end="", file=sys.stderr, flush=True)
