"""The judge of one set: reads in each frame what the form rules ask for, and judges each repetition.

A rule is about a posture, and that is where the counted movement is furthest (or back at rest). Of the frames
near there the middle reading decides: one frame, or a few with jitter, accuse nobody.
"""

from collections import deque
from statistics import fmean, median
from typing import NamedTuple

from gluteus.catalogue import Exercise
from gluteus.catalogue.form import Form
from gluteus.tracking.counting.cycles import SMALLEST, Cycle
from gluteus.tracking.counting.repetitions import Attempt
from gluteus.tracking.judging.readings import DEAD_BAND, reading_of
from gluteus.tracking.judging.verdict import Fault, Unjudged, Verdict
from gluteus.tracking.norm import Norm, RuleNorm
from gluteus.tracking.signal.channels import CHANNELS
from gluteus.tracking.signal.frame import Points

_NEAR = 0.13  # of the way of this cycle from where the posture is
_FEWEST, _ENOUGH = 3, 5  # frames; quick moves have few near their ends
_SEEN = 0.6  # below it a landmark is guessed
_PLAINLY = 0.6  # of the way to the wrong posture: nearer to it than to the right one
_REMEMBERED = 1200  # frames: a slow repetition at 60 a second


class _Look(NamedTuple):
    """What a rule saw in a frame: the fraction of the way, and how far to the wrong posture."""

    time_s: float
    fraction: float
    share: float
    seen: float
    works: int


class Judge:
    """One per set."""

    def __init__(self, exercise: Exercise, norm: Norm) -> None:
        self._rules = tuple(RuleFollower(exercise, norm, rule) for rule in norm.rules)
        self.verdicts: dict[Attempt, Verdict] = {}

    def look(self, time_s: float, points: Points, trunk: float, fractions: tuple[float, ...]) -> None:
        """The next frame, with the fraction of each part."""
        for rule in self._rules:
            rule.look(time_s, points, trunk, fractions)

    def judge(self, attempt: Attempt, wrong_view: str) -> None:
        """An attempt that has just been made; `wrong_view` says that nothing can be judged from there."""
        found = [rule.unjudged(wrong_view) if wrong_view else rule.found(attempt) for rule in self._rules]
        self.verdicts[attempt] = Verdict(
            tuple(one for one in found if isinstance(one, Fault)),
            tuple(one for one in found if isinstance(one, Unjudged)),
        )


class RuleFollower:
    """One per rule and set: remembers what it read, and finds the mistake in a cycle."""

    __slots__ = ("_border", "_form", "_leads", "_looks", "_norm", "_other_leads", "_reading")

    def __init__(self, exercise: Exercise, norm: Norm, rule: RuleNorm) -> None:
        self._norm, self._form = rule, exercise.form[rule.form]
        assert self._form.rule is not None, "a norm of a rule belongs to one"
        self._reading = reading_of(self._form.rule, self._form.joint)
        self._border = border(self._form, rule, self._reading.unit)
        channels = (CHANNELS[one.channel] for one in norm.parts[rule.part].channels)
        self._other_leads = norm.parts[rule.part].other_leads
        self._leads = next((one.left_leads for one in channels if one.left_leads), None)
        self._looks: deque[_Look] = deque(maxlen=_REMEMBERED)

    def look(self, time_s: float, points: Points, trunk: float, fractions: tuple[float, ...]) -> None:
        fraction = fractions[self._norm.part]
        if (fraction < SMALLEST) if self._norm.at_work else (fraction > 1 - SMALLEST):
            return  # far from the posture, whatever this person's own range is
        left_leads = self._leads is not None and self._leads(points, trunk) > 0
        works = int(left_leads is self._other_leads)
        read = self._reading.read(points, trunk, works)
        share = (read - self._norm.right) / (self._norm.wrong - self._norm.right)
        seen = self._reading.seen(points, works)
        self._looks.append(_Look(time_s, fraction, share, seen, works))

    def unjudged(self, why: str) -> Unjudged:
        return Unjudged(self._form.says, why)

    def found(self, attempt: Attempt) -> Fault | Unjudged | None:
        """The mistake, None where there is none, or why that cannot be said."""
        cycle = attempt.cycles[self._norm.part]
        if cycle is None:
            return None
        looks = self._near(cycle)
        clear = [look for look in looks if look.seen >= _SEEN]
        if len(clear) < _FEWEST or 2 * len(clear) < len(looks):
            return self.unjudged("a joint was hidden")
        share = median(look.share for look in clear)
        return self._fault(clear, share, attempt.side) if share > self._border else None

    def _near(self, cycle: Cycle) -> list[_Look]:
        """The frames of a cycle in which the posture was nearly taken."""
        rest_s = 0.0 if self._norm.at_work else cycle.top_s - cycle.start_s  # it came from there
        looks = [look for look in self._looks if cycle.start_s - rest_s <= look.time_s <= cycle.end_s]
        looks.sort(key=lambda look: look.fraction, reverse=self._norm.at_work)
        if len(looks) < _ENOUGH:
            return looks
        first, last = looks[len(looks) // 10].fraction, looks[-1 - len(looks) // 10].fraction
        near = _NEAR * abs(last - first)
        return [look for n, look in enumerate(looks) if n < _ENOUGH or abs(look.fraction - first) <= near]

    def _fault(self, looks: list[_Look], share: float, side: str) -> Fault:
        by = share * abs(self._norm.wrong - self._norm.right)
        sure = fmean(look.seen if look.share > self._border else 0.0 for look in looks)
        return Fault(
            self._form.says,
            self._form.cue,
            self._side(looks, side),
            round(by, 2),
            self._reading.unit,
            round(sure, 2),
        )

    def _side(self, looks: list[_Look], side: str) -> str:
        """Whose joint it is; of what has no side, the side that worked."""
        joint = self._form.joint or ""
        if not joint.endswith(("_r", "_l")) or self._leads is None:
            return side
        works = int(2 * sum(look.works for look in looks) > len(looks))
        return ("left", "right")[works if joint.endswith("_r") else 1 - works]


def border(form: Form, norm: RuleNorm, unit: str) -> float:
    """The share of the way to the wrong posture from which on it is a mistake."""
    wrong_by = abs(norm.wrong - norm.right)
    if form.within_deg is not None:
        return form.within_deg / wrong_by
    return max(_PLAINLY, DEAD_BAND[unit] / wrong_by)
