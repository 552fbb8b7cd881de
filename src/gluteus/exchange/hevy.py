"""Hevy: one row a set, with the beginning and the end of its workout, units in the heading."""

from collections.abc import Callable, Sequence

from gluteus.exchange.logged import LoggedBlock, LoggedRow
from gluteus.exchange.sets import MassColumn, made_set
from gluteus.exchange.source import Clock, Source
from gluteus.exchange.table import Heading

_BLOCKS: dict[str, LoggedBlock] = {"warmup": "warm_up", "warm_up": "warm_up"}


def _reader(heading: Heading, mass: MassColumn, clock: Clock) -> Callable[[Sequence[str]], LoggedRow | None]:
    title, exercise = heading.column("title"), heading.column("exercise_title")
    kind, reps, rpe = heading.column("set_type"), heading.column("reps"), heading.column("rpe")
    end, set_s = heading.column("end_time"), heading.column("duration_seconds")
    distance = heading.column("distance_km", "distance_miles")

    def read(cells: Sequence[str]) -> LoggedRow | None:
        began, told = clock(cells), kind(cells).casefold()
        done = made_set(
            exercise(cells),
            reps=reps(cells),
            duration=set_s(cells),
            distance=distance(cells),
            mass_kg=mass.mass_kg(cells),
            rpe=rpe(cells),
            to_failure=told == "failure",
            block=_BLOCKS.get(told),
        )
        ended = end(cells)
        lasted_s = (clock.of(ended) - began).total_seconds() if ended else None
        return LoggedRow(began, title(cells), done, lasted_s)

    return read


HEVY = Source("hevy", "Hevy", ("title", "start_time", "exercise_title", "set_index"), "start_time", _reader)
