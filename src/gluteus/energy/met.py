"""METs: what one is in kcal, the Compendium's table, and the classes of effort that pull a law back to it.

METs here are gross multiples of 3.5 ml of oxygen per kg and minute, as the Compendium tabulates them.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gluteus.catalogue.article import CompendiumRow
from gluteus.catalogue.exercise import CompendiumCode
from gluteus.errors import NotInCatalogue

Effort = Literal["light", "moderate", "vigorous"]
Compendium = Mapping[CompendiumCode, CompendiumRow]

# 3.5 ml/kg/min x 4.9 kcal per litre of oxygen (a mix of fat and carbohydrate, respiratory ratio about 0.90).
KCAL_PER_KG_MIN_PER_MET = 0.01715

RESTING_MET = 1.0
# Between sets a person stands and moves about; sitting still would be nearer 1.2.
BETWEEN_SETS_MET = 1.5

# How far the laws of motion are believed against the class of the whole workout.
LAW_WEIGHT = 0.6
LAW_WEIGHT_REPS_COUNTED = 0.8


@dataclass(frozen=True, slots=True)
class EffortClass:
    """What a word for effort means.

    `tempo_factor` multiplies an exercise's usual repetitions per minute where nobody gave any, `duty` is the
    share of the time that is work, `anchor` the row that describes such a workout as a whole, and
    `epoc_share` what is still spent afterwards as a share of the net cost (braun2005).
    """

    tempo_factor: float
    duty: float
    anchor: CompendiumCode
    epoc_share: float


EFFORTS: Mapping[Effort, EffortClass] = {
    "light": EffortClass(0.75, 0.65, CompendiumCode(2024, "02024"), 0.05),
    "moderate": EffortClass(1.0, 0.75, CompendiumCode(2024, "02143"), 0.07),
    "vigorous": EffortClass(1.3, 0.85, CompendiumCode(2024, "02145"), 0.10),
}


def effort_class(effort: Effort | None) -> EffortClass:
    """The class of an effort; an effort left unsaid is taken as moderate, and the interval pays for that."""
    return EFFORTS[effort or "moderate"]


def tabulated_met(code: CompendiumCode, compendium: Compendium) -> float:
    """The gross MET of a row. Raises NotInCatalogue. Source: herrmann2024."""
    row = compendium.get(code)
    if row is None:
        raise NotInCatalogue(f"The Compendium table of {code.edition} has no row {code.code}.")
    return row.met


def net_kcal(met: float, mass_kg: float, minutes: float) -> float:
    """What an activity adds to rest, in kcal = (MET - 1) x 0.01715 x kg x minutes, never below 0.

    Added to the person's own resting energy, instead of multiplying it: tabulated METs are oxygen divided by
    3.5 ml/kg/min, so scaling them by a smaller resting rate would shrink the activity as well.
    Sources: herrmann2024, byrne2005, kozey2010 (which corrects the ratio and not the kcal).
    """
    return max(met - RESTING_MET, 0.0) * KCAL_PER_KG_MIN_PER_MET * mass_kg * minutes


def hedged_met(law_met: float, anchor_met: float, *, reps_counted: bool) -> float:
    """The mean MET of strength work with its rests, between what the laws say and what the class says.

    ln MET = w ln(law) + (1 - w) ln(anchor), w = 0.6, or 0.8 where the repetitions were counted.
    The law knows what was done and the class knows what laboratories found; neither is right alone.
    """
    weight = LAW_WEIGHT_REPS_COUNTED if reps_counted else LAW_WEIGHT
    return math.exp(weight * math.log(law_met) + (1.0 - weight) * math.log(anchor_met))
