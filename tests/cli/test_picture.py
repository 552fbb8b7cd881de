import struct
import sys
import xml.etree.ElementTree as ET

import pytest

from cli.running import told
from gluteus.catalogue import open_catalogue
from gluteus.figure.files import BAKED, still_file
from gluteus.figure.look import Look, dressed

SLUG = "step_up_kick_back"
SVG = "{http://www.w3.org/2000/svg}"


def postures(slug=SLUG):
    return open_catalogue().exercise(slug).movement.key_postures


def test_a_picture_has_every_posture_side_by_side(capsys, tmp_path):
    file = tmp_path / "step.svg"
    said = told(capsys, "show", SLUG, "--picture", file)
    assert (said.status, said.error) == (0, "")
    assert said.out == f"{file}: {', '.join(postures())}\n"
    drawn = ET.parse(file).getroot().findall(f"{SVG}svg")
    places = [(int(one.attrib["x"]), int(one.attrib["width"])) for one in drawn]
    assert len(places) == len(postures()) == 2
    assert places[1][0] > sum(places[0])


def test_one_posture_is_the_still_that_was_baked(capsys, tmp_path):
    file = tmp_path / "top.svg"
    told(capsys, "show", SLUG, "--picture", file, "--posture", "top")
    still = (BAKED / still_file("woman", SLUG, "top")).read_text(encoding="utf-8")
    baked = ET.fromstring(dressed(still, Look()))
    (shown,) = ET.parse(file).getroot().findall(f"{SVG}svg")
    assert shown.attrib["viewBox"] == baked.attrib["viewBox"]
    assert [ET.tostring(one) for one in shown] == [ET.tostring(one) for one in baked]


def test_pixels_come_at_the_size_of_print(capsys, tmp_path):
    pytest.importorskip("skimage", reason="painting needs the extra `bake`")
    pytest.importorskip("PIL", reason="painting needs the extra `bake`")
    file = tmp_path / "up.png"
    assert told(capsys, "show", "glute_bridge", "--picture", file, "--posture", "up").status == 0
    png = file.read_bytes()
    width, height = struct.unpack(">II", png[16:24])
    dots_per_m, _ = struct.unpack(">II", png[png.index(b"pHYs") + 4 :][:8])
    assert (height < 1000, width > 1500) == (True, True)
    assert round(dots_per_m * 0.0254) == 300


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--picture", "a.jpg"), "ends in .svg or .png"),
        (("--picture", "a"), "ends in .svg or .png"),
        (("--picture", "a.svg", "--posture", "topp"), "did you mean 'top'?"),
        (("--picture", "nowhere/a.svg"), "Make it first"),
        (("--picture", ".svg"), "ends in .svg or .png"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_a_sentence(capsys, tmp_path, monkeypatch, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    said = told(capsys, "show", SLUG, *arguments)
    assert (said.status, said.out) == (1, "")
    assert sentence in said.error
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_told(capsys, tmp_path):
    (tmp_path / "a.svg").mkdir()
    said = told(capsys, "show", SLUG, "--picture", tmp_path / "a.svg")
    assert said.status == 1
    assert "cannot be written" in said.error


def test_without_the_extra_it_says_what_to_install(capsys, tmp_path, monkeypatch):
    """As on a machine where nothing that draws is installed."""
    monkeypatch.setitem(sys.modules, "PIL", None)
    said = told(capsys, "show", SLUG, "--picture", tmp_path / "a.png")
    assert said.status == 1
    assert "gluteus[bake]" in said.error


def test_without_a_picture_a_posture_is_no_reason_to_fail(capsys):
    assert told(capsys, "show", SLUG, "--posture", "top").status == 0
