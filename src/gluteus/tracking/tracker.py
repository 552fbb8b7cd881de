"""The tracker of one set: frames in, repetitions out, on plain floats and one frame at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

from gluteus.catalogue import Exercise
from gluteus.tracking.counting.repetitions import Attempt
from gluteus.tracking.norm import Norm
from gluteus.tracking.norms import norm_of
from gluteus.tracking.result import CountResult
from gluteus.tracking.signal.body_seen import NOBODY, BodySeen
from gluteus.tracking.signal.frame import Frame, Points
from gluteus.tracking.tally import Tally

_READY_AFTER_S, _LOST_AFTER_S = 0.3, 1.0
_FLICKER_S = 0.25  # so long a gap interrupts nothing
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Counted:
    """Said at once: so many whole repetitions by now, and why the last attempt is none if it is none."""

    time_s: float
    reps: int
    side: str
    not_counted: str | None = None


class SetTracker:
    """One per set.

        waiting ── all needed seen for 0.3 s ──> following ── something unseen ──> holding
           ^                                        ^                                │
           └───────── unseen for 1 s ───────────────┼────────────────────────────────┤
                                                    └────────── seen again ──────────┘

    Following counts; holding keeps what has begun; waiting forgets a repetition that was under way.
    """

    def __init__(self, exercise: Exercise, norm: Norm | None = None) -> None:
        """The norm is looked up where none is given. Raises TrackingError where the file has no [count]."""
        self._norm = norm or norm_of(exercise)
        channels = [one.channel for part in self._norm.parts for one in part.channels]
        self._body = BodySeen(channels, self._norm.view, self._norm.trunk_lean_deg)
        self._tally = Tally(exercise, self._norm)
        self._waiting: list[tuple[float, Points]] = []
        self._last_s: float | None = None
        self._following = False
        self._seen_s = self._whole_s = self._lost_s = 0.0
        self.why_not: str | None = NOBODY

    @property
    def fraction(self) -> float:
        """How far of the way the movement is now: 0 at rest, 1 at work."""
        return self._tally.fraction

    @property
    def following(self) -> bool:
        return self._following

    @property
    def view(self) -> str:
        """From where the camera sees the body now."""
        return self._body.view

    @property
    def view_is_right(self) -> bool:
        return self.view == self._norm.view

    def follow(self, frame: Frame) -> Counted | None:
        """The next frame. A frame that is not later than the one before is passed over."""
        time_s, points = frame.time_s, frame.points
        gone_s = 0.0 if self._last_s is None else time_s - self._last_s
        if self._last_s is not None and gone_s <= 0:
            return None
        self._last_s = time_s
        self._whole_s += gone_s
        self.why_not = NOBODY if points is None else self._body.why_not(points, gone_s)
        if points is None or self.why_not is not None:
            self._missed(gone_s)
            return None
        self._lost_s = 0.0
        self._seen_s += gone_s
        if not self._following:
            self._wait(time_s, points)
            return None
        attempt = self._tally.follow(time_s, points, self._body.trunk)
        return self._counted(time_s, attempt) if attempt else None

    def _wait(self, time_s: float, points: Points) -> None:
        """Once all was seen for long enough, that time counts too: a set may begin with its first frame."""
        if not self._waiting or time_s - self._waiting[-1][0] > _FLICKER_S:
            self._waiting.clear()
        self._waiting.append((time_s, points))
        if time_s - self._waiting[0][0] >= _READY_AFTER_S:
            self._following = True
            for waited_s, waited in self._waiting:
                self._tally.follow(waited_s, waited, self._body.trunk)
            self._waiting.clear()

    def _missed(self, gone_s: float) -> None:
        self._lost_s += gone_s
        if self._following and self._lost_s >= _LOST_AFTER_S:
            self._following = False
            self._tally.interrupt()

    def _counted(self, time_s: float, attempt: Attempt) -> Counted:
        self._measure()
        return Counted(time_s, self._tally.reps, attempt.side, self._tally.missing(attempt))

    def _measure(self) -> None:
        wrong_view = "" if self._body.can_be_judged else f"seen from the {self.view}"
        for attempt in self._tally.unmeasured:
            self._tally.measure(attempt, wrong_view)

    def finish(self) -> CountResult:
        """The set is over: what was whole, what was not, and how sure that is."""
        self._tally.finish()
        return self.so_far()

    def so_far(self) -> CountResult:
        """The same in the middle of a set; what is under way is not in it."""
        self._measure()
        seen = self._seen_s / self._whole_s if self._whole_s else 0.0
        return self._tally.result(seen, tuple(self._notes(seen)))

    def _notes(self, seen: float) -> Iterator[str]:
        if seen < _MOSTLY:
            yield f"Only {seen:.0%} of the time could be followed; last: {self.why_not or 'all is seen'}."
        if self._seen_s and not self.view_is_right:
            yield f"Seen from the {self.view}; this exercise is best seen from the {self._norm.view}."
