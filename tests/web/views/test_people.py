from uuid import uuid4

import pytest
from django.urls import reverse

from gluteus.web.models import Person
from web.pages import page_of


def choose(client, person):
    return client.post(reverse("people"), {"person": str(person)})


def test_everybody_at_home_can_be_chosen(owner, partner, stranger_client):
    page = page_of(stranger_client.get(reverse("people")))
    values = [value for name, value in page.form().buttons if name == "person"]
    assert values == [str(owner.pk), str(partner.pk), "new"]
    assert owner.name in page.text
    assert partner.name in page.text


def test_who_is_chosen_trains_from_then_on(owner, partner, stranger_client):
    assert choose(stranger_client, partner.pk)["Location"] == reverse("today")
    assert stranger_client.get(reverse("settings")).wsgi_request.person == partner
    choose(stranger_client, owner.pk)
    assert stranger_client.get(reverse("settings")).wsgi_request.person == owner


def test_somebody_new_is_welcomed(owner_client):
    assert choose(owner_client, "new")["Location"] == reverse("welcome")
    assert owner_client.get(reverse("today"))["Location"] == reverse("welcome")


@pytest.mark.parametrize("person", ["", "nobody", "0"])
def test_a_choice_that_cannot_be_read_is_asked_again(owner, stranger_client, person):
    assert choose(stranger_client, person)["Location"] == reverse("people")


def test_somebody_who_is_not_there_is_not_found(stranger_client):
    assert choose(stranger_client, uuid4()).status_code == 404


def test_a_name_is_shown_and_never_run(owner, partner, stranger_client):
    Person.objects.filter(pk=owner.pk).update(name="<script>alert(1)</script>")
    page = page_of(stranger_client.get(reverse("people")))
    assert "<script>alert(1)</script>" in page.text
    assert page.scripts == []


def test_an_empty_home_can_be_looked_at(db, client):
    assert page_of(client.get(reverse("people"))).form().buttons == [("person", "new")]
