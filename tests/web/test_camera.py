"""What the player's camera panel is told, and what is served for it."""

from pathlib import Path

import pytest
from django.conf import settings

from gluteus.catalogue import open_catalogue
from gluteus.web import camera

needs_parts = pytest.mark.skipif(
    not camera.MODEL.exists(), reason="the browser's parts were not fetched (hatch_build.py)"
)


@needs_parts
def test_the_panel_knows_every_move_that_is_counted_and_from_where(owner_client, running):
    data = owner_client.get(f"/workouts/{running.pk}/").context["data"]["camera"]
    counted = {slug: one.count.view for slug, one in open_catalogue().exercises.items() if one.count}
    assert data == {"url": f"/live/{running.pk}/", "model": "auto", "views": counted}


def test_without_its_parts_there_is_no_camera(owner_client, running, monkeypatch, tmp_path):
    monkeypatch.setattr(camera, "MODEL", tmp_path / "nothing")
    assert owner_client.get(f"/workouts/{running.pk}/").context["data"]["camera"] is None


@needs_parts
@pytest.mark.parametrize(
    ("name", "kind"),
    [("vision_wasm_module_internal.wasm", "application/wasm"), ("vision_bundle.mjs", "text/javascript")],
)
def test_the_parts_are_served_pressed_and_as_what_they_are(client, name, kind):
    answer = client.get(f"{settings.STATIC_URL}vendor/mediapipe/{name}", headers={"accept-encoding": "gzip"})
    assert answer["Content-Type"].split(";")[0] == kind
    assert answer["Content-Encoding"] == "gzip"
    pressed = Path(settings.STATIC_ROOT) / "vendor" / "mediapipe" / f"{name}.gz"
    assert b"".join(answer) == pressed.read_bytes()
