"""A past is imported on the phone, with a bar that comes to its end, and undone again."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

HEADING = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment"
DAYS = 60


def past() -> bytes:
    rows = [
        f"2024-{1 + day // 28:02}-{1 + day % 28:02},{name},Legs,60,{reps},,,,"
        for day in range(DAYS)
        for name in ("Hip Thrust", "Leg Curl")
        for reps in range(5, 30)
    ]
    return "\n".join((HEADING, *rows, "2024-01-01,cut")).encode()


def test_a_past_is_imported_and_undone(phone):
    page = phone.page
    phone.go("/settings/")
    page.get_by_role("link", name="Import a past").click()
    page.get_by_label("The CSV file").set_input_files(
        {"name": "fitnotes.csv", "mimeType": "text/csv", "buffer": past()}
    )
    page.get_by_role("button", name="Look into the file").click()
    page.get_by_text("1 row left out").click()
    expect(page.get_by_text("has 2 cells of 9: it was cut off.")).to_be_visible()
    page.get_by_role("button", name=f"Import {DAYS} workouts").click()

    page.get_by_role("link", name="Look at your history").click()
    expect(page.get_by_text("from FitNotes")).to_have_count(30)
    page.locator("a.row").first.click()
    expect(page.get_by_text("Leg Curl")).to_be_visible()

    page.get_by_role("link", name="from FitNotes").click()
    page.get_by_text("Undo this import").click()
    page.get_by_role("button", name="Undo it").click()
    page.get_by_role("heading", name="Import a past").wait_for()
    phone.go("/history/")
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()
    assert phone.complaints == []
    assert phone.hosts == {phone.server.url.removeprefix("http://")}
