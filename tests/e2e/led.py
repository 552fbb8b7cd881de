"""Leading a workout in the browser: what was seen on the player, and the database it ended in."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

# Notes every step that the player shows, also those of one moment between two looks of a test.
WATCH = """
() => {
  const player = document.querySelector("#player");
  window.seenSteps = [player.dataset.stepKey];
  new MutationObserver((changes) => {
    for (const { oldValue } of changes) window.seenSteps.push(oldValue);
    window.seenSteps.push(player.dataset.stepKey);
  }).observe(player, { attributes: true, attributeFilter: ["data-step-key"], attributeOldValue: true });
}
"""

LOOK_MS = 100  # so often the player looks: at thirty times the pace, every three seconds of a workout
AHEAD_S = 60  # a clock stands only at a time that is still to come, also where the machine stalls meanwhile

# Where the player is now.
PLACE = """
() => {
  const { stepKey: key, stepKind: kind, state } = document.querySelector("#player").dataset;
  return { key, kind, state, count: Number(document.querySelector("#count").textContent) };
}
"""


def start(page: Page, url: str, shape: str, speed: int = 1) -> None:
    """From Today to the player's first page, at this speed."""
    page.goto(f"{url}/?shape={shape}")
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/workouts/*/")
    if speed > 1:
        page.clock.install()
        page.goto(f"{page.url}#speed={speed}")
        page.reload()


def player_data(page: Page) -> dict[str, Any]:
    return json.loads(page.locator("#player-data").text_content() or "")


def at(page: Page, *, kind: str = "", state: str = "", key: str = "") -> Locator:
    """The player in this kind of step, state and place; wait for it with `.wait_for()`."""
    wanted = {"step-kind": kind, "state": state, "step-key": key}
    return page.locator(
        "#player" + "".join(f'[data-{name}="{value}"]' for name, value in wanted.items() if value)
    )


def pass_check(page: Page) -> None:
    for box in page.locator("#check-list input").all():
        box.check()
    page.locator("#ready").click()


def lead_to_the_end(page: Page) -> list[str]:
    """Lead until the workout is over; the keys of all steps in the order shown."""
    page.evaluate(WATCH)
    lead_until(page, lambda place: place["state"] == "finished")
    return [key for key in dict.fromkeys(page.evaluate("window.seenSteps")) if key]


def pause_at(page: Page, key: str, rep: int = 0) -> None:
    """Lead until this step has come so far; it is paused there."""
    lead_until(page, lambda place: place["key"] == key and place["count"] >= rep)


def lead_until(page: Page, is_there: Callable[[dict[str, Any]], bool]) -> None:
    """Begin or go on and answer every check until the player is where it should be; it is paused there.

    Meanwhile the page's clock moves by hand only: a machine that stalls stalls the workout, too, and
    leaps over nothing.
    """
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + AHEAD_S)
    page.locator("#begin:visible, [data-state=paused] #pause").click()
    while not is_there(place := page.evaluate(PLACE)):
        assert place["state"] in ("running", "waiting"), f"The workout stands still at {place}."
        if place["state"] == "waiting":
            pass_check(page)
        page.clock.run_for(LOOK_MS)
    if place["state"] == "running":
        page.locator("#pause").click()
    page.clock.resume()


def stored_sets(home: Path) -> list[dict[str, Any]]:
    """Every set in the database, as a person with sqlite3 would read it."""
    with sqlite3.connect(home / "gluteus.sqlite3") as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM web_setrow ORDER BY started_at, item, set_number").fetchall()
    return [dict(row) for row in rows]
