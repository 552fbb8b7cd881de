"""Which exercise gets how many sets on which day: what the budget wants, under every ceiling.

One set of each first; then an accessory for the smaller glutes where they are left wanting; then sets off until
the week stays within its target, or on until it reaches it. Last, day by day: if every set counted in full, the
week would still stay below its ceiling, the light day below six tenths of the others, the day within its time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from gluteus.planning.landmarks import MOST_CREDIT_OF_A_WORKOUT

Part = Literal["full", "A", "B"]
LIGHT_SHARE = 0.6
_MAXIMUS, _MEDIUS, _MINIMUS = "gluteus_maximus", "gluteus_medius", "gluteus_minimus"
_MOST_ACCESSORIES = 2  # sets of it in one workout; ours
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Share:
    """What one set of an exercise brings: credit by muscle and seconds with its rest."""

    place: str
    credits: Mapping[str, float]
    half: Part
    set_s: float

    def of(self, muscle: str) -> float:
        return self.credits.get(muscle, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """A day to fill: its part of the routine, whether it is the light one, and how long its sets may take."""

    part: Part
    light: bool = False
    main_s: float = float("inf")


@dataclass(frozen=True, slots=True)
class Limits:
    """The week's budget in effective sets, what is done of it already, and what a nominal set is worth."""

    target: Mapping[str, float]
    ceiling_sets: float
    factor: float
    rounds: int
    done: Mapping[str, float] = field(default_factory=dict)
    usual_sets: int = 0
    direct: bool = False


Sets = dict[str, int]


def allot(
    frames: Sequence[Frame], shares: Sequence[Share], accessory: Share | None, limits: Limits
) -> list[Sets]:
    """Sets by place for each day, in order."""
    week = _Week(frames, shares, accessory, limits)
    week.keep_target()
    week.ease_light_days()
    week.add_accessories()
    week.keep_target()
    week.add_rounds()
    week.ease_light_days()
    week.keep_ceilings()
    return week.days


class _Week:
    """The sets of a week while they are being allotted; one per week."""

    def __init__(
        self, frames: Sequence[Frame], shares: Sequence[Share], accessory: Share | None, limits: Limits
    ) -> None:
        self.frames, self.limits, self.accessory = frames, limits, accessory
        self.shares = {share.place: share for share in (*shares, *filter(None, [accessory]))}
        self.order = {place: number for number, place in enumerate(self.shares)}
        self.days: list[Sets] = [
            {share.place: 1 for share in shares if frame.part in ("full", share.half)} for frame in frames
        ]
        for frame, day in zip(frames, self.days, strict=True):
            self._shorten(day, frame, MOST_CREDIT_OF_A_WORKOUT)

    def nominal(self, day: Sets, muscle: str) -> float:
        return sum(sets * self.shares[place].of(muscle) for place, sets in day.items())

    def expected(self, muscle: str) -> float:
        """Effective sets of the week if it goes as the last ones did."""
        planned = sum(self.nominal(day, muscle) for day in self.days)
        return self.limits.done.get(muscle, 0.0) + planned * self.limits.factor

    def keep_target(self) -> None:
        """Sets off one by one: from the fullest day, what the week has most of, and of that the least credit."""
        while self.expected(_MAXIMUS) > self.limits.target[_MAXIMUS] + _SLACK:
            day = max(self.days, key=lambda one: self.nominal(one, _MAXIMUS), default={})
            if not self._take_one(day):
                return

    def _take_one(self, day: Sets) -> bool:
        spare = [place for place in day if self.accessory is None or place != self.accessory.place]
        if len(spare) + sum(day[place] - 1 for place in spare) <= 1:
            return False
        place = min(spare, key=self._dispensable)
        self._less(day, place)
        return True

    def _dispensable(self, place: str) -> tuple[float, ...]:
        """Smallest first: often in the week, of little credit, late in the routine."""
        often = sum(day.get(place, 0) for day in self.days)
        return (-often, self.shares[place].of(_MAXIMUS), -self.order[place])

    @staticmethod
    def _less(day: Sets, place: str) -> None:
        day[place] -= 1
        if not day[place]:
            del day[place]

    def add_accessories(self) -> None:
        """Sets of the accessory, spread over the days that are not light, until the smaller glutes have enough."""
        if self.accessory is None:
            return
        days = [day for day, frame in zip(self.days, self.frames, strict=True) if not frame.light]
        for _ in range(_MOST_ACCESSORIES):
            for day in days:
                if not self._wanting():
                    return
                if self._fits(day, self.accessory.place):
                    day[self.accessory.place] = day.get(self.accessory.place, 0) + 1

    def _wanting(self) -> bool:
        has_one = any(self.accessory and self.accessory.place in day for day in self.days)
        short = any(self.expected(muscle) < self.limits.target[muscle] for muscle in (_MEDIUS, _MINIMUS))
        return short or (self.limits.direct and not has_one)

    def add_rounds(self) -> None:
        """Second and third sets, on the emptiest day and for what the week has least of, up to the target."""
        while candidates := list(self._candidates()):
            day, place = min(candidates, key=self._welcome)
            day[place] = day.get(place, 0) + 1

    def _candidates(self) -> Iterator[tuple[Sets, str]]:
        room = self.limits.target[_MAXIMUS] - self.expected(_MAXIMUS) + _SLACK
        for day, frame in zip(self.days, self.frames, strict=True):
            if frame.light and sum(day.values()) + 1 > self._most_light_sets():
                continue
            for place, share in self.shares.items():
                if frame.part in ("full", share.half) and share is not self.accessory:
                    few = day.get(place, 0) < self.limits.rounds
                    if few and 0 < share.of(_MAXIMUS) * self.limits.factor <= room and self._fits(day, place):
                        yield day, place

    def _welcome(self, candidate: tuple[Sets, str]) -> tuple[float, ...]:
        day, place = candidate
        often = sum(one.get(place, 0) for one in self.days)
        return (self.nominal(day, _MAXIMUS), often, -self.shares[place].of(_MAXIMUS), self.order[place])

    def _fits(self, day: Sets, place: str) -> bool:
        frame = self.frames[next(n for n, one in enumerate(self.days) if one is day)]
        share = self.shares[place]
        credit = self.nominal(day, _MAXIMUS) + share.of(_MAXIMUS)
        return credit <= MOST_CREDIT_OF_A_WORKOUT and self._seconds(day) + share.set_s <= frame.main_s

    def _seconds(self, day: Sets) -> float:
        return sum(sets * self.shares[place].set_s for place, sets in day.items())

    def ease_light_days(self) -> None:
        """The light day keeps at most six tenths of the sets of the others."""
        for day, frame in zip(self.days, self.frames, strict=True):
            while frame.light and sum(day.values()) > self._most_light_sets() and self._take_one(day):
                pass

    def _most_light_sets(self) -> float:
        """Six tenths of the smallest other day, done or to come."""
        pairs = zip(self.days, self.frames, strict=True)
        others = [sum(day.values()) for day, frame in pairs if not frame.light]
        return LIGHT_SHARE * min(filter(None, [*others, self.limits.usual_sets]), default=0)

    def keep_ceilings(self) -> None:
        """No day may carry the week over its ceiling, even if all its sets came near to the last repetition."""
        done = self.limits.done.get(_MAXIMUS, 0.0)
        for day, frame in zip(self.days, self.frames, strict=True):
            self._shorten(day, frame, min(MOST_CREDIT_OF_A_WORKOUT, self.limits.ceiling_sets - done))
            done += self.nominal(day, _MAXIMUS) * self.limits.factor

    def _shorten(self, day: Sets, frame: Frame, most_credit: float) -> None:
        while self._too_much(day, frame, most_credit) and self._take_one(day):
            pass
        if self.nominal(day, _MAXIMUS) > most_credit + _SLACK:
            day.clear()

    def _too_much(self, day: Sets, frame: Frame, most_credit: float) -> bool:
        return self.nominal(day, _MAXIMUS) > most_credit + _SLACK or self._seconds(day) > frame.main_s
