"""A routine on paper: what the browser would print."""

import re

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import SHAPES

pytestmark = pytest.mark.browser
CATALOGUE = open_catalogue()
A4_PT = {"width": 595, "height": 842}


def printed(visit, slug, shape):
    visit.go(f"/library/routines/{slug}/print/?shape={shape}")
    return visit.page.pdf(prefer_css_page_size=True)


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_every_routine_in_every_shape_fits_one_a4_page(desktop):
    for slug, routine in CATALOGUE.routines.items():
        for shape in (one for one in SHAPES if CATALOGUE.blocks(routine, one)):
            pdf = printed(desktop, slug, shape)
            width, height = map(float, re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf).groups())
            assert (slug, shape, pages_of(pdf)) == (slug, shape, 1)
            assert (round(width), round(height)) == (A4_PT["width"], A4_PT["height"])


def test_the_dark_theme_prints_ink_on_white(desktop):
    desktop.page.emulate_media(color_scheme="dark", media="print")
    desktop.go("/library/routines/glute_eight/print/")
    colours = desktop.page.evaluate(
        "[document.documentElement, document.querySelector('.sheet')]"
        ".map(one => getComputedStyle(one)).map(style => [style.backgroundColor, style.color])"
    )
    assert colours == [["rgb(255, 255, 255)", "rgb(22, 24, 31)"]] * 2


def test_the_button_prints(desktop):
    desktop.page.add_init_script("window.print = () => { window.printed = true; }")
    desktop.go("/library/routines/glute_eight/")
    desktop.page.get_by_role("link", name="Print").click()
    desktop.page.wait_for_url("**/print/**")
    desktop.page.get_by_role("button", name="Print").click()
    assert desktop.page.evaluate("window.printed")
    assert desktop.complaints == []
