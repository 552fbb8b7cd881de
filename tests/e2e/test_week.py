"""A planned workout moves by the mouse and by keys, where Python says that it may."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
MONDAY = date.today() - timedelta(days=date.today().weekday())  # noqa: DTZ011  as the server reckons
NEXT = MONDAY + timedelta(days=7)


@pytest.fixture
def week(desktop):
    desktop.go(f"/week/?day={NEXT.isoformat()}")
    return desktop.page


def planned(page):
    return page.locator(".week-day:has(.week-planned)").evaluate_all("days => days.map(d => d.dataset.day)")


def free_to(page):
    """The last planned workout, and the day after it to which it may move."""
    handle = page.locator(".week-handle").last
    moving, free = handle.get_attribute("data-moving"), handle.get_attribute("data-free").split()
    return handle, moving, next(day for day in free if day > moving)


def test_a_workout_is_dragged_to_a_free_day(week):
    handle, moving, to = free_to(week)
    handle.scroll_into_view_if_needed()
    handle.hover()
    week.mouse.down()
    target = week.locator(f'[data-day="{to}"]')
    target.scroll_into_view_if_needed()
    target.hover()
    expect(target).to_contain_class("will-land")
    with week.expect_navigation():
        week.mouse.up()
    assert to in planned(week)
    assert moving not in planned(week)


def test_a_workout_moves_by_keys(week):
    handle, moving, to = free_to(week)
    handle.focus()
    week.keyboard.press("ArrowDown")
    with week.expect_navigation():
        week.keyboard.press("Enter")
    assert to in planned(week)
    assert moving not in planned(week)


def test_escape_leaves_it_where_it_is(week):
    handle, moving, _ = free_to(week)
    handle.focus()
    week.keyboard.press("ArrowDown")
    week.keyboard.press("Escape")
    expect(week.locator(".will-land")).to_have_count(0)
    assert moving in planned(week)
