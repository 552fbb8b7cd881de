"""The server as a user starts it: a real process, a real socket, a real folder."""

import errno
import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from cli.running import in_a_shell, told
from gluteus.cli import serve
from own_files import own_exercise

pytest.importorskip("django")

ADDRESS = re.compile(r"http://([^:]+):(\d+)")


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@contextmanager
def served(home, *arguments, **environment) -> Iterator[tuple[subprocess.Popen, int]]:
    """A server on any free port, and that port; whatever happens, it is gone afterwards."""
    server = subprocess.Popen(
        [sys.executable, "-m", "gluteus", "serve", "--port", "0", *arguments],
        env={**os.environ, "GLUTEUS_HOME": str(home), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield server, int(ADDRESS.search(server.stdout.readline())[2])
    finally:
        server.kill()
        server.communicate()


def answer(port, path="/", host="localhost"):
    """The status of a page, where it leads, and its words."""
    with closing(http.client.HTTPConnection("localhost", port)) as connection:
        connection.request("GET", path, headers={"Host": host})
        response = connection.getresponse()
        return response.status, response.getheader("Location"), response.read().decode()


def refused(home, *arguments):
    """What a server says that cannot start: one sentence, no traceback."""
    said = in_a_shell("serve", "--port", 0, *arguments, GLUTEUS_HOME=str(home))
    assert (said.status, said.out) == (1, "")
    assert said.error.startswith("gluteus: ")
    assert said.error.count("\n") == 1
    return said.error


def test_with_nothing_set_it_serves_the_welcome(home):
    with served(home) as (_, port):
        assert answer(port) == (302, "/welcome/", "")
        status, _, page = answer(port, "/welcome/")
    assert status == 200
    assert "<h1>" in page


def test_a_wrong_own_file_is_told_at_the_start_and_harms_nothing(home):
    own_exercise(home, "mine", "pattern ", "patern ")
    with served(home) as (server, port):
        assert answer(port, "/library/")[0] == 200
        server.send_signal(signal.SIGINT)
        _, error = server.communicate()
    assert error == "gluteus: left out: mine.toml: unknown key 'patern'; did you mean 'pattern'?\n"


def test_its_data_lie_in_the_folder_that_was_asked_for(home):
    with served(home) as (_, port):
        answer(port)
    with closing(sqlite3.connect(home / "gluteus.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM web_person").fetchone() == (0,)
    names = {path.name for path in home.iterdir()}
    assert names - {"gluteus.sqlite3-wal", "gluteus.sqlite3-shm"} == {"gluteus.sqlite3", "secret_key"}


def test_it_serves_its_style_and_its_code(home):
    with served(home) as (_, port):
        page = answer(port, "/welcome/")[2]
        paths = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
        assert {answer(port, path)[0] for path in paths} == {200}


def test_control_c_stops_it_quietly(home):
    with served(home) as (server, port):
        answer(port)
        server.send_signal(signal.SIGINT)
        _, error = server.communicate()
    assert server.returncode in (0, 130)
    assert error == ""


def test_it_starts_again_where_it_was_killed(home):
    for _ in range(2):
        with served(home) as (server, port):
            assert answer(port, "/library/")[0] == 200
            server.kill()


def test_two_serve_the_same_folder_without_trouble(home):
    with served(home) as (_, one), served(home) as (_, other):
        assert answer(one)[0] == answer(other)[0] == 302


def test_another_name_of_the_machine_must_be_allowed(home):
    with served(home, GLUTEUS_HOSTS="glutes.local nas") as (_, port):
        statuses = [
            answer(port, "/welcome/", host)[0]
            for host in ("localhost", "glutes.local", "nas", "evil.example")
        ]
    assert statuses == [200, 200, 200, 400]


class TestPort:
    def test_one_that_is_in_use_is_named_with_the_next(self, capsys):
        with socket.create_server(("localhost", 0)) as taken:
            port = taken.getsockname()[1]
            said = told(capsys, "serve", "--port", port)
        assert said.status == 1
        assert f"Port {port} is in use" in said.error
        assert f"gluteus serve --port {port + 1}" in said.error

    def test_a_second_server_on_the_same_port_says_so_and_harms_nothing(self, home):
        with served(home) as (_, port):
            said = in_a_shell("serve", "--port", port, GLUTEUS_HOME=str(home))
            assert answer(port)[0] == 302
        assert said.status == 1
        assert "Traceback" not in said.error

    @pytest.mark.parametrize("port", [-1, 65536, 10**9])
    def test_one_that_does_not_exist_is_a_sentence(self, capsys, port):
        said = told(capsys, "serve", "--port", port)
        assert said.status == 1
        assert str(port) in said.error

    def test_one_that_is_no_number_is_refused(self, capsys):
        assert told(capsys, "serve", "--port", "many").status == 2

    def test_one_that_is_forbidden_names_one_that_is_not(self):
        sentence = serve._why_not(PermissionError(errno.EACCES, "Permission denied"), "localhost", 80)
        assert "--port 8000" in sentence

    @pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1"])
    def test_a_host_that_is_not_this_machine_is_a_sentence(self, capsys, host):
        said = told(capsys, "serve", "--port", 0, "--host", host)
        assert said.status == 1
        assert host in said.error


class TestFolder:
    def test_one_that_cannot_be_made_is_a_sentence(self, tmp_path):
        (tmp_path / "file").touch()
        assert "GLUTEUS_HOME" in refused(tmp_path / "file" / "below")

    def test_a_secret_that_cannot_be_read_is_a_sentence(self, home):
        (home / "secret_key").mkdir(parents=True)
        assert "secret_key" in refused(home)


class TestDatabase:
    @pytest.fixture
    def path(self, home):
        """The database of a server that has run."""
        with served(home) as (_, port):
            answer(port)
        path = home / "gluteus.sqlite3"
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return path

    @pytest.mark.parametrize(
        "spoil", [lambda whole: whole[: len(whole) // 2], lambda whole: b"my notes" * 100]
    )
    def test_one_that_is_spoilt_is_a_sentence_and_stays_as_it_is(self, home, path, spoil):
        spoilt = spoil(path.read_bytes())
        path.write_bytes(spoilt)
        assert str(path) in refused(home)
        assert path.read_bytes() == spoilt


def test_without_the_web_extra_it_says_what_to_install():
    code = "import sys; sys.modules['django'] = None; from gluteus.cli import main; main(['serve'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("gluteus: ")
    assert "gluteus[web]" in done.stderr


@pytest.mark.parametrize(
    ("platform", "display", "has_one"),
    [("linux", "", False), ("linux", ":0", True), ("darwin", "", True), ("win32", "", True)],
)
def test_a_browser_is_opened_only_where_there_is_a_window(monkeypatch, platform, display, has_one):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert serve._has_a_browser() is has_one
