"""The figure in motion: which clips there are, where a page finds them, and whether three.js is there."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.figure.look import BODIES, Look
from gluteus.web.home import digest_of
from gluteus.web.pictures import BAKED, file_of

MOTION = BAKED / "motion"
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
        f"With a connection to the internet, run `{FETCH}` where Gluteus was installed from."
    )


def source(exercise: Exercise, look: Look, mistake: int = 0) -> dict[str, Any] | None:
    """What the browser needs to move it (js/figure/moving.js); None where it has to stand still."""
    if missing_part() or not clip_file(look.body, exercise.slug, mistake).exists():
        return None
    return {"mesh": mesh_url(look), "clip": clip_url(exercise.slug, look, mistake), "look": look_of(look)}


def of_page(exercise: Exercise, look: Look) -> dict[str, Any] | None:
    """The right way and every mistake that can be shown beside it, for the page of an exercise."""
    right = source(exercise, look)
    return right and {"right": right, "wrong": []}


def of_player(look: Look) -> dict[str, Any] | None:
    """As `source`, for every exercise that moves: EXERCISE stands for one of their names."""
    if missing_part():
        return None
    moving = [slug for slug in open_catalogue().exercises if clip_file(look.body, slug).exists()]
    clip = reverse("clip", args=[_digest(), look.body, "EXERCISE"])
    return {"mesh": mesh_url(look), "clip": clip, "look": look_of(look), "exercises": moving}


def look_of(look: Look) -> Mapping[str, Any]:
    return {"hair": look.hair, "colours": look.colours}


def mesh_url(look: Look) -> str:
    """Of all pieces of a body: PIECE stands for the name of one."""
    return reverse("mesh", args=[_digest(), look.body, "PIECE"])


def clip_url(slug: str, look: Look, mistake: int = 0) -> str:
    return reverse("clip", args=[_digest(), look.body, _name(slug, mistake)])


def mesh_file(body: str, piece: str) -> Path:
    return MOTION / "bodies" / body / f"{piece}.mesh"


def clip_file(body: str, slug: str, mistake: int = 0) -> Path:
    """Bodies with the same skeleton move alike. Raises KeyError where there is no such body."""
    skeleton = next(name for name, one in BODIES.items() if one.skeleton == BODIES[body].skeleton)
    return MOTION / skeleton / f"{_name(slug, mistake)}.json"


def view_of(body: str, slug: str, posture: str) -> dict[str, Any]:
    """From where a still was drawn (figure/picture/drawing.py writes it). Raises OSError."""
    with file_of(slug, posture).open(encoding="utf-8") as still:
        found = _STILL.search(still.read(_HEAD_BYTES))
    if found is None:
        raise FileNotFoundError(slug)
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


def clip_text(body: str, exercise: Exercise, mistake: int = 0) -> str:
    """A clip with the view of its first still. Raises OSError where either is missing."""
    told = clip_file(body, exercise.slug, mistake).read_text(encoding="utf-8")
    postures = exercise.movement.key_postures if exercise.movement else ()
    view = view_of(body, exercise.slug, f"mistake_{mistake}" if mistake else postures[0])
    return f'{{"view":{json.dumps(view, separators=(",", ":"))},{told[1:]}'


def _name(slug: str, mistake: int) -> str:
    return f"{slug}.mistake_{mistake}" if mistake else slug


@cache
def _digest() -> str:
    return digest_of(MOTION)
