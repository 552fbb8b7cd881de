"""The figure's stills reach the pages in the look of whoever sees them; what was not drawn is left out."""

import re
from html import unescape

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.figure.files import BAKED, still_file
from gluteus.figure.look import BODIES, HAIR_COLOURS, HAIR_STYLES, SKIN_TONES, Look
from gluteus.web.pictures import portrait, still_svg, stills
from web.pages import page_of

DRAWN = sorted(stills(Look()))
BO = Look("man", "short")
EBONY = Look("woman_heavier", "curls", "ebony", "black")


def pictures_of(response):
    sources = [told["src"] for tag, told in page_of(response).tags if tag == "img"]
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


def test_what_was_never_drawn_for_a_body_is_left_out():
    slug, posture = DRAWN[0], open_catalogue().exercise(DRAWN[0]).movement.key_postures[0]
    assert still_svg(Look(), slug, posture).startswith("<svg")
    assert not (BAKED / still_file("nobody", slug, posture)).exists()
