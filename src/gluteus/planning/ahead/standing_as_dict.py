"""A standing as plain dicts and lists, for JSON, and back: a checkpoint to go on from."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from gluteus.errors import PlanningError
from gluteus.planning.ahead.as_dict import plain, reason_from_dict
from gluteus.planning.progression.climb import Climb, Counts
from gluteus.planning.standing.standing import Standing
from gluteus.planning.week.budget import Budget

Table = Mapping[str, Any]


def standing_as_dict(standing: Standing) -> dict[str, Any]:
    table: dict[str, Any] = plain(asdict(standing))
    return table


def standing_from_dict(table: Table) -> Standing:
    """The standing again. Raises PlanningError for what is none."""
    try:
        return _standing(table)
    except (KeyError, TypeError, ValueError) as error:
        raise PlanningError(f"This is not a whole standing ({error}): look at the history again.") from error


def _standing(table: Table) -> Standing:
    tuples = {name: tuple(table[name]) for name in ("adherence", "steps", "factors")}
    return Standing(
        **{
            **table,
            **tuples,
            "monday": date.fromisoformat(table["monday"]),
            "budget": _budget(table["budget"]) if table["budget"] else None,
            "climbs": {place: _climb(climb) for place, climb in table["climbs"].items()},
            "last_day": _day(table["last_day"]),
            "last_deload": _day(table["last_deload"]),
        }
    )


def _budget(table: Table) -> Budget:
    return Budget(**{**table, "reason": reason_from_dict(table["reason"])})


def _climb(table: Table) -> Climb:
    told = {
        "since": date.fromisoformat(table["since"]),
        "reason": reason_from_dict(table["reason"]),
        "counts": Counts(**{**table["counts"], "uneven": tuple(table["counts"]["uneven"])}),
    }
    return Climb(**{**table, **told})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
