"""A person's own files stand beside ours; a wrong one is left out, says why, and harms nothing else."""

import os

import pytest

from gluteus.catalogue import OwnFiles, open_catalogue
from gluteus.catalogue.library import our_catalogue
from own_files import EXERCISE, own_exercise, own_routine, write

OURS = our_catalogue()


def left_out(home):
    """File and sentence of all that is wrong, while everything of ours is there."""
    catalogue = open_catalogue(home)
    assert set(catalogue.exercises) == set(OURS.exercises) | catalogue.own.exercises
    assert set(catalogue.routines) == set(OURS.routines) | catalogue.own.routines
    return [(wrong.path.name, wrong.sentence) for wrong in catalogue.own.wrong]


def test_without_files_there_is_what_there_was(tmp_path):
    catalogue = open_catalogue(tmp_path / "nowhere")
    assert (catalogue.exercises, catalogue.routines) == (OURS.exercises, OURS.routines)
    assert catalogue.own == OwnFiles()


def test_own_ones_stand_after_ours(tmp_path):
    own_exercise(tmp_path, "a_step_up")
    own_routine(tmp_path, "a_workout", "a_step_up")
    catalogue = open_catalogue(tmp_path)
    assert list(catalogue.exercises) == [*OURS.exercises, "a_step_up"]
    assert list(catalogue.routines) == [*OURS.routines, "a_workout"]
    assert catalogue.own == OwnFiles(frozenset({"a_step_up"}), frozenset({"a_workout"}))


def test_a_new_person_begins_with_ours(tmp_path):
    own_exercise(tmp_path)
    own_routine(tmp_path, "a_workout")
    catalogue = open_catalogue(tmp_path)
    assert catalogue.first_workout == OURS.first_workout
    assert [routine.slug for routine in catalogue.workouts] == [OURS.first_workout.slug, "a_workout"]


def test_own_ones_may_name_each_other(tmp_path):
    own_exercise(
        tmp_path,
        "low",
        'harder   = ["high_step_up_kick_back", "reverse_lunge_kick_back"]',
        'harder = ["high"]',
    )
    own_exercise(tmp_path, "high", 'easier   = ["step_up"]', 'easier = ["low"]')
    own_routine(tmp_path, "part", "low", 'kind    = "workout"', 'kind = "stretch"')
    own_routine(tmp_path, "whole", "low", "items = [", 'routine = "part"\nitems = [')
    assert left_out(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("pattern ", "patern ", "mine.toml: unknown key 'patern'; did you mean 'pattern'?"),
        (
            "elbow.flexion",
            "elbo.flexion",
            "mine.toml: movement.base: 'elbo' is not a known joint; did you mean 'elbow'?",
        ),
        (
            '"step_up"',
            '"step_upp"',
            "mine.toml: easier: there is no exercise 'step_upp'; did you mean 'step_up'?",
        ),
        ('on = "step"', 'on = "wall"', "rests on 'wall', but no 'wall' stands in `props`"),
        ("credit = 1.0", "credit = nan", "mine.toml: muscles.gluteus_maximus.credit: nan is outside 0 to 1"),
        ('"2-0-2-1"', '"0-0-0-0"', "mine.toml: dose.tempo: '0-0-0-0' is not a tempo like "),
    ],
)
def test_a_wrong_one_is_left_out_and_told_its_key(tmp_path, old, new, sentence):
    own_exercise(tmp_path, "mine", old, new)
    ((name, told),) = left_out(tmp_path)
    assert name == "mine.toml"
    assert sentence in told


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (EXERCISE.encode("utf-16"), "mine.toml: is not UTF-8 text. Save it as UTF-8."),
        (b"name = ", "mine.toml: is not valid TOML: Invalid value (at end of document)."),
        (b"", "mine.toml: the key 'name' is missing"),
        (b"#" * 10_000_000, "mine.toml: has 10000 kB; files of the catalogue have a few. Take it away."),
        (b"name = " + b"[" * 100_000, "mine.toml: has too many brackets or dots inside each other."),
        (b"a" + b".a" * 100_000 + b" = 1", "mine.toml: has too many brackets or dots inside each other."),
    ],
)
def test_what_is_no_exercise_at_all_is_left_out_in_a_sentence(tmp_path, content, sentence):
    write(tmp_path / "exercises", "mine.toml", content)
    assert left_out(tmp_path) == [("mine.toml", sentence)]


def test_one_with_the_name_of_ours_is_left_out_and_ours_stays(tmp_path):
    own_exercise(tmp_path, "step_up")
    own_routine(tmp_path, "glute_eight", "step_up")
    sentence = "one of ours has this name already: give the file another one"
    assert left_out(tmp_path) == [
        ("step_up.toml", f"step_up.toml: {sentence}"),
        ("glute_eight.toml", f"glute_eight.toml: {sentence}"),
    ]
    assert open_catalogue(tmp_path).exercise("step_up") == OURS.exercise("step_up")


@pytest.mark.parametrize(
    "name", ["My Step-up.toml", "übung.toml", "1_2.toml", f"{'x' * 81}.toml", "a/b.toml"[1:]]
)
def test_a_name_that_is_no_slug_is_left_out(tmp_path, name):
    write(tmp_path / "exercises", name.replace("/", "-"), EXERCISE)
    ((_, told),) = left_out(tmp_path)
    assert "give the file another name" in told


def test_what_is_not_a_file_is_left_out(tmp_path):
    (tmp_path / "exercises" / "folder.toml").mkdir(parents=True)
    (tmp_path / "exercises" / "lost.toml").symlink_to("nowhere")
    os.mkfifo(tmp_path / "exercises" / "pipe.toml")
    assert left_out(tmp_path) == [
        ("folder.toml", "folder.toml: cannot be read (Is a directory). Check its name and rights."),
        ("lost.toml", "lost.toml: cannot be read (No such file or directory). Check its name and rights."),
        ("pipe.toml", "pipe.toml: is no plain file. Take it away."),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_left_out(tmp_path):
    own_exercise(tmp_path).chmod(0)
    own_routine(tmp_path, item="glute_bridge").parent.chmod(0)
    assert left_out(tmp_path) == [
        (
            "my_step_up.toml",
            "my_step_up.toml: cannot be read (Permission denied). Check its name and rights.",
        ),
        ("routines", "routines: cannot be looked into (Permission denied). Check its name and rights."),
    ]


def test_a_folder_that_is_a_file_is_told(tmp_path):
    write(tmp_path, "exercises", "none yet")
    ((name, told),) = left_out(tmp_path)
    assert name == "exercises"
    assert "cannot be looked into" in told


def test_what_editors_and_systems_leave_beside_a_file_is_not_read(tmp_path):
    for name in ("._mine.toml", ".#mine.toml", "mine.toml~", "mine.txt"):
        write(tmp_path / "exercises", name, b"\xff")
    assert left_out(tmp_path) == []


def test_whoever_names_what_is_left_out_is_left_out_too(tmp_path):
    own_exercise(tmp_path, "wrong", "credit = 1.0", "credit = 2.0")
    own_exercise(tmp_path, "next", '"step_up"', '"wrong"')
    own_routine(tmp_path, "evening", "next")
    assert [name for name, _ in left_out(tmp_path)] == ["wrong.toml", "next.toml", "evening.toml"]


class TestRoutine:
    def test_one_that_is_a_part_of_itself_is_left_out(self, tmp_path):
        for slug, other in (("one", "other"), ("other", "one")):
            own_routine(tmp_path, slug, "glute_bridge", "items = [", f'routine = "{other}"\nitems = [')
        sentence = "blocks: this routine would be a part of itself"
        assert left_out(tmp_path) == [
            ("one.toml", f"one.toml: {sentence}"),
            ("other.toml", f"other.toml: {sentence}"),
        ]

    def test_one_whose_part_names_what_is_not_there_is_left_out(self, tmp_path):
        own_routine(tmp_path, "one", "glute_bridge", "items = [", 'routine = "part"\nitems = [')
        own_routine(tmp_path, "part", "glute_bridge", "items = [", 'routine = "nothing"\nitems = [')
        assert {name for name, _ in left_out(tmp_path)} == {"one.toml", "part.toml"}

    def test_one_without_an_exercise_is_left_out(self, tmp_path):
        own_routine(tmp_path, "empty", "glute_bridge", 'title = "Two moves"', 'title = "None"\nshapes = []')
        assert left_out(tmp_path) == [("empty.toml", "empty.toml: blocks: hold no exercise in any shape")]

    def test_it_has_only_the_shapes_in_which_something_is_done(self, tmp_path):
        own_routine(
            tmp_path, "brief", "glute_bridge", 'title = "Two moves"', 'title = "Two"\nshapes = ["short"]'
        )
        catalogue = open_catalogue(tmp_path)
        assert catalogue.shapes(catalogue.routine("brief")) == ("short",)
