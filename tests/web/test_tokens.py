"""Colours that can be read, in the light and in the dark: WCAG 2.2, 1.4.3 and 1.4.11."""

import re
from pathlib import Path

import pytest

import gluteus.web

TOKENS = Path(gluteus.web.__file__).parent / "static" / "css" / "tokens.css"
LIGHT, DARK = TOKENS.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
GROUNDS = ("page", "card", "sunken")
TEXT = ("ink", "ink-soft", "accent", "work", "hold", "lower", "rest", "good", "warn", "bad")
ON_A_COLOUR = [
    ("accent-ink", "accent"),
    *(("phase-ink", phase) for phase in ("work", "hold", "lower", "rest")),
]


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


SCHEMES = {"light": _colours(LIGHT), "dark": _colours(LIGHT) | _colours(DARK)}


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("colour", TEXT)
def test_text_can_be_read_on_a_page_and_on_a_card(scheme, colour):
    colours = SCHEMES[scheme]
    assert min(_contrast(colours[colour], colours[ground]) for ground in ("page", "card")) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), ON_A_COLOUR)
def test_text_can_be_read_on_a_colour(scheme, ink, ground):
    assert _contrast(SCHEMES[scheme][ink], SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("colour", ["edge", "focus", "ink-soft"])
def test_edges_and_the_focus_can_be_seen_everywhere(scheme, colour):
    colours = SCHEMES[scheme]
    assert min(_contrast(colours[colour], colours[ground]) for ground in GROUNDS) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_roles_of_muscles_differ_in_lightness(scheme):
    colours = SCHEMES[scheme]
    main, helps, steadies = (colours[f"muscle-{role}"] for role in ("main", "helps", "steadies"))
    contrasts = [_contrast(colour, colours["card"]) for colour in (main, helps, steadies)]
    assert contrasts == sorted(contrasts, reverse=True)
