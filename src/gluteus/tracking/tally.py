"""The tally of one set: every attempt measured and judged as it is made, and what the set came to."""

from collections.abc import Iterator, Sequence
from statistics import median

from gluteus.catalogue import Exercise
from gluteus.tracking.counting.cycles import Cycle
from gluteus.tracking.counting.ranges import Ranges
from gluteus.tracking.counting.repetitions import Attempt, Repetitions, missing, shares
from gluteus.tracking.judging.judge import Judge
from gluteus.tracking.judging.quality import Quality, grade, quality_of
from gluteus.tracking.norm import Norm
from gluteus.tracking.result import CountResult, Partial, Rep, asymmetry_of, uneven
from gluteus.tracking.signal.frame import Points


class Tally:
    """One per set.

    All is measured against how far this person goes: what was whole may become too small as a set goes on.
    """

    def __init__(self, exercise: Exercise, norm: Norm) -> None:
        self._exercise, self._norm = exercise, norm
        self._tempo_s = exercise.tempo.concentric_s if exercise.measure == "reps" else None
        self._repetitions = Repetitions(norm, takes_turns=exercise.sides == "alternating")
        self._judge = Judge(exercise, norm)
        self._qualities: dict[Attempt, Quality | None] = {}
        self._askew: set[Attempt] = set()

    @property
    def fraction(self) -> float:
        """How far of the way the movement is now: 0 at rest, 1 at work."""
        return self._repetitions.first.fraction

    @property
    def reps(self) -> int:
        """How many are whole by now."""
        own = self._repetitions.own
        return sum(missing(one, own, self._norm) is None for one in self._repetitions.attempts)

    def follow(self, time_s: float, points: Points, trunk: float) -> Attempt | None:
        """The next frame that can be followed; the attempt that it ends."""
        attempt = self._repetitions.follow(time_s, points, trunk)
        self._judge.look(time_s, points, trunk, self._repetitions.fractions)
        return attempt

    def missing(self, attempt: Attempt) -> str | None:
        """Why it is no whole repetition by what is known now; None where it is one."""
        return missing(attempt, self._repetitions.own, self._norm)

    @property
    def unmeasured(self) -> list[Attempt]:
        """What has been made and not yet measured; the end of a set makes attempts, too."""
        return [one for one in self._repetitions.attempts if one not in self._qualities]

    def measure(self, attempt: Attempt, wrong_view: str) -> None:
        """Quality and form of an attempt; `wrong_view` says why from there nothing can be judged, or ""."""
        if wrong_view:
            self._askew.add(attempt)
        self._qualities[attempt] = self._quality(attempt.cycles[0])
        self._judge.judge(attempt, wrong_view)

    def _quality(self, first: Cycle | None) -> Quality | None:
        if first is None:
            return None
        values = list(self._repetitions.first.values)
        return quality_of(values, first, lifts_first=self._norm.lifts_first, tempo_s=self._tempo_s)

    def interrupt(self) -> None:
        """Somebody left: what had begun is closed if it was nearly done."""
        self._repetitions.forget()

    def finish(self) -> None:
        self._repetitions.finish()

    def result(self, seen: float, notes: Sequence[str]) -> CountResult:
        """What the set came to by now; `seen` is the share of its time in which it could be followed."""
        own = self._repetitions.own
        why_not = [(one, missing(one, own, self._norm)) for one in self._repetitions.attempts]
        reps = tuple(self._rep(one, own) for one, why in why_not if why is None)
        return CountResult(
            self._exercise.slug,
            "guided",
            reps,
            tuple(Partial(one.start_s, one.end_s, why) for one, why in why_not if why),
            seen,
            seen * _likeness(reps),
            (*notes, *_notes(reps)),
        )

    def _rep(self, attempt: Attempt, own: Ranges) -> Rep:
        share, first = min(shares(attempt, own)), attempt.done[0]
        return Rep(
            attempt.start_s,
            first.top_s,
            attempt.end_s,
            share,
            grade(share),
            attempt.side,
            self._qualities[attempt],
            self._judge.verdicts[attempt],
            None if attempt in self._askew else first.range,
        )


def _likeness(reps: Sequence[Rep]) -> float:
    """1 where all repetitions go equally far, less the more they differ."""
    if not reps:
        return 0.0
    usual = median(rep.range for rep in reps)
    return 1 - min(1.0, median(abs(rep.range - usual) for rep in reps) / usual)


def _notes(reps: Sequence[Rep]) -> Iterator[str]:
    unjudged = [rep.form.unjudged[0].why for rep in reps if rep.form.unjudged]
    if unjudged:
        told = f"{len(unjudged)} of {len(reps)} repetitions: {unjudged[-1]}"
        yield f"Not all of the form could be judged in {told}."
    yield from uneven(asymmetry_of(reps))
