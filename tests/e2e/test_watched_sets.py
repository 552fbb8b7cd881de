"""A set goes on whatever fails, and is counted where it can be; a recording stands in for the camera."""

import json

import pytest
from playwright.sync_api import expect

from e2e.conftest import Visit
from e2e.films import recording_of
from e2e.led import at, start
from e2e.watched import FAKE, STANDING, stand_before, stored_set, turn_camera_on
from gluteus.tracking import count, read_recording

pytestmark = pytest.mark.browser
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


@pytest.fixture
def trainee(phone: Visit) -> Visit:
    """Somebody in the middle of a set, with a recording of two repetitions in the camera's place."""
    watch_a_recording(phone, LOGGED, [1.0, 1.0])
    return phone


def watch_a_recording(phone: Visit, exercise: str, ranges: list[float]) -> None:
    recording = recording_of(exercise, ranges)
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
    page = trainee.page
    start(page, trainee.server.url, "full")
    page.locator("#begin").click()
    turn_camera_on(page)
    expect(page.locator("#notice-camera")).to_contain_text("not allowed")
    at(page, state="running").wait_for()


def test_without_a_camera_the_workout_goes_on(phone):
    page = phone.page
    start(page, phone.server.url, "full")
    page.locator("#begin").click()
    turn_camera_on(page)
    expect(page.locator("#notice-camera")).to_contain_text("no camera")
    at(page, state="running").wait_for()


def test_without_webassembly_the_workout_goes_on(phone):
    page = phone.page
    page.add_init_script("delete window.WebAssembly")
    start(page, phone.server.url, "full")
    page.locator("#begin").click()
    turn_camera_on(page)
    expect(page.locator("#notice-camera")).to_contain_text("WebAssembly")
    at(page, state="running").wait_for()
