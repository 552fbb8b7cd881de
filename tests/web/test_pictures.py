"""The figure's stills reach the pages as files of this server, and an exercise without one does without."""

import gzip
import xml.etree.ElementTree as ET
from html import unescape

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.web.pictures import STILLS, file_of, stills

DRAWN = sorted(stills())
LARGEST_STILL_BYTES = 6000  # gzipped


def test_every_drawn_posture_belongs_to_a_movement():
    known = {
        file_of(one.slug, posture).name
        for one in open_catalogue().exercises.values()
        if one.movement
        for posture in one.movement.key_postures
    }
    assert {path.name for path in STILLS.glob("*.svg")} <= known


@pytest.mark.parametrize("slug", DRAWN)
def test_a_still_is_small_and_well_formed(slug):
    for path in STILLS.glob(f"{slug}.*.svg"):
        ET.fromstring(path.read_text())
        assert len(gzip.compress(path.read_bytes())) <= LARGEST_STILL_BYTES


@pytest.mark.parametrize("slug", DRAWN)
def test_the_page_of_an_exercise_shows_its_postures_in_order_and_says_what_they_are(client, db, slug):
    html = unescape(client.get(reverse("exercise", args=[slug])).content.decode())
    places = [html.index(still.url) for still in stills()[slug]]
    assert places == sorted(places)
    for still in stills()[slug]:
        assert f'alt="{still.alt}"' in html


@pytest.mark.parametrize("slug", DRAWN[:3])
def test_a_picture_is_kept_for_ever_by_the_browser(client, slug):
    answer = client.get(stills()[slug][0].url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_picture_that_was_never_drawn_is_not_there(client):
    assert client.get("/pictures/x/step_up.upside_down.svg").status_code == 404
