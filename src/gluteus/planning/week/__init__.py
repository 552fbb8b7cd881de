"""A week: which days, how many effective sets for each gluteal muscle, which exercise gets them."""

from gluteus.planning.week.budget import Budget, Look, next_budget
from gluteus.planning.week.moving import OpenWeek
from gluteus.planning.week.placing import Placed, place
from gluteus.planning.week.wishes import Arranged, Wishes

__all__ = ["Arranged", "Budget", "Look", "OpenWeek", "Placed", "Wishes", "next_budget", "place"]
