"""The kit of a person: what stands in the room, how high the step is, and what can be held."""

import math
from dataclasses import dataclass

from gluteus.catalogue.exercise import Exercise
from gluteus.errors import ImpossibleValue

HIGHEST_STEP_M = 1.0
HEAVIEST_LOAD_KG = 100.0
ANY_WEIGHT = "weight"  # what another program recorded, in a hand, on a bar or in a machine; no word of a kit
HEAVIEST_WEIGHT_KG = 1000.0


@dataclass(frozen=True, slots=True)
class Load:
    """Something to hold: the mass of ONE implement in kg and how many; a band has a level and no mass."""

    kind: str
    mass_kg: float | None = None
    count: int = 1
    band_level: str | None = None

    def __post_init__(self) -> None:
        mass = self.mass_kg
        heaviest_kg = HEAVIEST_WEIGHT_KG if self.kind == ANY_WEIGHT else HEAVIEST_LOAD_KG
        if mass is not None and not (math.isfinite(mass) and 0 < mass <= heaviest_kg):
            raise ImpossibleValue("mass_kg", f"A load of {mass:g} kg cannot be right: please check it.")

    @property
    def total_kg(self) -> float:
        """All implements together; a band adds no mass."""
        return (self.mass_kg or 0.0) * self.count


@dataclass(frozen=True, slots=True)
class Kit:
    """`has` holds words of vocabulary.KIT; the step's height in m is the person's own."""

    has: frozenset[str] = frozenset()
    step_height_m: float | None = None
    loads: tuple[Load, ...] = ()

    def __post_init__(self) -> None:
        height = self.step_height_m
        if height is not None and not (math.isfinite(height) and 0 < height <= HIGHEST_STEP_M):
            raise ImpossibleValue(
                "step_height_m", f"A step of {height:g} m cannot be right: please check it."
            )

    def lacks(self, exercise: Exercise) -> frozenset[str]:
        """What the exercise needs and the person does not have."""
        return frozenset(exercise.kit.needs) - self.has

    def load_for(self, exercise: Exercise) -> Load | None:
        """The first load of the person that the exercise can take."""
        return next((load for load in self.loads if load.kind in exercise.kit.load), None)
