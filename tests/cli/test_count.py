import numpy as np
import pytest

from cli.running import told
from gluteus.body import Skeleton
from gluteus.catalogue import open_catalogue
from gluteus.movement import solve_clip
from gluteus.tracking import Recording, write_recording
from gluteus.tracking.film import frames_of
from gluteus.tracking.synthetic import Shot, film, performance


@pytest.fixture(scope="module")
def made():
    body = Skeleton("female", 1.68)
    act = performance(solve_clip(open_catalogue().exercise("squat"), body), [1.0, 1.0, 0.4, 1.0])
    return film(act, body, Shot(noise=0.01))


@pytest.fixture
def arrays(made, tmp_path):
    path = tmp_path / "film.npz"
    np.savez(path, landmarks=made.landmarks, times_s=made.times_s, aspect=made.aspect)
    return path


@pytest.mark.parametrize("mode", ["guided", "wild"])
def test_arrays_are_counted(capsys, arrays, mode):
    said = told(capsys, "count", arrays, "--exercise", "squat", "--mode", mode, "--json").json
    assert (said["exercise"], said["mode"], said["count"], len(said["reps"])) == ("squat", mode, 3, 3)


def test_a_person_reads_what_was_not_counted_and_why(capsys, arrays):
    lines = told(capsys, "count", arrays, "--exercise", "squat").out.splitlines()
    assert lines[0].startswith("3 repetitions of squat")
    assert [line.split(", ")[1] for line in lines if line.startswith("not counted")] == ["range too small"]


def test_a_recording_says_itself_what_it_shows(capsys, made, tmp_path):
    path = tmp_path / "set.jsonl"
    write_recording(Recording("squat", 1.0, tuple(frames_of(made.landmarks, made.times_s))), path)
    assert told(capsys, "count", path, "--json").json["count"] == made.reps


@pytest.mark.parametrize(
    ("name", "arguments", "sentence"),
    [
        ("film.npz", (), "Say which exercise"),
        ("none.npz", ("--exercise", "squat"), "cannot be read as .npz"),
        ("film.npz", ("--exercise", "sqat"), "did you mean 'squat'"),
        ("film.npz", ("--exercise", "childs_pose"), "has no [count]"),
        ("none.jsonl", (), "cannot be read as text"),
    ],
)
def test_what_cannot_be_counted_is_said_in_a_sentence(capsys, arrays, name, arguments, sentence):
    said = told(capsys, "count", arrays.parent / name, *arguments)
    assert said.status == 1
    assert sentence in said.error


def test_arrays_that_are_missing_are_named(capsys, tmp_path):
    np.savez(tmp_path / "film.npz", landmarks=np.zeros((2, 33, 3)))
    assert "'times_s' is missing" in told(capsys, "count", tmp_path / "film.npz", "--exercise", "squat").error
