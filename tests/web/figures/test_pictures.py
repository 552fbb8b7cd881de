"""The figure's stills reach the pages in the look of whoever sees them; what was not drawn is left out."""

import re
from html import unescape

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.form import pair_names
from gluteus.figure import files
from gluteus.figure.files import still_file
from gluteus.figure.look import BODIES, HAIR_COLOURS, HAIR_STYLES, SKIN_TONES, Look
from gluteus.web.figures.pictures import mistakes_of, portrait, stills
from web.pages import page_of

DRAWN = sorted(stills(Look()))
SQUAT = open_catalogue().exercise("squat_kick_back")
BO = Look("man", "short")
EBONY = Look("woman_heavier", "curls", "ebony", "black")


def pictures_of(response):
    sources = [told.get("src", "") for tag, told in page_of(response).tags if tag == "img"]
    return [source for source in sources if source.startswith("/pictures/")]


def page(slug):
    return reverse("exercise", args=[slug])


def test_every_still_of_the_catalogue_is_drawn_for_every_body():
    known = {slug for slug, one in open_catalogue().exercises.items() if one.movement}
    assert {body: set(stills(Look(body))) for body in BODIES} == dict.fromkeys(BODIES, known)


@pytest.mark.parametrize("slug", DRAWN)
def test_the_page_of_an_exercise_shows_its_postures_in_order_and_says_what_they_are(client, db, slug):
    html = unescape(client.get(page(slug)).content.decode())
    places = [html.index(still.url) for still in stills(Look())[slug]]
    assert places == sorted(places)
    for still in stills(Look())[slug]:
        assert f'alt="{still.alt}"' in html


@pytest.mark.parametrize("look", [Look(), BO, EBONY], ids=str)
def test_a_still_is_sent_in_its_look_and_kept_for_ever_by_the_browser(client, look):
    answer = client.get(stills(look)[DRAWN[0]][0].url)
    svg = answer.content.decode()
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert set(re.findall(r'data-hair="(\w+)"', svg)) == {look.hair}
    assert f'fill="{SKIN_TONES[look.skin]}"' in svg
    assert f'fill="{HAIR_COLOURS[look.hair_colour]}"' in svg


def test_one_still_has_another_address_in_every_look():
    looks = [Look(), BO, EBONY, *(Look(hair=style) for style in HAIR_STYLES if style != "bun")]
    assert len({stills(look)[DRAWN[0]][0].url for look in looks}) == len(looks)


@pytest.mark.parametrize("part", ["whole", "head"])
def test_the_figure_by_itself_is_sent_in_its_look(client, part):
    answer = client.get(portrait(EBONY, part))
    assert answer.status_code == 200
    assert SKIN_TONES["ebony"] in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "x/woman-bun-sand-brown/step_up.upside_down.svg",
        "x/woman-bun-sand-brown/no_such_move.top.svg",
        "x/woman-bun-sand-green/step_up.top.svg",
        "x/woman/step_up.top.svg",
        "x/woman-bun-sand-brown.tail.svg",
        "x/nobody.head.svg",
    ],
)
def test_a_picture_that_was_never_drawn_is_not_there(client, path):
    assert client.get(f"/pictures/{path}").status_code == 404


def test_without_a_choice_everybody_sees_the_figure_of_their_sex(owner_client, partner_client):
    slug = DRAWN[0]
    for client, look in ((owner_client, Look()), (partner_client, BO)):
        urls = [still.url for still in stills(look)[slug]]
        assert pictures_of(client.get(page(slug)))[: len(urls)] == urls


def test_a_choice_changes_ones_own_pictures_on_every_page_and_nobody_elses(
    owner, owner_client, partner_client, stranger_client, running
):
    owner.look = {"body": "woman_heavier", "hair": "curls", "skin": "ebony", "hair_colour": "black"}
    owner.save()
    for name, arguments in (("library", []), ("exercise", [DRAWN[0]])):
        url = reverse(name, args=arguments)
        for client, look in ((owner_client, EBONY), (partner_client, BO), (stranger_client, Look())):
            assert {address.split("/")[3] for address in pictures_of(client.get(url))} == {str(look)}
    player = owner_client.get(reverse("player", args=[running.pk])).context["data"]
    assert player["stills"] == {slug: [one.url for one in drawn] for slug, drawn in stills(EBONY).items()}


@pytest.fixture
def some_stills(monkeypatch, tmp_path):
    """A folder of pictures in which only the first mistake of the squat with its right twin was drawn."""
    monkeypatch.setattr(files, "BAKED", tmp_path)
    for name in pair_names(SQUAT.form[0], 1):
        file = tmp_path / still_file("woman", SQUAT.slug, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<svg/>")


def test_a_mistake_with_pictures_stands_beside_what_is_right_in_words_too(client, db, some_stills):
    shown = page_of(client.get(page(SQUAT.slug)))
    told = {image["src"]: image["alt"] for tag, image in shown.tags if tag == "img" and "src" in image}
    pair = mistakes_of(SQUAT, Look())[0]
    assert told[pair.right.url] == f"{SQUAT.name}, done right"
    assert told[pair.wrong.url] == SQUAT.form[0].says
    assert shown.text.count("Right") == shown.text.count("Wrong") == 1


def test_a_mistake_without_pictures_is_told_all_the_same(client, db, some_stills):
    shown = page_of(client.get(page(SQUAT.slug)))
    for form in SQUAT.form:
        assert f"{form.says} Instead: {form.cue}" in shown.text


def test_mistakes_come_in_the_order_of_the_file(some_stills):
    pairs = mistakes_of(SQUAT, Look())
    assert [pair.form for pair in pairs] == list(SQUAT.form)
    assert [pair.wrong is not None for pair in pairs] == [True, False, False, False]


def test_a_mistake_with_its_own_camera_has_its_own_right_picture():
    front, side = SQUAT.form[:2]
    assert pair_names(front, 1) == ("right_1", "mistake_1")
    assert pair_names(side, 2) == ("squat", "mistake_2")
