"""What the rows of all three programs share: a set is made from cells, within what can be true."""

import sys
from collections.abc import Callable, Sequence
from typing import Literal

from gluteus.catalogue.kit import HEAVIEST_WEIGHT_KG
from gluteus.errors import RowRefused
from gluteus.exchange.cells import number, seconds
from gluteus.exchange.logged import LoggedBlock, LoggedSet
from gluteus.exchange.table import Heading
from gluteus.tracking.record import LONGEST_SET_S, MOST_REPS

MassUnit = Literal["kg", "lb"]
Column = Callable[[Sequence[str]], str]
KG_PER_LB = 0.45359237
LONGEST_NAME = 80
_MOST_RPE = 10
_KILOGRAMS, _POUNDS = ("kg", "kgs"), ("lb", "lbs")


class MassColumn:
    """One per file: where the weight stands and in which unit; `asked` is for a file that does not say."""

    def __init__(self, heading: Heading, asked: MassUnit) -> None:
        self._asked = asked
        self._open, self._unit = heading.column("weight"), heading.column("weight unit")
        kg, lb = (_named(units) for units in (_KILOGRAMS, _POUNDS))
        self._kg, self._lb = heading.column(*kg), heading.column(*lb)
        self.has_unit = heading.first("weight unit", *kg, *lb) is not None

    def mass_kg(self, cells: Sequence[str]) -> float | None:
        """None where nothing was held: 0 in these files, and less than that where a machine helped."""
        for column, kg in ((self._kg, 1.0), (self._lb, KG_PER_LB), (self._open, self._kg_per_unit(cells))):
            told = number(column(cells))
            if told is not None and told > 0:
                return _possible(round(told * kg, 3))
        return None

    def _kg_per_unit(self, cells: Sequence[str]) -> float:
        unit = self._unit(cells).casefold() or self._asked
        if unit not in (*_KILOGRAMS, *_POUNDS):
            raise RowRefused(f"has a weight in “{unit}”, which is neither kg nor lb.")
        return KG_PER_LB if unit in _POUNDS else 1.0


def _named(units: Sequence[str]) -> list[str]:
    """Headings of a weight in this unit."""
    return [form.format(unit) for unit in units for form in ("weight ({})", "weight_{}")]


def _possible(mass_kg: float) -> float:
    if mass_kg > HEAVIEST_WEIGHT_KG:
        raise RowRefused(f"has a weight of {mass_kg:g} kg, which cannot be right.")
    return mass_kg


def made_set(
    exercise: str,
    *,
    reps: str,
    duration: str,
    distance: str,
    mass_kg: float | None,
    rpe: str = "",
    to_failure: bool = False,
    block: LoggedBlock | None = None,
) -> LoggedSet:
    """`block` None is for the set to say: what covers a distance is cardio. Raises RowRefused."""
    if not exercise:
        raise RowRefused("names no exercise.")
    counted, lasted_s, covered = _reps(reps), _lasted_s(duration), bool(number(distance))
    if counted is None and lasted_s is None:
        raise RowRefused(
            "has a distance and no time, and Gluteus keeps no distances."
            if covered
            else "has no repetitions and no time: nothing was done."
        )
    moved = covered and counted is None
    return LoggedSet(
        sys.intern(exercise[:LONGEST_NAME]),
        block or ("cardio" if moved else "main"),
        counted,
        lasted_s,
        mass_kg,
        0 if to_failure else _rir(rpe),
    )


def _reps(text: str) -> int | None:
    told = number(text)
    if not told:
        return None
    if told != int(told) or not 0 < told <= MOST_REPS:
        raise RowRefused(f"has {told:g} repetitions, which cannot be right.")
    return int(told)


def _lasted_s(text: str) -> float | None:
    told = seconds(text)
    if not told:
        return None
    if not 0 < told <= LONGEST_SET_S:
        raise RowRefused("has a set of more than four hours, or of less than nothing.")
    return told


def _rir(rpe: str) -> int | None:
    """Repetitions in reserve are 10 - RPE, half ones counted as whole."""
    told = number(rpe)
    if not told:
        return None
    if not 1 <= told <= _MOST_RPE:
        raise RowRefused(f"has an RPE of {told:g}, which is not between 1 and 10.")
    return int(_MOST_RPE - told + 0.5)
