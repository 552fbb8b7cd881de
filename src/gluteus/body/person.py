"""A person as the models see one: four measures and, if it was measured, body fat."""

import math
from dataclasses import dataclass
from typing import Literal

from gluteus.errors import ImpossibleValue

Sex = Literal["female", "male"]
Build = Literal["average", "heavier"]

# Wider than any model's own limits: these refuse only what cannot be true of a living person.
_TRUE_OF_SOMEBODY = {
    "age_years": (5, 125, "years"),
    "mass_kg": (15, 650, "kg"),
    "stature_m": (0.5, 2.8, "m"),
    "body_fat_percent": (2, 75, "percent"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Age in years, mass in kg, stature in m; `sex` None where it was left unsaid.

    `body_fat_percent` only where it was measured. Raises ImpossibleValue for what cannot be true of anybody.
    What a model cannot handle is that model's business: it withholds its figure and says why.
    """

    age_years: int
    mass_kg: float
    stature_m: float
    sex: Sex | None = None
    body_fat_percent: float | None = None

    def __post_init__(self) -> None:
        for field, (low, high, unit) in _TRUE_OF_SOMEBODY.items():
            value = getattr(self, field)
            if value is None:
                continue
            if not math.isfinite(value) or not low <= value <= high:
                name = field.rsplit("_", 1)[0].replace("_", " ")
                article = "An" if name[0] in "aeiou" else "A"
                sentence = f"{article} {name} of {value:g} {unit} cannot be right: please check it."
                raise ImpossibleValue(field, sentence)
