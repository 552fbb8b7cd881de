"""How far this person usually goes: what a repetition is measured against, once it is known."""

from collections import defaultdict
from collections.abc import Sequence

_EXPECTED = 0.8  # of the norm, until this person has shown their own
_OWN_AFTER = 3
_UPPER_QUANTILE = 0.75
_WEAKER_SIDE = 0.5  # of the usual range: a side that goes less far than that is not that side's usual range


class Ranges:
    """One per set: the ranges of all cycles, and the usual range of each part, the upper quantile of them.

    Where sides take turns each side has its own: to a camera that stands askew one leg goes less far.
    """

    __slots__ = ("_by_side", "_of_part", "_of_side")

    def __init__(self, *, by_side: bool) -> None:
        self._by_side = by_side
        self._of_part: defaultdict[int, list[float]] = defaultdict(list)
        self._of_side: defaultdict[tuple[int, str], list[float]] = defaultdict(list)

    def add(self, part: int, side: str, range_: float) -> None:
        self._of_part[part].append(range_)
        self._of_side[part, side].append(range_)

    def known(self, part: int) -> int:
        """How many cycles of a part there are."""
        return len(self._of_part[part])

    def usual(self, part: int, side: str) -> float:
        whole = _upper(self._of_part[part])
        if not self._by_side or side == "both":
            return whole
        return min(whole, max(_upper(self._of_side[part, side]), _WEAKER_SIDE * whole))


def _upper(ranges: Sequence[float]) -> float:
    known = sorted([*ranges, _EXPECTED] if len(ranges) < _OWN_AFTER else ranges)
    return known[int(_UPPER_QUANTILE * (len(known) - 1) + 0.5)]
