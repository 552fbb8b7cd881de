"""Every four weeks: did the workouts happen, and did they lead anywhere (R10; weak to moderate)."""

from gluteus.planning.reason import Reason
from gluteus.planning.standing.standing import KEPT_WEEKS, Standing
from gluteus.planning.week.budget import GOOD_ADHERENCE

_POOR_ADHERENCE = 0.6


def review(now: Standing) -> Reason | None:
    """What the last four weeks say; None between the reviews."""
    if not now.trained_weeks or now.trained_weeks % KEPT_WEEKS or len(now.adherence) < KEPT_WEEKS:
        return None
    kept = sum(now.adherence) / len(now.adherence)
    steps = sum(now.steps)
    percent = round(100 * kept)
    if kept < _POOR_ADHERENCE:
        return Reason("review_fewer", {"kept": percent})
    if kept >= GOOD_ADHERENCE and not steps:
        return Reason("review_flat")
    return Reason("review_good", {"kept": percent, "steps": steps})
