"""axe on every page in both themes and sizes; every control by keyboard; digits read from the mat."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from e2e.conftest import DESKTOP, PHONE
from e2e.led import at, lead_to_the_end, lead_until, pass_check, pause_at, player_data, start

pytestmark = pytest.mark.browser
BEFORE_THE_WELCOME = ["/welcome/", "/welcome/about/", "/library/", "/people/"]
PAGES = [
    "/",
    "/?shape=short",
    "/welcome/health/",
    "/welcome/kit/",
    "/library/",
    "/library/?q=bridge&muscle=gluteus_medius",
    "/library/?q=nonsense",
    "/library/exercises/step_up_kick_back/",
    "/library/exercises/figure_four_stretch/",
    "/library/routines/glute_eight/",
    "/library/routines/glute_eight/print/",
    "/library/articles/how_calories_are_estimated/",
    "/history/",
    "/progress/",
    "/week/",
    "/progress/body/",
    "/progress/photos/",
    "/settings/",
    "/import/",
    "/settings/about/",
    "/settings/look/",
    "/settings/voice/",
    "/nothing-here/",
]
LOOKS = (("light", DESKTOP), ("dark", PHONE))  # colours hang on the theme, and order on the size


def complaints_of(page):
    """What axe finds, with the part of the page that it means."""
    found = Axe().run(page).response["violations"]
    return [(page.url, one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


def in_every_look(page):
    for scheme, size in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        yield


@pytest.mark.newcomer
def test_axe_finds_nothing_before_the_welcome(phone):
    for path in BEFORE_THE_WELCOME:
        phone.go(path)
        assert [complaints_of(phone.page) for _ in in_every_look(phone.page)] == [[]] * len(LOOKS)


def test_axe_finds_nothing_on_any_page(phone):
    for path in PAGES:
        phone.go(path)
        assert [complaints_of(phone.page) for _ in in_every_look(phone.page)] == [[]] * len(LOOKS)


def test_axe_finds_nothing_on_a_form_with_errors(phone):
    phone.go("/settings/about/")
    phone.page.get_by_label("Body weight").fill("-65")
    phone.page.locator("main form button").last.click()
    expect(phone.page.get_by_text("-65 kg cannot be right").first).to_be_visible()
    assert [complaints_of(phone.page) for _ in in_every_look(phone.page)] == [[]] * len(LOOKS)


def test_axe_finds_nothing_in_the_player_and_the_summary(phone):
    page = phone.page
    start(page, phone.server.url, "short", speed=60)
    assert complaints_of(page) == []
    counted = next(step for step in player_data(page)["steps"] if step["kind"] == "work" and step["reps"])
    pause_at(page, counted["key"])
    assert [complaints_of(page) for _ in in_every_look(page)] == [[]] * len(LOOKS)
    for dialog in ("stop", "swap"):
        page.locator(f"#{dialog}").click()
        page.locator(f"#{dialog}-dialog[open]").wait_for()
        assert [complaints_of(page) for _ in in_every_look(page)] == [[]] * len(LOOKS)
        page.keyboard.press("Escape")
    lead_to_the_end(page)
    assert complaints_of(page) == []
    page.locator("#finish").click()
    page.wait_for_url("**/summary/")
    assert [complaints_of(page) for _ in in_every_look(page)] == [[]] * len(LOOKS)
    for path in ("/history/", "/progress/"):
        phone.go(path)
        assert [complaints_of(page) for _ in in_every_look(page)] == [[]] * len(LOOKS)


def test_the_player_obeys_the_keyboard(desktop):
    page = desktop.page
    start(page, desktop.server.url, "short")
    first = player_data(page)["steps"][0]["key"]
    page.keyboard.press("Enter")  # Begin has the focus
    at(page, key=first, state="running").wait_for()
    page.keyboard.press("Space")
    at(page, key=first, state="paused").wait_for()
    page.keyboard.press("Space")
    at(page, key=first, state="running").wait_for()
    page.keyboard.press("ArrowRight")
    at(page, kind="work", state="running").wait_for()
    page.keyboard.press("Enter")  # done
    page.locator('#player:not([data-step-kind="work"])').wait_for()
    page.keyboard.press("Escape")
    page.locator("#stop-dialog[open]").wait_for()
    page.keyboard.press("Escape")
    page.locator("#stop-dialog:not([open])").wait_for(state="attached")
    at(page, state="running").wait_for()


def test_every_control_of_the_player_is_reached_by_tab(desktop):
    page = desktop.page
    start(page, desktop.server.url, "short")
    page.locator("#begin").click()
    controls = page.locator(".controls button:not([disabled]):visible").evaluate_all(
        "all => all.map(one => one.id)"
    )
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id"))
    assert set(controls) <= reached


def test_a_check_cannot_be_passed_without_looking(phone):
    page = phone.page
    start(page, phone.server.url, "short", speed=60)
    lead_until(page, lambda place: place["kind"] == "check")
    expect(page.locator("#ready")).to_be_disabled()
    before = page.locator("#player").get_attribute("data-step-key")
    page.keyboard.press("ArrowRight")
    assert page.locator("#player").get_attribute("data-step-key") == before
    pass_check(page)
    expect(page.locator("#player")).not_to_have_attribute("data-step-key", before)


# At 3 m a digit of 1/200 of the distance, 15 mm, is read with ease. A phone of 390 px is 65 mm wide.
READ_AT_3_M_PX = 15 / 65 * 390


def test_the_digits_of_the_player_are_read_from_the_mat(phone):
    page = phone.page
    start(page, phone.server.url, "short", speed=60)
    counted = next(step for step in player_data(page)["steps"] if step["kind"] == "work" and step["reps"])
    pause_at(page, counted["key"])
    size_px = page.locator("#count").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    digit_share = 0.7  # of the size of a font is the height of its digits
    assert size_px * digit_share >= READ_AT_3_M_PX
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
