"""Looking back on training: sets by week, personal bests, the two sides, adherence, aerobic minutes."""

from gluteus.planning.monitoring.adherence import Adherence, WeekKept, adherence
from gluteus.planning.monitoring.aerobic import Aerobic, aerobic
from gluteus.planning.monitoring.balance import Balance, balance, side_amounts
from gluteus.planning.monitoring.bands import Band, band
from gluteus.planning.monitoring.bests import KINDS, Best, bests
from gluteus.planning.monitoring.trends import Period, TrainingWeek, by_quarter, by_week, every_week

__all__ = [
    "KINDS",
    "Adherence",
    "Aerobic",
    "Balance",
    "Band",
    "Best",
    "Period",
    "TrainingWeek",
    "WeekKept",
    "adherence",
    "aerobic",
    "balance",
    "band",
    "bests",
    "by_quarter",
    "by_week",
    "every_week",
    "side_amounts",
]
