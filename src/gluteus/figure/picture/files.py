"""Where pictures end up: what the disk refuses becomes a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gluteus.errors import PictureError


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Raises PictureError where the file, or the one beside it, cannot be written."""
    try:
        yield
    except FileNotFoundError as error:
        raise PictureError(f"{file}: there is no folder {str(file.parent)!r}. Make it first.") from error
    except OSError as error:
        raise PictureError(f"{file}: cannot be written ({error.strerror}). Choose another place.") from error
