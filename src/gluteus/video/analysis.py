"""One film from beginning to end: read, found, counted, and drawn where a picture is wanted."""

from collections.abc import Callable

from gluteus.catalogue import open_catalogue
from gluteus.errors import GluteusError, VideoError
from gluteus.tracking import Frame, Recording, count, norm_of, write_recording
from gluteus.video.detector import Detector
from gluteus.video.film import Film
from gluteus.video.illustration import illustrate
from gluteus.video.task import Analysis, FilmOutcome, Task

Told = Callable[[int, int], None]  # pictures done, pictures promised


def outcome_of(task: Task, told: Told = lambda _done, _of: None) -> FilmOutcome:
    """The analysis, or what is wrong in a sentence: one bad film must not end the others."""
    try:
        return FilmOutcome(task, analyse(task, told))
    except GluteusError as error:
        return FilmOutcome(task, None, str(error))


def analyse(task: Task, told: Told = lambda _done, _of: None) -> Analysis:
    """Count one film; `told` hears of every picture.

    Raises VideoError where nothing can be read or nobody is found, TrackingError for an exercise that cannot
    be counted, NotInCatalogue for one that is not there.
    """
    norm_of(open_catalogue().exercise(task.exercise))  # what cannot be counted is said before the long work
    with Film(task.film) as film, Detector(task.network) as detector:
        frames, (height_px, width_px) = _watched(film, detector, told)
    found = sum(frame.points is not None for frame in frames) / len(frames)
    if found == 0:
        raise VideoError(
            f"{task.film.name}: nobody was found in its {len(frames)} pictures. "
            "The whole body must be seen, in good light."
        )
    recording = Recording(task.exercise, width_px / height_px, frames, task.reps)
    result = count(recording, mode=task.mode)
    if task.recording is not None:
        _keep(recording, task)
    if task.picture is not None:
        illustrate(task.film, task.picture, recording, result)
    return Analysis(len(frames), frames[-1].time_s, width_px, height_px, found, result)


def _watched(film: Film, detector: Detector, told: Told) -> tuple[tuple[Frame, ...], tuple[int, ...]]:
    """The frame of every picture, and how high and wide they are."""
    frames: list[Frame] = []
    shape: tuple[int, ...] = ()
    for picture in film:
        frames.append(detector.find(picture))
        shape = picture.rgb.shape[:2]
        told(len(frames), film.pictures)
    return tuple(frames), shape


def _keep(recording: Recording, task: Task) -> None:
    assert task.recording is not None, "asked only where one is wanted"
    try:
        write_recording(recording, task.recording)
    except OSError as error:
        raise VideoError(
            f"{task.recording}: cannot be written ({error.strerror}). Choose another place."
        ) from error
