"""The weeks ahead: the plan that follows from where a trainee stands, and its days as workouts."""

from gluteus.planning.ahead.as_dict import plan_as_dict, plan_from_dict, week_from_dict
from gluteus.planning.ahead.filling import done_in
from gluteus.planning.ahead.plan import DayPlan, Plan, WeekPlan
from gluteus.planning.ahead.plan_file import plan_from_text, plan_schema, plan_text, shareable
from gluteus.planning.ahead.planner import plan, standing_on
from gluteus.planning.ahead.standing_as_dict import standing_as_dict, standing_from_dict
from gluteus.planning.ahead.workout_of import workout_of
from gluteus.planning.standing import Standing

__all__ = [
    "DayPlan",
    "Plan",
    "Standing",
    "WeekPlan",
    "done_in",
    "plan",
    "plan_as_dict",
    "plan_from_dict",
    "plan_from_text",
    "plan_schema",
    "plan_text",
    "shareable",
    "standing_as_dict",
    "standing_from_dict",
    "standing_on",
    "week_from_dict",
    "workout_of",
]
