"""The camera counts what films of our own figure and of a real person show it.

It needs both cores: beside another browser it would get too few frames.
"""

import json
import os
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket, expect

from e2e.conftest import Visit
from e2e.films import READY_S, Film, films, of_a_person
from e2e.led import start
from e2e.watched import ALLOWED, FAKE, STANDING, stand_before, stored_set, turn_camera_on

pytestmark = pytest.mark.browser

STEPPING, FLOOR = "step_up_kick_back", "glute_bridge"
FILMS = os.environ.get("GLUTEUS_FILMS")


@pytest.fixture(scope="session")
def filmed(request: pytest.FixtureRequest) -> dict[str, Film]:
    return films((STANDING, STEPPING, FLOOR), request.config.cache.mkdir("films"))


@dataclass
class Heard:
    """What the server said over the WebSocket."""

    events: list[dict] = field(default_factory=list)

    def listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda text: self.events.append(json.loads(text)))

    def attempts_of(self, set_id: str) -> list[dict]:
        told = [event["attempt"] for event in self.events if "attempt" in event]
        return [one for one in told if one["id"] == set_id]


def wait_for_the_beginning_of(film: Film, page: Page) -> None:
    """Until the body holds still and all repetitions are ahead."""
    now_s = page.locator("#camera-video").evaluate("(video) => video.currentTime") % film.length_s
    if now_s > READY_S - 2:
        page.wait_for_timeout((film.length_s - now_s) * 1000)  # the film's time; nothing is asserted of it


def count_in_the_player(trainee: Visit, film: Film, exercise: str) -> list[float]:
    """Let the first set of an exercise be counted to the end of the film; when each was, in seconds."""
    page = trainee.page
    heard = Heard()
    page.on("websocket", heard.listen)
    start(page, trainee.server.url, "full")
    work = stand_before(page, exercise)
    turn_camera_on(page)
    expect(page.locator("#camera-hint")).to_have_text("I can see you.")
    wait_for_the_beginning_of(film, page)
    page.locator("#pause").click()
    expect(page.locator("#camera-count")).to_have_text(str(film.reps))
    page.locator("#done").click()
    stored = stored_set(trainee, exercise)
    assert (stored["reps"], stored["outcome"]) == (film.reps, "cut_short")
    assert trainee.hosts <= {trainee.server.url.removeprefix("http://"), ""}
    return [one["time_s"] for one in heard.attempts_of(work["key"]) if not one["not_counted"]]


@pytest.mark.parametrize("exercise", [STANDING, STEPPING, FLOOR])
def test_a_film_is_counted_and_written_down(camera, filmed, exercise):
    film = filmed[exercise]
    counted = count_in_the_player(camera(film.file, *FAKE, *ALLOWED), film, exercise)
    assert len(counted) == film.reps
    truth = [then - now for now, then in pairwise(film.rep_ends_s)]
    between = [then - now for now, then in pairwise(counted)]
    assert between == pytest.approx(truth, abs=2)  # s: a busy machine sees few frames


@pytest.mark.skipif(FILMS is None, reason="GLUTEUS_FILMS names no folder of real films")
def test_a_real_person_is_counted_before_the_camera(camera, tmp_path):
    film = of_a_person(Path(FILMS) / "pose_squats.mp4", 3, tmp_path / "squats.mjpeg")
    assert len(count_in_the_player(camera(film.file, *FAKE, *ALLOWED), film, STANDING)) == film.reps
