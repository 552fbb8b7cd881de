"""A past is imported on the phone, with a bar that comes to its end, and undone again."""

import pytest

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
    phone.welcome()
    page = phone.page
    phone.go("/settings/")
    page.get_by_role("link", name="Import a past").click()
    page.get_by_label("The CSV file").set_input_files(
        {"name": "fitnotes.csv", "mimeType": "text/csv", "buffer": past()}
    )
    page.get_by_role("button", name="Look into the file").click()
    page.get_by_text("1 row left out").click()
    assert page.get_by_text("has 2 cells of 9: it was cut off.").is_visible()
    page.get_by_role("button", name=f"Import {DAYS} workouts").click()

    page.get_by_role("link", name="Look at your history").click(timeout=60_000)
    assert page.get_by_text("from FitNotes").count() == 30
    page.locator("a.row").first.click()
    assert page.get_by_text("Leg Curl").is_visible()

    page.get_by_role("link", name="from FitNotes").click()
    page.get_by_text("Undo this import").click()
    page.get_by_role("button", name="Undo it").click()
    page.get_by_role("heading", name="Import a past").wait_for()
    phone.go("/history/")
    assert page.get_by_text("Nothing here yet.").is_visible()
    assert phone.complaints == []
    assert phone.hosts == {phone.server.url.removeprefix("http://")}
