"""`make pictures`: the picture of the README, taken from the running product."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from e2e import led  # noqa: E402
from e2e.conftest import DESKTOP, Server, chromium_path, launch_flags, visit  # noqa: E402

TARGET = ROOT / "docs/pictures/player.png"


def take() -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "home")
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=launch_flags())
        try:
            server.start()
            visitor = visit(browser.new_context(viewport=DESKTOP), server)
            visitor.welcome()
            led.start(visitor.page, server.url, "short")
            _lead_into_the_first_set(visitor.page)
            visitor.page.screenshot(path=TARGET)
        finally:
            browser.close()
            server.kill()


def _lead_into_the_first_set(page: "led.Page") -> None:
    step = next(s for s in led.player_data(page)["steps"] if s["block"] == "main" and s["kind"] == "work")
    page.goto(page.url + "#speed=60")
    page.reload()
    led.pause_at(page, step["key"])
    page.goto(page.url.split("#")[0])
    page.reload()  # at its own pace again
    page.locator("#pause").click()
    page.locator("#count").get_by_text("2", exact=True).wait_for()


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    take()
