"""What a body uses at rest, from its measures.

Two published regressions and the rule by which they are joined. Masses in kg, stature in m, age in years;
results in kcal per day or kcal per minute.
"""

from gluteus.body import Person
from gluteus.body.person import Sex

MINUTES_PER_DAY = 1440.0
CM_PER_M = 100.0

# Spread of a measured resting rate around the equation, in ln(kcal): about 0.075 for bodies of usual mass
# and 0.095 for obese ones (frankenfield). Without the sex the mean of both equations is off by more.
RESTING_LOG_SD = 0.085
RESTING_LOG_SD_SEX_UNSAID = 0.10

_SEX_TERM_KCAL: dict[Sex, float] = {"male": 5.0, "female": -161.0}


def mifflin_kcal_per_day(mass_kg: float, stature_m: float, age_years: float, sex: Sex) -> float:
    """Resting energy in kcal/day = 10 kg + 6.25 cm - 5 years + 5 (male) or - 161 (female).

    Units: kg, m (turned into cm here), years. Made from adults of 19 to 78 years.
    Source: mifflin1990.
    """
    return 10.0 * mass_kg + 6.25 * stature_m * CM_PER_M - 5.0 * age_years + _SEX_TERM_KCAL[sex]


def katch_mcardle_kcal_per_day(mass_kg: float, body_fat_percent: float) -> float:
    """Resting energy in kcal/day = 370 + 21.6 x fat-free mass in kg.

    Only as good as the body fat that goes in, which is why it never stands alone here.
    Source: katchmcardle.
    """
    fat_free_kg = mass_kg * (1.0 - body_fat_percent / 100.0)
    return 370.0 + 21.6 * fat_free_kg


def resting_kcal_per_min(person: Person) -> float:
    """Resting energy of this person in kcal/min: Mifflin, or its mean with Katch-McArdle.

    The second only where body fat was measured; where the sex was left unsaid, Mifflin is the mean of both.
    Sources: mifflin1990, katchmcardle.
    """
    sexes: tuple[Sex, ...] = ("female", "male") if person.sex is None else (person.sex,)
    by_sex = [mifflin_kcal_per_day(person.mass_kg, person.stature_m, person.age_years, sex) for sex in sexes]
    per_day = sum(by_sex) / len(by_sex)
    if person.body_fat_percent is not None:
        per_day = (per_day + katch_mcardle_kcal_per_day(person.mass_kg, person.body_fat_percent)) / 2.0
    return per_day / MINUTES_PER_DAY


def resting_log_sd(person: Person) -> float:
    """Standard deviation of ln(resting energy) for somebody with these measures.

    Source: frankenfield; the larger value for an unsaid sex is ours, from the 166 kcal/day between the sexes.
    """
    return RESTING_LOG_SD_SEX_UNSAID if person.sex is None else RESTING_LOG_SD
