"""The figure moves where it can and is wanted, obeys its buttons and keys, and else the stills are there."""

import shutil
from io import BytesIO

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect

from e2e.conftest import DESKTOP, PHONE, chromium_path, launch_flags, serving, visit
from e2e.led import at, start
from gluteus.catalogue import open_catalogue

pytestmark = pytest.mark.browser
SOFTWARE_WEBGL = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader")
WITHOUT_WEBGL = {"--disable-gpu", "--disable-3d-apis"}
EXERCISE = "/library/exercises/step_up_kick_back/"
FACED = "/library/exercises/half_squat/"  # from the side, and its mistakes from the front
DARK = 110  # of 255
LOOKS = 100  # at the picture, until it has changed or come to rest


@pytest.fixture(scope="module")
def drawing(playwright):
    """A browser that draws without a graphics card."""
    flags = [flag for flag in launch_flags() if flag not in WITHOUT_WEBGL]
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*flags, *SOFTWARE_WEBGL])
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def home(settled_home, tmp_path_factory):
    with serving(shutil.copytree(settled_home, tmp_path_factory.mktemp("moving") / "home")) as running:
        yield running


@pytest.fixture(scope="module")
def visitor(drawing, home):
    context = drawing.new_context(viewport={"width": 800, "height": 700}, reduced_motion="no-preference")
    yield visit(context, home)
    context.close()


@pytest.fixture(scope="module")
def page(visitor):
    """One page for all tests that follow; each leaves the figure standing."""
    visitor.go(EXERCISE)
    visitor.page.locator("#figure.ready .moves").wait_for()
    return visitor.page


def picture(page):
    return page.locator("#figure-right canvas").screenshot()


def changes(page):
    """Wait until the picture is another one than now."""
    before = picture(page)
    return any(picture(page) != before for _ in range(LOOKS))


def stands(page):
    """Wait until two pictures, one after the other, are the same; a turn that goes on ends soon."""
    return any(picture(page) == picture(page) for _ in range(LOOKS))


def press(page, name):
    button = page.get_by_role("group", name="The moving figure").get_by_role("button", name=name)
    button.focus()
    page.keyboard.press("Enter")
    return button


def test_it_moves_until_it_is_told_to_pause(page):
    assert changes(page)
    press(page, "Pause")
    assert stands(page)
    press(page, "Play")
    assert changes(page)
    press(page, "Pause")
    assert stands(page)


def test_it_turns_by_button_by_key_and_by_hand_also_while_it_pauses(page):
    for deed in (lambda: press(page, "Turn"), lambda: page.keyboard.press("ArrowLeft"), lambda: drag(page)):
        before = picture(page)
        deed()
        assert any(picture(page) != before for _ in range(LOOKS))
        assert stands(page)


def drag(page):
    box = page.locator("#figure-right").bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 100)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 100, steps=3)
    page.mouse.up()


def test_mirror_and_slower_are_switches(page):
    before = picture(page)
    expect(press(page, "Mirror")).to_have_attribute("aria-pressed", "true")
    assert picture(page) != before
    expect(press(page, "Mirror")).to_have_attribute("aria-pressed", "false")
    expect(press(page, "Slower")).to_have_attribute("aria-pressed", "true")
    expect(press(page, "Slower")).to_have_attribute("aria-pressed", "false")


def test_the_mistake_stands_beside_the_right_way_and_goes_again(page):
    forms = open_catalogue().exercise("step_up_kick_back").form
    wrong, says = page.locator("#figure-wrong canvas"), page.locator("#figure-says")
    press(page, "Show the mistake")
    for number, form in enumerate([*forms, forms[0]]):
        if number:
            press(page, "Next mistake")
        expect(wrong).to_have_accessible_name(f"Wrong: {form.says}")
        expect(says).to_have_text(form.says)
        expect(page.locator("#figure-cue")).to_have_text(form.cue)
        assert len({wrong.screenshot(), picture(page)}) == 2
    press(page, "Show the mistake")
    expect(wrong).to_have_count(0)
    expect(says).to_be_hidden()


def test_right_and_wrong_are_of_one_size_below_their_words(drawing, home):
    context = drawing.new_context(viewport=PHONE, reduced_motion="no-preference")
    visitor = visit(context, home)
    visitor.go(FACED)
    page = visitor.page
    page.locator("#figure-right.moves").wait_for()
    press(page, "Pause")
    press(page, "Show the mistake")
    page.locator("#figure-wrong.moves").wait_for()
    assert stands(page)
    page.locator(".verdict").evaluate_all("all => all.forEach(one => { one.style.visibility = 'hidden'; })")
    right, wrong = (rows_of_the_body(page.locator(f"#figure-{side}")) for side in ("right", "wrong"))
    assert np.ptp(right) == pytest.approx(np.ptp(wrong), rel=0.2)  # they bend a little differently
    word, stage = page.locator(".verdict.wrong").bounding_box(), page.locator("#figure-wrong").bounding_box()
    assert min(right.min(), wrong.min()) >= word["y"] + word["height"] - stage["y"]
    context.close()


def rows_of_the_body(stage):
    """Rows of pixels in which something is as dark as hair and leggings."""
    seen = np.asarray(Image.open(BytesIO(stage.locator("canvas").screenshot())).convert("L"))
    return np.flatnonzero((seen < DARK).sum(axis=1) > 3)


def test_it_says_in_words_what_it_shows(page):
    canvas = page.locator("#figure-right canvas")
    expect(canvas).to_have_role("img")
    expect(canvas).to_have_accessible_name("Step-up kick back, in motion")


def test_everything_to_touch_is_large_enough_and_axe_finds_nothing(page):
    for scheme, size in (("light", DESKTOP), ("dark", PHONE)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        for button in page.locator(".figure-controls button:visible").all():
            box = button.bounding_box()
            assert min(box["width"], box["height"]) >= 44
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert Axe().run(page).response["violations"] == []


def test_all_of_it_comes_from_this_server_and_nothing_complains(visitor, page):
    assert visitor.hosts == {f"localhost:{visitor.server.port}"}
    assert visitor.complaints == []


def test_in_the_player_it_goes_and_stands_with_the_set(visitor):
    page = visitor.page
    start(page, visitor.server.url, "short")
    page.locator("#begin").click()
    page.locator("#skip").click()
    at(page, kind="work", state="running").wait_for()
    canvas = page.locator("#figure.moves canvas")
    canvas.wait_for()
    before = canvas.screenshot()
    assert any(canvas.screenshot() != before for _ in range(LOOKS))
    page.locator("#pause").click()
    at(page, state="paused").wait_for()
    assert any(canvas.screenshot() == canvas.screenshot() for _ in range(LOOKS))
    assert visitor.complaints == []


def test_whoever_wants_less_motion_gets_the_stills_side_by_side_and_nothing_is_fetched(drawing, home):
    context = drawing.new_context(viewport=PHONE, reduced_motion="reduce")
    visitor = visit(context, home)
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.go(EXERCISE)
    expect(visitor.page.locator("#figure-right img:visible")).to_have_count(2)
    expect(visitor.page.locator("#figure button:visible")).to_have_count(0)
    assert not [url for url in asked if "three" in url or "/motion/" in url]
    context.close()


def test_without_webgl_the_stills_follow_one_another(chromium, home):
    context = chromium.new_context(viewport=DESKTOP, reduced_motion="no-preference")
    visitor = visit(context, home)
    visitor.go(EXERCISE)
    page = visitor.page
    page.locator("#figure.ready.stands").wait_for()
    stills = page.locator("#figure-right img")
    expect(stills.nth(0)).to_have_class("shown")
    expect(stills.nth(1)).to_have_class("shown")
    press(page, "Pause")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(page.get_by_role("button", name="Turn")).to_be_hidden()
    assert visitor.complaints == []
    context.close()
