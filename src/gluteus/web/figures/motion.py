"""The figure in motion: which clips there are, where a page finds them, and whether three.js is there."""

import json
import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.figure.files import clip_file, folder_of, still_file, still_names
from gluteus.figure.look import Look
from gluteus.web.figures.pictures import Pair, baked_digest, mistakes_of

THREE = Path(settings.STATIC_ROOT) / "vendor" / "three"
FETCH = "python hatch_build.py"
_STILL = re.compile(r'viewBox="0 0 (\S+) (\S+)" data-view="([^"]+)"')
_HEAD_BYTES = 400  # of a still: its view stands in its first tag


def missing_part() -> str | None:
    """A sentence for whoever runs the server where three.js was not fetched."""
    if (THREE / "three.module.min.js").exists():
        return None
    return (
        "The figure stands still: three.js was not fetched when Gluteus was installed. "
        f"With a connection to the internet, run {FETCH} in the folder that it was installed from."
    )


def of_page(exercise: Exercise, look: Look) -> dict[str, Any] | None:
    """What the page of an exercise moves (js/figure/page.js): the right way, and mistakes beside it."""
    if missing_part() or not _is_baked(look, exercise.slug):
        return None
    return {
        "right": _source(look, exercise.slug),
        "wrong": [
            _wrong(exercise, look, number, pair)
            for number, pair in enumerate(mistakes_of(exercise, look), 1)
            if pair.wrong and _is_baked(look, exercise.slug, f"mistake_{number}")
        ],
    }


def of_player(look: Look) -> dict[str, Any] | None:
    """Where every exercise that moves is found: EXERCISE stands for the name of one."""
    if missing_part():
        return None
    moving = [slug for slug in open_catalogue().exercises if _is_baked(look, slug)]
    return {**_source(look, "EXERCISE"), "exercises": moving}


def clip_text(body: str, exercise: Exercise, clip: str = "") -> str:
    """A clip with the view of the still whose place it takes. Raises OSError where either is missing."""
    told = (folder_of(exercise.slug) / clip_file(body, exercise.slug, clip)).read_text(encoding="utf-8")
    view = _view_of(body, exercise.slug, clip or still_names(exercise)[0])
    return f'{{"view":{json.dumps(view, separators=(",", ":"))},{told[1:]}'


def _is_baked(look: Look, slug: str, clip: str = "") -> bool:
    return (folder_of(slug) / clip_file(look.body, slug, clip)).exists()


def _source(look: Look, slug: str, clip: str = "") -> dict[str, Any]:
    """Addresses of a clip and of the pieces of its body (PIECE stands for the name of one), and colours."""
    name = f"{slug}.{clip}" if clip else slug
    return {
        "mesh": reverse("mesh", args=[baked_digest(), look.body, "PIECE"]),
        "clip": reverse("clip", args=[baked_digest(), look.body, name]),
        "look": {"hair": look.hair, "colours": look.colours},
    }


def _wrong(exercise: Exercise, look: Look, number: int, pair: Pair) -> dict[str, Any]:
    """`turned_deg` is how far the mistake is seen from elsewhere than the exercise."""
    own, view = exercise.movement and exercise.movement.view, pair.form.view
    return {
        "source": _source(look, exercise.slug, f"mistake_{number}"),
        "says": pair.form.says,
        "cue": pair.form.cue,
        "still": pair.wrong and pair.wrong.url,
        "turned_deg": view.azimuth - own.azimuth if own and view else 0.0,
    }


def _view_of(body: str, slug: str, still: str) -> dict[str, Any]:
    """From where a still was drawn (figure/picture/drawing.py writes it). Raises OSError."""
    with (folder_of(slug) / still_file(body, slug, still)).open(encoding="utf-8") as drawn:
        found = _STILL.search(drawn.read(_HEAD_BYTES))
    if found is None:
        raise FileNotFoundError(still)
    azimuth, elevation, distance, x, y, z, left, top, per_m = (float(number) for number in found[3].split())
    return {
        "azimuth_deg": azimuth,
        "elevation_deg": elevation,
        "distance_m": distance,
        "aim_m": (x, y, z),
        "left": left,
        "top": top,
        "width": float(found[1]),
        "height": float(found[2]),
        "pixels_per_m": per_m,
    }
