"""33 landmarks of the person in a picture, by the same pose model that the browser uses.

The only module that knows MediaPipe, which is 0.10.32 exactly: later ones report to their maker, earlier
ones need far more.
"""

from pathlib import Path
from typing import Any, Self

from mediapipe import Image, ImageFormat
from mediapipe.tasks.python import BaseOptions
from mediapipe.tasks.python.vision import PoseLandmarker, PoseLandmarkerOptions, RunningMode

import gluteus
from gluteus.errors import VideoError
from gluteus.tracking import Frame
from gluteus.video.film import Picture
from gluteus.video.task import Network

MODELS = Path(gluteus.__file__).parent / "web" / "static" / "vendor" / "mediapipe"
_DIGITS = 5  # a hundredth of a pixel: more would be noise, and recordings twice as long


class Detector:
    """One per film: it follows a person from picture to picture, so the pictures must come in order."""

    def __init__(self, network: Network = "lite") -> None:
        """Raises VideoError where the model is missing."""
        model = MODELS / f"pose_landmarker_{network}.task"
        if not model.exists():
            raise VideoError(
                "The pose model is missing: it is fetched when the package is built. "
                "Connect this machine and install Gluteus again."
            )
        options = PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_buffer=model.read_bytes()), running_mode=RunningMode.VIDEO
        )
        self._landmarker: Any = PoseLandmarker.create_from_options(options)
        self._last_ms = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._landmarker.close()

    def find(self, picture: Picture) -> Frame:
        """The landmarks as the tracker takes them; a frame without points where nobody is found."""
        # The model wants whole milliseconds that rise; the frame keeps the exact time.
        self._last_ms = max(round(1000 * picture.time_s), self._last_ms + 1)
        image = Image(image_format=ImageFormat.SRGB, data=picture.rgb)
        people = self._landmarker.detect_for_video(image, self._last_ms).pose_landmarks
        if not people:
            return Frame(picture.time_s, None)
        height, width, _ = picture.rgb.shape
        per_width = height / width
        points = [
            (round(mark.x, _DIGITS), round(mark.y * per_width, _DIGITS), round(mark.visibility, _DIGITS))
            for mark in people[0]
        ]
        return Frame(picture.time_s, points)
