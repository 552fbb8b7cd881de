"""Leading a workout in the browser: what was seen on the player, and the database it ended in."""

import json
import sqlite3
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

# Pauses at the beginning of a step, or in one of its repetitions, however fast the workout runs.
PAUSE_AT = """
([key, rep]) => {
  const player = document.querySelector("#player");
  const count = document.querySelector("#count");
  const pause = (changes, observer) => {
    if (player.dataset.stepKey !== key || player.dataset.state !== "running") return;
    if (Number(count.textContent) < rep) return;
    observer.disconnect();
    document.querySelector("#pause").click();
  };
  new MutationObserver(pause).observe(player, { attributes: true, childList: true, subtree: true });
}
"""


def start(page: Page, url: str, shape: str, speed: int = 1) -> None:
    """From Today to the player's first page, at this speed."""
    page.goto(f"{url}/?shape={shape}")
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/workouts/*/")
    if speed > 1:
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
    """Begin and answer every check until the workout is over; the keys of all steps in the order shown."""
    page.evaluate(WATCH)
    page.locator("#begin").click()
    lead_until(page, at(page, state="finished"))
    return [key for key in dict.fromkeys(page.evaluate("window.seenSteps")) if key]


def lead_until(page: Page, goal: Locator) -> None:
    """Let the player run and answer every check until it is where it should be."""
    check = at(page, kind="check", state="waiting")
    while True:
        goal.or_(check).wait_for(timeout=240_000)
        if goal.count():
            return
        pass_check(page)


def pause_at(page: Page, key: str, rep: int = 0) -> None:
    """Begin or go on, and answer every check until this step has come so far; it is paused there.

    The observer waits before the player runs: a slow machine would miss the step.
    """
    page.evaluate(PAUSE_AT, [key, rep])
    page.locator("#begin:visible, [data-state=paused] #pause").click()
    lead_until(page, at(page, key=key, state="paused"))


def stored_sets(home: Path) -> list[dict[str, Any]]:
    """Every set in the database, as a person with sqlite3 would read it."""
    with sqlite3.connect(home / "gluteus.sqlite3") as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM web_setrow ORDER BY started_at, item, set_number").fetchall()
    return [dict(row) for row in rows]
