"""The moving figure without a graphics card: time of a frame at 640 x 480; how busy the main thread is."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from e2e.conftest import Server, chromium_path, launch_flags
from e2e.test_moving_figure import EXERCISE, SOFTWARE_WEBGL, WITHOUT_WEBGL

SECONDS = 5
LIMIT_MS = 100
ALONE = """
() => {
  const stage = document.querySelector("#figure-right");
  Object.assign(stage.style, { position: "fixed", inset: "0 auto auto 0", width: "640px", height: "480px" });
}
"""
FRAMES = """
(ms) => new Promise((done) => {
  let frames = 0;
  const start = performance.now();
  const count = (now) => {
    frames += 1;
    if (now - start < ms) requestAnimationFrame(count);
    else done((now - start) / frames);
  };
  requestAnimationFrame(count);
})
"""


def measure() -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "home")
        flags = [flag for flag in launch_flags() if flag not in WITHOUT_WEBGL]
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*flags, *SOFTWARE_WEBGL])
        try:
            server.start()
            page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="no-preference")
            page.goto(server.url + EXERCISE)
            page.locator("#figure.ready .moves").wait_for()
            page.evaluate(ALONE)
            _measure(page)
        finally:
            browser.close()
            server.kill()


def _measure(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    before_s = _busy_s(session)
    frame_ms = page.evaluate(FRAMES, SECONDS * 1000)
    busy_percent = 100 * (_busy_s(session) - before_s) / SECONDS
    print(f"a frame {frame_ms:5.1f} ms (limit {LIMIT_MS}), main thread busy {busy_percent:4.1f} %")


def _busy_s(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in metrics if one["name"] == "TaskDuration")
