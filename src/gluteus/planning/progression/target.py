"""What to aim for in one exercise next time, and why."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gluteus.catalogue import Catalogue, Exercise, Load
from gluteus.planning.experience import is_trained_week
from gluteus.planning.fitting.suitability import care
from gluteus.planning.history import History
from gluteus.planning.landmarks import LANDMARKS, level_after, rir_for
from gluteus.planning.progression.climb import Climb, Terms, first_climb
from gluteus.planning.progression.judging import after
from gluteus.planning.progression.pain import stopped
from gluteus.planning.progression.performance import performances
from gluteus.planning.progression.rungs import Rom, ladders
from gluteus.planning.reason import Reason
from gluteus.planning.workout import Trainee

_STUCK_WEEKS = 4
_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Target:
    """One exercise of a day. Repetitions and seconds are per side, exactly one of them is set.

    `place` is the exercise that the routine has there; `rir` the repetitions to leave in the last set;
    `reasons` begin with the one for this amount. `calibrate`: the last set goes to the last clean repetition.
    A forecast supposes that everything until then goes as asked.
    """

    place: str
    exercise: str
    sets: int
    tempo: str
    rest_s: int
    rir: int
    rom: Rom
    reps: int | None
    seconds: int | None
    load: Load | None
    reasons: tuple[Reason, ...]
    care: tuple[str, ...] = ()
    calibrate: bool = False
    forecast: bool = False


def target_of(
    place: str,
    climb: Climb,
    sets: int,
    on: date,
    terms: Terms,
    *,
    why: Reason | None = None,
    forecast: bool = False,
) -> Target:
    """The climb as what is asked for on a day; `why` it is there, where that is not plain."""
    exercise = terms.catalogue.exercise(climb.exercise)
    rung = terms.rung(climb)
    timed = exercise.measure == "seconds"
    return Target(
        place=place,
        exercise=climb.exercise,
        sets=sets,
        tempo=rung.tempo,
        rest_s=exercise.dose.rest_s[1] - rung.rest_less_s,
        rir=terms.rir,
        rom=rung.rom,
        reps=None if timed else climb.amount,
        seconds=climb.amount if timed else None,
        load=rung.load,
        reasons=(climb.reason, *_beside(climb, on), *((why,) if why else ())),
        care=care(exercise, terms.trainee),
        forecast=forecast,
    )


def _beside(climb: Climb, on: date) -> tuple[Reason, ...]:
    """What else is to be said: a long standstill, a weaker side."""
    found = []
    weeks = (on - climb.since).days // _WEEK_DAYS
    if weeks >= _STUCK_WEEKS:
        found.append(Reason("held_still", {"weeks": weeks, "why": climb.reason.sentence}))
    uneven = climb.counts.uneven
    if len(uneven) >= _STUCK_WEEKS - 1:
        found.append(Reason("uneven_sides", {"weaker": uneven[-1].capitalize()}))
    return tuple(found)


def next_target(
    exercise: Exercise, history: History, trainee: Trainee, catalogue: Catalogue, today: date
) -> Target:
    """The next target of one exercise from its own past, whatever the week around it holds.

    It may name another exercise of the ladder. A stopped one says so and asks for no set.
    """
    weeks = groupby(history.workouts, key=lambda workout: workout.started_at.date().isocalendar()[:2])
    trained = sum(is_trained_week(workouts, catalogue) for _, workouts in weeks)
    level = level_after(trainee.level, trained)
    rir = rir_for(trainee, level, trained)
    resting = stopped(history.pains, today)
    terms = Terms(ladders(catalogue, trainee), rir, LANDMARKS[level].most_reps, closed=resting)
    climb = first_climb(exercise.slug, None, today, terms)
    for workout in history.workouts:
        for done in performances(workout, history, catalogue):
            if done.exercise in (exercise.slug, climb.exercise):
                climb = after(climb, done, terms)
    if climb.exercise in resting:
        until = resting[climb.exercise].isoformat()
        facts = {"name": catalogue.exercise(climb.exercise).name, "until": until}
        return target_of(exercise.slug, _because(climb, Reason("stopped_for_pain", facts)), 0, today, terms)
    return target_of(exercise.slug, climb, 1, today, terms)


def _because(climb: Climb, reason: Reason) -> Climb:
    return Climb(climb.exercise, climb.rung, climb.amount, climb.since, reason)
