"""Minutes of cardio toward the weekly 150 of moderate effort; a vigorous one counts twice (who2020).

Only exercises of the category cardio count, by the MET of their row in the Compendium; strength work and
stretches have guidelines of their own. Rest between them is no cardio.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gluteus.catalogue import Catalogue, Exercise
from gluteus.catalogue.exercise import MetEnergy
from gluteus.energy.met import Compendium, tabulated_met
from gluteus.tracking.record import SetRecord

WEEKLY_GOAL_MIN = 150
MODERATE_MET, VIGOROUS_MET = 3.0, 6.0
_VIGOROUS_COUNTS = 2
_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class Aerobic:
    """Minutes under way at moderate and at vigorous effort."""

    moderate_min: float = 0.0
    vigorous_min: float = 0.0

    def __add__(self, other: "Aerobic") -> "Aerobic":
        return Aerobic(self.moderate_min + other.moderate_min, self.vigorous_min + other.vigorous_min)

    @property
    def equivalent_min(self) -> float:
        """As minutes of moderate effort."""
        return self.moderate_min + _VIGOROUS_COUNTS * self.vigorous_min


def aerobic(records: Iterable[SetRecord], catalogue: Catalogue) -> Aerobic:
    """What these sets add; an exercise below 3 MET adds nothing."""
    whole = Aerobic()
    for record in records:
        if record.outcome == "skipped":
            continue
        minutes = record.work_s / _MINUTE_S
        met = _met(catalogue.exercise(record.exercise), catalogue.compendium)
        if met >= VIGOROUS_MET:
            whole += Aerobic(vigorous_min=minutes)
        elif met >= MODERATE_MET:
            whole += Aerobic(moderate_min=minutes)
    return whole


def _met(exercise: Exercise, compendium: Compendium) -> float:
    """0 where it is no cardio, or no row describes it."""
    if exercise.category != "cardio" or not isinstance(exercise.energy, MetEnergy):
        return 0.0
    return tabulated_met(exercise.energy.compendium, compendium)
