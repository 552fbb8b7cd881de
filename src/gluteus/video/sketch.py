"""Drawing on the pictures of a film: the skeleton that was found, and a few words."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from gluteus.tracking.signal.frame import (
    ANKLES,
    ELBOWS,
    HEELS,
    HIPS,
    KNEES,
    SHOULDERS,
    TOES,
    WRISTS,
    Points,
)
from gluteus.tracking.signal.visibility import SEEN
from gluteus.video.film import Pixels

Colour = tuple[int, int, int]

# Those of the pages (web/static/css/tokens.css).
PAPER, INK, INK_SOFT = (250, 249, 246), (35, 40, 58), (86, 92, 112)
GOOD, WARN = (28, 115, 70), (127, 82, 0)
LEFT, RIGHT, ACROSS = (245, 160, 58), (96, 190, 255), (255, 253, 249)

_LIMBS = (SHOULDERS, ELBOWS, WRISTS), (SHOULDERS, HIPS, KNEES, ANKLES, HEELS, TOES, ANKLES)
_THICKNESS = 1 / 220  # of the picture's longer side
_FONT: Any = cv2.FontFace("sans")  # comes with OpenCV
_SUBPIXEL_BITS = 4


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a line of text looks; `weight` is 400 for plain and 700 for bold letters."""

    size_px: int
    colour: Colour
    weight: int = 400


def draw_skeleton(pixels: Pixels, points: Points) -> None:
    """The limbs that are seen, left and right in their own colours, over a picture (height, width, 3)."""
    width_px = pixels.shape[1]
    thick = max(round(max(pixels.shape[:2]) * _THICKNESS), 1)
    for side, colour in enumerate((LEFT, RIGHT)):
        for limb in _LIMBS:
            path = [points[pair[side]] for pair in limb]
            _draw_path(
                pixels, [(x * width_px, y * width_px) for x, y, seen in path if seen >= SEEN], colour, thick
            )
    for pair in (SHOULDERS, HIPS):
        if all(points[number][2] >= SEEN for number in pair):
            ends = [(points[number][0] * width_px, points[number][1] * width_px) for number in pair]
            _draw_path(pixels, ends, ACROSS, thick)


def _draw_path(pixels: Pixels, path: list[tuple[float, float]], colour: Colour, thick: int) -> None:
    """Joined dots with a dark rim, so that they stand out from whatever is behind them."""
    if not path:
        return
    at = np.round(np.array(path) * 2**_SUBPIXEL_BITS).astype(np.int32)
    for one_colour, wide in ((INK, thick + 2), (colour, thick)):
        cv2.polylines(pixels, [at], False, one_colour, wide, cv2.LINE_AA, _SUBPIXEL_BITS)  # noqa: FBT003
    for x, y in at.tolist():
        cv2.circle(
            pixels, (x, y), round(1.3 * thick * 2**_SUBPIXEL_BITS), colour, -1, cv2.LINE_AA, _SUBPIXEL_BITS
        )


def write(pixels: Pixels, text: str, left_px: int, baseline_px: int, letters: Lettering) -> None:
    """One line of text."""
    cv2.putText(pixels, text, (left_px, baseline_px), letters.colour, _FONT, letters.size_px, letters.weight)


def text_width_px(text: str, letters: Lettering) -> int:
    """How wide a line of text will be."""
    _, _, width, _ = cv2.getTextSize((0, 0), text, (0, 0), _FONT, letters.size_px, letters.weight)
    return int(width)


def scaled(pixels: Pixels, width_px: int, height_px: int) -> Pixels:
    """The picture in another size."""
    made: Pixels = cv2.resize(pixels, (width_px, height_px), interpolation=cv2.INTER_AREA)
    return made
