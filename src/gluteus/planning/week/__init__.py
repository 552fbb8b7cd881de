"""A week: which days, how many effective sets for each gluteal muscle, which exercise gets them."""

from gluteus.planning.week.budget import Budget, Look, next_budget
from gluteus.planning.week.placing import Placed, place
from gluteus.planning.week.wishes import Wishes

__all__ = ["Budget", "Look", "Placed", "Wishes", "next_budget", "place"]
