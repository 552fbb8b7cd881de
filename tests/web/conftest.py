"""An owner with a finished workout, a partner in the same home, and a stranger who must see nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from gluteus.web.models import Person, Workout
from web.own_home import restart
from web.people import client_of, finish, perform, somebody, start


@pytest.fixture
def owner(db) -> Person:
    return somebody("Ada")


@pytest.fixture
def partner(owner) -> Person:
    return somebody("Bo", sex="male", mass_kg=80.0, stature_m=1.8)


@pytest.fixture
def owner_client(owner) -> Client:
    return client_of(owner)


@pytest.fixture
def partner_client(partner) -> Client:
    return client_of(partner)


@pytest.fixture
def stranger_client(partner) -> Client:
    """A browser without a session, at a home of two."""
    return Client()


@pytest.fixture
def running(owner_client) -> Workout:
    """A workout that has been started, and nothing done in it."""
    return start(owner_client)


@pytest.fixture
def finished(owner_client, running) -> Workout:
    """A workout done as planned, set by set, to its end."""
    perform(owner_client, running)
    return finish(owner_client, running)


@pytest.fixture
def own_home(monkeypatch, tmp_path) -> Iterator[Path]:
    """A data folder for files of one's own; the server reads them when it starts."""
    monkeypatch.setenv("GLUTEUS_HOME", str(tmp_path))
    restart()
    yield tmp_path
    restart()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory) -> None:
    """A file as at home, not memory: with its journal, its locks and several connections."""
    connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "gluteus.sqlite3")
