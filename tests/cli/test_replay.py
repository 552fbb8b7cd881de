import json
from pathlib import Path

import pytest

from cli.running import told
from gluteus.tracking import count, read_recording

RECORDINGS = Path(__file__).parents[1] / "recordings"
BRIDGE = RECORDINGS / "swinging_bridge.jsonl"


def test_a_set_is_told_once_more_with_the_true_count_beside_it(capsys):
    said = told(capsys, "replay", BRIDGE)
    attempts = [line for line in said.out.splitlines() if " repetition " in line]
    assert (said.status, len(attempts)) == (0, 8)
    assert said.out.splitlines()[-1].startswith("8 repetitions of swinging_bridge (confidence ")
    assert said.out.splitlines()[-1].endswith("; truly done: 8")


def test_for_programs_every_event_is_a_line_and_the_count_comes_last(capsys):
    lines = [json.loads(line) for line in told(capsys, "replay", BRIDGE, "--json").out.splitlines()]
    assert {name for line in lines for name in line} == {"sight", "attempt", "ended"}
    assert [line["attempt"]["not_counted"] for line in lines if "attempt" in line] == [""] * 8
    assert (lines[-1]["ended"]["count"], lines[-1]["ended"]["true_count"]) == (8, 8)


def test_a_replay_counts_what_the_engine_counts(capsys):
    for path in sorted(RECORDINGS.glob("*.jsonl")):
        ended = json.loads(told(capsys, "replay", path, "--json").out.splitlines()[-1])["ended"]
        assert ended["count"] == count(read_recording(path)).count


def test_another_exercise_may_be_asked_of_the_same_landmarks(capsys):
    said = told(capsys, "replay", BRIDGE, "--exercise", "half_squat")
    assert "of half_squat" in said.out.splitlines()[-1]


@pytest.mark.parametrize(("content", "word"), [("", "is not JSON"), ("{}", "is no recording")])
def test_what_is_no_recording_is_refused_in_a_sentence(capsys, tmp_path, content, word):
    path = tmp_path / "set.jsonl"
    path.write_text(content)
    said = told(capsys, "replay", path)
    assert (said.status, said.out) == (1, "")
    assert word in said.error
