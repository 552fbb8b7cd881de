"""Every recording in tests/recordings is a test: drop one in that says how many were truly done."""

from pathlib import Path

import pytest

from gluteus.tracking import count, read_recording

RECORDINGS = sorted((Path(__file__).parents[1] / "recordings").glob("*.jsonl"))


@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: path.stem)
def test_a_recording_counts_what_was_truly_done(path):
    recording = read_recording(path)
    assert recording.reps is not None, "count the repetitions by eye and write them into its first line"
    assert count(recording).count == recording.reps
