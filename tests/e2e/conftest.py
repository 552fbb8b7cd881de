"""A real server process, a real database file and a real browser; nothing is imported from the product."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

PATIENCE_MS = 120_000  # for a page on a busy machine; nothing here is about speed
expect.set_options(timeout=PATIENCE_MS)
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-3d-apis",  # the figure stands and tests are quick; test_moving_figure.py does without
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Server:
    """`gluteus serve` on a port and a data folder of its own; it may be killed and started again."""

    home: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        if not self.port:
            with socket.create_server(("localhost", 0)) as free:
                self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gluteus", "serve", "--port", str(self.port)],
            env={**os.environ, "GLUTEUS_HOME": str(self.home)},
            stdout=subprocess.DEVNULL,
        )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while True:
            try:
                connection = http.client.HTTPConnection("localhost", self.port, timeout=30)
                connection.request("GET", "/library/")
                connection.getresponse().read()
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)  # until the socket listens; nothing is asserted about how long
            else:
                return
            finally:
                connection.close()

    def kill(self) -> None:
        """As a power cut would: no chance to tidy up."""
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def serving(home: Path) -> Iterator[Server]:
    running = Server(home)
    try:
        running.start()
        yield running
    finally:
        running.kill()


@pytest.fixture(scope="session")
def settled_home(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of somebody who was just welcomed; tests begin with copies of it."""
    home = tmp_path_factory.mktemp("settled") / "home"
    with serving(home) as server, chromium.new_context(viewport=PHONE) as context:
        visit(context, server).welcome()
    return home


@pytest.fixture
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    home = tmp_path / "home"
    if not request.node.get_closest_marker("newcomer"):
        shutil.copytree(request.getfixturevalue("settled_home"), home)
    with serving(home) as running:
        yield running


def chromium_path() -> str:
    """The system's Chromium, which tools/chromium has seen to."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))


def launch_flags() -> list[str]:
    return list(FLAGS)


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=launch_flags())
    yield browser
    browser.close()


@dataclass
class Visit:
    """A browser window on the server, and everything that it asked for or complained about."""

    page: Page
    server: Server
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        self.page.goto(self.server.url + path)

    def welcome(self) -> None:
        """Go through the three steps as somebody with a chair, a stair and two cans."""
        page = self.page
        self.go("/")
        page.get_by_role("link", name="Start").click()
        page.get_by_label("kg and cm").check()
        page.get_by_label("Female", exact=True).check()
        page.get_by_label("Year of birth").fill("1990")
        page.get_by_label("Body weight").fill("65")
        page.get_by_label("Height (cm)").fill("165")
        page.get_by_role("button", name="Next").click()
        page.wait_for_url("**/welcome/health/")  # all() would not wait for the questions
        for group in page.locator("fieldset:has(input[type=radio])").all():
            group.get_by_label("No", exact=True).check()
        page.get_by_role("button", name="Next").click()
        page.get_by_label("Step, bench or stair").check()
        page.get_by_label("Strap, belt or towel to pull on").check()
        page.get_by_label("Height of your step (cm)").fill("18")
        page.get_by_label("Cans or bottles").check()
        page.get_by_label("Weight of ONE of them (kg)").fill("0.4")
        page.get_by_label("New to it, or a long break").check()
        page.get_by_label("Minutes for one workout").fill("70")
        page.locator("main button[type=submit], main button:not([type])").last.click()
        page.wait_for_url(self.server.url + "/")


def visit(context: BrowserContext, server: Server) -> Visit:
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    made = Visit(page, server)
    page.on(
        "request", lambda request: made.hosts.add(request.url.split("/")[2] if "//" in request.url else "")
    )
    page.on("console", lambda said: made.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: made.complaints.append(str(error)))
    return made


@pytest.fixture
def phone(chromium: Browser, server: Server) -> Iterator[Visit]:
    context = chromium.new_context(
        viewport=PHONE, device_scale_factor=2, has_touch=True, reduced_motion="no-preference"
    )
    yield visit(context, server)
    context.close()


@pytest.fixture
def desktop(chromium: Browser, server: Server) -> Iterator[Visit]:
    context = chromium.new_context(viewport=DESKTOP)
    yield visit(context, server)
    context.close()


@pytest.fixture
def camera(playwright: Playwright, server: Server) -> Iterator:
    """Makes a window whose camera plays a film."""
    opened = []

    def before(film: Path | None, *flags: str) -> Visit:
        played = (f"--use-file-for-fake-video-capture={film}",) if film else ()
        usual = [flag for flag in launch_flags() if flag != "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*usual, *flags, *played])
        opened.append(browser)
        context: BrowserContext = browser.new_context(viewport=PHONE)
        return visit(context, server)

    yield before
    for browser in opened:
        browser.close()
