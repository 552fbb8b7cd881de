"""How far off an estimate may be: where the error comes from, how wide that makes it, what would narrow it.

All errors are factors, so the interval is log-normal and has a closed form: median x exp(+-z sigma).
An interval built from the components alone turned out too narrow for the measured groups most like a
home workout, so the width of strength work is the one that those groups needed, never a smaller one.
These are development figures: the same rows helped to choose them.
"""

import math
from dataclasses import asdict, astuple, dataclass
from operator import itemgetter

from gluteus.body import Person
from gluteus.energy.met import Effort
from gluteus.energy.parts import FORM_LOG_SD, Parts, StrengthPart
from gluteus.energy.resting import RESTING_LOG_SD, resting_log_sd

Z80 = 1.2816
Z95 = 1.96

# The best published models, with heart rate and four accelerometers, are off by 13 to 15 percent (yan2022);
# without either nobody should promise less.
LEAST_LOG_SD = 0.17
# How much people of the same mass differ in the same work, in ln(net kcal).
PERSON_LOG_SD = 0.15
# Each reason for doubt makes the interval 1.3 times as wide; several are independent of each other.
DOUBT_FACTOR = 1.3


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the estimate knows least about, its share of the variance (0..1), and what would help."""

    name: str
    share_of_variance: float
    remedy: str


@dataclass(frozen=True, slots=True)
class Protocol:
    """What is known of how the work was done.

    `log_sd` is its error in ln(net kcal); `least_log_sd` the narrowest width, in ln(gross kcal), that
    strength work of usual exercises is given.
    """

    log_sd: float
    least_log_sd: float
    remedy: str


_COUNTED = Protocol(0.08, 0.18, "Keep to the tempo of the voice.")
_COUNTED_EFFORT_UNSAID = Protocol(0.10, 0.19, "Say how hard it was.")
_LABEL_ONLY = Protocol(0.20, 0.25, "Confirm the repetitions after each set, and the range becomes narrower.")
# The error of a label (0.20), and the spread of light, moderate and vigorous when mixed 1 : 2 : 1 (0.28).
_NOTHING_SAID = Protocol(0.344, 0.305, "Say how hard it was, and the range becomes narrower.")


def protocol_of(effort: Effort | None, *, reps_counted: bool) -> Protocol:
    """The less was said and counted, the larger the error."""
    if reps_counted:
        return _COUNTED if effort else _COUNTED_EFFORT_UNSAID
    return _LABEL_ONLY if effort else _NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Budget:
    """The variance of a workout's kcal by its causes, in kcal squared; causes are independent."""

    protocol: float
    person: float
    form: float
    table: float
    resting: float

    @property
    def total(self) -> float:
        return math.fsum(astuple(self))

    @property
    def net(self) -> float:
        """Without the resting rate, which cancels in what is above rest."""
        return self.total - self.resting


def budget(parts: Parts, protocol: Protocol, person: Person) -> Budget:
    """The errors of both parts, added where they are common (the person, the resting rate)."""
    wider = _widening(parts.strength, parts.resting_kcal_per_min, protocol)
    strength_kcal = wider * parts.strength.net_kcal
    resting_kcal = parts.resting_kcal_per_min * (wider * parts.strength.minutes + parts.table.minutes)
    return Budget(
        protocol=(protocol.log_sd * strength_kcal) ** 2,
        person=(PERSON_LOG_SD * (strength_kcal + parts.table.net_kcal)) ** 2,
        form=(parts.strength.form_log_sd * strength_kcal) ** 2,
        table=parts.table.sd_kcal**2,
        resting=(resting_log_sd(person) * resting_kcal) ** 2,
    )


def _widening(strength: StrengthPart, resting_kcal_per_min: float, protocol: Protocol) -> float:
    """From what the components of usual strength work add up to, to the width that measured groups needed.

    One factor for all components keeps their shares: what is unusual here (one exercise alone, a band, an
    unsaid sex) widens on top of it.
    """
    resting_kcal = resting_kcal_per_min * strength.minutes
    work_log_sd = math.hypot(protocol.log_sd, FORM_LOG_SD, PERSON_LOG_SD)
    usual_sd_kcal = math.hypot(work_log_sd * strength.net_kcal, RESTING_LOG_SD * resting_kcal)
    least_sd_kcal = protocol.least_log_sd * (resting_kcal + strength.net_kcal)
    return max(1.0, least_sd_kcal / usual_sd_kcal) if usual_sd_kcal else 1.0


def doubt_factor(doubts: int) -> float:
    """How much wider this many independent reasons for doubt make an interval (1, 1.3, 1.54 ...)."""
    return math.sqrt(1.0 + doubts * (DOUBT_FACTOR**2 - 1.0))


def bounds(median: float, log_sd: float, z: float, floor: float = 0.0) -> tuple[float, float]:
    """Median x exp(-z sigma), but never below `floor`, and median x exp(z sigma)."""
    return max(median * math.exp(-z * log_sd), floor), median * math.exp(z * log_sd)


_NAMES = {
    "protocol": "how hard the work really was",
    "person": "how your body differs from the average",
    "form": "how well our sums fit these exercises",
    "table": "what this pace costs you",
    "resting": "what your body uses at rest",
}
_NOTHING_HELPS = "Nothing you could enter would help: "
_REMEDIES = {
    "person": _NOTHING_HELPS + "compare your workouts with each other, not with somebody else's.",
    "form": _NOTHING_HELPS + "hardly anybody has measured these exercises in a laboratory.",
    "table": _NOTHING_HELPS + "the table has one value for everybody, for the pace that is shown.",
    "resting": "Nothing you could enter would help much.",
}


def dominant(variances: Budget, protocol: Protocol, person: Person) -> Unknown:
    """The cause with the largest share of the variance, and what the person can do about it."""
    cause, variance = max(asdict(variances).items(), key=itemgetter(1))
    remedies = _REMEDIES | {"protocol": protocol.remedy}
    if person.sex is None:
        remedies["resting"] = "Add your sex to your profile."
    return Unknown(_NAMES[cause], variance / variances.total, remedies[cause])
