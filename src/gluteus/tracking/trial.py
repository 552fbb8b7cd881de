"""Are the form rules of a file right? Its movement and its mistakes, filmed from several sides and judged.

The wrong posture of one mistake may hold another one: who kicks before standing tall leans, too. What a rule
reads in that posture itself, without any film, says whether it is there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise
from gluteus.movement import solve_clip
from gluteus.movement.mistakes import mistaken
from gluteus.tracking.film import count
from gluteus.tracking.judging.expected import read_in
from gluteus.tracking.judging.judge import border
from gluteus.tracking.judging.readings import reading_of
from gluteus.tracking.judging.showing import showings
from gluteus.tracking.judging.verdict import Fault, Unjudged, Verdict
from gluteus.tracking.norm import RuleNorm
from gluteus.tracking.norms import norm_of
from gluteus.tracking.synthetic import Shot, film, performance

TWO_DEGREES = 0.013  # of the trunk: what it makes of the angle at a knee
AZIMUTHS_DEG: Mapping[str, Sequence[float]] = {
    "side": (75, 90, 105, -75, -90, -105),
    "front": (-12, 0, 12),
    "oblique": (30, 45, -45),
}
BODIES = (Skeleton("female", 1.60), Skeleton("male", 1.85))
LEAST_PRECISION, LEAST_RECALL = 0.9, 0.8
_RIGHT = -1  # the way without a mistake; the others are numbers of forms
_RIGHT_RANGES, _WRONG_RANGES = (1.0, 0.9, 1.0, 0.85), (1.0,) * 3


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """Of one rule, in repetitions.

    With its mistake: `judged`, `found` among these, and `unjudged`. Without it: `accused` all the same.
    """

    says: str
    judged: int
    found: int
    unjudged: int
    accused: int

    @property
    def recall(self) -> float:
        return self.found / self.judged if self.judged else 0.0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.accused) if self.found else 0.0

    @property
    def is_good(self) -> bool:
        return self.precision >= LEAST_PRECISION and self.recall >= LEAST_RECALL


def try_rules(
    exercise: Exercise,
    bodies: Sequence[Skeleton] = BODIES,
    azimuths_deg: Sequence[float] = (),
    *,
    only_ruled: bool = False,
) -> list[RuleTrial]:
    """Each rule of the file; `only_ruled` leaves out the mistakes that have none, which may be accused, too.

    Raises MovementError and TrackingError as what it tries does.
    """
    if exercise.count is None or not any(form.rule for form in exercise.form):
        return []
    azimuths_deg = azimuths_deg or AZIMUTHS_DEG[exercise.count.view]
    judged = {_RIGHT: list(_judged(exercise, exercise, bodies, azimuths_deg))}
    for number, form in enumerate(exercise.form):
        if form.rule or not only_ruled:
            judged[number] = list(_judged(exercise, mistaken(exercise, form), bodies, azimuths_deg))
    return [_trial(exercise, rule, judged) for rule in norm_of(exercise).rules]


def _judged(
    exercise: Exercise, way: Exercise, bodies: Sequence[Skeleton], azimuths_deg: Sequence[float]
) -> Iterator[Verdict]:
    """On each repetition of the exercise done that way, filmed 15 or 30 times a second."""
    ranges = _RIGHT_RANGES if way is exercise else _WRONG_RANGES
    for body in bodies:
        act = performance(solve_clip(way, body), ranges)
        for number, azimuth_deg in enumerate(azimuths_deg):
            shot = Shot(
                azimuth_deg, noise=TWO_DEGREES, hidden_noise=2, fps=30 / (1 + number % 2), seed=number
            )
            made = film(act, body, shot)
            yield from (rep.form for rep in count(made.landmarks, made.times_s, exercise).reps)


def _trial(exercise: Exercise, rule: RuleNorm, judged: Mapping[int, Sequence[Verdict]]) -> RuleTrial:
    says = exercise.form[rule.form].says
    told = {
        way: sum(says in _mistakes(verdict.faults) for verdict in verdicts)
        for way, verdicts in judged.items()
    }
    unjudged = sum(says in _mistakes(verdict.unjudged) for verdict in judged[rule.form])
    accused = sum(
        accusations
        for way, accusations in told.items()
        if way != rule.form and accusations and not _shows(exercise, rule, way)
    )
    return RuleTrial(says, len(judged[rule.form]) - unjudged, told[rule.form], unjudged, accused)


def _mistakes(told: Sequence[Fault] | Sequence[Unjudged]) -> set[str]:
    return {one.says for one in told}


def _shows(exercise: Exercise, rule: RuleNorm, way: int) -> bool:
    """Whether the rule's mistake is there, too, in the wrong posture of another one."""
    form = exercise.form[rule.form]
    if way == _RIGHT or exercise.form[way].posture != form.posture:
        return False
    assert form.rule is not None, "a norm of a rule belongs to one"
    assert exercise.count is not None, "and to what is counted"
    reading = reading_of(form.rule, form.joint)
    wrong = showings(mistaken(exercise, exercise.form[way]), exercise.count.view)
    share = (read_in(reading, form.posture, wrong) - rule.right) / (rule.wrong - rule.right)
    return share > border(form, rule, reading.unit)
