"""What is asked of a film and what comes of it: plain values that travel between processes and machines."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gluteus.errors import VideoError
from gluteus.tracking import CountResult
from gluteus.tracking.result import Mode

Network = Literal["lite", "full"]
SHEET_ENDINGS, FILM_ENDINGS = (".jpg", ".jpeg", ".png"), (".webm",)


@dataclass(frozen=True, slots=True)
class Task:
    """A film, what it shows and what is to be made of it.

    `picture` is a contact sheet (.jpg, .png) or a film with the skeleton drawn into it (.webm); `recording`
    keeps the landmarks, with `reps` as the true count where somebody counted by eye. Raises VideoError for a
    picture of another kind.
    """

    film: Path
    exercise: str
    mode: Mode = "guided"
    network: Network = "lite"
    picture: Path | None = None
    recording: Path | None = None
    reps: int | None = None

    def __post_init__(self) -> None:
        endings = (*SHEET_ENDINGS, *FILM_ENDINGS)
        if self.picture is not None and self.picture.suffix.lower() not in endings:
            raise VideoError(f"{self.picture.name}: a picture of a film ends in {', '.join(endings)}.")


@dataclass(frozen=True, slots=True)
class Progress:
    """So many pictures of a film are done, of those that its index promises (0 where it says nothing)."""

    task: Task
    done: int
    pictures: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a film showed. `found` is the share of the pictures in which somebody was found."""

    pictures: int
    seconds: float
    width_px: int
    height_px: int
    found: float
    result: CountResult


@dataclass(frozen=True, slots=True)
class FilmOutcome:
    """The end of a task: its analysis, or the sentence that says why there is none."""

    task: Task
    analysis: Analysis | None
    trouble: str = ""
