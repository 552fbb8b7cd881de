"""How landmarks travel: frames of plain numbers one after the other, the same on the wire and in a file.

A frame has 536 bytes, little-endian: the time in s (float64), then for each of the 33 landmarks, in the
order of BlazePose, x and y as shares of the picture's width and height (y down), z, and the visibility 0..1
(float32 each). Where nobody was seen all of them are NaN. z is carried for study; counting does without.
"""

from collections.abc import Sequence
from math import hypot
from struct import Struct

from gluteus.errors import TrackingError
from gluteus.tracking.signal.frame import LANDMARKS, Frame

MOST_FRAMES = 90  # of one packet: three seconds at 30 a second
LONGEST_S = 4 * 3600.0
_NUMBERS = 4  # of a landmark
_FRAME = Struct(f"<d{LANDMARKS * _NUMBERS}f")
_WITHOUT_Z = Struct("<d" + LANDMARKS * "ff4xf")
FRAME_BYTES = _FRAME.size
_FARTHEST = 100.0  # picture widths: a landmark out there is no place


def pack(time_s: float, landmarks: Sequence[float] | None) -> bytes:
    """One frame from 132 numbers, None where nobody was seen."""
    numbers = [float("nan")] * LANDMARKS * _NUMBERS if landmarks is None else landmarks
    return _FRAME.pack(time_s, *numbers)


def unpack(packet: bytes, aspect: float) -> list[Frame]:
    """The frames of a packet; `aspect` is the picture's width over its height.

    Raises TrackingError where the length is not that of 1 to 90 frames, or a time is not within four hours.
    A frame with a number that cannot be a place has nobody in it.
    """
    count, rest = divmod(len(packet), FRAME_BYTES)
    if rest or not 1 <= count <= MOST_FRAMES:
        raise TrackingError(
            f"A packet has 1 to {MOST_FRAMES} frames of {FRAME_BYTES} bytes, not {len(packet)} bytes."
        )
    return [_frame(numbers, aspect) for numbers in _WITHOUT_Z.iter_unpack(packet)]


def _frame(numbers: tuple[float, ...], aspect: float) -> Frame:
    time_s, places = numbers[0], numbers[1:]
    if not 0 <= time_s <= LONGEST_S:  # also false for NaN
        raise TrackingError("The time of a frame must be in seconds since the set began.")
    if not hypot(*places) < _FARTHEST:  # also true where one of them is NaN or infinite
        return Frame(time_s, None)
    down = [y / aspect for y in places[1::3]]
    return Frame(time_s, list(zip(places[::3], down, places[2::3], strict=True)))
