"""Time spent working or resting, and the gross MET of one stretch of work by its exercise's own model."""

import math
from dataclasses import dataclass

from gluteus.body import Person
from gluteus.catalogue.exercise import Exercise, LiftEnergy, MetEnergy, Rise, StepEnergy
from gluteus.catalogue.kit import Load
from gluteus.catalogue.tempo import Tempo
from gluteus.energy.mechanics import lift_j_per_kg, repetition_met, seconds_under_tension, stepping_met
from gluteus.energy.met import Compendium, Effort, effort_class, tabulated_met
from gluteus.errors import ImpossibleValue

BAND_TENSION_FACTOR = 1.1  # a band adds no mass; it stores energy and keeps the muscle busy on the way back
ASSUMED_STEP_HEIGHT_M = 0.30  # between a stair and a bench, for a step that nobody measured
SECONDS_PER_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class WorkInterval:
    """Time spent working. `reps` are all repetitions done in it, both sides counted; None where unknown.

    `tempo` is the one in force, or None for the exercise's own. Raises ImpossibleValue.
    """

    exercise: Exercise
    seconds: float
    reps: int | None = None
    tempo: Tempo | None = None
    load: Load | None = None

    def __post_init__(self) -> None:
        _check_time(self.seconds)
        if self.reps is not None and self.reps < 0:
            raise ImpossibleValue("reps", f"{self.reps} repetitions cannot be right: please check them.")

    @property
    def minutes(self) -> float:
        return self.seconds / SECONDS_PER_MINUTE

    @property
    def follows_a_law(self) -> bool:
        """Whether a law of motion prices it (lifting, stepping), and not a row of a table."""
        return not isinstance(self.exercise.energy, MetEnergy)

    @property
    def load_kg(self) -> float:
        return self.load.total_kg if self.load else 0.0

    @property
    def with_band(self) -> bool:
        return self.load is not None and self.load.kind == "band"


@dataclass(frozen=True, slots=True)
class RestInterval:
    """Time between work, standing or moving about. Raises ImpossibleValue."""

    seconds: float

    def __post_init__(self) -> None:
        _check_time(self.seconds)

    @property
    def minutes(self) -> float:
        return self.seconds / SECONDS_PER_MINUTE


Interval = WorkInterval | RestInterval


def _check_time(seconds: float) -> None:
    if not math.isfinite(seconds) or seconds < 0:
        raise ImpossibleValue("seconds", f"A time of {seconds:g} s cannot be right: please check it.")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the cost depends on beside the intervals: who, how hard, on which step, by which table.

    `reps_counted` says that the repetitions were really done, and not only planned.
    """

    person: Person
    compendium: Compendium
    effort: Effort | None = None
    reps_counted: bool = False
    step_height_m: float | None = None


def work_met(interval: WorkInterval, given: Circumstances) -> float:
    """Gross MET of this interval. An unmeasured step is taken as 0.30 m. Raises NotInCatalogue."""
    model = interval.exercise.energy
    if isinstance(model, MetEnergy):
        return tabulated_met(model.compendium, given.compendium)
    per_min = _reps_per_min(interval, model, given.effort)
    if isinstance(model, StepEnergy):
        return _step_met(model, interval, given, per_min)
    return _lift_met(model, interval, given.person, per_min)


def _reps_per_min(interval: WorkInterval, model: LiftEnergy | StepEnergy, effort: Effort | None) -> float:
    """As done; where no repetitions are known, the exercise's usual ones at this effort."""
    if interval.reps is None:
        return model.default_per_min * effort_class(effort).tempo_factor
    return interval.reps / interval.minutes


def _step_met(model: StepEnergy, interval: WorkInterval, given: Circumstances, per_min: float) -> float:
    """ACSM stepping, and for what is done on top of the step the lifting law without tension."""
    height_m = ASSUMED_STEP_HEIGHT_M if given.step_height_m is None else given.step_height_m
    climb = stepping_met(per_min, height_m, interval.load_kg / given.person.mass_kg)
    extra = lift_j_per_kg(model.extra_rise_m, tension_s=0.0, tension_share=0.0)
    return climb + repetition_met(extra, per_min)


def _lift_met(model: LiftEnergy, interval: WorkInterval, person: Person, per_min: float) -> float:
    """The posture and the repetitions made in it."""
    joules = lift_j_per_kg(
        rise_m(model.rise_m, person.stature_m),
        _tension_s(interval, per_min),
        model.tension_share * (BAND_TENSION_FACTOR if interval.with_band else 1.0),
        load_ratio=interval.load_kg / person.mass_kg,
        load_share=model.load_share,
        arm_path_m=model.arm_path_m,
    )
    return model.posture_met + repetition_met(joules, per_min)


def _tension_s(interval: WorkInterval, per_min: float) -> float:
    """Whoever is quicker than the tempo cannot be under tension for longer than the repetition lasts."""
    tempo = interval.tempo or interval.exercise.tempo
    asked_s = seconds_under_tension(tempo, interval.exercise.starts)
    return min(asked_s, SECONDS_PER_MINUTE / per_min) if per_min else asked_s


def rise_m(rise: Rise, stature_m: float) -> float:
    """How far one repetition lifts the whole body's mass, in m, for somebody of this stature."""
    return rise.stature * stature_m + rise.plus
