"""Strong: one row a set, under a comma or a semicolon; rows for rest timers and notes stand between them.

Three shapes are about: without a unit, with a column for it in every row, and since version 6 with the unit
in the heading.
"""

from collections.abc import Callable, Sequence

from gluteus.exchange.cells import seconds
from gluteus.exchange.logged import LoggedBlock, LoggedRow
from gluteus.exchange.sets import MassColumn, made_set
from gluteus.exchange.source import Clock, Source
from gluteus.exchange.table import Heading

_NO_SETS = ("rest timer", "note")
_BLOCKS: dict[str, LoggedBlock] = {"w": "warm_up"}


def _reader(heading: Heading, mass: MassColumn, clock: Clock) -> Callable[[Sequence[str]], LoggedRow | None]:
    title, exercise = heading.column("workout name"), heading.column("exercise name")
    order, reps, rpe = heading.column("set order"), heading.column("reps"), heading.column("rpe")
    lasted = heading.column("duration", "workout duration", "duration (sec)")
    distance = heading.column("distance", "distance (meters)", "distance (km)", "distance (miles)")
    set_s = heading.column("seconds")

    def read(cells: Sequence[str]) -> LoggedRow | None:
        kind = order(cells).casefold()
        if kind in _NO_SETS:
            return None
        done = made_set(
            exercise(cells),
            reps=reps(cells),
            duration=set_s(cells),
            distance=distance(cells),
            mass_kg=mass.mass_kg(cells),
            rpe=rpe(cells),
            to_failure=kind == "f",
            block=_BLOCKS.get(kind[:1]),
        )
        return LoggedRow(clock(cells), title(cells), done, seconds(lasted(cells)))

    return read


STRONG = Source("strong", "Strong", ("date", "workout name", "exercise name", "set order"), "date", _reader)
