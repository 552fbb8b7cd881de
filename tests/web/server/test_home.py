import stat
from pathlib import Path

import pytest

from gluteus.errors import ServerError
from gluteus.web.server.home import digest_of, secret_key


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
