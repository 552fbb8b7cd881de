import gc
import sqlite3
import subprocess
import warnings
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from gluteus.errors import ServerError
from gluteus.web.models import Person
from gluteus.web.server import database


@pytest.fixture
def path(tmp_path, settings, django_db_blocker):
    """Where the database of an empty home will be; Django's connection leads there."""
    kept, path = connections["default"], tmp_path / "gluteus.sqlite3"
    connections["default"] = DatabaseWrapper({**kept.settings_dict, "NAME": path}, "default")
    with django_db_blocker.unblock():
        yield path
    connections["default"].close()
    connections["default"] = kept


@pytest.fixture
def used(path) -> Path:
    """A database with a person in it, closed as after a day of use."""
    database.prepare()
    Person.objects.create(name="Ada")
    connections["default"].close()
    return path


def names():
    return list(Person.objects.values_list("name", flat=True))


def copies(path):
    return [file.name for file in path.parent.iterdir() if "before" in file.name]


def test_a_new_one_is_made(path):
    database.prepare()
    assert names() == []
    assert copies(path) == []


def test_an_empty_file_becomes_one(path):
    path.touch()
    database.prepare()
    assert names() == []


def test_one_that_is_up_to_date_is_left_alone(used):
    before = used.read_bytes()
    database.prepare()
    connections["default"].close()
    assert used.read_bytes() == before
    assert copies(used) == []


def test_it_keeps_a_journal_and_waits_for_the_disk(used):
    database.prepare()
    with connections["default"].cursor() as cursor:
        answers = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert answers == ["wal", 2, 1]


def test_before_it_is_brought_up_to_date_a_copy_is_kept(used):
    """As an older release left it: without our tables, with something else in it."""
    call_command("migrate", "web", "zero", verbosity=0)
    with connections["default"].cursor() as cursor:
        cursor.execute("CREATE TABLE earlier (note TEXT)")
        cursor.execute("INSERT INTO earlier VALUES ('kept')")
    connections["default"].close()
    database.prepare()
    assert names() == []
    assert copies(used) == ["gluteus.before-0001_initial"]
    with closing(sqlite3.connect(used.with_suffix(".before-0001_initial"))) as copy:
        assert copy.execute("SELECT note FROM earlier").fetchall() == [("kept",)]


def test_what_an_earlier_release_stored_is_there_in_the_new_one(used):
    call_command("migrate", "web", "0001_initial", verbosity=0)
    connections["default"].close()
    database.prepare()
    assert Person.objects.values_list("name", "look").get() == ("Ada", {})
    assert copies(used) == ["gluteus.before-0002_look"]


def test_where_bringing_it_up_to_date_fails_nothing_is_lost(used):
    for name in database._known_migrations():
        MigrationRecorder(connections["default"]).record_unapplied("web", name)
    with pytest.raises(ServerError, match="already exists"):
        database.prepare()
    assert names() == ["Ada"]
    with closing(sqlite3.connect(used.with_suffix(".before-0001_initial"))) as copy:
        assert copy.execute("SELECT name FROM web_person").fetchall() == [("Ada",)]


@pytest.mark.parametrize("share", [0.9, 0.5, 0.1])
def test_one_that_is_cut_short_is_refused_and_left_as_it_is(used, share):
    cut = used.read_bytes()[: int(share * used.stat().st_size)]
    used.write_bytes(cut)
    with pytest.raises(ServerError, match="cut short"):
        database.prepare()
    assert used.read_bytes() == cut


@pytest.mark.parametrize("content", [b"x", b"SQLite format 3\0", b"These are my notes. " * 50])
def test_what_is_no_database_is_refused_and_left_as_it_is(path, content):
    path.write_bytes(content)
    with pytest.raises(ServerError, match="not a database"):
        database.prepare()
    assert path.read_bytes() == content


def test_one_whose_pages_are_spoilt_is_refused(used):
    content = bytearray(used.read_bytes())
    content[100:4096] = b"\xff" * 3996
    used.write_bytes(content)
    with pytest.raises(ServerError, match="cannot be used"):
        database.prepare()
    assert used.read_bytes() == content
    with warnings.catch_warnings():  # Django leaves the connection open that it could not make ready
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def test_what_cannot_be_opened_is_a_sentence(path):
    path.mkdir()
    with pytest.raises(ServerError, match="cannot be written"):
        database.prepare()


def test_what_the_sentence_says_to_do_helps_and_keeps_the_old_one(used):
    cut = used.read_bytes()[:5000]
    used.write_bytes(cut)
    used.with_name("gluteus.sqlite3-wal").write_bytes(b"journal")
    with pytest.raises(ServerError) as refused:
        database.prepare()
    subprocess.run(["sh", "-c", str(refused.value).rsplit(": ", 1)[1]], check=True)
    database.prepare()
    aside = used.with_suffix(".damaged")
    assert names() == []
    assert (aside / "gluteus.sqlite3").read_bytes() == cut
    assert (aside / "gluteus.sqlite3-wal").read_bytes() == b"journal"


def test_every_migration_is_known(used):
    assert database._known_migrations() == database._applied_migrations()


def test_the_models_need_no_new_migration(used):
    call_command("makemigrations", "web", check=True, dry_run=True, verbosity=0)


def test_a_checkpoint_that_was_killed_half_way_loses_nothing(used):
    """Its first page is written and says how long the file will be; the rest is still in the journal."""
    with closing(sqlite3.connect(used)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("CREATE TABLE long (note BLOB)")
        writer.executemany("INSERT INTO long VALUES (?)", [(bytes(4000),)] * 50)
        writer.commit()
        journal = used.with_name("gluteus.sqlite3-wal")
        before, frames = used.read_bytes(), journal.read_bytes()
        writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        after = used.read_bytes()
    used.write_bytes(after[:4096] + before[4096:])
    journal.write_bytes(frames)
    database.prepare()
    with connections["default"].cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM long").fetchone() == (50,)
    assert names() == ["Ada"]
