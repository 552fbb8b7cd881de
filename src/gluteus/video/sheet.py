"""The contact sheet: each repetition at its furthest, with the skeleton, its time and how it was graded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import cv2
import numpy as np

from gluteus.catalogue import open_catalogue
from gluteus.tracking import CountResult, Frame, Recording
from gluteus.tracking.signal.visibility import SEEN
from gluteus.video.film import Film, Pixels
from gluteus.video.sketch import (
    GOOD,
    INK,
    INK_SOFT,
    PAPER,
    WARN,
    Lettering,
    draw_skeleton,
    scaled,
    text_width_px,
    write,
)

_TILE_HEIGHT_PX, _MOST_COLUMNS = 360, 5
_GAP_PX, _EDGE_PX, _HEAD_PX, _FOOT_PX = 20, 32, 108, 60
_TITLE, _SUMMARY, _SMALL = Lettering(36, INK, 700), Lettering(22, INK_SOFT), Lettering(18, INK_SOFT)
_WHOLE, _LEFT_OUT = Lettering(22, GOOD, 700), Lettering(22, WARN, 700)
_AROUND = 0.12  # room round the person, as a share of the taller side
_NARROWEST, _WIDEST = 0.6, 1.5  # width over height of a tile


@dataclass(frozen=True, slots=True)
class _Moment:
    """A tile of the sheet: when it is, and what stands below it."""

    time_s: float
    words: str
    more: str
    letters: Lettering


def write_sheet(film: Path, picture: Path, recording: Recording, result: CountResult) -> bool:
    """Whether it could be written."""
    moments = sorted(_moments(result), key=lambda moment: moment.time_s)
    tiles = list(_tiles(film, recording, [moment.time_s for moment in moments]))
    sheet = _laid_out(tiles, moments, _title(result), _summary(film.name, result))
    return bool(cv2.imwrite(str(picture), cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR)))


def _title(result: CountResult) -> str:
    return f"{open_catalogue().exercise(result.exercise).name}: {result.count}"


def _summary(film: str, result: CountResult) -> str:
    left_out = f", {len(result.partials)} not counted" if result.partials else ""
    return f"{film}, confidence {result.confidence:.0%}{left_out}"


def _moments(result: CountResult) -> Iterator[_Moment]:
    for number, rep in enumerate(result.reps, 1):
        side = "" if rep.side == "both" else f", {rep.side}"
        yield _Moment(rep.top_s, f"{number}  {rep.grade}{side}", _times(rep.start_s, rep.end_s), _WHOLE)
    for partial in result.partials:
        middle_s = (partial.start_s + partial.end_s) / 2
        yield _Moment(
            middle_s, partial.why, f"{_times(partial.start_s, partial.end_s)}, not counted", _LEFT_OUT
        )


def _times(start_s: float, end_s: float) -> str:
    return f"{start_s:.1f}–{end_s:.1f} s"


def _tiles(film: Path, recording: Recording, times_s: Sequence[float]) -> Iterator[Pixels]:
    """The picture nearest to each time, cut to where the person is during the whole film."""
    frames = recording.frames
    known_s = np.array([frame.time_s for frame in frames])
    wanted = [int(np.abs(known_s - time_s).argmin()) for time_s in times_s]
    box = _box(frames)
    with Film(film) as pictures:
        for number, (picture, frame) in enumerate(zip(pictures, frames, strict=False)):
            for _ in range(wanted.count(number)):
                yield _tile(picture.rgb, frame, box)


def _box(frames: Sequence[Frame]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that is seen of the person, in shares of the picture's width."""
    seen = np.array(
        [point[:2] for frame in frames for point in frame.points or () if point[2] >= SEEN] or [(0, 0)]
    )
    low, high = np.percentile(seen, (0.5, 99.5), axis=0)
    middle, half = (low + high) / 2, (high - low) / 2 + _AROUND * (high - low).max()
    half[0] = np.clip(half[0], _NARROWEST * half[1], None)
    half[1] = np.clip(half[1], half[0] / _WIDEST, None)
    return (*(middle - half), *(middle + half))


def _tile(rgb: Pixels, frame: Frame, box: tuple[float, float, float, float]) -> Pixels:
    height_px, width_px, _ = rgb.shape
    left, top, right, bottom = (round(share * width_px) for share in box)
    drawn = rgb.copy()
    if frame.points is not None:
        draw_skeleton(drawn, frame.points)
    cut = drawn[max(top, 0) : min(bottom, height_px), max(left, 0) : min(right, width_px)]
    return scaled(cut, max(round(_TILE_HEIGHT_PX * cut.shape[1] / cut.shape[0]), 1), _TILE_HEIGHT_PX)


def _laid_out(tiles: Sequence[Pixels], moments: Sequence[_Moment], title: str, summary: str) -> Pixels:
    """Tiles in rows below a heading, on paper."""
    columns = min(_MOST_COLUMNS, max(len(tiles), 1))
    tile_px = tiles[0].shape[1] if tiles else 0
    row_px = _TILE_HEIGHT_PX + _FOOT_PX + _GAP_PX
    across_px = columns * (tile_px + _GAP_PX) - _GAP_PX
    told_px = max(text_width_px(title, _TITLE), text_width_px(summary, _SUMMARY))
    height_px = 2 * _EDGE_PX + _HEAD_PX + ceil(len(tiles) / columns) * row_px - (_GAP_PX if tiles else 0)
    sheet = np.full((height_px, 2 * _EDGE_PX + max(across_px, told_px), 3), PAPER, np.uint8)
    write(sheet, title, _EDGE_PX, _EDGE_PX + _TITLE.size_px, _TITLE)
    write(sheet, summary, _EDGE_PX, _EDGE_PX + 2 * _TITLE.size_px, _SUMMARY)
    for number, (tile, moment) in enumerate(zip(tiles, moments, strict=True)):
        left = _EDGE_PX + number % columns * (tile_px + _GAP_PX)
        top = _EDGE_PX + _HEAD_PX + number // columns * row_px
        sheet[top : top + _TILE_HEIGHT_PX, left : left + tile_px] = tile
        below = top + _TILE_HEIGHT_PX
        write(sheet, moment.words, left, below + 28, moment.letters)
        write(sheet, moment.more, left, below + 52, _SMALL)
    return sheet
