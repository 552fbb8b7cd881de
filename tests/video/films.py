"""Films as they come: small real ones, and what cameras, phones and broken downloads make of them."""

import struct
import wave
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

_INSIDE = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
_MATRIX_AT = 48  # of a tkhd box of version 0
_QUARTER_TURN = struct.pack(">9i", 0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30)


def write_film(path: Path, pictures: Sequence[np.ndarray], fps: float = 30.0) -> Path:
    """Pictures (height, width, 3) in RGB as an .mp4."""
    height, width, _ = pictures[0].shape
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), fps, (width, height))
    for picture in pictures:
        writer.write(picture[..., ::-1])
    writer.release()
    return path


def turned(film: Path, path: Path) -> Path:
    """The same film with the mark of a phone that was held upright: players turn it by a quarter."""
    content = bytearray(film.read_bytes())
    at, _ = _box(content, b"tkhd")
    content[at + _MATRIX_AT : at + _MATRIX_AT + len(_QUARTER_TURN)] = _QUARTER_TURN
    path.write_bytes(content)
    return path


def with_delays(film: Path, path: Path, delays: Sequence[float]) -> Path:
    """The same pictures, shown so many times as long in turn (1 on average): a variable frame rate."""
    content = bytearray(film.read_bytes())
    at, parents = _box(content, b"stts")
    size, _, _, entries, frames, ticks = struct.unpack_from(">I4sIIII", content, at)
    assert entries == 1, "a film of a constant rate"
    table = b"".join(struct.pack(">II", 1, round(ticks * delays[n % len(delays)])) for n in range(frames))
    new = struct.pack(">I4sII", 16 + len(table), b"stts", 0, frames) + table
    for parent in parents:
        struct.pack_into(
            ">I", content, parent, struct.unpack_from(">I", content, parent)[0] + len(new) - size
        )
    path.write_bytes(content[:at] + new + content[at + size :])
    return path


def sound_alone(path: Path) -> Path:
    """A second of silence."""
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", "not compressed"))
        sound.writeframes(bytes(16_000))
    return path


def _box(content: bytes, name: bytes) -> tuple[int, list[int]]:
    """Where an MP4 box begins, and where the boxes around it do. The index must stand behind the pictures."""
    at, end, parents = 0, len(content), []
    while at < end:
        size, kind = struct.unpack_from(">I4s", content, at)
        if kind == name:
            return at, parents
        if kind in _INSIDE:
            parents.append(at)
            at, end = at + 8, at + size
        else:
            at += size
    raise AssertionError(f"no box {name!r}")
