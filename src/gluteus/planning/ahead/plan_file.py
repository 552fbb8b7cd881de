"""A plan as a file to keep or to share: JSON with a schema, without what is nobody else's business."""

import json
from dataclasses import replace
from typing import Any

from gluteus.catalogue.schema import json_schema_of
from gluteus.errors import PlanningError
from gluteus.planning.ahead.as_dict import plan_as_dict, plan_from_dict
from gluteus.planning.ahead.plan import DayPlan, Plan
from gluteus.planning.reason import Reason

_TEXT = {"type": "string"}
_NO_PLAN = "This is not a plan file: save one on the Week page, or with “gluteus plan --json”."


def plan_text(plan: Plan) -> str:
    """The file: nothing of health, holidays and moved days, only what the plan is."""
    weeks = tuple(replace(week, days=tuple(map(_shared, week.days))) for week in plan.weeks)
    wishes = replace(plan.wishes, pauses=(), arranged=())
    shared = replace(plan, conditions=(), wishes=wishes, weeks=weeks)
    return json.dumps(plan_as_dict(shared), indent=1, ensure_ascii=False) + "\n"


def _shared(day: DayPlan) -> DayPlan:
    """Without cautions and what is left out for somebody's health or kit."""
    return replace(day, left_out=(), targets=tuple(replace(target, care=()) for target in day.targets))


def plan_from_text(text: str) -> Plan:
    """The plan of a file. Raises PlanningError where it is none, or one of another version."""
    try:
        table = json.loads(text)
    except ValueError as error:
        raise PlanningError(_NO_PLAN) from error
    if not isinstance(table, dict):
        raise PlanningError(_NO_PLAN)
    return plan_from_dict(table)


def plan_schema() -> dict[str, Any]:
    """JSON Schema of the file; a reason comes with its sentence, so that a reader needs no rules."""
    return json_schema_of(Plan, {Reason: {"sentence": _TEXT, "confidence": _TEXT}})
