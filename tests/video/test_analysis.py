import os
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("mediapipe", reason="finding people needs the extra `video`")

from gluteus.errors import NotInCatalogue, TrackingError, VideoError
from gluteus.tracking import count, read_recording
from gluteus.video.analysis import analyse, outcome_of
from gluteus.video.film import Film
from gluteus.video.task import Task
from video.films import turned, with_delays

LIFT = "standing_rear_leg_raise"
FILMS = os.environ.get("GLUTEUS_FILMS")


@pytest.fixture(scope="module")
def analysed(lifts, tmp_path_factory):
    """The film of two lifts with everything that can be asked of it."""
    folder = tmp_path_factory.mktemp("out")
    task = Task(lifts, LIFT, picture=folder / "sheet.png", recording=folder / "lifts.jsonl", reps=2)
    return task, analyse(task)


def test_a_film_of_our_figure_is_counted_exactly(analysed):
    _, analysis = analysed
    assert (analysis.result.count, analysis.result.partials, analysis.found) == (2, (), 1.0)
    assert (analysis.width_px, analysis.height_px) == (400, 400)


def test_the_recording_of_a_film_counts_the_same(analysed):
    task, analysis = analysed
    recording = read_recording(task.recording)
    assert (recording.exercise, recording.reps, len(recording.frames)) == (LIFT, 2, analysis.pictures)
    assert count(recording) == analysis.result


def test_a_contact_sheet_has_a_tile_for_each_repetition(analysed):
    task, _ = analysed
    with Film(task.picture) as sheet:
        (picture,) = sheet
    row = (picture.rgb[len(picture.rgb) // 2] != picture.rgb[2, 2]).any(axis=-1)  # whatever is no paper
    begins = np.flatnonzero(row[1:] & ~row[:-1])
    assert len(begins) == 2


def test_the_film_can_be_had_with_the_skeleton_in_it(lifts, tmp_path):
    task = Task(lifts, LIFT, picture=tmp_path / "drawn.webm")
    analysis = analyse(task)
    with Film(task.picture) as drawn, Film(lifts) as plain:
        pairs = list(zip(drawn, plain, strict=True))
    assert len(pairs) == analysis.pictures
    assert all(abs(one.time_s - other.time_s) < 0.02 for one, other in pairs)
    assert all((one.rgb != other.rgb).any() for one, other in pairs)


@pytest.mark.parametrize("change", [turned, lambda film, path: with_delays(film, path, (0.5, 1.5, 1))])
def test_a_film_held_upright_or_of_a_variable_rate_is_counted_too(lifts, tmp_path, change):
    """Turned, our figure lies: nobody lifts up lying, and nothing else may happen."""
    outcome = outcome_of(Task(change(lifts, tmp_path / "changed.mp4"), LIFT))
    assert outcome.trouble == ""
    assert outcome.analysis.result.count == (0 if change is turned else 2)


def test_a_film_without_anybody_is_told_so(nobody):
    with pytest.raises(VideoError, match=r"nobody\.mp4: nobody was found in its 30 pictures"):
        analyse(Task(nobody, LIFT))


@pytest.mark.parametrize(
    ("slug", "error"), [("nothing_like_it", NotInCatalogue), ("childs_pose", TrackingError)]
)
def test_what_cannot_be_counted_is_said_before_the_film_is_read(slug, error):
    with pytest.raises(error):
        analyse(Task(Path("nowhere.mp4"), slug))


def test_a_picture_of_another_kind_is_refused(lifts):
    with pytest.raises(VideoError, match=r"sheet.gif: a picture of a film ends in .jpg, .jpeg, .png, .webm"):
        Task(lifts, LIFT, picture=Path("sheet.gif"))


def test_a_place_that_cannot_be_written_is_told(lifts, tmp_path):
    outcome = outcome_of(Task(lifts, LIFT, recording=tmp_path / "no folder" / "lifts.jsonl"))
    assert outcome.analysis is None
    assert "cannot be written" in outcome.trouble


@pytest.mark.skipif(FILMS is None, reason="GLUTEUS_FILMS names no folder of real films")
def test_three_squats_of_a_real_person_are_counted():
    analysis = analyse(Task(Path(FILMS) / "pose_squats.mp4", "squat"))
    assert (analysis.pictures, analysis.found, analysis.result.count) == (65, 1.0, 3)
