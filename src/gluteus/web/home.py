"""The data folder: where this person's server keeps its database and its secret."""

import hashlib
import os
import secrets
import sys
from pathlib import Path

from gluteus.errors import ServerError


def data_folder() -> Path:
    """GLUTEUS_HOME, else the platform's folder for user data; made if it is not there. Raises ServerError."""
    named = os.environ.get("GLUTEUS_HOME")
    folder = Path(named) if named else _platform_folder()
    try:
        folder = folder.expanduser()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError) as error:  # RuntimeError: a ~name that nobody has
        why = error.strerror if isinstance(error, OSError) else error
        raise ServerError(
            f"The data folder {folder} cannot be made ({why}). "
            "Set GLUTEUS_HOME to a folder that you may write to."
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ServerError(
            f"The data folder {folder} cannot be written to. "
            "Change its rights, or set GLUTEUS_HOME to a folder that you may write to."
        )
    return folder


def _platform_folder() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Gluteus"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Gluteus"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "gluteus"


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
    """A short digest of every file in a folder: changes whenever one of them does."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
