import re
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.errors import PictureError
from gluteus.figure.look import BODIES, CHOICES, HAIR_COLOURS, HAIR_STYLES, SKIN_TONES, Look, dressed

looks = st.builds(
    Look,
    st.sampled_from(sorted(BODIES)),
    st.sampled_from(sorted(HAIR_STYLES)),
    st.sampled_from(sorted(SKIN_TONES)),
    st.sampled_from(sorted(HAIR_COLOURS)),
)


def still(colours):
    groups = "".join(f'<g data-hair="{style}"><path d="M0 0{style}"/></g>' for style in HAIR_STYLES)
    return "<svg>" + "".join(f'<path fill="{colour}"/>' for colour in colours) + groups + "</svg>"


def hue(colour):
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


@given(looks)
def test_a_look_comes_back_from_its_name(look):
    assert Look.named(str(look)) == look


@given(looks)
def test_a_name_can_stand_in_an_address(look):
    assert re.fullmatch(r"[a-z_]+(-[a-z_]+){3}", str(look))


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (
            {"hair": "mohawk"},
            'The figure has no hair "mohawk". Choose one of: bun, ponytail, bob, short, curls.',
        ),
        ({"hair_colour": "green"}, 'The figure has no hair colour "green". Choose one of: black, brown,'),
        ({"body": ""}, 'The figure has no body "".'),
    ],
)
def test_what_the_figure_does_not_have_is_said_with_what_it_has(choice, sentence):
    with pytest.raises(PictureError, match=re.escape(sentence)):
        Look(**choice)


@pytest.mark.parametrize("name", ["", "woman", "woman-bun-sand", "woman-bun-sand-brown-blue", "a-b-c-d"])
def test_a_name_that_is_none_is_refused(name):
    with pytest.raises(PictureError):
        Look.named(name)


@pytest.mark.parametrize(("sex", "body"), [("female", "woman"), ("male", "man"), (None, "woman")])
def test_before_anybody_chose_the_figure_has_their_sex(sex, body):
    assert Look.for_sex(sex).body == body


def test_a_heavier_body_has_the_lengths_of_its_sex():
    for sex in ("woman", "man"):
        average, heavier = BODIES[sex].skeleton, BODIES[f"{sex}_heavier"].skeleton
        assert heavier == replace(average, build="heavier")
        assert heavier.offsets_m == average.offsets_m


@given(looks)
def test_a_dressed_still_has_one_hair_style_and_only_its_own_colours(look):
    drawn = dressed(still(Look().colours.values()), look)
    assert re.findall(r'data-hair="(\w+)"', drawn) == [look.hair]
    assert re.findall(r'fill="(#\w+)"', drawn) == list(look.colours.values())


@given(looks)
def test_dressing_leaves_every_other_colour_as_it_is(look):
    others = ["#5c677d", "#f4f1ea", "#fff", "#e4532f"]
    assert re.findall(r'fill="(#\w+)"', dressed(still(others), look)) == others


@given(looks)
def test_lips_are_redder_than_the_skin_around_them(look):
    (red, green, _), (skin_red, skin_green, _) = hue(look.colours["lips"]), hue(look.colours["skin"])
    assert red / green > skin_red / skin_green


def test_no_two_choices_look_the_same():
    for choices in (SKIN_TONES, HAIR_COLOURS):
        assert len(set(choices.values())) == len(choices)


def test_every_choice_is_part_of_a_look():
    assert list(CHOICES) == ["body", "hair", "skin", "hair_colour"]


def test_a_page_that_knows_looks_needs_no_numpy():
    code = "import sys, gluteus.figure.look, gluteus.figure.files; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
