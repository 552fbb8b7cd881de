"""What the last repetitions call for: one thing at a time, and only what was seen more than once."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from gluteus.tracking.result import Rep

_OF_THE_LAST, _OFTEN = 3, 2


@dataclass(frozen=True, slots=True)
class Advice:
    """A sentence to be said; `why` is the mistake of form that it looks like, "" where it is none."""

    text: str
    why: str = ""


_FURTHER = Advice("Go all the way: the last ones were not whole.")
_NO_SWING = Advice("Slower on the way up, without swinging.")
_NO_STOP = Advice("One smooth move on the way up, without stops.")


class Adviser:
    """One per set: hears of every repetition, and knows what two of the last three call for.

    `advice` is what matters most, None where nothing does; it is read at every frame and changes seldom.
    """

    def __init__(self) -> None:
        self.advice: Advice | None = None
        self._last: deque[tuple[Advice, ...]] = deque(maxlen=_OF_THE_LAST)
        self._given: Advice | None = None

    def hear(self, rep: Rep | None) -> None:
        """A repetition, or None for one that was not whole."""
        self._last.append((_FURTHER,) if rep is None else tuple(_called_for(rep)))
        self.advice = self._most_important()

    def give(self) -> None:
        """It is being said: what comes next has to be seen anew."""
        self._given, self.advice = self.advice, None
        self._last.clear()

    def _most_important(self) -> Advice | None:
        """The same as the last time only if there is nothing else."""
        each = dict.fromkeys(one for called in self._last for one in called)
        often = [one for one in each if sum(one in called for called in self._last) >= _OFTEN]
        others = [one for one in often if one != self._given]
        return next(iter([*others, *often]), None)


def _called_for(rep: Rep) -> Iterator[Advice]:
    """The most important first: what momentum lifts, no muscle lifts, and how it looks comes after that."""
    if rep.quality and rep.quality.momentum:
        yield _NO_SWING
    for fault in sorted(rep.form.faults, key=lambda fault: -fault.confidence):
        yield Advice(fault.cue, fault.says)
    if rep.quality and rep.quality.stop_and_go:
        yield _NO_STOP
