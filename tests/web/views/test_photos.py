"""Photos: cleaned before they are stored, seen by their owner alone, gone when they are deleted."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from PIL import Image

from gluteus.web.body import measured
from gluteus.web.models import BodyPhoto, MeasuredDay
from gluteus.web.photos import folder
from gluteus.web.planned import plans
from web.pages import page_of
from web.people import client_of, somebody
from web.photos.camera import SECRETS, phone_photo

TODAY = plans.day_here()


@pytest.fixture(autouse=True)
def home(own_home):
    """A data folder of its own for every test."""
    return own_home


def take(client, days_ago=0, facing="side", **told):
    """Send a photo of some days ago; its row."""
    file = SimpleUploadedFile("IMG_1.jpg", phone_photo(), "image/jpeg")
    on = TODAY - timedelta(days=days_ago)
    before = set(BodyPhoto.objects.values_list("pk", flat=True))
    assert client.post(reverse("body"), {"on": on.isoformat(), "photo": file, "facing": facing, **told})
    return BodyPhoto.objects.exclude(pk__in=before).get()


def address(photo, size="large"):
    return reverse("photo", args=[photo.pk, size])


def files(home):
    return sorted(path for path in (home / "photos").rglob("*") if path.is_file())


def test_of_where_and_when_it_was_taken_nothing_reaches_the_disk(owner_client, home):
    take(owner_client)
    assert len(files(home)) == 2
    for path in files(home):
        kept = path.read_bytes()
        assert [secret for secret in SECRETS if secret in kept] == []
        assert dict(Image.open(BytesIO(kept)).getexif()) == {}
    everything = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"Ada's phone" not in everything


def test_it_lies_in_the_folder_of_its_owner_whom_alone_the_system_lets_read_it(owner, owner_client, home):
    take(owner_client)
    mine = home / "photos" / str(owner.pk)
    assert {path.parent for path in files(home)} == {mine}
    assert {path.stat().st_mode & 0o777 for path in files(home)} == {0o600}
    assert mine.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("size", "pixels"), [("large", (400, 300)), ("small", (320, 240))])
def test_its_owner_sees_it_and_no_cache_keeps_it(owner_client, size, pixels):
    response = owner_client.get(address(take(owner_client), size))
    assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")
    assert response["Cache-Control"] == "private, no-store"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert Image.open(BytesIO(response.content)).size == pixels


def test_nobody_else_sees_or_deletes_it(owner_client, partner_client, stranger_client, home):
    photo = take(owner_client)
    for client, status in ((partner_client, 404), (stranger_client, 302)):
        assert client.get(address(photo)).status_code == status
        assert client.post(reverse("delete_photo", args=[photo.pk])).status_code == status
        assert client.get(reverse("photos"), {"now": photo.pk}).content.find(str(photo.pk).encode()) == -1
    assert len(files(home)) == 2


@pytest.mark.parametrize("size", ["huge", "large-small", "0"])
def test_there_is_no_other_size(owner_client, size):
    assert owner_client.get(address(take(owner_client), size)).status_code == 404


def test_what_is_not_there_is_not_there(owner_client):
    assert owner_client.get(reverse("photo", args=[uuid4(), "large"])).status_code == 404


def test_a_file_that_somebody_took_away_breaks_no_page(owner_client, home):
    photo = take(owner_client)
    for path in files(home):
        path.unlink()
    assert owner_client.get(address(photo)).status_code == 404
    assert owner_client.get(reverse("photos")).status_code == 200
    assert owner_client.post(reverse("delete_photo", args=[photo.pk])).status_code == 302


@pytest.mark.django_db(transaction=True)
class TestDeleting:
    """Whatever goes from the database takes its files along; what stays keeps them."""

    def test_a_photo_deletes_its_files(self, owner_client, home):
        gone, kept = take(owner_client), take(owner_client, 3)
        owner_client.post(reverse("delete_photo", args=[gone.pk]))
        assert {path.name for path in files(home)} == {f"{kept.pk}.jpg", f"{kept.pk}.small.jpg"}

    def test_a_photo_leaves_what_else_was_measured(self, owner, owner_client):
        take(owner_client, mass="64.8")
        alone = take(owner_client, 3)
        owner_client.post(reverse("delete_photo", args=[alone.pk]))
        assert [row.mass_kg for row in owner.measured_days.all()] == [64.8]

    def test_a_day_deletes_the_files_of_its_photos(self, owner_client, home):
        take(owner_client)
        take(owner_client, facing="back")
        owner_client.post(reverse("delete_body_day", args=[TODAY.isoformat()]))
        assert (files(home), BodyPhoto.objects.count(), MeasuredDay.objects.count()) == ([], 0, 0)

    def test_a_person_deletes_their_folder_and_nobody_elses(self, owner, partner, owner_client, home):
        take(owner_client)
        theirs = take(client_of(partner))
        with measured.writing():
            owner.delete()
        assert [path.name for path in (home / "photos").iterdir()] == [str(partner.pk)]
        assert folder.read(partner.pk, theirs.pk, "large")

    def test_that_is_taken_back_deletes_no_file(self, owner, owner_client, home):
        photo = take(owner_client)
        with measured.writing():
            photo.delete()
            transaction.set_rollback(True)
        assert len(files(home)) == 2

    def test_storing_that_fails_leaves_no_file(self, owner_client, home, monkeypatch):
        monkeypatch.setattr(BodyPhoto, "save", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            take(owner_client, mass="64.8")
        assert (files(home), MeasuredDay.objects.count()) == ([], 0)


class TestSideBySide:
    def test_without_photos_it_says_where_to_add_one(self, owner_client):
        page = page_of(owner_client.get(reverse("photos")))
        assert "No photos yet" in page.text
        assert reverse("body") in page.links

    def test_one_stands_alone(self, owner_client):
        photo = take(owner_client)
        assert self.shown(owner_client) == [address(photo)]

    def test_the_newest_stands_beside_the_oldest_that_shows_the_same_side(self, owner_client):
        take(owner_client, 90, "front")
        oldest, _, newest = (take(owner_client, days_ago) for days_ago in (60, 30, 0))
        assert self.shown(owner_client) == [address(oldest), address(newest)]

    def test_any_two_can_be_chosen(self, owner_client):
        first, second, _ = (take(owner_client, days_ago) for days_ago in (60, 30, 0))
        assert self.shown(owner_client, then=second.pk, now=first.pk) == [address(second), address(first)]

    def test_a_choice_that_is_not_there_shows_the_usual_two(self, owner_client, partner_client):
        first, last = take(owner_client, 60), take(owner_client)
        theirs = take(partner_client)
        for wrong in (theirs.pk, uuid4(), "x" * 3000):
            assert self.shown(owner_client, then=wrong, now=wrong) == [address(first), address(last)]

    @staticmethod
    def shown(client, **chosen):
        page = page_of(client.get(reverse("photos"), chosen))
        return [told["src"] for tag, told in page.tags if tag == "img" and "/photos/" in told["src"]]


def test_two_people_at_home_each_find_their_own(owner_client, db):
    take(owner_client)
    other = client_of(somebody("Cy"))
    assert "No photos yet" in page_of(other.get(reverse("photos"))).text
