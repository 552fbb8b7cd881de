"""The database before the first request: is it whole, is it ours, does it have the newest shape?"""

import shlex
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from gluteus.errors import ServerError

MIGRATIONS = Path(__file__).parents[1] / "migrations"
HEADER_BYTES = 100


def prepare() -> None:
    """Make the database, or bring it up to date after keeping a copy. Raises ServerError; repairs nothing."""
    path = Path(connection.settings_dict["NAME"])
    used = path.exists() and path.stat().st_size > 0  # an empty file is an empty database
    if used:
        _refuse_a_damaged_one(path)
    try:
        missing = _known_migrations() - _applied_migrations()
        if missing:
            if used:
                _keep_a_copy(path, before=min(missing))
            call_command("migrate", verbosity=0, interactive=False)
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise _damaged(path, str(error)) from error


def _known_migrations() -> set[str]:
    return {file.stem for file in MIGRATIONS.glob("[0-9]*.py")}


def _applied_migrations() -> set[str]:
    return {name for app, name in MigrationRecorder(connection).applied_migrations() if app == "web"}


def _keep_a_copy(path: Path, before: str) -> None:
    aside = path.with_suffix(f".before-{before}")
    with closing(sqlite3.connect(path)) as whole, closing(sqlite3.connect(aside)) as copy:
        whole.backup(copy)


def _refuse_a_damaged_one(path: Path) -> None:
    """A file that is cut short opens without complaint and fails later, in the middle of a workout."""
    try:
        size = path.stat().st_size
        with path.open("r+b") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise ServerError(
            f"The database {path} cannot be written to ({error.strerror}). "
            "Change its rights, or set GLUTEUS_HOME to another folder."
        ) from error
    if len(header) < HEADER_BYTES or not header.startswith(b"SQLite format 3\0"):
        raise _damaged(path, "it is not a database")
    page_bytes = struct.unpack(">H", header[16:18])[0]
    pages = struct.unpack(">I", header[28:32])[0]
    if size < pages * (65536 if page_bytes == 1 else page_bytes) and not _is_mended_by_its_journal(path):
        raise _damaged(path, "it is cut short")


def _is_mended_by_its_journal(path: Path) -> bool:
    """A checkpoint that was killed half way leaves a short file, and in the journal what it lacks."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as reader:
            return bool(reader.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _damaged(path: Path, why: str) -> ServerError:
    own, aside = shlex.quote(str(path)), shlex.quote(str(path.with_suffix(".damaged")))
    return ServerError(
        f"The database {path} cannot be used ({why}). Nothing was changed. Keep it aside with its journal, "
        f"then begin anew or put a copy of yours in its place: mkdir {aside} && mv {own}* {aside}"
    )
