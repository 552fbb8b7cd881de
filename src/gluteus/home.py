"""The data folder: where a person's own things lie. Found by whoever reads, made by whoever writes."""

import os
import sys
from pathlib import Path

from gluteus.errors import HomeError


def data_folder() -> Path:
    """GLUTEUS_HOME, else the platform's folder for user data; it need not exist. Raises HomeError."""
    named = os.environ.get("GLUTEUS_HOME")
    try:
        return Path(named).expanduser() if named else _platform_folder()
    except RuntimeError as error:  # a ~name that nobody has, or a user without a home
        raise _unusable(named or "of this user", str(error)) from error


def made_data_folder() -> Path:
    """The data folder, made if it is not there. Raises HomeError where it cannot be made or written to."""
    folder = data_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(folder, str(error.strerror)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise HomeError(
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


def _unusable(folder: Path | str, why: str) -> HomeError:
    return HomeError(
        f"The data folder {folder} cannot be used ({why}). "
        "Set GLUTEUS_HOME to a folder that you may write to."
    )
