"""The film once more, with the skeleton drawn into it and the count in its corner."""

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from gluteus.catalogue import open_catalogue
from gluteus.tracking import CountResult, Frame, Recording
from gluteus.video.film import Film, Picture, Pixels
from gluteus.video.sketch import INK, PAPER, Lettering, draw_skeleton, scaled, text_width_px, write

_LONGEST_PX = 960  # enough to see; the larger ones take minutes
_MOST_FPS = 30.0
_CODEC = "VP80"  # free, and every browser plays it
_SAID_FOR_S = 1.5
_TEXT_SHARE, _PADDING, _SMALLEST_PX, _BOLD = 1 / 18, 0.6, 8, 700  # of the shorter side; of the text's size


def write_annotated(film: Path, picture: Path, recording: Recording, result: CountResult) -> bool:
    """Whether it could be written."""
    with Film(film) as pictures:
        fps = min(pictures.fps, _MOST_FPS)
        drawn = _drawn(pictures, recording, result)
        first = next(drawn)
        height_px, width_px, _ = first.rgb.shape
        film_out = cv2.VideoWriter(str(picture), cv2.VideoWriter.fourcc(*_CODEC), fps, (width_px, height_px))
        if not film_out.isOpened():
            return False
        for rgb in _at_even_times(first, drawn, fps):
            film_out.write(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
        film_out.release()
    return True


def _at_even_times(first: Picture, others: Iterator[Picture], fps: float) -> Iterator[Pixels]:
    """Each picture as often as its time asks for: what is written has one rate, what was read may not."""
    shown, written = first, 0
    for picture in others:
        while written / fps < picture.time_s:
            yield shown.rgb
            written += 1
        shown = picture
    yield shown.rgb


def _drawn(pictures: Film, recording: Recording, result: CountResult) -> Iterator[Picture]:
    name = open_catalogue().exercise(result.exercise).name
    for picture, frame in zip(pictures, recording.frames, strict=False):
        yield Picture(picture.time_s, _one(picture.rgb, frame, f"{name}: {_said(result, frame.time_s)}"))


def _one(rgb: Pixels, frame: Frame, words: str) -> Pixels:
    height_px, width_px, _ = rgb.shape
    scale = min(_LONGEST_PX / max(height_px, width_px), 1.0)
    drawn = scaled(
        rgb, *(round(side * scale / 2) * 2 for side in (width_px, height_px))
    )  # codecs want even sides
    if frame.points is not None:
        draw_skeleton(drawn, frame.points)
    _label(drawn, words)
    return drawn


def _said(result: CountResult, time_s: float) -> str:
    """The count by now, and for a moment why the last attempt is not in it."""
    count = sum(rep.end_s <= time_s for rep in result.reps)
    lately = (one.why for one in result.partials if 0 <= time_s - one.end_s < _SAID_FOR_S)
    why = next(lately, "")
    return f"{count}, not counted: {why}" if why else f"{count}"


def _label(pixels: Pixels, words: str) -> None:
    """Words on a dark plate in the upper left corner; smaller where they would not fit."""
    height_px, width_px, _ = pixels.shape
    size_px = round(min(height_px, width_px) * _TEXT_SHARE)
    wide_px = text_width_px(words, Lettering(size_px, PAPER, _BOLD))
    size_px = max(min(size_px, size_px * (width_px - 3 * size_px) // max(wide_px, 1)), _SMALLEST_PX)
    letters = Lettering(size_px, PAPER, _BOLD)
    pad = round(_PADDING * size_px)
    plate = pixels[pad : 3 * pad + size_px, pad : 3 * pad + text_width_px(words, letters)]
    plate[:] = np.round(0.2 * plate + 0.8 * np.array(INK)).astype(np.uint8)
    write(pixels, words, 2 * pad, 2 * pad + round(0.85 * size_px), letters)
