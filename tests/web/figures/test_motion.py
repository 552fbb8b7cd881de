"""What moves reaches the browser as files of this server, small and kept for ever."""

import gzip
import json

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.figure.files import BAKED, clip_file, clip_names, mesh_file, piece_names
from gluteus.figure.look import BODIES, HAIR_STYLES, Look
from gluteus.web.figures import motion

LARGEST_FIGURE_BYTES, LARGEST_CLIP_BYTES = 120_000, 15_000
BAKED_FOR_WOMAN = [slug for slug in open_catalogue().exercises if (BAKED / clip_file("woman", slug)).exists()]


def weight(answer):
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    return len(gzip.compress(b"".join(answer)))


@pytest.mark.parametrize("body", [body for body in BODIES if (BAKED / mesh_file(body, "body")).exists()])
def test_a_figure_is_small_over_the_wire_in_every_hair_and_hand(client, body):
    weights = {piece: weight(client.get(reverse("mesh", args=["x", body, piece]))) for piece in piece_names()}
    hair = max(weights[f"hair_{style}"] for style in HAIR_STYLES)
    hands = max(weights[piece] for piece in weights if piece.startswith("hands_"))
    assert weights["body"] + weights["head"] + hair + hands <= LARGEST_FIGURE_BYTES


@pytest.mark.parametrize("slug", BAKED_FOR_WOMAN)
def test_every_way_to_do_an_exercise_is_small_and_tells_its_camera(client, slug):
    for clip in clip_names(open_catalogue().exercise(slug)):
        answer = client.get(reverse("clip", args=["x", "woman", f"{slug}.{clip}" if clip else slug]))
        assert weight(answer) <= LARGEST_CLIP_BYTES
        view = json.loads(answer.content)["view"]
        assert (view["distance_m"], view["pixels_per_m"]) == (5.0, 600.0)


@pytest.mark.parametrize(
    "path",
    [
        "/motion/x/woman/nothing.json",
        "/motion/x/nobody/step_up.json",
        "/motion/x/woman/step_up.mistake_99.json",
        "/motion/x/nobody/body.mesh",
        "/motion/x/woman/tail.mesh",
    ],
)
def test_what_was_never_baked_is_not_there(client, path):
    assert client.get(path).status_code == 404


@pytest.fixture
def without_three(monkeypatch, tmp_path):
    monkeypatch.setattr(motion, "THREE", tmp_path)


def test_without_three_the_stills_are_all_there_is(client, db, without_three):
    assert motion.of_player(Look()) is None
    page = client.get(reverse("exercise", args=["step_up"])).content.decode()
    assert "js/figure/page.js" not in page
    assert "figure-play" not in page
    assert "hatch_build.py" in motion.missing_part()


def test_every_body_has_a_clip_of_its_own():
    assert len({clip_file(body, "step_up") for body in BODIES}) == len(BODIES)
