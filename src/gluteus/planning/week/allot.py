"""Which exercise gets how many sets on which day: what the budget wants, under every ceiling.

One set of each first; then an accessory for the smaller glutes where they are left wanting; then sets off
until the week stays within its target, or on until it reaches it. Last, day by day: if every set counted in
full, the week would still stay below its ceiling, the light day below six tenths of the others, the day
within its time.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from gluteus.planning.landmarks import MOST_CREDIT_OF_A_WORKOUT
from gluteus.planning.week.shares import Frame, Limits, Part, Sets, Share

LIGHT_SHARE = 0.6
_MAXIMUS, _MEDIUS, _MINIMUS = "gluteus_maximus", "gluteus_medius", "gluteus_minimus"
_MOST_ACCESSORIES = 2  # sets of it in one workout; ours
_SLACK = 1e-9


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
    return [day.sets for day in week.days]


@dataclass(slots=True)
class _Day:
    """The sets of a day while they are being allotted, and what they come to; one per day."""

    frame: Frame
    sets: Sets = field(default_factory=dict)
    number: int = 0
    maximus: float = 0.0
    seconds: float = 0.0

    def change(self, share: Share, by: int) -> None:
        number = self.sets.get(share.place, 0) + by
        if number:
            self.sets[share.place] = number
        else:
            del self.sets[share.place]
        self.number += by
        self.maximus += by * share.credits[_MAXIMUS]
        self.seconds += by * share.set_s

    def fits(self, share: Share) -> bool:
        """Whether one more set stays within the credit and the time of a workout."""
        credit = self.maximus + share.credits[_MAXIMUS]
        return credit <= MOST_CREDIT_OF_A_WORKOUT and self.seconds + share.set_s <= self.frame.main_s


def _shares_of(part: Part, shares: Sequence[Share]) -> list[Share]:
    """The shares of this half; of all where it is none."""
    return [share for share in shares if part in ("full", share.half)]


class _Week:
    """The sets of a week while they are being allotted; one per week."""

    def __init__(
        self, frames: Sequence[Frame], shares: Sequence[Share], accessory: Share | None, limits: Limits
    ) -> None:
        self.limits, self.accessory = limits, accessory
        self.shares = {share.place: share for share in shares}
        self.order = {share.place: number for number, share in enumerate(shares)}
        self.parts = {part: _shares_of(part, shares) for part in {frame.part for frame in frames}}
        self.often: defaultdict[str, int] = defaultdict(int)
        self.nominal = dict.fromkeys((_MAXIMUS, _MEDIUS, _MINIMUS), 0.0)
        self.days = [_Day(frame) for frame in frames]
        for day in self.days:
            for share in self.parts[day.frame.part]:
                self._change(day, share, 1)
        for day in self.days:
            self._shorten(day, MOST_CREDIT_OF_A_WORKOUT)

    def _change(self, day: _Day, share: Share, by: int) -> None:
        day.change(share, by)
        self.often[share.place] += by
        for muscle, credit in share.credits.items():
            self.nominal[muscle] += by * credit

    def expected(self, muscle: str) -> float:
        """Effective sets of the week if it goes as the last ones did."""
        return self.limits.done.get(muscle, 0.0) + self.nominal[muscle] * self.limits.factor

    def keep_target(self) -> None:
        """Sets off one by one: from the fullest day, what the week has most of, and of that the least credit.

        Where every day is down to one set, the accessory goes too.
        """
        while self.expected(_MAXIMUS) > self.limits.target[_MAXIMUS] + _SLACK:
            fullest_first = sorted(self.days, key=lambda day: -day.maximus)
            if not any(self._take_one(day) for day in fullest_first) and not any(
                self._take_accessory(day) for day in fullest_first
            ):
                return

    def _take_accessory(self, day: _Day) -> bool:
        if self.accessory is None or self.accessory.place not in day.sets:
            return False
        self._change(day, self.accessory, -1)
        return True

    def _take_one(self, day: _Day) -> bool:
        """One set less, never the last one and never the accessory."""
        spare = [place for place in day.sets if place in self.shares]
        if sum(day.sets[place] for place in spare) <= 1:
            return False
        self._change(day, self.shares[min(spare, key=self._dispensable)], -1)
        return True

    def _dispensable(self, place: str) -> tuple[float, ...]:
        """Smallest first: often in the week, of little credit, late in the routine."""
        return (-self.often[place], self.shares[place].credits[_MAXIMUS], -self.order[place])

    def add_accessories(self) -> None:
        """Sets of the accessory on the days that are not light, until the smaller glutes have enough."""
        if self.accessory is None:
            return
        days = [day for day in self.days if not day.frame.light]
        for number in range(_MOST_ACCESSORIES):
            for day in days:
                if not self._wanting(self.accessory):
                    return
                if day.sets.get(self.accessory.place, 0) <= number and day.fits(self.accessory):
                    self._change(day, self.accessory, 1)

    def _wanting(self, accessory: Share) -> bool:
        return (
            self.expected(_MEDIUS) < self.limits.target[_MEDIUS]
            or self.expected(_MINIMUS) < self.limits.target[_MINIMUS]
            or (self.limits.direct and not self.often[accessory.place])
        )

    def add_rounds(self) -> None:
        """Second and third sets, on the emptiest day and for what the week has least of, up to the target."""
        credits_ = [share.credits[_MAXIMUS] for share in self.shares.values()]
        least = min((credit for credit in credits_ if credit), default=0.0)
        while (room := self._room()) >= least:
            if not any(self._add_one(day, room) for day in sorted(self.days, key=lambda day: day.maximus)):
                return

    def _room(self) -> float:
        """Maximus credit that the week's target still leaves, before effort."""
        return (self.limits.target[_MAXIMUS] - self.expected(_MAXIMUS) + _SLACK) / self.limits.factor

    def _add_one(self, day: _Day, room: float) -> bool:
        """One set more of what this day may hold more of."""
        if day.frame.light and day.number + 1 > self._most_light_sets():
            return False
        welcome = [
            share
            for share in self.parts[day.frame.part]
            if day.sets.get(share.place, 0) < self.limits.rounds
            and 0 < share.credits[_MAXIMUS] <= room
            and day.fits(share)
        ]
        if welcome:
            self._change(day, min(welcome, key=self._often), 1)
        return bool(welcome)

    def _often(self, share: Share) -> tuple[float, ...]:
        """Smallest first: seldom in the week, of much credit, early in the routine."""
        return (self.often[share.place], -share.credits[_MAXIMUS], self.order[share.place])

    def ease_light_days(self) -> None:
        """The light day keeps at most six tenths of the sets of the others."""
        for day in self.days:
            while day.frame.light and day.number > self._most_light_sets() and self._take_one(day):
                pass

    def _most_light_sets(self) -> float:
        """Six tenths of the smallest other day, done or to come."""
        others = [day.number for day in self.days if not day.frame.light]
        return LIGHT_SHARE * min(filter(None, [*others, self.limits.usual_sets]), default=0)

    def keep_ceilings(self) -> None:
        """No day may carry the week over its ceiling, even if all its sets count in full."""
        done = self.limits.done.get(_MAXIMUS, 0.0)
        for day in self.days:
            self._shorten(day, min(MOST_CREDIT_OF_A_WORKOUT, self.limits.ceiling_sets - done))
            done += day.maximus * self.limits.factor

    def _shorten(self, day: _Day, most_credit: float) -> None:
        most = most_credit + _SLACK
        while (day.maximus > most or day.seconds > day.frame.main_s) and self._take_one(day):
            pass
        if day.maximus > most:
            day.sets.clear()
