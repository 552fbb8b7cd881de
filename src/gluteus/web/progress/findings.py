"""What a chart shows, in a sentence: read under it, and read out instead of it.

The last period is the one that runs, so it is told apart. `period` is what one is called: week or quarter.
"""

from collections.abc import Sequence
from statistics import fmean

from gluteus.energy import shown_range
from gluteus.planning.monitoring import Band
from gluteus.planning.monitoring.aerobic import WEEKLY_GOAL_MIN


def of_sets(sets: Sequence[float], bands: Sequence[Band], period: str) -> str:
    """Effective sets a week against the band of each."""
    now = f"This {period} {round(sets[-1], 1):g} of {_band(bands[-1])}."
    places = [band.place(one) for one, band in zip(sets[:-1], bands[:-1], strict=True)]
    if not places:
        return now
    above = places.count("above")
    reached = _reached(len(places) - places.count("below"), len(places), period)
    who = "it" if len(places) == 1 else above
    return f"{now} {reached}; {who} went above the ceiling." if above else f"{now} {reached}."


def _band(band: Band) -> str:
    return f"at least {band.low:g}" if band.high is None else f"{band.low:g} to {band.high:g}"


def _reached(some: int, whole: int, period: str) -> str:
    if whole == 1:
        return f"The {period} before {'reached it' if some else 'did not'}"
    share = "all" if some == whole else f"{some or 'none'} of"
    return f"Before, {share} {whole} {period}s reached it"


def of_kcal(spans: Sequence[tuple[float, float]], period: str) -> str:
    """Gross kcal a week as ranges."""
    now = f"This {period} {shown_range(*spans[-1])}." if spans[-1][1] else f"This {period} nothing yet."
    before = [span for span in spans[:-1] if span[1]]
    if not before:
        return now
    if len(spans) == 2:  # noqa: PLR2004  this one and the one before
        return f"{now} The {period} before {shown_range(*before[0])}."
    low, high = (fmean(end) for end in zip(*before, strict=True))
    return f"{now} Before, {shown_range(low, high)} on average, {period}s without training left out."


def of_cardio(minutes: Sequence[float], period: str) -> str:
    """Minutes of cardio a week toward the guideline."""
    now = f"This {period} {minutes[-1]:.0f} of {WEEKLY_GOAL_MIN} min."
    before = minutes[:-1]
    if not before:
        return now
    if len(before) == 1:
        return f"{now} The {period} before {before[0]:.0f} min."
    reached = sum(round(one) >= WEEKLY_GOAL_MIN for one in before)
    return f"{now} {_reached(reached, len(before), period)}; {fmean(before):.0f} min on average."
