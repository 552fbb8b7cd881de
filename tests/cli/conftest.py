from collections.abc import Iterator
from pathlib import Path

import pytest

from gluteus.catalogue import open_catalogue


@pytest.fixture
def own_home(monkeypatch, tmp_path) -> Iterator[Path]:
    """A data folder of one's own, read anew by every command."""
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path))
    open_catalogue.cache_clear()
    yield tmp_path
    open_catalogue.cache_clear()
