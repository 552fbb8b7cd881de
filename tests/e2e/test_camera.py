"""The camera counts: films of our own figure before a fake camera, and what happens when something fails."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, WebSocket, expect

from e2e.conftest import PHONE, Server, Visit, chromium_path, launch_flags, visit
from e2e.films import READY_S, Film, films, of_a_person, recording_of
from e2e.led import at, player_data, start, stored_sets
from gluteus.tracking import count, read_recording

pytestmark = pytest.mark.browser

STANDING, STEPPING, FLOOR = "half_squat", "step_up_kick_back", "glute_bridge"
LOGGED = "plie_squat_upright_row"  # in the main part, where the log asks what was done
# Keeps every hint that the camera's panel shows, also those that are gone when a test looks.
NOTE_HINTS = """
  window.hints = [];
  addEventListener("DOMContentLoaded", () => {
    const hint = document.querySelector("#camera-hint");
    const note = () => window.hints.push(hint.textContent);
    if (hint) new MutationObserver(note).observe(hint, { childList: true });
  });
"""
FILMS = os.environ.get("GLUTEUS_FILMS")
FAKE = ("--use-fake-device-for-media-stream",)
ALLOWED = ("--use-fake-ui-for-media-stream",)


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


def stand_before(page: Page, exercise: str, fragment: str = "") -> dict:
    """Go to the first set of an exercise, as a reload would; the workout is paused there."""
    work = next(
        step for step in player_data(page)["steps"] if step["exercise"] == exercise and step["kind"] == "work"
    )
    place = {
        "key": work["key"],
        "ended": None,
        "start_s": 0,
        "elapsed_s": 0,
        "extra_s": 0,
        "restFrom_s": None,
        "leftAt_ms": None,
    }
    page.evaluate(
        "([key, place]) => localStorage.setItem(key, place)",
        [f"gluteus.place.{player_data(page)['workout']['id']}", json.dumps(place)],
    )
    if fragment:
        page.goto(f"{page.url}#{fragment}")
    page.reload()
    at(page, key=work["key"], state="paused").wait_for()
    return work


def turn_camera_on(page: Page) -> None:
    page.locator("#camera-button").click()
    page.get_by_role("button", name="Turn camera on").click()


def wait_for_the_beginning_of(film: Film, page: Page) -> None:
    """Until the body holds still and all repetitions are ahead."""
    now_s = page.locator("#camera-video").evaluate("(video) => video.currentTime") % film.length_s
    if now_s > READY_S - 2:
        page.wait_for_timeout(
            (film.length_s - now_s) * 1000
        )  # the film's own time, nothing is asserted about it


def stored_set(trainee: Visit, exercise: str) -> dict:
    """The first set of an exercise, as soon as somebody or something has counted it."""
    while True:
        sets = [one for one in stored_sets(trainee.server.home) if one["exercise"] == exercise]
        if sets and sets[0]["reps_confirmed"]:
            return sets[0]
        trainee.page.wait_for_timeout(50)


def count_in_the_player(trainee: Visit, film: Film, exercise: str) -> list[float]:
    """Let the first set of an exercise be counted to the end of the film; when each was, in seconds."""
    trainee.welcome()
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


@pytest.fixture
def trainee(phone: Visit) -> Visit:
    """Somebody in the middle of a set, with a recording of two repetitions in the camera's place."""
    watch_a_recording(phone, LOGGED, [1.0, 1.0])
    return phone


def watch_a_recording(phone: Visit, exercise: str, ranges: list[float]) -> None:
    recording = recording_of(exercise, ranges)
    phone.welcome()
    page = phone.page
    page.route("**/recording.jsonl", lambda route: route.fulfill(body=recording))
    start(page, phone.server.url, "full")
    stand_before(page, exercise, "recording=/recording.jsonl")
    page.locator("#pause").click()
    turn_camera_on(page)


def test_the_count_survives_a_server_that_dies_in_the_middle_of_a_set(trainee):
    page = trainee.page
    expect(page.locator("#camera-count")).to_have_text("1")

    trainee.server.kill()
    expect(page.locator("#notice-camera")).to_contain_text("counted when it is back")
    trainee.server.start()

    expect(page.locator("#camera-count")).to_have_text("2")
    expect(page.locator("#notice-camera")).to_be_empty()
    page.locator("#done").click()
    expect(page.locator("#log output").first).to_have_text("2")


def test_a_set_that_ends_without_a_server_is_counted_when_it_is_back(trainee):
    page = trainee.page
    expect(page.locator("#camera-count")).to_have_text("1")
    trainee.server.kill()
    page.locator("#done").click()
    trainee.server.start()
    expect(page.locator("#notice-camera")).to_be_empty()
    assert stored_set(trainee, LOGGED)["reps"] == 1


def test_a_set_is_saved_as_a_recording_that_counts_the_same(trainee, tmp_path):
    page = trainee.page
    expect(page.locator("#camera-count")).to_have_text("2")
    page.locator("#done").click()
    expect(page.locator("#log output").first).to_have_text("2")
    page.get_by_role("button", name="one fewer").first.click()

    with page.expect_download() as download:
        page.get_by_role("button", name="Save this set's landmarks").click()

    download.value.save_as(tmp_path / "saved.jsonl")
    recording = read_recording(tmp_path / "saved.jsonl")
    assert (recording.exercise, recording.reps) == (LOGGED, 1)  # what the person says is the truth
    assert count(recording).count == 2


def test_what_the_camera_says_can_be_read_and_is_kept(phone):
    phone.page.add_init_script(NOTE_HINTS)
    watch_a_recording(phone, STANDING, [1.0, 1.0, 1.0, 0.4, 0.4])
    page = phone.page
    page.wait_for_function("() => window.hints.some((hint) => hint.startsWith('Go all the way'))")
    expect(page.locator("#camera-last")).to_have_text("Not counted: range too small.")
    page.locator("#done").click()
    expect(page.locator("#camera-log")).to_contain_text("Go all the way")
    stored = stored_set(phone, STANDING)
    assert json.loads(stored["said"]) == ["Go all the way: the last ones were not whole."]
    assert stored["reps"] == 3
    went = f"You went {stored['reach_percent']} % of the figure’s range."
    expect(page.locator("#camera-last")).to_have_text(went)


def test_without_permission_the_workout_goes_on(camera):
    trainee = camera(None, *FAKE)
    trainee.welcome()
    page = trainee.page
    start(page, trainee.server.url, "full")
    page.locator("#begin").click()
    turn_camera_on(page)
    expect(page.locator("#notice-camera")).to_contain_text("not allowed")
    at(page, state="running").wait_for()


def test_without_a_camera_the_workout_goes_on(phone):
    phone.welcome()
    page = phone.page
    start(page, phone.server.url, "full")
    page.locator("#begin").click()
    turn_camera_on(page)
    expect(page.locator("#notice-camera")).to_contain_text("no camera")
    at(page, state="running").wait_for()


def test_without_webassembly_the_workout_goes_on(phone):
    phone.welcome()
    page = phone.page
    page.add_init_script("delete window.WebAssembly")
    start(page, phone.server.url, "full")
    page.locator("#begin").click()
    turn_camera_on(page)
    expect(page.locator("#notice-camera")).to_contain_text("WebAssembly")
    at(page, state="running").wait_for()
