"""Packs a pose model for the browser: detector and landmark network in one `.task` file.

MediaPipe's npm package holds both networks without a word on how their pictures are to be scaled, and the
task library refuses them so. Each gets that word as TFLite metadata, and the landmark network loses its mask;
nothing else of them is changed. A `.task` is a stored ZIP of the two. Formats: TFLite's schema.fbs and
metadata_schema.fbs (both Apache-2.0).
"""

import hashlib
import json
import struct
import zipfile
from pathlib import Path

from flatbuffer import Table, u32
from pose_network import MAGIC, without_mask

# name -> SHA-256 of the packed file: what is served is what was tried.
DIGESTS = {
    "lite": "b91313702e4a8474f3938c2c4055d254887371452900c00f7dcf7e2f0d9a0c3f",
    "full": "a681f27595f537d037924b21f1ff00619a4908a776f0a8125c7c688a2128ec13",
}
_ASSETS = "pose_solution_packed_assets"
_DETECTOR_MEAN_STD, _LANDMARKS_MEAN_STD = (127.5, 127.5), (0.0, 255.0)
_NAME = b"TFLITE_METADATA"

# ModelMetadata (file id M001) of one RGB picture, up to the two vectors with its standard deviation and mean.
_METADATA_HEAD = bytes.fromhex(
    "140000004d3030310c000c0008000000000004000c000000140000000400000004000000706f7365000000000100000010000000"
    "00000a0008000000000004000a00000004000000010000001400000000000e0010000c0000000000080004000e0000000c000000"
    "240000000c000000010000003800000005000000696d61676500000008000a0009000400080000000c0000000002060008000700"
    "060000000000000108000c000b00040008000000100000000000000108000c000800040008000000080000000c000000"
)


def pack_models(package: Path, target: Path) -> None:
    """Write `pose_landmarker_<name>.task` for every known name. Raises OSError where a digest differs."""
    detector = _with_metadata(_detector(package), _metadata(*_DETECTOR_MEAN_STD))
    for name, digest in DIGESTS.items():
        network = without_mask((package / f"pose_landmark_{name}.tflite").read_bytes())
        packed = target / f"pose_landmarker_{name}.task"
        _store(packed, detector, _with_metadata(network, _metadata(*_LANDMARKS_MEAN_STD)))
        if hashlib.sha256(packed.read_bytes()).hexdigest() != digest:
            raise OSError(f"{packed.name} is not the model that was tried")


def _detector(package: Path) -> bytes:
    """The detector lies in an archive whose table of contents stands in the script that loads it."""
    loader = (package / f"{_ASSETS}_loader.js").read_text(encoding="utf-8")
    at = loader.index('"filename"')
    entry = json.loads(loader[loader.rindex("{", 0, at) : loader.index("}", at) + 1])
    return (package / f"{_ASSETS}.data").read_bytes()[entry["start"] : entry["end"]]


def _store(packed: Path, detector: bytes, landmarks: bytes) -> None:
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, network in (("pose_detector", detector), ("pose_landmarks_detector", landmarks)):
            archive.writestr(zipfile.ZipInfo(f"{name}.tflite", (1980, 1, 1, 0, 0, 0)), network)


def _metadata(mean: float, deviation: float) -> bytes:
    """That each channel of a picture is (value - mean) / deviation."""
    return _METADATA_HEAD + struct.pack("<IfIf", 1, deviation, 1, mean)


class _Front:
    """The new root that is laid in front of a network, and the offsets that wait for its length."""

    def __init__(self) -> None:
        self.content = bytearray(b"\0\0\0\0" + MAGIC)
        self._into_network: list[tuple[int, int]] = []

    def add(self, fields: bytes, *, aligned_to: int = 4) -> int:
        """Append and say where."""
        self.content.extend(b"\0" * (-len(self.content) % aligned_to))
        self.content.extend(fields)
        return len(self.content) - len(fields)

    def point(self, at: int, to: int) -> None:
        struct.pack_into("<I", self.content, at, to - at)

    def point_into_network(self, at: int, place: int) -> None:
        self._into_network.append((at, place))

    def before(self, network: bytes) -> bytes:
        self.content.extend(b"\0" * (-len(self.content) % 64))
        for at, place in self._into_network:
            self.point(at, len(self.content) + place)
        return bytes(self.content) + network


def _with_metadata(content: bytes, metadata: bytes) -> bytes:
    network, front = Table.root(content, MAGIC), _Front()
    # The root: version, operator codes, subgraphs, description, buffers, metadata.
    front.add(struct.pack("<10H", 20, 32, 4, 8, 12, 16, 20, 0, 24, 0))
    root = front.add(struct.pack("<iI6I", 20, u32(content, network.place(0)), *[0] * 6))
    front.point(0, root)
    for slot, field in ((8, 1), (12, 2), (16, 3)):
        front.point_into_network(root + slot, network.vector(field))
    buffers = [buffer.at for buffer in network.tables(4)]
    buffer = _add_buffers(front, root + 20, buffers)
    _add_metadata_bytes(front, buffer, metadata)
    _add_name(front, root + 24, number=len(buffers))
    return front.before(content)


def _add_buffers(front: _Front, slot: int, known: list[int]) -> int:
    """The vector of the network's buffers and one more, which is returned, for the metadata."""
    vector = front.add(struct.pack("<I", len(known) + 1) + b"\0" * 4 * (len(known) + 1))
    front.point(slot, vector)
    for number, place in enumerate(known):
        front.point_into_network(vector + 4 + 4 * number, place)
    shape = front.add(struct.pack("<3H", 6, 8, 4) + b"\0\0")
    buffer = front.add(b"\0" * 8)
    struct.pack_into("<i", front.content, buffer, buffer - shape)
    front.point(vector + 4 + 4 * len(known), buffer)
    return buffer


def _add_metadata_bytes(front: _Front, buffer: int, metadata: bytes) -> None:
    """TFLite wants the data of a buffer, which follows its length, at a multiple of 16."""
    front.content.extend(b"\0" * (-(len(front.content) + 4) % 16))
    front.point(buffer + 4, front.add(struct.pack("<I", len(metadata)) + metadata, aligned_to=1))


def _add_name(front: _Front, slot: int, number: int) -> None:
    """The list of metadata: one entry, with its name and the number of its buffer."""
    vector = front.add(struct.pack("<II", 1, 0))
    front.point(slot, vector)
    shape = struct.pack("<4H", 8, 12, 4, 8)
    entry = len(shape) + front.add(shape + struct.pack("<iII", len(shape), 0, number), aligned_to=1)
    front.point(vector + 4, entry)
    front.point(entry + 4, front.add(struct.pack("<I", len(_NAME)) + _NAME + b"\0", aligned_to=1))
