"""One day's measures of a body."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gluteus.anthropometry.girths import GIRTHS
from gluteus.errors import ImpossibleValue

# Wider than anybody: these refuse only what cannot be true of a living person (the masses are body.Person's).
TRUE_MASS_KG = (15, 650)
TRUE_GIRTH_M = (0.1, 3.0)


@dataclass(frozen=True, slots=True)
class Measurement:
    """Mass in kg and girths in m by their name in GIRTHS; what was not measured is None or missing.

    Raises ImpossibleValue for what cannot be true of anybody; its `field` is `mass_kg` or the girth's name.
    """

    on: date
    mass_kg: float | None = None
    girths_m: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.mass_kg is not None and not _within(self.mass_kg, TRUE_MASS_KG):
            raise ImpossibleValue(
                "mass_kg", f"A weight of {self.mass_kg:.4g} kg cannot be right: please check it."
            )
        for name, girth_m in self.girths_m.items():
            if name not in GIRTHS:
                raise ImpossibleValue(name, f"There is no place for the tape called {name!r}.")
            if not _within(girth_m, TRUE_GIRTH_M):
                sentence = f"{girth_m * 100:.4g} cm around cannot be right: please check it."
                raise ImpossibleValue(name, sentence)


def _within(value: float, limits: tuple[float, float]) -> bool:
    low, high = limits
    return math.isfinite(value) and low <= value <= high
