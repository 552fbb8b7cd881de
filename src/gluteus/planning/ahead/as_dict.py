"""A plan as plain dicts and lists, for JSON and files, and back. Dates are ISO text; nothing is left out."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from gluteus.catalogue import Load
from gluteus.errors import PlanningError
from gluteus.planning.ahead.plan import VERSION, DayPlan, Plan, WeekPlan
from gluteus.planning.progression.target import Target
from gluteus.planning.reason import Reason
from gluteus.planning.week.wishes import Arranged, Wishes
from gluteus.planning.workout import LeftOut

Table = Mapping[str, Any]


def plan_as_dict(plan: Plan) -> dict[str, Any]:
    """Every reason comes with its sentence and confidence, so that a reader needs no rules."""
    table: dict[str, Any] = plain(asdict(plan))
    return table


def plain(value: Any) -> Any:
    """Dates, sets and tuples as JSON knows them; a reason with its sentence."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        told = {key: plain(part) for key, part in value.items()}
        if set(told) == {"rule", "facts"}:
            reason = Reason(value["rule"], value["facts"])
            told |= {"sentence": reason.sentence, "confidence": reason.confidence}
        return told
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value


def plan_from_dict(table: Table) -> Plan:
    """The plan again. Raises PlanningError where it was made by another version or is not a plan."""
    if table.get("version") != VERSION:
        raise PlanningError("This plan was made by another version of Gluteus: please make it anew.")
    try:
        return _plan(table)
    except (KeyError, TypeError, ValueError) as error:
        raise PlanningError(f"This is not a whole plan ({error}): please make it anew.") from error


def _plan(table: Table) -> Plan:
    return Plan(
        **{
            **table,
            "made_on": date.fromisoformat(table["made_on"]),
            "conditions": tuple(table["conditions"]),
            "wishes": wishes_from_dict(table["wishes"]),
            "weeks": tuple(map(week_from_dict, table["weeks"])),
            "review": reason_from_dict(table["review"]) if table["review"] else None,
        }
    )


def wishes_from_dict(table: Table) -> Wishes:
    pauses = tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in table["pauses"])
    arranged = tuple(
        Arranged(date.fromisoformat(week["monday"]), tuple(map(date.fromisoformat, week["days"])))
        for week in table["arranged"]
    )
    lists = {"weekdays": frozenset(table["weekdays"]), "pauses": pauses, "arranged": arranged}
    return Wishes(**{**table, **lists})


def week_from_dict(table: Table) -> WeekPlan:
    return WeekPlan(
        **{
            **table,
            "monday": date.fromisoformat(table["monday"]),
            "days": tuple(map(_day, table["days"])),
            "reasons": tuple(map(reason_from_dict, table["reasons"])),
        }
    )


def _day(table: Table) -> DayPlan:
    return DayPlan(
        **{
            **table,
            "on": date.fromisoformat(table["on"]),
            "targets": tuple(map(_target, table["targets"])),
            "reasons": tuple(map(reason_from_dict, table["reasons"])),
            "left_out": tuple(LeftOut(**out) for out in table["left_out"]),
        }
    )


def _target(table: Table) -> Target:
    return Target(
        **{
            **table,
            "load": Load(**table["load"]) if table["load"] else None,
            "reasons": tuple(map(reason_from_dict, table["reasons"])),
            "care": tuple(table["care"]),
        }
    )


def reason_from_dict(table: Table) -> Reason:
    return Reason(table["rule"], table["facts"])
