"""How much a week holds at each level (science/training.md, 8.1).

Bands of the gluteus maximus: schoenfeld2017, pelland2024 (moderate). Ceilings, the share of the gluteus
minimus and the most credit of one workout: a recovery heuristic of ours (weak). Medius: plotkin2023 (weak
to moderate).
"""

from dataclasses import dataclass

from gluteus.catalogue.vocabulary import LEVELS
from gluteus.planning.workout import Trainee

# Weeks of training behind somebody who begins at this level, and where the next one begins (8.1; weak).
_WEEKS_BEHIND = {"beginner": 0, "novice": 4, "intermediate": 12}
FIRST_EASY_WEEKS = 2
MOST_CREDIT_OF_A_WORKOUT = 8.0  # gluteus maximus; weak
LARGEST_RAISE_SETS = 2.0  # weak
LARGEST_RAISE_SHARE = 0.20  # weak


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Effective sets a week for the gluteus maximus, least ones for the smaller two, and the dose of one set.

    `rounds` is the most sets of one exercise in one workout; `rir` the repetitions left in its last set;
    `most_reps` where the rep window ends.
    """

    low_sets: float
    high_sets: float
    ceiling_sets: float
    medius_sets: float
    minimus_sets: float
    rounds: int
    rir: int
    most_reps: int


LANDMARKS = {
    "beginner": Landmarks(6, 10, 14, 4, 2, rounds=1, rir=3, most_reps=15),
    "novice": Landmarks(10, 16, 20, 6, 3, rounds=2, rir=2, most_reps=20),
    "intermediate": Landmarks(12, 20, 24, 8, 4, rounds=3, rir=1, most_reps=30),
}
# A new beginner's three easy rounds come to ten (8.3); later bands are entered from below.
FIRST_SETS = {"beginner": 10.0, "novice": 10.0, "intermediate": 12.0}
_GENTLE_RIR = 3
_PREGNANT_RIR = 4


def level_after(first: str, trained_weeks: int) -> str:
    """The level of somebody who began at `first` and has trained in so many weeks."""
    weeks = _WEEKS_BEHIND[first] + trained_weeks
    return max((level for level in LEVELS if weeks >= _WEEKS_BEHIND[level]), key=_WEEKS_BEHIND.__getitem__)


def rir_for(trainee: Trainee, level: str, trained_weeks: int) -> int:
    """Repetitions to leave in reserve: one more in the first weeks, and never few where care is asked for."""
    easy = 1 if level == "beginner" and trained_weeks < FIRST_EASY_WEEKS else 0
    return max(LANDMARKS[level].rir + easy, _least_rir(trainee))


def _least_rir(trainee: Trainee) -> int:
    if "pregnancy" in trainee.conditions:
        return _PREGNANT_RIR
    return _GENTLE_RIR if trainee.gentle or "high_blood_pressure" in trainee.conditions else 0
