from importlib import metadata

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from gluteus.web.views.person_forms import PARTS
from web.pages import page_of


def test_every_part_can_be_changed(owner_client):
    page = page_of(owner_client.get(reverse("settings")))
    assert {reverse("settings_part", args=[part]) for part in PARTS} <= set(page.links)
    assert all(part.title in page.text for part in PARTS.values())


def test_it_shows_what_is_set_now(owner_client):
    text = page_of(owner_client.get(reverse("settings"))).text
    assert all(
        told in text for told in ("Ada", "1990", "165 cm", "65 kg", "2 × 5 kg", "Step, bench or stair")
    )


def test_it_shows_the_persons_own_units(owner, owner_client):
    owner.units = "imperial"
    owner.save()
    text = page_of(owner_client.get(reverse("settings"))).text
    assert all(told in text for told in ("5 ft 5 in", "143.3 lb", "2 × 11 lb"))


def test_it_says_where_the_data_lie_and_which_version_runs(owner_client):
    text = page_of(owner_client.get(reverse("settings"))).text
    assert str(settings.DATA_FOLDER) in text
    assert metadata.version("gluteus") in text


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_a_page_with_its_title(owner_client, part):
    page = page_of(owner_client.get(reverse("settings_part", args=[part])))
    assert PARTS[part].title in page.text
    assert page.form().method == "post"


def test_a_change_without_the_token_of_the_page_is_refused(owner):
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(
        reverse("settings_part", args=["voice"]), {"voice_mode": "off", "voice_volume": "1"}
    )
    owner.refresh_from_db()
    assert (response.status_code, owner.voice_mode) == (403, "voice")
