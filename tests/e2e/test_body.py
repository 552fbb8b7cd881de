"""A weight and a photo from a phone: seen at once, stored without a place, gone when deleted."""

import pytest
from playwright.sync_api import expect

from web.photos.camera import SECRETS, phone_photo

pytestmark = pytest.mark.browser


@pytest.fixture
def body(phone):
    phone.go("/progress/body/")
    return phone


def add_photo(visit):
    visit.page.locator("summary", has_text="Photo").click()
    visit.page.get_by_label("Photo", exact=True).set_input_files(
        {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": phone_photo((1200, 1600))}
    )
    visit.page.get_by_label("From behind").check()


def photos_of(visit):
    return [path for path in visit.server.home.rglob("*.jpg") if path.is_file()]


def test_a_weight_and_a_photo_are_kept_without_where_they_were_taken(body):
    page = body.page
    page.get_by_label("Weight (kg)").fill("64.8")
    add_photo(body)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("status").wait_for()
    expect(page.get_by_text("Energy is estimated for 64.8 kg")).to_be_visible()
    thumb = page.locator(".body-thumb img")
    thumb.scroll_into_view_if_needed()
    page.wait_for_function("image => image.complete && image.naturalWidth > 0", arg=thumb.element_handle())
    kept = [path.read_bytes() for path in photos_of(body)]
    assert len(kept) == 2
    assert [secret for secret in SECRETS for file in kept if secret in file] == []

    thumb.click()
    page.locator(".photo summary").click()
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("No photos yet").wait_for()
    assert photos_of(body) == []
    assert (body.complaints, body.hosts) == ([], {f"localhost:{body.server.port}"})


def test_a_weight_in_the_wrong_unit_is_asked_about_and_answered_by_one_tap(body):
    page = body.page
    page.get_by_label("Weight (kg)").fill("143")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="I meant 143 lb").click()
    page.get_by_role("status").wait_for()
    expect(page.locator(".body-day").get_by_text("64.9 kg")).to_be_visible()
