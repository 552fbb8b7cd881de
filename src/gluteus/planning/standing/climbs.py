"""The climbs of all places of a routine, and what a workout does to them."""

from collections.abc import Mapping
from datetime import date

from gluteus.planning.history import History
from gluteus.planning.progression.bias import felt_correction
from gluteus.planning.progression.climb import Climb, Terms, first_climb
from gluteus.planning.progression.judging import after, tried
from gluteus.planning.progression.pain import stopped
from gluteus.planning.progression.performance import Performance, performances
from gluteus.planning.standing.decide import Week
from gluteus.planning.standing.setting import Setting
from gluteus.planning.week.shares import Part
from gluteus.tracking.record import WorkoutRecord

Climbs = Mapping[str, Climb]


def day_of(workout: WorkoutRecord) -> date:
    return workout.started_at.date()


def begun(climbs: Climbs, setting: Setting, week: Week, monday: date) -> dict[str, Climb]:
    """A climb for every place, begun where nothing was done yet or where its exercise suits no longer.

    A place waits for its first performance without standing still: until then it begins with every week.
    Somebody whose health or kit has changed may have climbed to what is not for them now.
    """
    firsts = {
        one.place: first_climb(one.exercise, one.amount, monday, week.terms)
        for one in setting.places
        if one.place not in climbs
        or climbs[one.place].is_new
        or not setting.suits(climbs[one.place].exercise)
    }
    return {**climbs, **firsts}


def with_performed(
    climbs: Climbs, workout: WorkoutRecord, history: History, setting: Setting, week: Week
) -> dict[str, Climb]:
    """The climbs after one workout."""
    changed = dict(climbs)
    terms = beside(changed, week.terms)
    correction = felt_correction(history.calibrations, day_of(workout))
    some_rest = _some_rest(climbs, history, setting, day_of(workout))
    for done in performances(workout, history, setting.catalogue, correction):
        key = climb_key(done.exercise, changed, setting, may_stand_in=some_rest)
        climb = changed.get(key) or first_climb(done.exercise, None, done.on, week.terms)
        changed[key] = _later(climb, done, week, terms)
    return changed


def imagined(climb: Climb, on: date, week: Week, terms: Terms) -> Climb:
    """The climb after a day that went as asked."""
    return _later(climb, Performance(on, climb.exercise, climb.amount, float(terms.rir)), week, terms)


def _later(climb: Climb, done: Performance, week: Week, terms: Terms) -> Climb:
    """In a lighter week pain leads down, and nothing leads up."""
    judged = week.judged or done.pain is not None
    return after(climb, done, terms) if judged else tried(climb, done)


def beside(climbs: Climbs, terms: Terms) -> Terms:
    """The terms of one climb among these, as they are when it is judged: no two places share an exercise."""
    return Terms(terms.ladders, terms.rir, terms.most_reps, terms.closed, climbs)


def _some_rest(climbs: Climbs, history: History, setting: Setting, on: date) -> bool:
    """Whether the exercise of a place rests for pain on this day, so that another stands in for it."""
    resting = stopped(history.pains, on)
    at_places = (climbs[one.place].exercise for one in setting.places if one.place in climbs)
    return any(slug in resting for slug in at_places)


def climb_key(slug: str, climbs: Climbs, setting: Setting, *, may_stand_in: bool = False) -> str:
    """Whose climb an exercise belongs to: who is at it now, else whose ladder it stands on, else its own.

    The accessory's ladder also holds what stands in for a painful exercise, and that climbs by itself.
    """
    at_it = (key for key, climb in climbs.items() if climb.exercise == slug)
    accessory_of = {} if may_stand_in else setting.accessory_of
    return next(at_it, setting.ladder_of.get(slug) or accessory_of.get(slug, slug))


def half_of(workout: WorkoutRecord, climbs: Climbs, setting: Setting) -> Part:
    """The half that most of a workout was, "full" where it held as much of both."""
    halves = {one.place: one.half for one in setting.places}
    done = {one.exercise for one in workout.sets if one.block == "main" and one.outcome != "skipped"}
    met = [halves.get(climb_key(slug, climbs, setting)) for slug in done]
    first, second = met.count("A"), met.count("B")
    if first == second:
        return "full"
    return "A" if first > second else "B"
