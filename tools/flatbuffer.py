"""Reads FlatBuffers, the format of TFLite files, as far as the pose networks need it.

A table begins with the way back to its list of fields, which says how far after the table's beginning each
lies; offsets point forward. Format: https://flatbuffers.dev/internals (Apache-2.0).
"""

import struct
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Table:
    """A table that begins at this byte; what it names may be read, and written in place where that fits."""

    content: bytes | bytearray
    at: int

    @classmethod
    def root(cls, content: bytes | bytearray, magic: bytes) -> Self:
        """Raises OSError where the file is of another kind."""
        if content[4:8] != magic:
            raise OSError(f"a file is no {magic.decode('ascii')}")
        return cls(content, u32(content, 0))

    def place(self, field: int) -> int:
        """Where the field's own bytes begin; 0 where it was left out."""
        fields = self.at - struct.unpack_from("<i", self.content, self.at)[0]
        listed = 4 + 2 * field
        if listed >= u16(self.content, fields) or not (offset := u16(self.content, fields + listed)):
            return 0
        return self.at + offset

    def vector(self, field: int) -> int:
        """Where the vector begins, with its length, that the field points to; the field must be there."""
        return target(self.content, self.place(field))

    def numbers(self, field: int) -> list[int]:
        first = self.vector(field)
        return list(struct.unpack_from(f"<{u32(self.content, first)}i", self.content, first + 4))

    def tables(self, field: int) -> list["Table"]:
        first = self.vector(field)
        slots = range(first + 4, first + 4 + 4 * u32(self.content, first), 4)
        return [Table(self.content, target(self.content, slot)) for slot in slots]


def u16(content: bytes | bytearray, at: int) -> int:
    return int(struct.unpack_from("<H", content, at)[0])


def u32(content: bytes | bytearray, at: int) -> int:
    return int(struct.unpack_from("<I", content, at)[0])


def target(content: bytes | bytearray, slot: int) -> int:
    """Where the offset in this slot points."""
    return slot + u32(content, slot)
