"""A recording replays to the same count, bit by bit; a wrong one says its line."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from films import WHOLE, taken

from gluteus.errors import TrackingError
from gluteus.tracking import Recording, count, read_recording, write_recording
from gluteus.tracking.film import frames_of


@pytest.fixture
def recording():
    made = taken("glute_bridge", (WHOLE,) * 3, noise=0.02, dropout=0.1)
    return Recording("glute_bridge", made.aspect, tuple(frames_of(made.landmarks, made.times_s)), made.reps)


def test_it_comes_back_as_it_was(recording, tmp_path):
    write_recording(recording, tmp_path / "set.jsonl")
    assert read_recording(tmp_path / "set.jsonl") == recording


@pytest.mark.parametrize("mode", ["guided", "wild"])
def test_it_replays_to_the_same_count(recording, tmp_path, mode):
    write_recording(recording, tmp_path / "set.jsonl")
    replayed = count(read_recording(tmp_path / "set.jsonl"), mode=mode)
    assert replayed == count(recording, mode=mode)
    assert replayed.count == recording.reps


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1 is not JSON"),
        ('{"exercise": "squat"}', "is no recording of version 1"),
        ('{"gluteus_recording": 1}', "line 1 must name the exercise and the aspect"),
        (
            '{"gluteus_recording": 1, "exercise": "squat", "aspect": 1}\n[0.0, 1.0]',
            "line 2 must hold 1 or 100",
        ),
        ('{"gluteus_recording": 1, "exercise": "squat", "aspect": 1}\n[NaN]', "line 2 must hold 1 or 100"),
        ('{"gluteus_recording": 1, "exercise": "squat", "aspect": 1}\n[0.0', "line 2 is not JSON"),
    ],
)
def test_a_wrong_file_says_which_line(tmp_path, text, sentence):
    path = tmp_path / "set.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TrackingError, match=sentence):
        read_recording(path)
