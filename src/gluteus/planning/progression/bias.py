"""How far a person's word about what is left can be taken (halperin2022: about one too few, very different).

A calibration set is taken to the last clean repetition and compared with what was said before it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import mean

from gluteus.catalogue import Exercise, Load
from gluteus.planning.history import Calibration
from gluteus.planning.volume import USUAL_RIR_BIAS
from gluteus.planning.workout import Trainee

CALIBRATION_EVERY = timedelta(days=14)
_LAST = 3  # how many calibrations are averaged; ours, weak
_LEAST_BIAS, _MOST_BIAS = -2.0, 5.0  # a single odd set shall not decide; ours, weak
_SAFE_KIT = frozenset({"mat"})
_SAFE_PATTERNS = frozenset({"bridge", "leg_lift"})


def rir_bias(calibrations: Sequence[Calibration], on: date) -> float:
    """Repetitions to add to what is said; the usual one until this person's own is known."""
    known = [one.bias for one in calibrations if one.on < on][-_LAST:]
    return min(_MOST_BIAS, max(_LEAST_BIAS, mean(known))) if known else USUAL_RIR_BIAS


def felt_correction(calibrations: Sequence[Calibration], on: date) -> float:
    """What to add before a felt RIR meets a target, which is written for somebody of usual bias."""
    return rir_bias(calibrations, on) - USUAL_RIR_BIAS


def calibration_due(calibrations: Sequence[Calibration], on: date) -> bool:
    return not any(on - one.on < CALIBRATION_EVERY for one in calibrations if one.on < on)


def safe_to_failure(exercise: Exercise, load: Load | None, trainee: Trainee) -> bool:
    """On the floor, no weight that could drop, nothing to fall from, nobody whom the end could harm."""
    cautious = trainee.gentle or trainee.conditions & {"high_blood_pressure", "pregnancy", "postpartum"}
    return (
        not cautious
        and (load is None or load.kind == "band")
        and exercise.impact == "none"
        and exercise.pattern in _SAFE_PATTERNS
        and bool(exercise.kit.needs)
        and set(exercise.kit.needs) <= _SAFE_KIT
        and not exercise.cautions.keys() & trainee.conditions
    )
