import os
import stat
from pathlib import Path

import pytest

from gluteus.errors import ServerError
from gluteus.web.home import data_folder, digest_of, secret_key


@pytest.fixture
def at_home(monkeypatch, tmp_path):
    """A user whose home is empty."""
    for name in ("GLUTEUS_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


class TestDataFolder:
    def test_it_is_made_where_it_was_asked_for(self, monkeypatch, tmp_path):
        monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path / "new" / "folder"))
        assert data_folder() == tmp_path / "new" / "folder"
        assert data_folder().is_dir()

    def test_only_its_owner_can_look_into_it(self, monkeypatch, tmp_path):
        """Weights and health answers lie in it."""
        monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path / "new"))
        assert stat.S_IMODE(data_folder().stat().st_mode) == 0o700

    def test_one_that_is_there_already_keeps_its_rights(self, monkeypatch, tmp_path):
        tmp_path.chmod(0o750)
        monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path))
        assert stat.S_IMODE(data_folder().stat().st_mode) == 0o750

    def test_a_tilde_is_the_users_home(self, monkeypatch, at_home):
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
    def test_else_it_is_where_the_platform_keeps_such_things(self, monkeypatch, at_home, platform, folder):
        monkeypatch.setattr("sys.platform", platform)
        assert data_folder() == at_home / folder

    @pytest.mark.parametrize(("platform", "name"), [("linux", "XDG_DATA_HOME"), ("win32", "LOCALAPPDATA")])
    def test_the_platform_may_be_told_where_that_is(self, monkeypatch, at_home, platform, name):
        monkeypatch.setattr("sys.platform", platform)
        monkeypatch.setenv(name, str(at_home / "elsewhere"))
        assert data_folder().parent == at_home / "elsewhere"

    @pytest.mark.parametrize("named", ["file", "file/below", "~nobody-of-this-name/gluteus"])
    def test_where_it_cannot_be_made_the_sentence_says_what_to_set(self, monkeypatch, tmp_path, named):
        (tmp_path / "file").touch()
        monkeypatch.setenv("GLUTEUS_HOME", named if named.startswith("~") else str(tmp_path / named))
        with pytest.raises(ServerError, match="Set GLUTEUS_HOME"):
            data_folder()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
    def test_where_it_cannot_be_written_the_sentence_says_so(self, monkeypatch, tmp_path):
        tmp_path.chmod(0o500)
        monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path))
        with pytest.raises(ServerError, match="cannot be written"):
            data_folder()


class TestSecretKey:
    def test_it_is_made_once(self, tmp_path):
        assert secret_key(tmp_path) == secret_key(tmp_path)

    def test_it_is_long(self, tmp_path):
        assert len(secret_key(tmp_path)) >= 50

    def test_every_home_has_its_own(self, tmp_path):
        homes = [tmp_path / name for name in ("one", "other")]
        for home in homes:
            home.mkdir()
        assert len({secret_key(home) for home in homes}) == 2

    def test_only_its_owner_can_read_it(self, tmp_path):
        secret_key(tmp_path)
        assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600

    def test_an_empty_one_is_made_anew(self, tmp_path):
        """What a power cut in the first second leaves."""
        (tmp_path / "secret_key").touch()
        key = secret_key(tmp_path)
        assert len(key) >= 50
        assert secret_key(tmp_path) == key

    def test_one_that_cannot_be_read_is_a_sentence(self, tmp_path):
        (tmp_path / "secret_key").mkdir()
        with pytest.raises(ServerError, match="secret_key"):
            secret_key(tmp_path)


class TestDigest:
    @pytest.fixture
    def folder(self, tmp_path) -> Path:
        (tmp_path / "css").mkdir()
        (tmp_path / "css" / "base.css").write_text("a{}")
        return tmp_path

    def test_it_stays_while_nothing_changes(self, folder):
        assert digest_of(folder) == digest_of(folder)

    def test_it_changes_with_a_file(self, folder):
        before = digest_of(folder)
        (folder / "css" / "base.css").write_text("b{}")
        assert digest_of(folder) != before

    def test_files_of_others_are_known_by_the_digest_beside_them(self, folder):
        (folder / "vendor").mkdir()
        (folder / "vendor" / "integrity").write_text("sha512-one")
        (folder / "vendor" / "large.js").write_text("1")
        before = digest_of(folder)
        (folder / "vendor" / "large.js").write_text("2")
        assert digest_of(folder) == before
        (folder / "vendor" / "integrity").write_text("sha512-other")
        assert digest_of(folder) != before

    def test_it_changes_with_a_name(self, folder):
        before = digest_of(folder)
        (folder / "css" / "base.css").rename(folder / "css" / "main.css")
        assert digest_of(folder) != before
