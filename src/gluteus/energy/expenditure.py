"""What a workout cost this person: an estimate with its interval and its reasons, or the reason for none."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gluteus.body import Person
from gluteus.energy.interval import (
    LEAST_LOG_SD,
    Z80,
    Z95,
    Unknown,
    bounds,
    budget,
    dominant,
    doubt_factor,
    protocol_of,
)
from gluteus.energy.limits import reasons_for_doubt, reasons_to_withhold
from gluteus.energy.met import Compendium, Effort, effort_class
from gluteus.energy.parts import Parts, parts_of
from gluteus.energy.work import Circumstances, Interval, WorkInterval

EPOC_SHARE_SD = 0.03
SHOWN_STEP_KCAL = 5


@dataclass(frozen=True, slots=True)
class EnergyEstimate:
    """Gross is everything in the time of the workout, net what is above rest, EPOC what follows afterwards.

    `low` and `high` hold 80 % of people like this one, `low95` and `high95` 95 %. `log_sd` is the standard
    deviation of ln(gross). EPOC is in neither gross nor net.
    """

    gross_kcal: float
    net_kcal: float
    low_kcal: float
    high_kcal: float
    net_low_kcal: float
    net_high_kcal: float
    low95_kcal: float
    high95_kcal: float
    epoc_kcal: float
    epoc_low_kcal: float
    epoc_high_kcal: float
    minutes: float
    log_sd: float
    method: str
    unknown: Unknown
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withheld:
    """No figure, and one sentence for each reason."""

    reasons: tuple[str, ...]


def estimate(
    intervals: Sequence[Interval],
    person: Person,
    compendium: Compendium,
    *,
    effort: Effort | None,
    reps_counted: bool,
    step_height_m: float | None = None,
    pregnant: bool = False,
    first_workout: bool = False,
) -> EnergyEstimate | Withheld:
    """The cost of these intervals for this person.

    gross = RMR t + sum of (MET - 1) 0.01715 kg t, in kcal and minutes; the MET of strength work with its
    rests is hedged (`met.hedged_met`). `effort` None takes the middle of the three classes and a wider
    interval. `reps_counted` says that the repetitions were really done, not only planned; it counts where
    every set of lifting and stepping has them. `pregnant` holds for the months after a birth too.
    Raises NotInCatalogue where a row of the table is missing.
    Sources: mifflin1990, herrmann2024, acsm_step, nakagata2019, nakagata2022, braun2005.
    """
    counted = reps_counted and _has_all_reps(intervals)
    given = Circumstances(person, compendium, effort, counted, step_height_m)
    reasons = reasons_to_withhold(intervals, given, pregnant=pregnant)
    if reasons:
        return Withheld(reasons)
    doubts = reasons_for_doubt(intervals, given, first_workout=first_workout)
    return _with_interval(parts_of(intervals, given), given, doubts)


def _has_all_reps(intervals: Sequence[Interval]) -> bool:
    by_law = [item for item in intervals if isinstance(item, WorkInterval) and item.follows_a_law]
    return all(interval.reps is not None for interval in by_law)


def _with_interval(parts: Parts, given: Circumstances, doubts: tuple[str, ...]) -> EnergyEstimate:
    protocol = protocol_of(given.effort, reps_counted=given.reps_counted)
    variances = budget(parts, protocol, given.person)
    wider = doubt_factor(len(doubts))
    log_sd = wider * max(math.sqrt(variances.total) / parts.gross_kcal, LEAST_LOG_SD)
    net_log_sd = wider * math.sqrt(variances.net) / parts.net_kcal if parts.net_kcal else 0.0
    low, high = bounds(parts.gross_kcal, log_sd, Z80, floor=parts.resting_kcal)
    low95, high95 = bounds(parts.gross_kcal, log_sd, Z95, floor=parts.resting_kcal)
    net_low, net_high = bounds(parts.net_kcal, net_log_sd, Z80)
    epoc_share = effort_class(given.effort).epoc_share
    epoc, epoc_low, epoc_high = _epoc(parts.net_kcal, net_low, net_high, epoc_share)
    return EnergyEstimate(
        gross_kcal=parts.gross_kcal,
        net_kcal=parts.net_kcal,
        low_kcal=low,
        high_kcal=high,
        net_low_kcal=net_low,
        net_high_kcal=net_high,
        low95_kcal=low95,
        high95_kcal=high95,
        epoc_kcal=epoc,
        epoc_low_kcal=epoc_low,
        epoc_high_kcal=epoc_high,
        minutes=parts.minutes,
        log_sd=log_sd,
        method=_method(parts, given),
        unknown=dominant(variances, protocol, given.person),
        notes=doubts,
    )


def _epoc(net: float, net_low: float, net_high: float, share: float) -> tuple[float, float, float]:
    """What is still spent afterwards: a share of net, whose own error joins that of net on either side.

    Sources: braun2005; haltom1999, a hard circuit of young men, is the upper end of what was measured.
    """
    share_error = Z80 * EPOC_SHARE_SD * net
    below = math.hypot(share_error, share * (net - net_low))
    above = math.hypot(share_error, share * (net_high - net))
    return share * net, max(share * net - below, 0.0), share * net + above


def _method(parts: Parts, given: Circumstances) -> str:
    used = []
    if parts.strength.minutes:
        used.append("laws of motion for strength work, hedged with the Compendium")
        used.append("repetitions counted" if given.reps_counted else "repetitions not counted")
        used.append(f"effort {given.effort or 'not said'}")
    if parts.table.minutes:
        used.append("Compendium values for the rest" if used else "Compendium values")
    return "; ".join(used)


def shown_range(low_kcal: float, high_kcal: float) -> str:
    """A range in words, rounded outwards to 5 kcal: a single kcal would promise what nobody can know."""
    low = SHOWN_STEP_KCAL * math.floor(low_kcal / SHOWN_STEP_KCAL)
    high = SHOWN_STEP_KCAL * math.ceil(high_kcal / SHOWN_STEP_KCAL)
    return f"{low}–{high} kcal"


def shown(estimate: EnergyEstimate) -> str:
    """The gross cost in words, the range first."""
    middle = SHOWN_STEP_KCAL * round(estimate.gross_kcal / SHOWN_STEP_KCAL)
    return f"{shown_range(estimate.low_kcal, estimate.high_kcal)}, around {middle}"
