"""Where a person's own things lie, on every platform."""

import os
import stat

import pytest

from gluteus.errors import HomeError
from gluteus.home import data_folder, made_data_folder


@pytest.fixture
def at_home(monkeypatch, tmp_path):
    """A user whose home is empty."""
    for name in ("GLUTEUS_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_it_is_made_where_it_was_asked_for(monkeypatch, tmp_path):
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path / "new" / "folder"))
    assert made_data_folder() == tmp_path / "new" / "folder"
    assert data_folder().is_dir()


def test_looking_for_it_makes_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path / "new"))
    assert not data_folder().exists()


def test_only_its_owner_can_look_into_it(monkeypatch, tmp_path):
    """Weights and health answers lie in it."""
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path / "new"))
    assert stat.S_IMODE(made_data_folder().stat().st_mode) == 0o700


def test_one_that_is_there_already_keeps_its_rights(monkeypatch, tmp_path):
    tmp_path.chmod(0o750)
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path))
    assert stat.S_IMODE(made_data_folder().stat().st_mode) == 0o750


def test_a_tilde_is_the_users_home(monkeypatch, at_home):
    monkeypatch.setenv("GLUTEUS_HOME", "~/glutes")
    assert data_folder() == at_home / "glutes"


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".local/share/gluteus"),
        ("darwin", "Library/Application Support/Gluteus"),
        ("win32", "AppData/Local/Gluteus"),
    ],
)
def test_else_it_is_where_the_platform_keeps_such_things(monkeypatch, at_home, platform, folder):
    monkeypatch.setattr("sys.platform", platform)
    assert data_folder() == at_home / folder


@pytest.mark.parametrize(("platform", "name"), [("linux", "XDG_DATA_HOME"), ("win32", "LOCALAPPDATA")])
def test_the_platform_may_be_told_where_that_is(monkeypatch, at_home, platform, name):
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setenv(name, str(at_home / "elsewhere"))
    assert data_folder().parent == at_home / "elsewhere"


@pytest.mark.parametrize("named", ["file", "file/below", "~nobody-of-this-name/gluteus"])
def test_where_it_cannot_be_made_the_sentence_says_what_to_set(monkeypatch, tmp_path, named):
    (tmp_path / "file").touch()
    monkeypatch.setenv("GLUTEUS_HOME", named if named.startswith("~") else str(tmp_path / named))
    with pytest.raises(HomeError, match="Set GLUTEUS_HOME"):
        made_data_folder()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_where_it_cannot_be_written_the_sentence_says_so(monkeypatch, tmp_path):
    tmp_path.chmod(0o500)
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path))
    with pytest.raises(HomeError, match="cannot be written"):
        made_data_folder()
