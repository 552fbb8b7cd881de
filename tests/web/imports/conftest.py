import pytest

from gluteus.web.imports import spool


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """A folder of spools of its own: a test that leaves one is no trouble to the next."""
    monkeypatch.setattr(spool, "FOLDER", tmp_path / "imports")
