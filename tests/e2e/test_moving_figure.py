"""The figure moves where it can and is wanted, obeys its buttons and keys, and else the stills are there."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from e2e.conftest import DESKTOP, PHONE, chromium_path, launch_flags, visit
from e2e.led import at, player_data, start

pytestmark = pytest.mark.browser
SOFTWARE_WEBGL = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader")
EXERCISE = "/library/exercises/step_up_kick_back/"


@pytest.fixture(scope="module")
def drawing(playwright):
    """A browser that draws without a graphics card."""
    flags = [flag for flag in launch_flags() if flag != "--disable-gpu"]
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*flags, *SOFTWARE_WEBGL])
    yield browser
    browser.close()


@pytest.fixture
def visitor(drawing, server):
    context = drawing.new_context(viewport=DESKTOP, reduced_motion="no-preference")
    yield visit(context, server)
    context.close()


@pytest.fixture
def moving(visitor):
    visitor.go(EXERCISE)
    visitor.page.locator("#figure.ready .moves").wait_for()
    return visitor.page


def picture(page):
    return page.locator("#figure-right canvas").screenshot()


def changes(page):
    """Wait until the picture is another one than now."""
    before = picture(page)
    for _ in range(100):
        if picture(page) != before:
            return True
    return False


def stands(page):
    """Wait until two pictures, one after the other, are the same; a turn that goes on ends soon."""
    return any(picture(page) == picture(page) for _ in range(100))


def press(page, name):
    button = page.get_by_role("group", name="The moving figure").get_by_role("button", name=name)
    button.focus()
    page.keyboard.press("Enter")
    return button


def test_it_moves_until_it_is_told_to_pause(moving):
    assert changes(moving)
    expect(press(moving, "Pause")).to_have_count(0)
    assert stands(moving)
    press(moving, "Play")
    assert changes(moving)


def test_it_turns_and_is_mirrored_also_while_it_pauses(moving):
    press(moving, "Pause")
    assert stands(moving)
    before = picture(moving)
    press(moving, "Turn")
    assert changes(moving)
    assert stands(moving)
    turned = picture(moving)
    assert turned != before
    expect(press(moving, "Mirror")).to_have_attribute("aria-pressed", "true")
    assert picture(moving) != turned


def test_arrow_keys_and_dragging_turn_it(moving):
    press(moving, "Pause")
    assert stands(moving)
    before = picture(moving)
    moving.keyboard.press("ArrowRight")
    assert changes(moving)
    assert stands(moving)
    by_key = picture(moving)
    assert by_key != before
    box = moving.locator("#figure-right").bounding_box()
    moving.mouse.move(box["x"] + 100, box["y"] + 100)
    moving.mouse.down()
    moving.mouse.move(box["x"] + 220, box["y"] + 100, steps=5)
    moving.mouse.up()
    assert changes(moving)


def test_slower_is_a_switch(moving):
    expect(press(moving, "Slower")).to_have_attribute("aria-pressed", "true")
    expect(press(moving, "Slower")).to_have_attribute("aria-pressed", "false")


def test_it_says_in_words_what_it_shows(moving):
    canvas = moving.locator("#figure-right canvas")
    expect(canvas).to_have_role("img")
    expect(canvas).to_have_accessible_name("Step-up kick back, in motion")


def test_everything_to_touch_is_large_enough(moving):
    for size in (PHONE, DESKTOP):
        moving.set_viewport_size(size)
        for button in moving.locator(".figure-controls button:visible").all():
            box = button.bounding_box()
            assert min(box["width"], box["height"]) >= 44
        assert moving.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing(moving):
    press(moving, "Pause")
    for scheme in ("light", "dark"):
        moving.emulate_media(color_scheme=scheme)
        assert Axe().run(moving).response["violations"] == []


def test_all_of_it_comes_from_this_server_and_nothing_complains(visitor, moving):
    assert visitor.hosts == {f"localhost:{visitor.server.port}"}
    assert visitor.complaints == []


def test_whoever_wants_less_motion_gets_the_stills_side_by_side_and_nothing_is_fetched(drawing, server):
    context = drawing.new_context(viewport=PHONE, reduced_motion="reduce")
    visitor = visit(context, server)
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.go(EXERCISE)
    expect(visitor.page.locator("#figure-right img:visible")).to_have_count(2)
    expect(visitor.page.locator("#figure button:visible")).to_have_count(0)
    assert not [url for url in asked if "three" in url or "/motion/" in url]
    context.close()


def test_without_webgl_the_stills_follow_one_another(desktop):
    desktop.page.emulate_media(reduced_motion="no-preference")
    desktop.go(EXERCISE)
    page = desktop.page
    page.locator("#figure.ready.stands").wait_for()
    stills = page.locator("#figure-right img")
    expect(stills.nth(0)).to_have_class("shown")
    expect(stills.nth(1)).to_have_class("shown")
    press(page, "Pause")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(page.get_by_role("button", name="Turn")).to_be_hidden()
    assert desktop.complaints == []


def test_in_the_player_it_goes_and_stands_with_the_set(visitor):
    visitor.welcome()
    page = visitor.page
    start(page, visitor.server.url, "short")
    page.locator("#begin").click()
    page.locator("#figure.moves canvas").wait_for()
    page.locator("#skip").click()
    at(page, kind="work", state="running").wait_for()
    canvas = page.locator("#figure canvas")
    before = canvas.screenshot()
    assert any(canvas.screenshot() != before for _ in range(100))
    page.locator("#pause").click()
    at(page, state="paused").wait_for()
    assert any(canvas.screenshot() == canvas.screenshot() for _ in range(100))
    assert player_data(page)["motion"]["exercises"]
    assert visitor.complaints == []
