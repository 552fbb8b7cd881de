"""Double progression: repetitions first, then one rung up; down again where it was too much.

A `Climb` is where somebody stands on a ladder. `after` is one performance later. A better performance never
leads lower: every branch only asks for at least so many repetitions, so much in reserve, so little pain.
Basis: plotkin2022, chaves2024 (repetitions and load progress alike: moderate); the thresholds are ours
(weak).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from gluteus.catalogue import Catalogue
from gluteus.planning.progression.next_load import next_load
from gluteus.planning.progression.pain import hurts
from gluteus.planning.progression.performance import Performance
from gluteus.planning.progression.rungs import FULL, Ladders, Rung, load_name
from gluteus.planning.reason import Fact, Reason
from gluteus.planning.suitability import objection
from gluteus.planning.workout import Trainee

CLEAN = 0.8
UNCLEAN = 0.6
_TIMES = 2
_UNEVEN_TIMES = 3
_FALL_SHARE = 0.9
_RIR_SHORT = 2


@dataclass(frozen=True, slots=True)
class Climb:
    """Where somebody stands: exercise, rung and the amount to aim for (repetitions or seconds per side).

    `tops`, `shorts` and `belows` count performances in a row at the top, under the bottom and under the
    target; `falls` those that lost a tenth against `best` here; `since` is the last step forward.
    """

    exercise: str
    rung: int
    amount: int
    since: date
    reason: Reason
    tops: int = 0
    shorts: int = 0
    belows: int = 0
    falls: int = 0
    best: int = 0
    uneven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """What a climb is judged by: who climbs, the dose of the level, and what may not be climbed to.

    `closed` says what rests for pain, `used` what other places of the routine hold.
    """

    ladders: Ladders
    rir: int
    most_reps: int
    closed: Callable[[str], bool] = lambda _slug: False
    used: frozenset[str] = frozenset()

    @property
    def catalogue(self) -> Catalogue:
        return self.ladders.catalogue

    @property
    def trainee(self) -> Trainee:
        return self.ladders.trainee

    def rung(self, climb: Climb) -> Rung:
        return self.ladders.rungs(climb.exercise)[climb.rung]


def first_climb(exercise: str, amount: int | None, on: date, terms: Terms) -> Climb:
    """Before anything was done. Who needs care begins with a shorter range."""
    limited = terms.catalogue.exercise(exercise).cautions.keys() & terms.trainee.conditions
    number = 0 if limited else FULL
    rung = terms.ladders.rungs(exercise)[number]
    start = min(rung.top, max(rung.low, amount or rung.low))
    return Climb(exercise, number, start, on, Reason("first_time", {"amount": start, "rir": terms.rir}))


def after(climb: Climb, done: Performance, terms: Terms) -> Climb:
    """One performance later."""
    if done.exercise != climb.exercise:
        climb = _chosen(done, terms)
    climb = _counted(climb, done, terms)
    if done.pain is not None and hurts(done.pain):
        return _down(climb, done, terms, Reason("step_back_pain"))
    if done.technique is not None and done.technique < UNCLEAN:
        return _down(climb, done, terms, Reason("step_back_form"))
    if done.rir is not None and done.rir < terms.rir - _RIR_SHORT:
        return _down(
            climb, done, terms, Reason("step_back_effort", {"said": round(done.rir), "rir": terms.rir})
        )
    if climb.shorts >= _TIMES:
        return _down(climb, done, terms, Reason("step_back", {"bottom": terms.rung(climb).low}))
    if climb.tops >= _TIMES:
        return up(climb, done.on, terms)
    return _same_rung(climb, done, terms)


def _chosen(done: Performance, terms: Terms) -> Climb:
    name = terms.catalogue.exercise(done.exercise).name
    rung = terms.ladders.rungs(done.exercise)[FULL]
    return Climb(done.exercise, FULL, rung.low, done.on, Reason("chosen", {"name": name}))


def _counted(climb: Climb, done: Performance, terms: Terms) -> Climb:
    rung = terms.rung(climb)
    uneven = (*climb.uneven, done.weaker)[-_UNEVEN_TIMES:] if done.weaker else ()
    return Climb(  # by hand, because this runs for every exercise of every workout and replace() is slow
        climb.exercise,
        climb.rung,
        climb.amount,
        climb.since,
        climb.reason,
        tops=climb.tops + 1 if _topped(done, rung, terms) else 0,
        shorts=climb.shorts + 1 if done.amount < rung.low else 0,
        belows=climb.belows + 1 if done.amount < climb.amount else 0,
        falls=climb.falls + 1 if done.amount <= _FALL_SHARE * climb.best else 0,
        best=max(climb.best, done.amount),
        uneven=tuple(side for side in uneven if side == done.weaker),
    )


def _topped(done: Performance, rung: Rung, terms: Terms) -> bool:
    return (
        done.whole
        and done.amount >= rung.top
        and _enough_left(done, terms)
        and (done.technique is None or done.technique >= CLEAN)
    )


def _enough_left(done: Performance, terms: Terms) -> bool:
    """Whoever says nothing about what was left climbs by repetitions alone."""
    return done.rir is None or done.rir >= terms.rir


def _same_rung(climb: Climb, done: Performance, terms: Terms) -> Climb:
    rung, enough = terms.rung(climb), _enough_left(done, terms) and done.whole
    if climb.belows >= _TIMES:
        amount = max(rung.low, done.amount)
        return replace(climb, amount=amount, belows=0, reason=Reason("less_for_now", {"amount": amount}))
    amount = max(climb.amount, min(rung.top, done.amount + 1 if enough else done.amount))
    facts: dict[str, Fact] = {"amount": amount, "done": done.amount, "rir": terms.rir}
    if climb.tops:
        rule = "top_once"
    elif amount > climb.amount:
        rule = "one_more" if enough else "close_to_the_end"
    else:
        rule = "keep" if enough or done.amount < climb.amount else "close_to_the_end"
    since = done.on if amount > climb.amount else climb.since
    return replace(climb, amount=amount, since=since, reason=Reason(rule, facts))


def up(climb: Climb, on: date, terms: Terms) -> Climb:
    """One change that makes it harder; where there is none, the reason says what is missing."""
    number = climb.rung + 1
    alike = terms.ladders.rungs(climb.exercise)
    if number >= terms.ladders.moves(climb.exercise):
        harder = _harder(climb.exercise, terms)
        if harder is not None:
            low = terms.ladders.rungs(harder)[FULL].low
            name = terms.catalogue.exercise(harder).name
            return Climb(harder, FULL, low, on, Reason("harder_move", {"name": name}))
    if number >= len(alike):
        return replace(climb, amount=alike[-1].top, reason=_at_the_top(climb, terms))
    rung = alike[number]
    if rung.change == "reps" and rung.top > terms.most_reps:
        return replace(climb, amount=alike[climb.rung].top, reason=Reason("window_later"))
    start = min(rung.top, climb.amount + 1) if rung.change == "reps" else rung.low
    return Climb(climb.exercise, number, start, on, _reason_of(rung, climb, terms))


def _at_the_top(climb: Climb, terms: Terms) -> Reason:
    """Everything at hand is too light now: what would be heavier, where a home has such a thing."""
    heavier = next_load(terms.catalogue.exercise(climb.exercise), terms.rung(climb).load)
    return Reason("heavier_next", {"load": heavier}) if heavier else Reason("at_the_top")


def _reason_of(rung: Rung, climb: Climb, terms: Terms) -> Reason:
    rest_s = terms.catalogue.exercise(climb.exercise).dose.rest_s[1] - rung.rest_less_s
    reasons = {
        "full": Reason("fuller_range"),
        "tempo": Reason("slower"),
        "pause": Reason("longer_pause"),
        "load": Reason("more_load", {"load": load_name(rung.load) if rung.load else ""}),
        "reps": Reason("wider_window", {"top": rung.top}),
        "rest": Reason("shorter_rest", {"rest_s": rest_s}),
    }
    return reasons[rung.change]


def _harder(slug: str, terms: Terms) -> str | None:
    return next((other for other in terms.catalogue.exercise(slug).harder if _open(other, terms)), None)


def _open(slug: str, terms: Terms) -> bool:
    free = slug not in terms.used and not terms.closed(slug)
    return free and objection(terms.catalogue.exercise(slug), terms.trainee) is None


def _down(climb: Climb, done: Performance, terms: Terms, reason: Reason) -> Climb:
    """One rung easier, or the exercise below; at the very bottom the amount goes down to its lowest."""
    easier = next(
        (slug for slug in terms.catalogue.exercise(climb.exercise).easier if _open(slug, terms)), None
    )
    number = climb.rung - 1
    if climb.rung <= FULL and easier is not None:
        return _landed(easier, terms.ladders.moves(easier) - 1, done, terms, reason)
    if number < 0:
        low = terms.rung(climb).low
        again = Climb(climb.exercise, 0, low, climb.since, Reason("already_easiest", {"amount": low}))
        return replace(again, falls=climb.falls, uneven=climb.uneven)
    return _landed(climb.exercise, number, done, terms, reason)


def _landed(slug: str, number: int, done: Performance, terms: Terms, reason: Reason) -> Climb:
    rung = terms.ladders.rungs(slug)[number]
    return Climb(slug, number, rung.low, done.on, reason)
