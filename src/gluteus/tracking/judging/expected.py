"""What each form rule reads in the right posture of its file and in the wrong one, solved and shown."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from gluteus.catalogue import Exercise
from gluteus.errors import TrackingError
from gluteus.movement.mistakes import mistaken
from gluteus.tracking.judging.readings import DEAD_BAND, Reading, reading_of
from gluteus.tracking.judging.showing import Showing, showings
from gluteus.tracking.norm import PartNorm, RuleNorm

_RIGHT_WORKS = 1  # in every file
_AT_END = 0.3  # of the way of a part: nearer than this to its work or rest a posture can be found
_CLEAR = 1.5  # dead bands between right and wrong


def rule_norms(exercise: Exercise, parts: Sequence[PartNorm], right: Sequence[Showing]) -> Iterator[RuleNorm]:
    """Raises TrackingError where the camera cannot find the posture, or cannot tell the mistake from it."""
    for number, form in enumerate(exercise.form):
        if form.rule is None or exercise.count is None:
            continue
        at = f"{exercise.slug}: form.{number + 1}.rule"
        part, at_work = _moment(parts, form.posture, right, at)
        reading = reading_of(form.rule, form.joint)
        wrong = showings(mistaken(exercise, form), exercise.count.view)
        reads, misreads = (read_in(reading, form.posture, shown) for shown in (right, wrong))
        if abs(misreads - reads) < _CLEAR * DEAD_BAND[reading.unit]:
            raise TrackingError(
                f"{at}: reads {reads:g} in the right posture and {misreads:g} in the wrong one, too near to "
                "tell apart: take the rule out, or make the mistake plainer."
            )
        yield RuleNorm(number, part, at_work, reads, misreads)


def read_in(reading: Reading, posture: str, shown: Sequence[Showing]) -> float:
    """The mean over bodies and cameras."""
    return round(fmean(reading.read(one.postures[posture], one.trunk, _RIGHT_WORKS) for one in shown), 2)


def _moment(parts: Sequence[PartNorm], posture: str, shown: Sequence[Showing], at: str) -> tuple[int, bool]:
    """The part in which the posture is taken, and whether it is at work there: first choice, if it is."""
    ways = [_way(part, posture, shown) for part in parts]
    work, rest = max(ways), min(ways, key=abs)
    if work >= 1 - _AT_END:
        return ways.index(work), True
    if abs(rest) <= _AT_END:
        return ways.index(rest), False
    raise TrackingError(
        f"{at}: the posture {posture!r} is neither at work nor at rest in what [count] follows: "
        "take the rule out."
    )


def _way(part: PartNorm, posture: str, shown: Sequence[Showing]) -> float:
    """How far of the way the part is in a posture: 0 at rest, 1 at work."""
    return fmean(
        (one.read(norm.channel, posture) - norm.rest) / (norm.work - norm.rest)
        for one in shown
        for norm in part.channels
    )
