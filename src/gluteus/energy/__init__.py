"""What a workout cost: resting energy, laws of motion and tables, and how far the sum may be off."""

from gluteus.energy.expenditure import EnergyEstimate, Withheld, estimate, shown, shown_range
from gluteus.energy.interval import Unknown
from gluteus.energy.met import Compendium, Effort
from gluteus.energy.work import Interval, RestInterval, WorkInterval

__all__ = [
    "Compendium",
    "Effort",
    "EnergyEstimate",
    "Interval",
    "RestInterval",
    "Unknown",
    "Withheld",
    "WorkInterval",
    "estimate",
    "shown",
    "shown_range",
]
