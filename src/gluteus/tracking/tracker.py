"""The tracker of one set: frames in, repetitions out, on plain floats and one frame at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from statistics import median

from gluteus.catalogue import Exercise
from gluteus.tracking.counting.ranges import Ranges
from gluteus.tracking.counting.repetitions import Attempt, Repetitions, missing, shares
from gluteus.tracking.judging.judge import Judge
from gluteus.tracking.judging.quality import Quality, grade, quality_of
from gluteus.tracking.norm import Norm
from gluteus.tracking.norms import norm_of
from gluteus.tracking.result import CountResult, Partial, Rep, asymmetry_of, uneven
from gluteus.tracking.signal.channels import CHANNELS, trunk_length
from gluteus.tracking.signal.frame import Frame, Points
from gluteus.tracking.signal.visibility import is_seen_from, pairs_of, shoulder_width, side_of_camera, unseen

_READY_AFTER_S, _LOST_AFTER_S = 0.3, 1.0
_FLICKER_S = 0.25  # so long a gap interrupts nothing
_TRUNK_TIME_CONSTANT_S = 2.0
_LEAN_TOLERANCE_DEG = 35.0  # the view of a camera that stands somewhere else
_FORESHORTENED = (
    1.0  # shoulders wider than the trunk is long: the trunk points at the camera and leans anyhow
)
_WRONG_POSTURE = "not in position"
_NOBODY = "nobody in the picture"


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

    Following counts; holding keeps what has begun; waiting forgets a repetition that was under way. Seen
    means: of every pair of joints that is needed one is visible, and the trunk leans as the exercise has it.
    """

    def __init__(self, exercise: Exercise, norm: Norm | None = None) -> None:
        """The norm is looked up where none is given. Raises TrackingError where the file has no [count]."""
        self._exercise = exercise
        self._norm = norm or norm_of(exercise)
        self._repetitions = Repetitions(self._norm, takes_turns=exercise.sides == "alternating")
        channels = [one.channel for part in self._norm.parts for one in part.channels]
        self._pairs = pairs_of(number for channel in channels for number in CHANNELS[channel].landmarks)
        low, high = self._norm.trunk_lean_deg
        self._lean_deg = (low - _LEAN_TOLERANCE_DEG, high + _LEAN_TOLERANCE_DEG)
        self._tempo_s = exercise.tempo.concentric_s if exercise.measure == "reps" else None
        self._judge = Judge(exercise, self._norm)
        self._qualities: dict[Attempt, Quality | None] = {}
        self._trunk = self._width = 0.0
        self._waiting: list[tuple[float, Points]] = []
        self._last_s: float | None = None
        self._following = False
        self._seen_s = self._whole_s = self._lost_s = 0.0
        self.why_not: str | None = _NOBODY

    @property
    def fraction(self) -> float:
        """How far of the way the movement is now: 0 at rest, 1 at work."""
        return self._repetitions.first.fraction

    @property
    def following(self) -> bool:
        return self._following

    @property
    def view(self) -> str:
        """From where the camera sees the body now."""
        return side_of_camera(self._width)

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
        why_not = _NOBODY if points is None else self._why_not(points, gone_s)
        self.why_not = why_not
        if points is None or why_not is not None:
            self._missed(gone_s)
            return None
        self._lost_s = 0.0
        self._seen_s += gone_s
        if not self._following:
            self._wait(time_s, points)
            return None
        attempt = self._follow(time_s, points)
        return self._counted(time_s, attempt) if attempt else None

    def _follow(self, time_s: float, points: Points) -> Attempt | None:
        attempt = self._repetitions.follow(time_s, points, self._trunk)
        self._judge.look(time_s, points, self._trunk, self._repetitions.fractions)
        return attempt

    def _why_not(self, points: Points, gone_s: float) -> str | None:
        """What keeps this frame from being counted, in words."""
        out = unseen(points, self._pairs)
        if out is not None:
            return f"{out} out of the picture"
        trunk = trunk_length(points)
        if trunk <= 0:
            return _NOBODY
        share = 1.0 if self._trunk == 0 else 1 - exp(-gone_s / _TRUNK_TIME_CONSTANT_S)
        self._trunk += share * (trunk - self._trunk)
        self._width += share * (shoulder_width(points, self._trunk) - self._width)
        low, high = self._lean_deg
        if self._width > _FORESHORTENED:
            return None
        return None if low <= CHANNELS["trunk_lean"].measure(points, trunk) <= high else _WRONG_POSTURE

    def _wait(self, time_s: float, points: Points) -> None:
        """Once all was seen for long enough, that time counts too: a set may begin with its first frame."""
        if not self._waiting or time_s - self._waiting[-1][0] > _FLICKER_S:
            self._waiting.clear()
        self._waiting.append((time_s, points))
        if time_s - self._waiting[0][0] >= _READY_AFTER_S:
            self._following = True
            for waited_s, waited in self._waiting:
                self._follow(waited_s, waited)
            self._waiting.clear()

    def _missed(self, gone_s: float) -> None:
        self._lost_s += gone_s
        if self._following and self._lost_s >= _LOST_AFTER_S:
            self._following = False
            self._repetitions.forget()

    def _counted(self, time_s: float, attempt: Attempt) -> Counted:
        own = self._repetitions.own
        self._measure(attempt)
        return Counted(time_s, len(list(self._whole(own))), attempt.side, missing(attempt, own, self._norm))

    def _measure(self, attempt: Attempt) -> None:
        first = attempt.cycles[0]
        values = list(self._repetitions.first.values)
        self._qualities[attempt] = (
            quality_of(values, first, lifts_first=self._norm.lifts_first, tempo_s=self._tempo_s)
            if first is not None
            else None
        )
        is_right = is_seen_from(self._norm.view, self._width)
        self._judge.judge(attempt, "" if is_right else f"seen from the {self.view}")

    def _whole(self, own: Ranges) -> Iterator[Attempt]:
        return (one for one in self._repetitions.attempts if missing(one, own, self._norm) is None)

    def finish(self) -> CountResult:
        """The set is over: what was whole, what was not, and how sure that is."""
        self._repetitions.finish()
        return self.so_far()

    def so_far(self) -> CountResult:
        """The same in the middle of a set; what is under way is not in it."""
        attempts = self._repetitions.attempts
        own = self._repetitions.own
        reps = tuple(self._rep(one, own) for one in self._whole(own))
        partials = tuple(
            Partial(one.start_s, one.end_s, why) for one in attempts if (why := missing(one, own, self._norm))
        )
        seen = self._seen_s / self._whole_s if self._whole_s else 0.0
        return CountResult(
            self._exercise.slug,
            "guided",
            reps,
            partials,
            seen,
            seen * _likeness(reps),
            tuple(self._notes(seen, reps)),
        )

    def _rep(self, attempt: Attempt, own: Ranges) -> Rep:
        share = min(shares(attempt, own))
        if attempt not in self._qualities:
            self._measure(attempt)
        quality, verdict = self._qualities[attempt], self._judge.verdicts[attempt]
        first = attempt.done[0]
        return Rep(
            attempt.start_s,
            first.top_s,
            attempt.end_s,
            share,
            grade(share),
            attempt.side,
            quality,
            verdict,
            first.range,
        )

    def _notes(self, seen: float, reps: Sequence[Rep]) -> Iterator[str]:
        if seen < _MOSTLY:
            yield f"Only {seen:.0%} of the time could be followed; last: {self.why_not or 'all is seen'}."
        if self._seen_s and not self.view_is_right:
            yield f"Seen from the {self.view}; this exercise is best seen from the {self._norm.view}."
        unjudged = [rep.form.unjudged[0].why for rep in reps if rep.form.unjudged]
        if unjudged:
            told = f"{len(unjudged)} of {len(reps)} repetitions: {unjudged[-1]}"
            yield f"Not all of the form could be judged in {told}."
        yield from uneven(asymmetry_of(reps))


_MOSTLY = 0.8


def _likeness(reps: tuple[Rep, ...]) -> float:
    """1 where all repetitions go equally far, less the more they differ."""
    if not reps:
        return 0.0
    usual = median(rep.range for rep in reps)
    return 1 - min(1.0, median(abs(rep.range - usual) for rep in reps) / usual)
