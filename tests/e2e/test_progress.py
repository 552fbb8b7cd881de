"""Progress in a real browser: read on the phone and on paper."""

import re

import pytest
from playwright.sync_api import expect

from e2e.led import start

pytestmark = pytest.mark.browser


@pytest.fixture
def trained(phone):
    """Somebody on a phone who has begun a first workout and ended it early: that counts."""
    page = phone.page
    start(page, phone.server.url, "short")
    page.locator("#begin").click()
    page.locator("#stop").click()
    page.get_by_role("button", name="End workout").click()
    page.wait_for_url("**/summary/")
    page.get_by_role("link", name="Progress").click()
    return phone


def test_the_first_workout_is_there_fits_the_phone_and_prints(trained):
    page = trained.page
    expect(page.get_by_role("img", name=re.compile("Gluteus maximus, hard sets a week"))).to_be_visible()
    page.get_by_text("As a table").first.click()
    expect(page.get_by_role("rowheader").first).to_be_visible()
    for width in (320, 360, 390):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tabs = page.locator(".tabs a").evaluate_all(
            "all => all.map(one => one.scrollWidth <= one.clientWidth)"
        )
        assert tabs == [True] * 5
    page.emulate_media(color_scheme="dark", media="print")
    ink = page.evaluate("getComputedStyle(document.querySelector('.card h2')).color")
    assert ink == "rgb(22, 24, 31)"
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) <= 2
    assert trained.complaints == []
    assert trained.hosts <= {trained.server.url.split("/")[2]}
