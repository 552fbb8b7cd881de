"""Choosing one's figure: what was touched is kept, the rest goes on following the person."""

import pytest
from django.urls import reverse

from gluteus.figure.look import CHOICES, Look
from gluteus.web import mapping
from web.pages import page_of

ADDRESS = reverse("settings_part", args=["look"])


def shown(client):
    values = page_of(client.get(ADDRESS)).form().values
    return {name: values[name][0] for name in CHOICES}


def choose(client, **choice):
    return client.post(ADDRESS, shown(client) | choice)


def test_before_a_choice_the_figure_of_ones_sex_is_ticked(owner_client, partner_client):
    assert Look(**shown(owner_client)) == Look()
    assert Look(**shown(partner_client)) == Look("man", "short")


def test_a_choice_is_kept_and_shown_again(owner, owner_client):
    assert choose(owner_client, skin="umber", hair="curls")["Location"] == reverse("settings")
    owner.refresh_from_db()
    assert owner.look == {"skin": "umber", "hair": "curls"}
    assert Look(**shown(owner_client)) == Look(hair="curls", skin="umber")


def test_what_was_not_touched_follows_the_person(partner, partner_client):
    choose(partner_client, skin="umber")
    partner.refresh_from_db()
    partner.sex = "female"
    assert mapping.look(partner) == Look(skin="umber")


def test_one_choice_after_the_other_keeps_both(owner, owner_client):
    choose(owner_client, skin="umber")
    choose(owner_client, hair_colour="silver")
    owner.refresh_from_db()
    assert mapping.look(owner) == Look(skin="umber", hair_colour="silver")


def test_every_answer_has_its_picture(owner_client):
    choose(owner_client, skin="umber")
    page = page_of(owner_client.get(ADDRESS))
    pictures = [told["src"] for tag, told in page.tags if tag == "img" and "/pictures/" in told["src"]]
    looks = [picture.split("/")[3].split(".")[0] for picture in pictures]
    radios = [told for tag, told in page.tags if told.get("type") == "radio"]
    now = Look(skin="umber")
    assert len(radios) == len(looks) == sum(map(len, CHOICES.values()))
    for radio, look in zip(radios, looks, strict=True):
        assert getattr(Look.named(look), radio["name"]) == radio["value"]
        assert ("checked" in radio) == (look == str(now))


@pytest.mark.parametrize("name", CHOICES)
def test_what_cannot_be_chosen_is_said_and_changes_nothing(owner, owner_client, name):
    response = choose(owner_client, **{name: "purple"})
    owner.refresh_from_db()
    assert (response.status_code, owner.look) == (200, {})
    assert "Please choose one of these." in page_of(response).text


def test_a_choice_that_is_no_longer_offered_gives_way(owner, owner_client):
    owner.look = {"hair": "mohawk", "skin": "amber", "beard": "long"}
    owner.save()
    assert Look(**shown(owner_client)) == Look(skin="amber")


def test_settings_show_the_figure_and_say_it(partner_client):
    page = page_of(partner_client.get(reverse("settings")))
    assert "Hair Short, brown" in page.text
    assert any("man-short-sand-brown.head.svg" in told.get("src", "") for _, told in page.tags)
