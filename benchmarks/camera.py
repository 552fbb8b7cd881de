"""Pictures a second that the player analyses: Chromium with a film for a camera, without a graphics card.

Beside it: the detector alone, in a page where nothing else happens, with one picture of the film again and
again. Both share the cores with whatever else runs: the load is printed, the ratio says more than the rates.
"""

import base64
import os
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from gluteus.figure.film import Take, film_of

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from e2e.conftest import PATIENCE_MS, PHONE, Server, chromium_path, launch_flags, visit
from e2e.led import start
from e2e.watched import ALLOWED, FAKE, STANDING, stand_before, turn_camera_on

SECONDS = 20
LIMIT_A_SECOND = 15
TAKE = Take(repetitions=2, ready_s=6.0)
JPEG_ENDS = b"\xff\xd9"
NOTE = """
window.took_ms = [];
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    window.detector = String(address);
    this.addEventListener("message", ({ data }) => data.took_ms && window.took_ms.push(data.took_ms));
  }
};
"""
ALONE = """
async ([address, picture, ms]) => {
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const worker = new Worker(address, { type: "module" });
  const answer = () => new Promise((done) => { worker.onmessage = ({ data }) => done(data); });
  worker.postMessage({ model: "lite" });
  await answer();
  const took_ms = [];
  for (const start = performance.now(); performance.now() - start < ms;) {
    const copy = await createImageBitmap(image);
    worker.postMessage({ picture: copy, at_ms: performance.now() }, [copy]);
    took_ms.push((await answer()).took_ms);
  }
  worker.terminate();
  return took_ms;
}
"""


def measure() -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        film, server = Path(folder) / "film.mjpeg", Server(Path(folder) / "home")
        film_of(STANDING, film, take=TAKE)
        # with the flag there is no WebGL, which the task library hands pictures over by
        flags = [flag for flag in launch_flags() if flag != "--disable-gpu"]
        camera = (*FAKE, *ALLOWED, f"--use-file-for-fake-video-capture={film}")
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*flags, *camera])
        try:
            server.start()
            _measure(browser, server, film)
        finally:
            browser.close()
            server.kill()


def _measure(browser: Browser, server: Server, film: Path) -> None:
    trainee = visit(browser.new_context(viewport=PHONE), server)
    trainee.welcome()
    page = trainee.page
    page.add_init_script(NOTE)
    start(page, server.url, "full")
    stand_before(page, STANDING)
    turn_camera_on(page)
    page.locator("#camera-hint").get_by_text("I can see you.").wait_for(timeout=PATIENCE_MS)
    page.locator("#pause").click()
    rate, load = _analysed_a_second(page), os.getloadavg()[0]
    detector = page.evaluate("window.detector")
    trainee.go("/library/")
    first = base64.b64encode(film.read_bytes().split(JPEG_ENDS)[0] + JPEG_ENDS).decode()
    took_ms = page.evaluate(ALONE, [detector, f"data:image/jpeg;base64,{first}", SECONDS * 1000])
    alone = 1000 / statistics.median(took_ms)
    print(
        f"{rate:.1f} pictures/s analysed in the player (limit {LIMIT_A_SECOND}), load {load:.1f}; "
        f"the detector alone {alone:.1f}/s; ratio {rate / alone:.2f}"
    )


def _analysed_a_second(page: Page) -> float:
    before = page.evaluate("window.took_ms.length")
    page.wait_for_timeout(SECONDS * 1000)
    return (page.evaluate("window.took_ms.length") - before) / SECONDS
