"""A planned workout: the routine fitted to a trainee. Pure data; coaching turns it into timed steps."""

from dataclasses import dataclass, field

from gluteus.body import Person
from gluteus.catalogue import Exercise, Tempo
from gluteus.catalogue.kit import Kit, Load
from gluteus.tracking.record import Side


@dataclass(frozen=True, slots=True)
class Trainee:
    """Who trains: measures (None until told), level, conditions of the health check, kit and effort label.

    `gentle` is what the screening asks for: no jumps, lower end of the dose, effort light.
    """

    person: Person | None
    level: str = "beginner"
    conditions: frozenset[str] = frozenset()
    kit: Kit = field(default_factory=Kit)
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One exercise of a workout. Reps and seconds are per side and exactly one of them is set.

    Seconds of an alternating exercise are those of the whole set. `rest_s` is the rest after each set.
    `reason` says, where the plan departs from the routine, why; where another exercise takes the place,
    `instead_of` names what the routine had there. `care` are sentences of cautions that limit. `rir` are the
    repetitions to leave in the last set, where a plan asks for that. `guess` is how many clean
    repetitions the person thinks they have in them, where the last set goes to the last one to see how many.
    """

    block: str
    block_title: str
    exercise: str
    sets: int
    tempo: str
    rest_s: int
    reps: int | None = None
    seconds: int | None = None
    load: Load | None = None
    instead_of: str | None = None
    reason: str = ""
    care: tuple[str, ...] = ()
    rir: int | None = None
    guess: int | None = None

    def set_s(self, exercise: Exercise) -> float:
        """Seconds of one set as the exercise does it: of one side where one side follows the other."""
        if self.reps is None:
            return float(self.seconds or 0)
        return all_reps(self.reps, exercise) * Tempo.parse(self.tempo).rep_s

    def work_s(self, exercise: Exercise) -> float:
        """Seconds of all sets and sides, without rests."""
        return self.sets * len(sides(exercise)) * self.set_s(exercise)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the routine has and this workout does not, and why."""

    exercise: str
    reason: str


@dataclass(frozen=True, slots=True)
class Workout:
    """Items in order. Nothing here changes once it has started, but an item may be swapped for another."""

    routine: str
    shape: str
    items: tuple[PlannedItem, ...]
    left_out: tuple[LeftOut, ...] = ()


def sides(exercise: Exercise) -> tuple[Side, ...]:
    """The sides of a set in the order in which they are done."""
    return ("right", "left") if exercise.one_sided else ("both",)


def all_reps(reps: int, exercise: Exercise) -> int:
    """The repetitions that the body does where `reps` are counted: in turn means that many of each side."""
    return 2 * reps if exercise.sides == "alternating" else reps
