"""Personal bests: the most that one set of an exercise has come to.

    estimated one-repetition maximum = load (1 + repetitions / 30)        (epley1985; at most 12 repetitions)

Epley's line is an estimate, and only where the load is known in kg: a band has none, and of the body's own
mass it says nothing. A best belongs to the set that reached it first.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from gluteus.catalogue import Catalogue, Exercise
from gluteus.catalogue.vocabulary import BAND_LEVELS
from gluteus.tracking.record import SetRecord

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "reps": "in one set",
        "hold": "held",
        "reach": "fullest range",
        "load": "heaviest",
        "band": "strongest",
        "one_rep_max": "estimated for a single",
        "one_leg": "first on one leg",
    }
)
MOST_REPS_OF_EPLEY = 12
_EPLEY = 30.0


@dataclass(frozen=True, slots=True)
class Best:
    """`value` in the unit of its kind: repetitions, seconds, kg of all that is held, the place of a band.

    A range is in percent of the one that the file shows.
    """

    exercise: str
    kind: str
    value: float
    set: SetRecord

    def beats(self, value: float, reached_at: datetime) -> bool:
        """Whether it takes the place of such a one: by more, or by as much and sooner."""
        return (self.value, reached_at) > (value, self.set.started_at)


def bests(records: Iterable[SetRecord], catalogue: Catalogue) -> dict[tuple[str, str], Best]:
    """The best of every exercise and kind, whatever the order of the records.

    Warm-up and cool-down hold none, and neither does an exercise that the catalogue does not have.
    """
    found: dict[tuple[str, str], Best] = {}
    for record in records:
        exercise = catalogue.exercises.get(record.exercise)
        if exercise is None or record.block != "main" or record.outcome == "skipped":
            continue
        for kind, value in _values(record, exercise, catalogue):
            best = Best(record.exercise, kind, value, record)
            held = found.setdefault((record.exercise, kind), best)
            if best.beats(held.value, held.set.started_at):
                found[record.exercise, kind] = best
    return found


def _values(record: SetRecord, exercise: Exercise, catalogue: Catalogue) -> Iterator[tuple[str, float]]:
    if exercise.measure == "seconds":
        yield "hold", round(record.work_s)
        return
    if not record.reps:
        return
    yield "reps", record.reps
    if record.reach_percent is not None:
        yield "reach", record.reach_percent
    yield from _of_load(record, record.reps)
    if _is_one_leg_step(exercise, catalogue):
        yield "one_leg", 1


def _of_load(record: SetRecord, reps: int) -> Iterator[tuple[str, float]]:
    load = record.load
    if load is None:
        return
    if load.mass_kg is not None:
        yield "load", load.total_kg
        if reps <= MOST_REPS_OF_EPLEY:
            yield "one_rep_max", round(one_rep_max_kg(load.total_kg, reps), 1)
    elif load.band_level in BAND_LEVELS:
        yield "band", list(BAND_LEVELS).index(load.band_level) + load.count - 1


def one_rep_max_kg(load_kg: float, reps: int) -> float:
    """Epley's estimate of the most that could be moved once; a single is what it is. Source: epley1985."""
    return load_kg if reps == 1 else load_kg * (1 + reps / _EPLEY)


def _is_one_leg_step(exercise: Exercise, catalogue: Catalogue) -> bool:
    """Whether it is done on one side where everything easier on its ladder takes both."""
    easier = [catalogue.exercises[slug] for slug in exercise.easier if slug in catalogue.exercises]
    return exercise.one_sided and bool(easier) and not any(one.one_sided for one in easier)
