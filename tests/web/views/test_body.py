"""The page of body measures: what is told is kept, listed, drawn, changed and deleted, for its owner only."""

import re
from datetime import date, timedelta
from itertools import chain

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gluteus.anthropometry import Measurement
from gluteus.web.body import measured
from gluteus.web.models import BodyPhoto, MeasuredDay, Person
from gluteus.web.planned import plans
from web.pages import page_of
from web.people import client_of, somebody
from web.photos.camera import phone_photo

TODAY = plans.day_here()
DAY = timedelta(days=1)


def tell(client, on=TODAY, **told):
    return client.post(reverse("body"), {"on": on.isoformat(), **told})


def page(client, link=""):
    return page_of(client.get(reverse("body") + link))


def address(on, name="body_day"):
    return reverse(name, args=[on.isoformat()])


def known(person):
    return {row.on: (row.mass_kg, row.girths_m) for row in person.measured_days.all()}


def mass_of(person):
    return Person.objects.get(pk=person.pk).mass_kg


def a_photo():
    return SimpleUploadedFile("IMG_1.jpg", phone_photo(), "image/jpeg")


def test_at_first_it_says_what_will_stand_here(owner_client):
    told = page(owner_client)
    assert "Nothing to draw yet" in told.text
    assert "Day by day" not in told.text


def test_a_newcomer_is_welcomed_first(db):
    assert client_of(somebody("Cy", welcomed=False)).get(reverse("body"))["Location"] == reverse("welcome")


def test_what_is_told_is_kept_and_said(owner, owner_client):
    response = tell(owner_client, mass="64.8", hips="98.5")
    assert known(owner) == {TODAY: (64.8, {"hips": 0.985})}
    told = page_of(owner_client.get(response["Location"]))
    assert f"Saved for {TODAY.day} {TODAY:%B %Y}." in told.text
    assert "64.8 kg" in told.text
    assert "Hips 98.5 cm" in told.text


def test_pounds_are_kept_in_kilograms_and_read_in_pounds(db):
    cy = somebody("Cy", units="imperial")
    tell(client_of(cy), mass="143.2", waist="28.5")
    assert cy.measured_days.get().mass_kg == pytest.approx(64.954, abs=0.001)
    told = page(client_of(cy)).text
    assert "143.2 lb" in told
    assert "Waist 28.5 in" in told


def test_what_is_told_later_adds_to_the_day(owner, owner_client):
    tell(owner_client, mass="64.8")
    tell(owner_client, hips="98.5")
    tell(owner_client, waist="72")
    assert known(owner) == {TODAY: (64.8, {"hips": 0.985, "waist": 0.72})}


class TestTheProfile:
    """The newest weight is the person's, wherever it comes from; an older one changes nothing."""

    def test_takes_the_newest_weight_and_the_page_says_so(self, owner, owner_client):
        tell(owner_client, mass="64.8")
        assert mass_of(owner) == 64.8
        assert "Energy is estimated for 64.8 kg" in page(owner_client).text

    def test_leaves_an_older_one_alone(self, owner, owner_client):
        tell(owner_client, mass="64.8")
        tell(owner_client, TODAY - DAY, mass="66")
        assert mass_of(owner) == 64.8

    def test_follows_a_correction_of_the_newest(self, owner, owner_client):
        tell(owner_client, mass="64.8")
        owner_client.post(address(TODAY), {"mass": "66"})
        assert mass_of(owner) == 66

    def test_goes_back_when_the_newest_is_deleted(self, owner, owner_client):
        tell(owner_client, TODAY - DAY, mass="66")
        tell(owner_client, mass="64.8")
        owner_client.post(address(TODAY, "delete_body_day"))
        assert mass_of(owner) == 66

    def test_keeps_its_weight_when_no_other_is_left(self, owner, owner_client):
        tell(owner_client, mass="64.8")
        owner_client.post(address(TODAY, "delete_body_day"))
        assert mass_of(owner) == 64.8

    def test_stays_as_it_is_when_only_the_tape_changes(self, owner, owner_client):
        tell(owner_client, mass="64.8")
        Person.objects.filter(pk=owner.pk).update(mass_kg=63.0)
        owner_client.post(address(TODAY), {"mass": "64.8", "hips": "98"})
        assert mass_of(owner) == 63.0


def test_a_day_is_changed_as_it_stands(owner, owner_client):
    tell(owner_client, mass="64.8", hips="98.5", waist="72")
    form = page_of(owner_client.get(address(TODAY))).form()
    assert (form.values["mass"], form.values["hips"]) == (["64.8"], ["98.5"])
    owner_client.post(address(TODAY), {"mass": "65", "hips": "98.5", "waist": ""})
    assert known(owner) == {TODAY: (65, {"hips": 0.985})}


def test_a_day_of_which_nothing_is_left_goes(owner, owner_client):
    tell(owner_client, hips="98.5")
    owner_client.post(address(TODAY), {"hips": ""})
    assert known(owner) == {}


def test_a_wrong_correction_changes_nothing_and_shows_what_was_typed(owner, owner_client):
    tell(owner_client, mass="64.8")
    told = page_of(owner_client.post(address(TODAY), {"mass": "sixty"}))
    assert told.form().values["mass"] == ["sixty"]
    assert known(owner) == {TODAY: (64.8, {})}


def test_a_bad_photo_stores_nothing_and_keeps_the_weight_in_the_form(owner, owner_client):
    told = page_of(tell(owner_client, mass="64.8", photo=SimpleUploadedFile("a.jpg", b"no photo")))
    assert "This is no photo that can be read" in told.text
    assert "Please choose the photo again" in told.text
    assert told.form(reverse("body")).values["mass"] == ["64.8"]
    assert (known(owner), BodyPhoto.objects.count()) == ({}, 0)


@pytest.mark.parametrize("on", ["today", "2026-13-40", "0000-00-00", "9" * 500])
def test_what_is_no_day_is_not_there(owner_client, on):
    assert owner_client.get(reverse("body_day", args=[on])).status_code == 404
    assert owner_client.post(reverse("delete_body_day", args=[on])).status_code == 404


def test_deleting_is_never_done_by_a_link(owner_client):
    tell(owner_client, mass="64.8")
    assert owner_client.get(address(TODAY, "delete_body_day")).status_code == 405


def test_a_partner_and_a_stranger_see_nothing_of_it(owner_client, partner_client, stranger_client):
    tell(owner_client, mass="61.7")
    assert "61.7 kg" not in page(partner_client).text
    assert stranger_client.get(reverse("body"))["Location"] == reverse("people")
    for client, status in ((partner_client, 404), (stranger_client, 302)):
        assert client.get(address(TODAY)).status_code == status
        assert client.post(address(TODAY), {"mass": "99"}).status_code == status
        assert client.post(address(TODAY, "delete_body_day")).status_code == status
    assert MeasuredDay.objects.get().mass_kg == 61.7


def test_the_same_day_of_two_people_is_two_days(owner, partner, owner_client, partner_client):
    tell(owner_client, mass="64.8")
    tell(partner_client, mass="81")
    assert (known(owner), known(partner)) == ({TODAY: (64.8, {})}, {TODAY: (81, {})})


def test_what_is_drawn_can_be_chosen(owner_client):
    tell(owner_client, mass="64.8", hips="98.5")
    assert "a weighing" in page(owner_client).text
    assert "Newest: 98.5 cm" in page(owner_client, "?show=hips").text
    assert "a weighing" in page(owner_client, "?show=ego").text


def test_following_older_shows_every_day_once(owner, owner_client):
    days = [TODAY - number * DAY for number in range(2 * measured.A_PAGE + 3)]
    MeasuredDay.objects.bulk_create(MeasuredDay(person=owner, on=on, mass_kg=65) for on in days)
    seen, link = [], ""
    while link is not None:
        links = page(owner_client, link).links
        seen.append(
            [date.fromisoformat(one.split("/")[3]) for one in links if one.startswith("/progress/body/2")]
        )
        link = next((one for one in links if one.startswith("?before=")), None)
    assert list(chain(*seen)) == days


@pytest.mark.parametrize("before", ["", "yesterday", "2026-13-45", "x" * 5000])
def test_an_address_that_cannot_be_read_shows_the_newest(owner_client, before):
    tell(owner_client, mass="64.8")
    assert "64.8 kg" in page(owner_client, f"?before={before}").text


def test_it_asks_the_database_no_more_with_a_hundred_days(
    owner, owner_client, own_home, django_assert_max_num_queries
):
    counts = []
    for number in (1, 3, 100):
        for days_ago in range(number):
            measured.tell(owner, Measurement(TODAY - days_ago * DAY, 65, {"hips": 1.0}), None)
        tell(owner_client, photo=a_photo())
        with django_assert_max_num_queries(10) as asked:
            assert page(owner_client)
        counts.append(len(asked.captured_queries))
    assert counts == counts[:1] * 3


def test_no_number_is_praised_and_none_is_wished_for(owner, owner_client):
    MeasuredDay.objects.bulk_create(
        MeasuredDay(person=owner, on=TODAY - number * DAY, mass_kg=60 + number * 0.1) for number in range(60)
    )
    told = page(owner_client).text.lower()
    words = ["goal", "well done", "congratulations", "great", "spot", "burn", "shrink", "tone", "ideal"]
    assert [word for word in words if re.search(rf"\b{word}\b", told)] == []
