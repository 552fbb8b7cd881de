"""Where photos lie: `photos/PERSON/PHOTO.jpg` in the data folder, which nobody but its owner may read."""

import os
import shutil
from pathlib import Path
from typing import Literal
from uuid import UUID

from gluteus.home import data_folder
from gluteus.web.photos.cleaning import CleanPhoto

Size = Literal["large", "small"]
SIZES: tuple[Size, ...] = ("large", "small")


def store(person: UUID, photo: UUID, cleaned: CleanPhoto) -> None:
    """Both sizes; they stand on the disk when this returns."""
    _folder_of(person).mkdir(mode=0o700, parents=True, exist_ok=True)
    for size in SIZES:
        _write(_path(person, photo, size), getattr(cleaned, size))


def read(person: UUID, photo: UUID, size: Size) -> bytes | None:
    """The JPEG file; None where somebody has taken it out of the folder."""
    path = _path(person, photo, size)
    return path.read_bytes() if path.is_file() else None


def forget(person: UUID, photo: UUID) -> None:
    for size in SIZES:
        _path(person, photo, size).unlink(missing_ok=True)


def forget_all_of(person: UUID) -> None:
    """The person's whole folder."""
    shutil.rmtree(_folder_of(person), ignore_errors=True)


def _folder_of(person: UUID) -> Path:
    return data_folder() / "photos" / str(person)


def _path(person: UUID, photo: UUID, size: Size) -> Path:
    return _folder_of(person) / (f"{photo}.jpg" if size == "large" else f"{photo}.small.jpg")


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: a power cut leaves no half photo behind."""
    aside = path.with_suffix(".part")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
