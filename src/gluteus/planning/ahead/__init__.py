"""The weeks ahead: where a trainee stands after their history, and the plan that follows from it."""

from gluteus.planning.ahead.as_dict import plan_as_dict, plan_from_dict
from gluteus.planning.ahead.plan import DayPlan, Plan, WeekPlan
from gluteus.planning.ahead.planner import plan, standing_on
from gluteus.planning.standing.standing import Standing

__all__ = [
    "DayPlan",
    "Plan",
    "Standing",
    "WeekPlan",
    "plan",
    "plan_as_dict",
    "plan_from_dict",
    "standing_on",
]
