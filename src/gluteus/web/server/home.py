"""What the server keeps in the data folder beside its database: its secret. And what tells files apart."""

import hashlib
import os
import secrets
from pathlib import Path

from gluteus.errors import ServerError


def secret_key(folder: Path) -> str:
    """This server's own secret, made once, readable by its owner only. Raises ServerError."""
    path = folder / "secret_key"
    try:
        # A power cut in its first second leaves an empty one.
        return _known_key(path) or _new_key(path)
    except OSError as error:
        raise ServerError(
            f"The file {path} cannot be used ({error.strerror}). Change its rights, or delete it: "
            "a new one is made, and every browser is asked once more who trains."
        ) from error


def _known_key(path: Path) -> str:
    return path.read_text(encoding="ascii") if path.exists() else ""


def _new_key(path: Path) -> str:
    key = secrets.token_urlsafe(50)
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii"
    ) as file:
        file.write(key)
    return key


def digest_of(folder: Path) -> str:
    """A short digest of every file in a folder: changes whenever one of them does.

    Files of others have theirs beside them already (hatch_build.py writes `integrity`): a start does without
    reading a megabyte.
    """
    digest = hashlib.blake2b(digest_size=6)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    told = {path.parent for path in paths if path.name == "integrity"}
    for path in paths:
        if path.parent not in told or path.name == "integrity":
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
