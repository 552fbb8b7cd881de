from pathlib import Path

import pytest

from cli.running import told
from gluteus.catalogue.library import HERE

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


def test_all_of_ours_are_fine(capsys):
    files = sorted(
        path for folder in ("exercises", "routines", "articles") for path in (HERE / folder).glob("*.toml")
    )
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


def test_files_before_the_wrong_one_are_fine(capsys, changed):
    right, wrong = changed("exercise"), changed("routine", "kind ", "kinds ")
    said = told(capsys, "check", right, wrong)
    assert (said.status, said.out) == (1, "my_exercise.toml: fine\n")
    assert "my_routine.toml" in said.error
