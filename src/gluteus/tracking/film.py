"""Counting repetitions in landmarks that exist already: those of a film, a recording or a study."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.errors import TrackingError
from gluteus.tracking.recording import Recording
from gluteus.tracking.result import CountResult, Mode
from gluteus.tracking.signal.frame import LANDMARKS, Frame
from gluteus.tracking.tracker import SetTracker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    Array = NDArray[np.float64]


def count(
    landmarks: "ArrayLike | Recording",
    times_s: "ArrayLike | None" = None,
    exercise: str | Exercise | None = None,
    *,
    mode: Mode = "guided",
    aspect: float = 1.0,
) -> CountResult:
    """Count the repetitions of one exercise.

    landmarks: (n, 33, 2 | 3 | 4) in BlazePose's order, NaN where nothing was seen. The columns are x and y as
        shares of the picture's width and height (y down), then depth, then visibility from 0 to 1. A third
        column alone is the visibility where all of it lies in 0..1, else depth, which is not used. Or a
        Recording, which brings its own times, aspect and exercise.
    times_s: (n,) in s on any clock; irregular is fine. A frame not later than the one before is passed over.
    exercise: its slug, or an Exercise of one's own file.
    mode: "guided" for a coached set, seen as its file asks; "wild" for a film that nobody guided: any view,
        cuts, pauses, people coming and going.
    aspect: width over height of the picture.

    Raises TrackingError for arrays of another shape and for an exercise without [count], NotInCatalogue for
    an unknown slug.
    """
    if isinstance(landmarks, Recording):
        return _of_frames(landmarks.frames, _exercise(exercise or landmarks.exercise), mode)
    if times_s is None or exercise is None:
        raise TrackingError("Landmarks need their times in seconds and the exercise that they show.")
    points, times = _checked(landmarks, times_s, aspect)
    if mode == "wild":
        return _wild(points, times, _exercise(exercise))
    return _of_frames(frames_of(points, times), _exercise(exercise), mode)


def _exercise(exercise: str | Exercise) -> Exercise:
    return open_catalogue().exercise(exercise) if isinstance(exercise, str) else exercise


def _of_frames(frames: Iterable[Frame], exercise: Exercise, mode: Mode) -> CountResult:
    if mode == "wild":
        return _wild(*_arrays(frames), exercise)
    tracker = SetTracker(exercise)
    for frame in frames:
        tracker.follow(frame)
    return tracker.finish()


def _wild(points: "Array", times_s: "Array", exercise: Exercise) -> CountResult:
    from gluteus.tracking.wild.count import count_wild  # noqa: PLC0415  numpy is needed here only

    if exercise.count is None:
        raise TrackingError(
            f"{exercise.slug}: has no [count], so there is nothing to count. Add one to its file."
        )
    return count_wild(points, times_s, exercise)


def _arrays(frames: Iterable[Frame]) -> "tuple[Array, Array]":
    import numpy as np  # noqa: PLC0415

    nobody = [(float("nan"),) * 3] * LANDMARKS
    kept = list(frames)
    return np.array([frame.points or nobody for frame in kept]), np.array([frame.time_s for frame in kept])


def frames_of(points: "Array", times_s: "Array") -> Iterator[Frame]:
    """Frames from points (n, 33, 3) in shares of the width; a frame with any NaN has nobody."""
    import numpy as np  # noqa: PLC0415  the live path does without it

    complete = np.asarray(np.isfinite(points).all(axis=(1, 2)))
    for time_s, one, found in zip(times_s.tolist(), points.tolist(), complete.tolist(), strict=True):
        yield Frame(time_s, [(x, y, seen) for x, y, seen in one] if found else None)


def _checked(landmarks: "ArrayLike", times_s: "ArrayLike", aspect: float) -> "tuple[Array, Array]":
    """Points (n, 33, 3) in shares of the width, with visibility, and their times."""
    import numpy as np  # noqa: PLC0415  the live path does without it

    given, times = np.asarray(landmarks, dtype=float), np.asarray(times_s, dtype=float)
    if given.ndim != 3 or given.shape[1] != LANDMARKS or given.shape[2] not in (2, 3, 4):  # noqa: PLR2004
        raise TrackingError(
            f"Landmarks must have the shape (frames, 33, 2 to 4), not {given.shape}: give one row a frame."
        )
    if times.shape != given.shape[:1] or not np.isfinite(times).all():
        raise TrackingError(f"There must be one time in seconds for each of the {len(given)} frames.")
    if not 0.1 <= aspect <= 10:  # noqa: PLR2004  no picture is narrower
        raise TrackingError(f"An aspect of {aspect:g} cannot be right: give width over height, such as 1.78.")
    return np.stack([given[..., 0], given[..., 1] / aspect, _visibility(given)], axis=-1), times


def _visibility(given: "Array") -> "Array":
    """(n, 33): the fourth column, or a third that can only be visibility, else 1 where there is a place."""
    import numpy as np  # noqa: PLC0415

    columns: Any = given[..., 2:]
    last = columns[..., -1] if columns.shape[-1] else None
    if last is not None and (columns.shape[-1] == 2 or _only_shares(last)):  # noqa: PLR2004
        return np.where(np.isfinite(last), last, 1.0) + 0 * given[..., 0]
    return 1.0 + 0 * given[..., 0]


def _only_shares(values: "Array") -> bool:
    import numpy as np  # noqa: PLC0415

    known = values[np.isfinite(values)]
    return bool(known.size) and bool((known >= 0).all() and (known <= 1).all())
