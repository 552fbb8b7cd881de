"""A plan as a file to keep or to share: JSON with a schema, without what is nobody else's business."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from gluteus.catalogue.schema import json_schema_of
from gluteus.errors import PlanningError
from gluteus.planning.ahead.as_dict import plan_as_dict, plan_from_dict
from gluteus.planning.ahead.plan import DayPlan, Plan, WeekPlan
from gluteus.planning.progression.target import Target
from gluteus.planning.reason import Reason

_TEXT = {"type": "string"}
# Rules that tell what hurt, how somebody felt or when they are away; `held_still` may repeat another.
_PRIVATE = frozenset(
    {
        "step_back_pain",
        "stopped_for_pain",
        "in_its_place",
        "held_still",
        "sore",
        "tired",
        "postponed",
        "ill",
        "deload",
        "restart",
        "paused",
        "paused_days",
        "arranged",
        "moved",
    }
)
_NO_PLAN = "This is not a plan file: save one on the Week page, or with “gluteus plan --json”."


def plan_text(plan: Plan) -> str:
    """The file of what may be shared of a plan."""
    return json.dumps(plan_as_dict(shareable(plan)), indent=1, ensure_ascii=False) + "\n"


def shareable(plan: Plan) -> Plan:
    """Without health, holidays and moved days: no condition, caution or reason tells of them."""
    wishes = replace(plan.wishes, pauses=(), arranged=())
    return replace(plan, conditions=(), wishes=wishes, weeks=tuple(map(_week, plan.weeks)))


def _week(week: WeekPlan) -> WeekPlan:
    return replace(week, days=tuple(map(_day, week.days)), reasons=_for_all(week.reasons))


def _day(day: DayPlan) -> DayPlan:
    targets = tuple(map(_target, day.targets))
    return replace(day, left_out=(), targets=targets, reasons=_for_all(day.reasons))


def _target(target: Target) -> Target:
    return replace(target, care=(), reasons=_for_all(target.reasons))


def _for_all(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if reason.rule not in _PRIVATE)


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
