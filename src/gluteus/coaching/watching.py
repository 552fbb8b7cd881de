"""What a coach with eyes would say during a set: what is seen, what was counted, and rarely a cue."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from gluteus.catalogue import Exercise
from gluteus.tracking.result import CountResult
from gluteus.tracking.signal.frame import Frame
from gluteus.tracking.tracker import Counted, SetTracker

CUE_EVERY_S = 8.0
_SIGHT_EVERY_S = 0.2
_PATIENCE_S = 3.0  # so long something may be wrong before it is said aloud
_OF_THE_LAST, _OFTEN = 3, 2
# Wanted view -> the one that shows too little, and what to do; between them everything can be counted.
_WRONG_VIEW = {"side": ("front", "Turn side-on to the camera."), "front": ("side", "Face the camera.")}
_FURTHER = "Go all the way: the last ones were not whole."
_NO_SWING = "Slower on the way up, without swinging."


@dataclass(frozen=True, slots=True)
class Sight:
    """What the camera sees now. `hint` says what to change, "" where all is well.

    `fraction` is 0 at rest and 1 at work; `ready` where the body is seen, in position and from the side that
    the exercise asks for.
    """

    time_s: float
    ready: bool
    counting: bool
    hint: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Attempted:
    """A repetition, or what was none: `not_counted` says why.

    `reps` is the set's number by now, of each side where sides take turns; `confidence`, from 0 to 1, that of
    the count. `range` is a share of the person's own usual range.
    """

    time_s: float
    reps: int
    side: str
    confidence: float
    not_counted: str = ""
    range: float = 0.0
    grade: str = ""
    lift_s: float | None = None
    lower_s: float | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """One sentence to be said aloud."""

    time_s: float
    text: str


Event = Sight | Attempted | Cue


class Watch:
    """One per set: frames in, events out. All times are those of the frames: a replay says the same again."""

    def __init__(self, exercise: Exercise) -> None:
        """Raises TrackingError where the exercise cannot be counted."""
        self._tracker = SetTracker(exercise)
        self._sides = 2 if exercise.sides == "alternating" else 1
        wanted = exercise.count.view if exercise.count else ""
        self._wrong_view, self._turn = _WRONG_VIEW.get(wanted, ("", ""))
        self._attempts: deque[str] = deque(maxlen=_OF_THE_LAST)
        self._sight: Sight | None = None
        self._fine_s = 0.0
        self._cued_s = -CUE_EVERY_S

    def see(self, frame: Frame) -> Iterator[Event]:
        """What the next frame changes."""
        counted = self._tracker.follow(frame)
        if counted is not None:
            yield self._attempted(counted)
        sight = self._looked(frame.time_s)
        if self._is_news(sight):
            self._sight = sight
            yield sight
        cue = self._cue(sight)
        if cue and sight.time_s - self._cued_s >= CUE_EVERY_S:
            self._cued_s = sight.time_s
            self._attempts.clear()
            yield Cue(sight.time_s, cue)

    def finish(self) -> CountResult:
        """The set is over."""
        return self._tracker.finish()

    def reps_of(self, result: CountResult) -> int:
        """The number that belongs into the log: of each side, where sides take turns."""
        return result.count // self._sides

    def _looked(self, time_s: float) -> Sight:
        tracker = self._tracker
        hint = _sentence(tracker.why_not) or (self._turn if tracker.view == self._wrong_view else "")
        ready = tracker.following and not hint
        if ready:
            self._fine_s = time_s
        return Sight(time_s, ready, tracker.following, hint, round(tracker.fraction, 3))

    def _is_news(self, now: Sight) -> bool:
        before = self._sight
        if before is None or now.time_s - before.time_s >= _SIGHT_EVERY_S:
            return True
        return (now.ready, now.counting) != (before.ready, before.counting)

    def _attempted(self, counted: Counted) -> Attempted:
        result = self._tracker.so_far()
        reps, sure = self.reps_of(result), round(result.confidence, 2)
        if counted.not_counted:
            self._attempts.append(_FURTHER)
            return Attempted(counted.time_s, reps, counted.side, sure, counted.not_counted)
        rep = result.reps[-1]
        quality = rep.quality
        self._attempts.append(_NO_SWING if quality and quality.momentum else "")
        return Attempted(
            counted.time_s,
            reps,
            counted.side,
            sure,
            range=round(rep.range, 2),
            grade=rep.grade,
            lift_s=round(quality.concentric_s, 1) if quality else None,
            lower_s=round(quality.eccentric_s, 1) if quality else None,
        )

    def _cue(self, sight: Sight) -> str:
        """The one thing that matters most now: to be seen, then to go all the way, then not to swing."""
        if sight.hint and sight.time_s - self._fine_s >= _PATIENCE_S:
            return sight.hint if sight.counting else f"Not counting. {sight.hint}"
        often = (text for text in (_FURTHER, _NO_SWING) if self._attempts.count(text) >= _OFTEN)
        return next(often, "")


def _sentence(words: str | None) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""
