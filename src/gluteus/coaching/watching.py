"""What a coach with eyes would say during a set: what is seen, what was counted, and rarely a cue."""

from collections.abc import Iterator
from dataclasses import dataclass

from gluteus.catalogue import Exercise
from gluteus.coaching.advice import Advice, Adviser
from gluteus.tracking.result import CountResult
from gluteus.tracking.signal.frame import Frame
from gluteus.tracking.tracker import Counted, SetTracker

CUE_EVERY_S = 8.0
_SIGHT_EVERY_S = 0.2
_PATIENCE_S = 3.0  # so long something may be wrong before it is said aloud
# Wanted view -> the one that shows too little, and what to do; between them everything can be counted.
_WRONG_VIEW = {"side": ("front", "Turn side-on to the camera."), "front": ("side", "Face the camera.")}


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
    the count. `range` is a share of the person's own usual range; `looks_like` is the mistake that shows most
    clearly, in the words of the exercise file.
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
    looks_like: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """One sentence to be said aloud; `why` is what it looks like, where that is a mistake of form."""

    time_s: float
    text: str
    why: str = ""


Event = Sight | Attempted | Cue


class Watch:
    """One per set: frames in, events out. All times are those of the frames: a replay says the same again."""

    def __init__(self, exercise: Exercise) -> None:
        """Raises TrackingError where the exercise cannot be counted."""
        self._tracker = SetTracker(exercise)
        self._sides = 2 if exercise.sides == "alternating" else 1
        wanted = exercise.count.view if exercise.count else ""
        self._wrong_view, self._turn = _WRONG_VIEW.get(wanted, ("", ""))
        self._adviser = Adviser()
        self.said: list[Cue] = []
        self._sight: Sight | None = None
        self._fine_s = 0.0
        self._cued_s = -CUE_EVERY_S

    def see(self, frame: Frame) -> Iterator[Event]:
        """What the next frame changes."""
        counted = self._tracker.follow(frame)
        if counted is not None:
            yield self._attempted(counted)
        hint = self._hint()
        if not hint and self._tracker.following:
            self._fine_s = frame.time_s
        if self._is_news(frame.time_s, hint):
            self._sight = self._looked(frame.time_s, hint)
            yield self._sight
        if frame.time_s - self._cued_s >= CUE_EVERY_S:
            yield from self._cue(frame.time_s, hint)

    def finish(self) -> CountResult:
        """The set is over."""
        return self._tracker.finish()

    def reps_of(self, result: CountResult) -> int:
        """The number that belongs into the log: of each side, where sides take turns."""
        return result.count // self._sides

    def _hint(self) -> str:
        tracker = self._tracker
        if tracker.why_not:
            return f"{tracker.why_not[0].upper()}{tracker.why_not[1:]}."
        return self._turn if tracker.view == self._wrong_view else ""

    def _is_news(self, time_s: float, hint: str) -> bool:
        before = self._sight
        if before is None or time_s - before.time_s >= _SIGHT_EVERY_S:
            return True
        counting = self._tracker.following
        return (counting, counting and not hint) != (before.counting, before.ready)

    def _looked(self, time_s: float, hint: str) -> Sight:
        counting = self._tracker.following
        return Sight(time_s, counting and not hint, counting, hint, round(self._tracker.fraction, 3))

    def _attempted(self, counted: Counted) -> Attempted:
        result = self._tracker.so_far()
        reps, sure = self.reps_of(result), round(result.confidence, 2)
        if counted.not_counted:
            self._adviser.hear(None)
            return Attempted(counted.time_s, reps, counted.side, sure, counted.not_counted)
        rep = result.reps[-1]
        quality = rep.quality
        self._adviser.hear(rep)
        clearest = max(rep.form.faults, key=lambda fault: fault.confidence, default=None)
        return Attempted(
            counted.time_s,
            reps,
            counted.side,
            sure,
            range=round(rep.range, 2),
            grade=rep.grade,
            lift_s=round(quality.concentric_s, 1) if quality else None,
            lower_s=round(quality.eccentric_s, 1) if quality else None,
            looks_like=clearest.says if clearest else "",
        )

    def _cue(self, time_s: float, hint: str) -> Iterator[Cue]:
        """The one thing that matters most now: to be seen, then what the last repetitions call for."""
        advice = self._adviser.advice
        if hint and time_s - self._fine_s >= _PATIENCE_S:
            advice = Advice(hint if self._tracker.following else f"Not counting. {hint}")
        if advice is None:
            return
        self._cued_s = time_s
        self._adviser.give()
        self.said.append(Cue(time_s, advice.text, advice.why))
        yield self.said[-1]
