"""FitNotes: one row a set and a day without a time, so all sets of a day are one workout."""

from collections.abc import Callable, Sequence

from gluteus.errors import RowRefused
from gluteus.exchange.logged import LoggedBlock, LoggedRow
from gluteus.exchange.sets import MassColumn, made_set
from gluteus.exchange.source import Clock, Source
from gluteus.exchange.table import Heading

_BLOCKS: dict[str, LoggedBlock] = {"cardio": "cardio"}
_NOT_DONE = ("false", "0", "no")


def _reader(heading: Heading, mass: MassColumn, clock: Clock) -> Callable[[Sequence[str]], LoggedRow | None]:
    exercise, category = heading.column("exercise"), heading.column("category")
    reps, set_s, distance = heading.column("reps"), heading.column("time"), heading.column("distance")
    completed = heading.column("is completed")

    def read(cells: Sequence[str]) -> LoggedRow | None:
        if completed(cells).casefold() in _NOT_DONE:
            raise RowRefused("was planned and not done.")
        done = made_set(
            exercise(cells),
            reps=reps(cells),
            duration=set_s(cells),
            distance=distance(cells),
            mass_kg=mass.mass_kg(cells),
            block=_BLOCKS.get(category(cells).casefold()),
        )
        return LoggedRow(clock(cells), "", done)

    return read


FITNOTES = Source("fitnotes", "FitNotes", ("date", "exercise", "category"), "date", _reader)
