"""The two parts of a workout: work that laws of motion price, and work that has a row in a table.

They are kept apart because they err in different ways, and because only the first is hedged: a tabulated
value already is the average of a class. What a part adds up to does not depend on the order of its
intervals, nor on where one of them is cut in two.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gluteus.energy.met import BETWEEN_SETS_MET, effort_class, hedged_met, net_kcal, tabulated_met
from gluteus.energy.resting import resting_kcal_per_min
from gluteus.energy.work import Circumstances, Interval, RestInterval, WorkInterval, work_met

# A workout of several exercises: their own errors (`log_sd` of each file) partly cancel, and this remains.
FORM_LOG_SD = 0.13
BAND_LOG_SD = 0.05
REST_LOG_SD = 0.15  # of rests that belong to no strength work


@dataclass(frozen=True, slots=True)
class StrengthPart:
    """Lifting and stepping with every rest of the workout; `form_log_sd` is the error of the laws."""

    minutes: float = 0.0
    net_kcal: float = 0.0
    form_log_sd: float = FORM_LOG_SD


@dataclass(frozen=True, slots=True)
class TablePart:
    """Cardio, mobility and stretches by their rows; `sd_kcal` is the error of the rows themselves."""

    minutes: float = 0.0
    net_kcal: float = 0.0
    sd_kcal: float = 0.0


@dataclass(frozen=True, slots=True)
class Parts:
    """A whole workout; `resting_kcal_per_min` is the person's."""

    resting_kcal_per_min: float
    strength: StrengthPart
    table: TablePart

    @property
    def minutes(self) -> float:
        return self.strength.minutes + self.table.minutes

    @property
    def resting_kcal(self) -> float:
        return self.resting_kcal_per_min * self.minutes

    @property
    def net_kcal(self) -> float:
        return self.strength.net_kcal + self.table.net_kcal

    @property
    def gross_kcal(self) -> float:
        return self.resting_kcal + self.net_kcal


def parts_of(intervals: Sequence[Interval], given: Circumstances) -> Parts:
    """Sort the intervals into the two parts and price each. Raises NotInCatalogue.

    Rests go with strength work if there is any: between cardio moves and stretches there are hardly any.
    """
    work = [_priced(interval, given) for interval in intervals if isinstance(interval, WorkInterval)]
    by_law = [priced for priced in work if priced.interval.follows_a_law]
    by_table = [priced for priced in work if not priced.interval.follows_a_law]
    rest_min = math.fsum(interval.minutes for interval in intervals if isinstance(interval, RestInterval))
    return Parts(
        resting_kcal_per_min(given.person),
        _strength_part(by_law, rest_min, given) if by_law else StrengthPart(),
        _table_part(by_table, 0.0 if by_law else rest_min, given.person.mass_kg),
    )


@dataclass(frozen=True, slots=True)
class _Priced:
    """One interval of work, its MET and what it adds to rest before any hedge."""

    interval: WorkInterval
    met: float
    net_kcal: float

    @property
    def sd_kcal(self) -> float:
        """The error of its own model, larger with a band: nobody knows what a band adds."""
        log_sd = self.interval.exercise.energy.log_sd
        return self.net_kcal * (log_sd + (BAND_LOG_SD if self.interval.with_band else 0.0))


def _priced(interval: WorkInterval, given: Circumstances) -> _Priced:
    met = work_met(interval, given)
    return _Priced(interval, met, net_kcal(met, given.person.mass_kg, interval.minutes))


def _strength_part(work: Sequence[_Priced], rest_min: float, given: Circumstances) -> StrengthPart:
    minutes = rest_min + math.fsum(priced.interval.minutes for priced in work)
    # The whole of the work is charged at its steady cost: that oxygen rises late and falls late cancels out
    # within a workout (what remains after its end is EPOC).
    work_met_min = math.fsum(priced.met * priced.interval.minutes for priced in work)
    law_met = (work_met_min + BETWEEN_SETS_MET * rest_min) / minutes
    anchor_met = tabulated_met(effort_class(given.effort).anchor, given.compendium)
    met = hedged_met(law_met, anchor_met, reps_counted=given.reps_counted)
    return StrengthPart(minutes, net_kcal(met, given.person.mass_kg, minutes), _form_log_sd(work))


def _form_log_sd(work: Sequence[_Priced]) -> float:
    """The error of the laws over these exercises: common within one, independent between them."""
    total_kcal = math.fsum(priced.net_kcal for priced in work)
    if total_kcal == 0:
        return FORM_LOG_SD
    sd_kcal = dict.fromkeys((priced.interval.exercise.slug for priced in work), 0.0)
    for priced in work:
        sd_kcal[priced.interval.exercise.slug] += priced.sd_kcal
    band_kcal = math.fsum(priced.net_kcal for priced in work if priced.interval.with_band)
    usual_log_sd = FORM_LOG_SD + BAND_LOG_SD * band_kcal / total_kcal
    return max(usual_log_sd, math.hypot(*sd_kcal.values()) / total_kcal)


def _table_part(work: Sequence[_Priced], rest_min: float, mass_kg: float) -> TablePart:
    """Rows err together, so their errors add up: no published value says how far off each of them is."""
    rest_kcal = net_kcal(BETWEEN_SETS_MET, mass_kg, rest_min)
    return TablePart(
        minutes=rest_min + math.fsum(priced.interval.minutes for priced in work),
        net_kcal=rest_kcal + math.fsum(priced.net_kcal for priced in work),
        sd_kcal=REST_LOG_SD * rest_kcal + math.fsum(priced.sd_kcal for priced in work),
    )
