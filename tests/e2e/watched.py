"""Standing before the camera in the player: the set that it watches, and what is stored of it."""

import json

from playwright.sync_api import Page

from e2e.conftest import Visit
from e2e.led import at, player_data, stored_sets

STANDING = "half_squat"
FAKE = ("--use-fake-device-for-media-stream",)
ALLOWED = ("--use-fake-ui-for-media-stream",)


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


def stored_set(trainee: Visit, exercise: str) -> dict:
    """The first set of an exercise, as soon as somebody or something has counted it."""
    while True:
        sets = [one for one in stored_sets(trainee.server.home) if one["exercise"] == exercise]
        if sets and sets[0]["reps_confirmed"]:
            return sets[0]
        trainee.page.wait_for_timeout(50)
