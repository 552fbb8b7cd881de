"""The server dies, the page is reloaded, the net is gone: finished sets are sacred and the place is kept."""

import pytest
from playwright.sync_api import expect

from e2e.led import at, lead_to_the_end, pause_at, player_data, start, stored_sets

pytestmark = pytest.mark.browser
SPEED = 30


def end_here(page):
    page.locator("#stop").click()
    page.get_by_role("button", name="End workout").click()
    page.wait_for_url("**/summary/")


def places(records):
    return [(record["item"], record["set_number"], record["side"]) for record in records]


def work_of(page):
    return [step for step in player_data(page)["steps"] if step["kind"] == "work"]


def test_a_reload_in_the_middle_of_a_set_resumes_at_that_set_and_keeps_all_before(phone):
    page = phone.page
    start(page, phone.server.url, "short", SPEED)
    work = work_of(page)
    pause_at(page, work[5]["key"])

    page.goto(page.url.split("#")[0])
    page.reload()  # and at its own pace from here

    at(page, key=work[5]["key"], state="paused").wait_for()
    page.locator("#pause").click()
    at(page, key=work[5]["key"], state="running").wait_for()
    end_here(page)
    assert places(stored_sets(phone.server.home))[:5] == places(work[:5])


def test_a_server_that_is_killed_in_the_middle_of_a_set_loses_nothing(phone):
    page = phone.page
    start(page, phone.server.url, "short", SPEED)
    work = work_of(page)
    pause_at(page, work[4]["key"])
    page.locator("#notice-outbox").get_by_text("waiting").wait_for(state="hidden")
    before = stored_sets(phone.server.home)

    phone.server.kill()
    pause_at(page, work[6]["key"])  # the browser leads on without a server
    assert stored_sets(phone.server.home) == before

    phone.server.start()
    page.reload()  # what waited is sent as soon as the page is there again

    at(page, key=work[6]["key"], state="paused").wait_for()
    end_here(page)
    assert places(before) == places(work[:4])
    assert places(stored_sets(phone.server.home)) == places(work[:6])


def test_another_browser_goes_on_after_the_last_stored_set(phone, desktop):
    start(phone.page, phone.server.url, "short", SPEED)
    work = work_of(phone.page)
    pause_at(phone.page, work[3]["key"])

    desktop.go("/")
    desktop.page.get_by_role("link", name="Continue").click()

    ahead = at(desktop.page, state="paused").get_attribute("data-step-key")
    keys = [step["key"] for step in player_data(desktop.page)["steps"]]
    assert keys.index(work[2]["key"]) < keys.index(ahead) <= keys.index(work[3]["key"])


def test_what_was_skipped_is_told_in_the_summary(phone):
    page = phone.page
    start(page, phone.server.url, "short", SPEED)
    work = work_of(page)
    pause_at(page, work[1]["key"])
    page.locator("#skip").click()
    lead_to_the_end(page)
    page.locator("#finish").click()
    page.wait_for_url("**/summary/")
    outcomes = [record["outcome"] for record in stored_sets(phone.server.home)]
    assert (len(outcomes), outcomes.count("skipped")) == (len(work), 1)
    expect(page.locator("main")).to_contain_text("1 skipped")
