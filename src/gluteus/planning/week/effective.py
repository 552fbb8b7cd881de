"""Effective sets of the gluteal muscles in one go: what volume.py says of each side, as their average.

A week is added up again and again while a plan is made, so this keeps to plain sums.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from gluteus.catalogue import Catalogue
from gluteus.catalogue.vocabulary import GLUTEALS
from gluteus.planning.volume import effort_factor, share_done
from gluteus.tracking.record import SetRecord


@dataclass(frozen=True, slots=True)
class Done:
    """Effective sets by muscle, the maximus' nominal ones, and how many sets of each side were done."""

    sets: dict[str, float]
    nominal_maximus: float
    number: float

    @property
    def factor(self) -> float:
        """What a nominal set was worth."""
        return self.sets["gluteus_maximus"] / self.nominal_maximus if self.nominal_maximus else 0.0


def effective(records: Iterable[SetRecord], catalogue: Catalogue, bias: float) -> Done:
    """What these records come to; warm-up, cool-down and skipped sets count nothing."""
    sums, nominal_maximus, number = [0.0] * len(GLUTEALS), 0.0, 0.0
    for record in records:
        exercise = catalogue.exercise(record.exercise)
        share = share_done(record, exercise) * (0.5 if record.side != "both" else 1.0)
        credits_ = gluteal_credits(record.exercise, catalogue) if share else ()
        worth = share * effort_factor(record.rir, bias) if share else 0.0
        for place, credit in enumerate(credits_):
            sums[place] += worth * credit
        if credits_:
            nominal_maximus += share * credits_[0]
            number += share
    return Done(dict(zip(GLUTEALS, sums, strict=True)), nominal_maximus, number)


@lru_cache(maxsize=1024)
def gluteal_credits(slug: str, catalogue: Catalogue) -> tuple[float, ...]:
    """Credit of an exercise for each gluteal muscle, in the order of GLUTEALS."""
    muscles = catalogue.exercise(slug).muscles
    return tuple(muscles[muscle].credit if muscle in muscles else 0.0 for muscle in GLUTEALS)
