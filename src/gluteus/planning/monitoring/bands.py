"""The band of each gluteal muscle: how many effective sets a week does somebody of a level good."""

from dataclasses import dataclass
from typing import Literal

from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.landmarks import LANDMARKS

Place = Literal["below", "within", "above"]


@dataclass(frozen=True, slots=True)
class Band:
    """Effective sets a week. The smaller two muscles have only a least: `high` and `ceiling` are None."""

    low: float
    high: float | None = None
    ceiling: float | None = None

    def place(self, sets: float) -> Place:
        """Where a week lies, by the tenth that pages show; only above the ceiling is it too much."""
        shown = round(sets, 1)
        if shown < self.low:
            return "below"
        return "above" if self.ceiling is not None and shown > self.ceiling else "within"


def band(muscle: str, level: str) -> Band:
    """The band of a word of GLUTEALS at a level (landmarks.py says where the numbers are from)."""
    marks = LANDMARKS[level]
    maximus, medius, minimus = GLUTEALS
    bands = {
        maximus: Band(marks.low_sets, marks.high_sets, marks.ceiling_sets),
        medius: Band(marks.medius_sets),
        minimus: Band(marks.minimus_sets),
    }
    return bands[muscle]
