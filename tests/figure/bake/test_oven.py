"""Baked for real, one small exercise into a folder of its own; the bodies are the package's."""

import json

import pytest

pytest.importorskip("skimage", reason="baking needs the extra `bake`")
from gluteus.errors import NotInCatalogue
from gluteus.figure.bake import bake, stale
from gluteus.figure.files import MANIFEST
from gluteus.figure.look import BODIES

SLUG = "supine_rest"
NAMES = [f"{kind}/{body}/{SLUG}" for kind in ("stills", "clips") for body in BODIES]


@pytest.fixture(scope="module")
def baked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    lines = []
    return folder, bake([SLUG], folder, workers=1, say=lines.append), lines


def test_every_body_is_drawn_and_said_as_it_is_done(baked):
    folder, made, lines = baked
    assert sorted(made) == sorted(NAMES)
    assert [line.split(": ") for line in lines] == [
        [f"{number} of {len(NAMES)}", name] for number, name in enumerate(made, 1)
    ]
    assert sorted(json.loads((folder / MANIFEST).read_text())) == sorted(NAMES)


def test_what_is_fresh_is_left_alone(baked):
    folder, _, _ = baked
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.svg")}
    assert (bake([SLUG], folder), stale(folder, [SLUG])) == ([], [])
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.svg")} == before


def test_what_is_missing_or_was_made_from_something_else_is_stale(baked):
    folder, _, _ = baked
    manifest, missing = folder / MANIFEST, next((folder / "stills/man").glob("*.svg"))
    kept, drawn = manifest.read_text(), missing.read_bytes()
    manifest.write_text(json.dumps(json.loads(kept) | {f"stills/woman/{SLUG}": "of another day"}))
    missing.unlink()
    assert stale(folder, [SLUG]) == [f"stills/woman/{SLUG}", f"stills/man/{SLUG}"]
    manifest.write_text(kept)
    missing.write_bytes(drawn)


def test_in_an_empty_folder_everything_is_stale(tmp_path):
    assert sorted(stale(tmp_path, [SLUG])) == sorted(NAMES)


def test_what_nothing_makes_any_longer_is_named(baked):
    folder, _, _ = baked
    left_over = folder / "stills/woman/of_yesterday.up.svg"
    left_over.write_text("<svg/>")
    drawn = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.name != MANIFEST}
    assert stale(folder) == sorted(drawn)  # a folder that is not the package's is for own exercises
    assert stale(folder, [SLUG]) == []


def test_an_exercise_that_is_not_there_is_said(tmp_path):
    with pytest.raises(NotInCatalogue, match="no_such_move"):
        bake(["no_such_move"], tmp_path)
