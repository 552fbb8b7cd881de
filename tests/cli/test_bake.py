"""Own exercises get their pictures in the data folder, drawn for real with the package's bodies."""

import subprocess
import sys

import pytest

from cli.running import told
from gluteus.catalogue.library import HERE
from gluteus.figure.files import own_pictures
from gluteus.figure.look import BODIES
from own_files import own_exercise, write

NAMES = [f"{kind}/{body}/my_rest" for kind in ("stills", "clips") for body in BODIES]
RESTING = (HERE / "exercises" / "supine_rest.toml").read_text(encoding="utf-8")  # is drawn quickest


@pytest.fixture
def my_rest(own_home):
    return write(own_home / "exercises", "my_rest.toml", RESTING)


class TestDrawing:
    @pytest.fixture(autouse=True)
    def _tools(self):
        pytest.importorskip("skimage", reason="baking needs the extra `bake`")

    def test_what_is_missing_is_said_then_drawn_then_left_alone(self, capsys, my_rest):
        said = told(capsys, "bake", "--check")
        assert (said.status, said.out.splitlines()) == (1, [f"stale: {name}" for name in NAMES])
        said = told(capsys, "bake")
        assert (said.status, said.error) == (0, "")
        assert sorted(line.split(": ")[1] for line in said.out.splitlines()[1:]) == sorted(NAMES)
        drawn = {path.parent.name for path in own_pictures().glob("stills/*/my_rest.*.svg")}
        assert drawn == set(BODIES)
        assert told(capsys, "bake", "--check").out == ""
        assert told(capsys, "bake", "my_rest").out == "my_rest: drawn already\n"

    def test_what_no_body_can_do_is_said(self, capsys, own_home):
        own_exercise(own_home, "mine", "foot_l = { on", 'hand_l = { on = "floor" }, foot_l = { on')
        said = told(capsys, "bake")
        assert said.status == 1
        assert said.error.startswith("gluteus: mine: posture 'on_step': ")
        assert said.error.count("\n") == 1

    def test_without_a_movement_there_is_nothing_to_draw(self, capsys, own_home):
        write(own_home / "exercises", "words.toml", RESTING.split("[movement]")[0])
        said = told(capsys, "bake", "words")
        assert (said.status, said.out) == (0, "words: has no [movement], so there is nothing to draw\n")

    def test_without_own_ones_it_says_so(self, capsys, own_home):
        assert "no exercises of your own" in told(capsys, "bake").out

    def test_a_name_that_nobody_has_is_answered_with_the_nearest(self, capsys, own_home):
        said = told(capsys, "bake", "step_upp")
        assert (said.status, said.out) == (1, "")
        assert "'step_up'" in said.error

    @pytest.mark.parametrize(
        ("slug", "file", "word"), [("nothing", "x.mjpeg", "nothing"), ("step_up", "x.avi", ".mjpeg")]
    )
    def test_what_cannot_be_filmed_is_a_sentence(self, capsys, tmp_path, slug, file, word):
        said = told(capsys, "bake", "--film", slug, "--out", tmp_path / file)
        assert (said.status, said.out) == (1, "")
        assert word in said.error
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_a_file_is_a_sentence(self, capsys, my_rest, own_home):
        write(own_home, "pictures", "none")
        said = told(capsys, "bake")
        assert said.status == 1
        assert said.error.startswith("gluteus: ")
        assert said.error.count("\n") == 1


def test_without_the_tools_it_says_what_to_install():
    code = "import sys; sys.modules['skimage'] = None; from gluteus.cli import main; main(['bake'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "skimage" in done.stderr
    assert done.stderr.endswith("Install the extra: pip install 'gluteus[bake]'\n")
