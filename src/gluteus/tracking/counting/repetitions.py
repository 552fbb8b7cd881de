"""Which cycles make repetitions: all parts once, each about as far as this person usually goes."""

from dataclasses import dataclass

from gluteus.tracking.counting.cycles import SMALLEST, Cycle
from gluteus.tracking.counting.follower import Follower
from gluteus.tracking.counting.ranges import Ranges
from gluteus.tracking.norm import Norm
from gluteus.tracking.signal.frame import Points

_PASSES_KNOWN_AFTER = 2  # cycles: then a small one can be told
_PAUSE = 0.5  # of a repetition: as long as one may wait between a squat and its kick
_LATE = 0.25  # of a repetition: so long a small part waits for one that may yet be on its way
_WHOLE = 0.6  # of the person's own range; between half and three quarters


@dataclass(frozen=True, slots=True)
class Attempt:
    """What may be a repetition: the cycle of each part, None for a part that did not come, and the side."""

    cycles: tuple[Cycle | None, ...]
    side: str

    @property
    def done(self) -> tuple[Cycle, ...]:
        return tuple(cycle for cycle in self.cycles if cycle is not None)

    @property
    def start_s(self) -> float:
        return min(cycle.start_s for cycle in self.done)

    @property
    def end_s(self) -> float:
        return max(cycle.end_s for cycle in self.done)


class Repetitions:
    """One per set: gathers the cycles of all parts.

    none ── a part's cycle ──> some ── the last missing part's cycle ──> none, an attempt
                                 ├── the same part again ──> some, and an attempt without the others
                                 ├── the part that ends one ──> none, and an attempt without the others
                                 └── one is small, and no other comes ──> none, and an attempt without them
    """

    __slots__ = (
        "_followers", "_gap_s", "_late_s", "_norm", "_other_pass_until_s", "_passes", "_pending", "_ranges",
        "_takes_turns", "attempts",
    )  # fmt: skip

    def __init__(self, norm: Norm, *, takes_turns: bool = False) -> None:
        """`takes_turns`: left and right in one set."""
        self._norm = norm
        self._followers = tuple(Follower(part, norm.rep_s / norm.passes_per_rep) for part in norm.parts)
        self._takes_turns = takes_turns
        self._ranges = Ranges(by_side=takes_turns)
        follow_each_other = any(part.ends_at_work for part in norm.parts)
        self._gap_s = _PAUSE * norm.rep_s if follow_each_other else 0.0
        self._late_s = self._gap_s + _LATE * norm.rep_s
        self._pending: dict[int, tuple[Cycle, str]] = {}
        self._passes: list[Cycle] = []
        self._other_pass_until_s = float("-inf")
        self.attempts: list[Attempt] = []

    @property
    def first(self) -> Follower:
        """The part that tempo and range are measured on."""
        return self._followers[0]

    @property
    def fractions(self) -> tuple[float, ...]:
        """How far each part is on its way now."""
        return tuple([follower.fraction for follower in self._followers])

    def follow(self, time_s: float, points: Points, trunk: float) -> Attempt | None:
        made = None
        for number, follower in enumerate(self._followers):
            cycle = follower.follow(time_s, points, trunk)
            if cycle is not None:
                made = self._take(number, cycle, follower.side(cycle)) or made
        return self._attempt() if made is None and self._has_failed(time_s) else made

    def _has_failed(self, time_s: float) -> bool:
        """Whether what waits is half a repetition, so that it is told before the next one is done.

        Its first part was there, some part was small, and the others have not set out.
        """
        if 0 not in self._pending or time_s < self._waits_since_s + self._late_s:
            return False
        others = [one for number, one in enumerate(self._followers) if number not in self._pending]
        nothing_comes = all(follower.fraction < SMALLEST for follower in others)
        return nothing_comes and any(self._small(number, *told) for number, told in self._pending.items())

    @property
    def _waits_since_s(self) -> float:
        return max(cycle.end_s for cycle, _ in self._pending.values())

    def forget(self) -> None:
        """Somebody left: what had begun is closed if it was nearly done."""
        for number, follower in enumerate(self._followers):
            cycle = follower.finish()
            if cycle is not None:
                self._take(number, cycle, follower.side(cycle))
            follower.forget()
        self._passes.clear()

    def finish(self) -> None:
        """The set is over; a part that waits for the others leaves a half repetition."""
        self.forget()
        if self._pending:
            self._attempt()

    def _take(self, number: int, cycle: Cycle, side: str) -> Attempt | None:
        self._ranges.add(number, side, cycle.range)
        whole = self._with_all_passes(number, cycle, side)
        if whole is None:
            return None
        made = self._attempt() if self._are_stale(whole) else None
        if number in self._pending:
            made = self._make_room(number, whole, side)
        if number not in self._pending:
            self._pending[number] = (whole, side)
        return self._attempt() if self._complete() or self._ends(number, cycle, side) else made

    def _ends(self, number: int, cycle: Cycle, side: str) -> bool:
        """Whether a repetition is over with this part, even if another is missing: it comes too late."""
        return self._norm.parts[number].ends_at_work and not self._small(number, cycle, side)

    def _are_stale(self, cycle: Cycle) -> bool:
        """Whether what waits belongs to the repetition before: parts overlap, or soon follow each other."""
        if not self._pending:
            return False
        return self._waits_since_s + self._gap_s < cycle.start_s

    def _make_room(self, number: int, cycle: Cycle, side: str) -> Attempt | None:
        """The same part comes again before all others: what it makes of the cycle that waits."""
        if self._small(number, cycle, side):
            return None
        others = [other for other in self._pending if other != number]
        if self._small(number, *self._pending[number]) and any(
            not self._small(other, *self._pending[other]) for other in others
        ):
            del self._pending[number]  # another part is whole and still waits for this one
            return None
        return self._attempt()

    def _small(self, number: int, cycle: Cycle, side: str) -> bool:
        return cycle.range < least_share(self._norm, number) * self._ranges.usual(number, side)

    def _complete(self) -> bool:
        """All parts are there and whole; a movement of one part is always complete."""
        if len(self._followers) == 1:
            return True
        return len(self._pending) == len(self._followers) and not any(
            self._small(number, cycle, side) for number, (cycle, side) in self._pending.items()
        )

    def _with_all_passes(self, number: int, cycle: Cycle, side: str) -> Cycle | None:
        """One cycle out of as many as a repetition passes through the top; a small one is no pass."""
        if cycle.passes >= self._norm.passes_per_rep:
            self._passes.clear()
            return cycle
        if self._ranges.known(number) > _PASSES_KNOWN_AFTER and self._small(number, cycle, side):
            return self._small_pass(cycle)
        self._passes.append(cycle)
        if len(self._passes) < self._norm.passes_per_rep:
            return None
        first, last = self._passes[0], self._passes[-1]
        range_ = min(one.range for one in self._passes)
        self._passes.clear()
        return Cycle(first.start_s, first.top_s, last.end_s, range_)

    def _small_pass(self, cycle: Cycle) -> Cycle | None:
        """Half a repetition, once: what soon follows is its other pass."""
        if cycle.start_s < self._other_pass_until_s:
            return None
        self._other_pass_until_s = cycle.end_s + self._norm.rep_s / self._norm.passes_per_rep
        return cycle

    @property
    def own(self) -> Ranges:
        """How far this person goes, in all attempts by now; half ones count only where there is no other."""
        own = Ranges(by_side=self._takes_turns)
        entire = [one for one in self.attempts if None not in one.cycles]
        for attempt in entire or self.attempts:
            for part, cycle in enumerate(attempt.cycles):
                if cycle is not None:
                    own.add(part, attempt.side, cycle.range)
        return own

    def _attempt(self) -> Attempt:
        waiting = [self._pending.get(number) for number in range(len(self._followers))]
        sides = [one[1] for one in waiting if one is not None and one[1] != "both"]
        attempt = Attempt(tuple(one and one[0] for one in waiting), sides[-1] if sides else "both")
        self._pending.clear()
        self.attempts.append(attempt)
        return attempt


def shares(attempt: Attempt, own: Ranges) -> tuple[float, ...]:
    """The range of each part as a share of the person's own; 0 for a part that did not come."""
    return tuple(
        cycle.range / own.usual(part, attempt.side) if cycle is not None else 0.0
        for part, cycle in enumerate(attempt.cycles)
    )


def least_share(norm: Norm, number: int) -> float:
    """How far a part must go, as a share of the person's own range; of several parts each file says it."""
    said = norm.parts[number].at_least
    return said if len(norm.parts) > 1 else max(said, _WHOLE)


def missing(attempt: Attempt, own: Ranges, norm: Norm) -> str | None:
    """Why it is no whole repetition, in words; None where it is one."""
    for number, (part, share) in enumerate(zip(norm.parts, shares(attempt, own), strict=True)):
        if share == 0:
            return f"{part.name} missing"
        if share < least_share(norm, number):
            return "range too small" if len(norm.parts) == 1 else f"{part.name} too small"
    return None
