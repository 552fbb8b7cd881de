import subprocess
import sys
from pathlib import Path

import pytest

from cli.running import told
from gluteus.catalogue.library import HERE
from own_files import own_exercise, own_routine

SOURCES = {
    "exercise": HERE / "exercises" / "step_up_kick_back.toml",
    "routine": HERE / "routines" / "glute_eight.toml",
    "article": HERE / "articles" / "sitting.toml",
}


@pytest.fixture
def changed(tmp_path):
    """Makes a copy of one of our files with one thing changed in it."""

    def copy(kind: str, old: str = "", new: str = "") -> Path:
        source = SOURCES[kind].read_text(encoding="utf-8")
        assert old in source
        path = tmp_path / f"my_{kind}.toml"
        path.write_text(source.replace(old, new, 1), encoding="utf-8")
        return path

    return copy


@pytest.mark.parametrize("kind", SOURCES)
def test_a_file_that_is_right_is_fine(capsys, changed, kind):
    said = told(capsys, "check", changed(kind))
    assert (said.status, said.error) == (0, "")
    assert said.out == f"my_{kind}.toml: fine\n"


def test_ours_are_fine(capsys):
    """Of the exercises only some: whether bodies can do them all is held by tests/movement."""
    files = [path for folder in ("routines", "articles") for path in sorted((HERE / folder).glob("*.toml"))]
    files += sorted((HERE / "exercises").glob("s*_squat*.toml"))
    said = told(capsys, "check", *files)
    assert said.status == 0
    assert said.out.splitlines() == [f"{path.name}: fine" for path in files]


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        ("exercise", ("pattern ", "patern "), ["'patern'", "'pattern'"]),
        ("exercise", ('"step"', '"stepp"'), ["'stepp'", "'step'"]),
        ("exercise", ("credit = 1.0", "credits = 1.0"), ["muscles", "'credits'", "'credit'"]),
        (
            "routine",
            ('"squat_kick_back"', '"squat_kickback"'),
            ["blocks", "'squat_kickback'", "'squat_kick_back'"],
        ),
        ("routine", ("shapes ", "shape "), ["blocks", "'shape'", "'shapes'"]),
        ("article", ("summary ", "sumary "), ["'sumary'", "'summary'"]),
    ],
)
def test_a_wrong_file_is_told_its_name_the_key_and_the_nearest(capsys, changed, kind, change, words):
    said = told(capsys, "check", changed(kind, *change))
    assert (said.status, said.out) == (1, "")
    assert [word for word in [f"my_{kind}.toml", *words] if word not in said.error] == []
    assert said.error.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"name = ", "TOML"),
        (b"\xff\xfe", "UTF-8"),
        (b"", "missing"),
        (b"blocks = 3", "routine"),
        (b"sections = 'none'", "missing"),
    ],
)
def test_what_is_no_such_file_is_refused_in_a_sentence(capsys, tmp_path, content, word):
    path = tmp_path / "routine.toml"
    path.write_bytes(content)
    said = told(capsys, "check", path)
    assert (said.status, said.out) == (1, "")
    assert "routine.toml" in said.error
    assert word in said.error


@pytest.mark.parametrize("name", ["nowhere.toml", "."])
def test_what_cannot_be_read_is_refused_in_a_sentence(capsys, tmp_path, name):
    said = told(capsys, "check", tmp_path / name)
    assert said.status == 1
    assert "cannot be read" in said.error


def test_files_around_the_wrong_one_are_fine(capsys, changed):
    right, wrong, other = changed("exercise"), changed("routine", "kind ", "kinds "), changed("article")
    said = told(capsys, "check", right, wrong, other)
    assert (said.status, said.out) == (1, "my_exercise.toml: fine\nmy_article.toml: fine\n")
    assert "my_routine.toml" in said.error


def test_what_no_body_can_do_names_posture_contact_and_by_how_much(capsys, changed):
    said = told(
        capsys, "check", changed("exercise", "foot_l = { on", 'hand_l = { on = "floor" }, foot_l = { on')
    )
    assert (said.status, said.out) == (1, "")
    assert said.error.startswith("gluteus: my_exercise: posture 'on_step': ")
    assert " misses 'floor' by " in said.error


def test_without_numpy_it_says_what_was_not_tried(changed):
    code = "import sys; sys.modules['numpy'] = None; from gluteus.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(changed("exercise"))],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("my_exercise.toml: fine, but nobody tried the movement: ")
    assert "gluteus[figure]" in done.stdout


class TestOwnFiles:
    def test_without_any_it_says_where_they_would_be(self, capsys, own_home):
        said = told(capsys, "check")
        assert said.status == 0
        assert said.out == f"There are no files of your own in exercises or routines of {own_home}.\n"

    def test_without_a_name_all_of_them_are_checked(self, capsys, own_home):
        own_exercise(own_home)
        own_routine(own_home)
        said = told(capsys, "check")
        assert (said.status, said.error) == (0, "")
        assert said.out == "my_step_up.toml: fine\nmy_evening.toml: fine\n"

    def test_one_with_a_name_of_ours_is_wrong_where_it_lies(self, capsys, own_home):
        path = own_exercise(own_home, "step_up")
        for arguments in ([], [path]):
            said = told(capsys, "check", *arguments)
            assert (said.status, said.out) == (1, "")
            assert "step_up.toml: one of ours has this name already" in said.error

    def test_an_exercise_among_the_routines_is_wrong_where_it_lies(self, capsys, own_home):
        own_exercise(own_home).rename(own_routine(own_home, item="glute_bridge"))
        said = told(capsys, "check")
        assert (said.status, said.out) == (1, "")
        assert "my_evening.toml: unknown key 'category'" in said.error
