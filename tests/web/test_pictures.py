"""The figure's stills reach the pages as files of this server, and an exercise without one does without."""

import gzip
import xml.etree.ElementTree as ET
from html import unescape

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.form import still_names
from gluteus.web import pictures
from gluteus.web.pictures import STILLS, file_of, mistakes_of, stills
from web.pages import page_of

DRAWN = sorted(stills())
SQUAT = open_catalogue().exercise("squat_kick_back")
LARGEST_STILL_BYTES = 6000  # gzipped


def stills_of_mistakes(exercise):
    return {name for number, form in enumerate(exercise.form, 1) for name in still_names(form, number)}


def test_every_drawn_posture_belongs_to_a_movement():
    known = {
        file_of(one.slug, posture).name
        for one in open_catalogue().exercises.values()
        if one.movement
        for posture in (*one.movement.key_postures, *stills_of_mistakes(one))
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


@pytest.fixture
def some_stills(monkeypatch, tmp_path):
    """A folder of pictures in which only the first mistake of the squat with its right twin was drawn."""
    monkeypatch.setattr(pictures, "STILLS", tmp_path)
    for name in still_names(SQUAT.form[0], 1):
        file_of(SQUAT.slug, name).write_text("<svg/>")


def test_a_mistake_with_pictures_stands_beside_what_is_right_in_words_too(client, db, some_stills):
    page = page_of(client.get(reverse("exercise", args=[SQUAT.slug])))
    told, pair = (
        {image["src"]: image["alt"] for tag, image in page.tags if tag == "img"},
        mistakes_of(SQUAT)[0],
    )
    assert told[pair.right.url] == f"{SQUAT.name}, done right"
    assert told[pair.wrong.url] == SQUAT.form[0].says
    assert page.text.count("Right") == page.text.count("Wrong") == 1


def test_a_mistake_without_pictures_is_told_all_the_same(client, db, some_stills):
    page = page_of(client.get(reverse("exercise", args=[SQUAT.slug])))
    for form in SQUAT.form:
        assert f"{form.says} Instead: {form.cue}" in page.text


def test_mistakes_come_in_the_order_of_the_file(some_stills):
    pairs = mistakes_of(SQUAT)
    assert [pair.form for pair in pairs] == list(SQUAT.form)
    assert [pair.wrong is not None for pair in pairs] == [True, False, False, False]


def test_a_mistake_with_its_own_camera_has_its_own_right_picture():
    front, side = SQUAT.form[:2]
    assert still_names(front, 1) == ("right_1", "mistake_1")
    assert still_names(side, 2) == ("squat", "mistake_2")
