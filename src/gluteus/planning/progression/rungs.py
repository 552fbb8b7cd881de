"""The rungs of one exercise, easiest first: each changes one thing (training.md 3.2; order ours, weak).

Range, slower, longer pause; then the next exercise of the ladder, which changes leverage or leaves one leg;
then load, a wider rep window, a shorter rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from gluteus.catalogue import Catalogue, Exercise, Load, Tempo
from gluteus.catalogue.vocabulary import BAND_LEVELS, LEVELS
from gluteus.planning.fitting.suitability import objection
from gluteus.planning.progression.next_load import next_load
from gluteus.planning.workout import Trainee

Change = Literal["range", "full", "tempo", "pause", "load", "reps", "rest"]
Rom = Literal["short", "full"]
_SLOW_S = 3.0
_PAUSE_S = 1.0
_QUICKEST_REP_S = 2.0  # a pulse is quick by nature; slower would be another exercise
_LONGEST_REP_S = 8.0  # schoenfeld2015, recalled
_HARDEST_BELOW = frozenset({"squat", "lunge"})
_WIDER_REPS = (4, 8)
_MOST_REPS = 30  # lopez2021
_REST_LESS_S = 15


@dataclass(frozen=True, slots=True)
class Rung:
    """How an exercise is done at this height; `change` is what is new against the rung below."""

    change: Change
    low: int
    top: int
    tempo: str
    rest_less_s: int = 0
    rom: Rom = "full"
    load: Load | None = None


FULL = 1  # the rung on which everybody begins who needs no shorter range


class Ladders:
    """The rungs of every exercise, worked out when they are first asked for; one per trainee."""

    def __init__(self, catalogue: Catalogue, trainee: Trainee) -> None:
        self.catalogue, self.trainee = catalogue, trainee
        self._rungs: dict[str, tuple[Rung, ...]] = {}
        self._moves: dict[str, int] = {}
        self._suits: dict[str, bool] = {}
        self._beyond: dict[str, str | None] = {}

    def rungs(self, slug: str) -> tuple[Rung, ...]:
        """All rungs of an exercise, easiest first."""
        if slug not in self._rungs:
            self._rungs[slug] = tuple(_rungs(self.catalogue.exercise(slug), self.trainee))
        return self._rungs[slug]

    def moves(self, slug: str) -> int:
        """How many rungs come before a harder exercise does."""
        if slug not in self._moves:
            own = ("range", "full", "tempo", "pause")
            self._moves[slug] = sum(rung.change in own for rung in self.rungs(slug))
        return self._moves[slug]

    def beyond(self, slug: str) -> str | None:
        """What a home could hold next where the last rung is too light; None where there is no such thing."""
        if slug not in self._beyond:
            self._beyond[slug] = next_load(self.catalogue.exercise(slug), self.rungs(slug)[-1].load)
        return self._beyond[slug]

    def suits(self, slug: str) -> bool:
        """Whether the exercise is for this trainee at all."""
        if slug not in self._suits:
            self._suits[slug] = objection(self.catalogue.exercise(slug), self.trainee) is None
        return self._suits[slug]


@lru_cache(maxsize=256)
def ladders(catalogue: Catalogue, trainee: Trainee) -> Ladders:
    """The ladders of this trainee, kept while they are in use."""
    return Ladders(catalogue, trainee)


def _rungs(exercise: Exercise, trainee: Trainee) -> Iterator[Rung]:
    low, top = exercise.dose.reps or exercise.dose.seconds or (1, 1)
    rung = Rung("range", low, top, exercise.dose.tempo, rom="short", load=_first_load(exercise, trainee))
    yield rung
    rung = replace(rung, change="full", rom="full")
    yield rung
    for change, tempo in _tempos(exercise):
        rung = replace(rung, change=change, tempo=tempo)
        yield rung
    for load in _heavier(exercise, trainee, rung.load):
        rung = replace(rung, change="load", load=load)
        yield rung
    for more in _WIDER_REPS:
        if exercise.measure == "reps" and top + more <= _MOST_REPS:
            rung = replace(rung, change="reps", top=top + more)
            yield rung
    if exercise.dose.rest_s[0] >= _REST_LESS_S:
        yield replace(rung, change="rest", rest_less_s=_REST_LESS_S)


def _first_load(exercise: Exercise, trainee: Trainee) -> Load | None:
    levels = list(LEVELS)
    ready = levels.index(trainee.level) >= levels.index(exercise.kit.load_from)
    return trainee.kit.load_for(exercise) if ready else None


def _tempos(exercise: Exercise) -> Iterator[tuple[Change, str]]:
    tempo = exercise.tempo
    if exercise.measure != "reps" or tempo.rep_s < _QUICKEST_REP_S:
        return
    if tempo.eccentric_s < _SLOW_S and tempo.rep_s + _SLOW_S - tempo.eccentric_s <= _LONGEST_REP_S:
        tempo = replace(tempo, eccentric_s=_SLOW_S)
        yield "tempo", _text(tempo)
    if tempo.rep_s + _PAUSE_S <= _LONGEST_REP_S:
        below = exercise.pattern in _HARDEST_BELOW
        longer = (
            replace(tempo, bottom_s=tempo.bottom_s + _PAUSE_S)
            if below
            else replace(tempo, top_s=tempo.top_s + _PAUSE_S)
        )
        yield "pause", _text(longer)


def _text(tempo: Tempo) -> str:
    parts = (tempo.eccentric_s, tempo.bottom_s, tempo.concentric_s, tempo.top_s)
    return "-".join(f"{seconds:g}" for seconds in parts)


def _heavier(exercise: Exercise, trainee: Trainee, held: Load | None) -> Iterator[Load]:
    """Loads of one kind, each heavier than the one before: what is held already, else the first that fits."""
    fitting = [load for load in trainee.kit.loads if load.kind in exercise.kit.load]
    kind = held.kind if held else next((load.kind for load in fitting), None)
    last = _weight(held) if held else (0.0, -1)
    for load in sorted((load for load in fitting if load.kind == kind), key=_weight):
        if _weight(load) > last:
            last = _weight(load)
            yield load


def _weight(load: Load) -> tuple[float, int]:
    levels = list(BAND_LEVELS)
    return load.total_kg, levels.index(load.band_level) if load.band_level in levels else -1


def load_name(load: Load) -> str:
    """The load in words: two things of 2 kg, a medium band."""
    if load.mass_kg is None:
        return f"the {load.band_level or ''} {load.kind.replace('_', ' ')}".replace("  ", " ")
    each = f"{load.mass_kg:g} kg"
    return each if load.count == 1 else f"{load.count} x {each}"
