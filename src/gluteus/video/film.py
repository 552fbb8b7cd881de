"""Reading a film: its pictures in order and upright, each with its own time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from gluteus.errors import VideoError

Pixels = NDArray[np.uint8]
_USUAL_FPS = 25.0
_FASTEST_FPS = 1000.0


@dataclass(frozen=True, slots=True)
class Picture:
    """`rgb` has the shape (height, width, 3); `time_s` is counted from the film's beginning."""

    time_s: float
    rgb: Pixels


class Film:
    """One per reading of a file. Pictures are turned as the film says, and keep its times, however irregular.

    `pictures` and `fps` are what its index promises: 0 pictures where it does not say.
    """

    def __init__(self, path: Path) -> None:
        """Raises VideoError where there is no such file, or no picture in it."""
        self._name = path.name
        self._capture: Any = cv2.VideoCapture(str(_readable(path)), cv2.CAP_FFMPEG)
        if not self._capture.isOpened():
            raise VideoError(
                f"{path.name}: holds no pictures that can be read; it is sound alone, no film, or damaged. "
                "Does it play elsewhere? Then save it again as .mp4."
            )
        self.pictures = max(int(self._capture.get(cv2.CAP_PROP_FRAME_COUNT)), 0)
        fps = float(self._capture.get(cv2.CAP_PROP_FPS))
        self.fps = fps if 0 < fps <= _FASTEST_FPS else _USUAL_FPS

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._capture.release()

    def __iter__(self) -> Iterator[Picture]:
        """Every picture, each later than the one before. Raises VideoError where there is none at all."""
        time_s = -1.0
        while (pixels := self._next()) is not None:
            told_s = round(self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000, 6)
            # A film without times of its own says 0 for all of its pictures.
            time_s = told_s if told_s > time_s else time_s + 1 / self.fps
            yield Picture(time_s, cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB))
        if time_s < 0:
            raise VideoError(
                f"{self._name}: none of its pictures can be read. Copy it again from the camera."
            )

    def _next(self) -> Pixels | None:
        try:
            there, pixels = self._capture.read()
        except cv2.error:  # a picture so broken that the reader gives up
            return None
        return pixels if there else None


def _readable(path: Path) -> Path:
    try:
        with path.open("rb") as file:
            begun = file.read(1)
    except OSError as error:
        raise VideoError(
            f"{path.name}: cannot be opened ({error.strerror}). Check its name and rights."
        ) from error
    if not begun:
        raise VideoError(f"{path.name}: is empty. Copy it again from the camera.")
    return path
