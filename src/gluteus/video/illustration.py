"""A picture of what was counted: which one, its file's ending says."""

from pathlib import Path

from gluteus.errors import VideoError
from gluteus.tracking import CountResult, Recording
from gluteus.video.annotated import write_annotated
from gluteus.video.sheet import write_sheet
from gluteus.video.task import FILM_ENDINGS


def illustrate(film: Path, picture: Path, recording: Recording, result: CountResult) -> None:
    """Read the film again and draw it. Raises VideoError where the picture cannot be written."""
    if not picture.parent.is_dir():
        raise VideoError(f"{picture}: there is no such folder. Make it first, or choose another.")
    draw = write_annotated if picture.suffix.lower() in FILM_ENDINGS else write_sheet
    if not draw(film, picture, recording, result):
        raise VideoError(f"{picture}: cannot be written. Choose another place.")
