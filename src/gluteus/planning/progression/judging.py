"""Double progression: repetitions first, then one rung up; down again where it was too much.

`after` is one performance later. A better performance never leads lower: every branch only asks for at least
so many repetitions, so much in reserve, so little pain. Basis: plotkin2022, chaves2024 (repetitions and load
progress alike: moderate); the thresholds are ours (weak).
"""

from dataclasses import replace

from gluteus.planning.progression.climb import Climb, Counts, Terms
from gluteus.planning.progression.pain import hurts
from gluteus.planning.progression.performance import Performance
from gluteus.planning.progression.rungs import FULL, Rung
from gluteus.planning.progression.steps import down, up
from gluteus.planning.reason import Fact, Reason

CLEAN = 0.8
UNCLEAN = 0.6
_TIMES = 2
_UNEVEN_TIMES = 3
_FALL_SHARE = 0.9
_RIR_SHORT = 2


def after(climb: Climb, done: Performance, terms: Terms) -> Climb:
    """One performance later."""
    if done.exercise != climb.exercise:
        climb = _chosen(done, terms)
    rung = terms.rung(climb)
    counts = _counted(climb, done, rung, terms)
    why = _too_much(counts, done, rung, terms)
    if why is not None:
        return down(climb, counts, done.on, terms, why)
    if counts.tops >= _TIMES:
        return up(climb, counts, done.on, terms)
    return _same_rung(climb, counts, done, rung, terms)


def _too_much(counts: Counts, done: Performance, rung: Rung, terms: Terms) -> Reason | None:
    """Why it is to become easier; None where it was not too much."""
    if done.pain is not None and hurts(done.pain):
        return Reason("step_back_pain")
    if done.technique is not None and done.technique < UNCLEAN:
        return Reason("step_back_form")
    if done.rir is not None and done.rir < terms.rir - _RIR_SHORT:
        return Reason("step_back_effort", {"said": round(done.rir), "rir": terms.rir})
    return Reason("step_back", {"bottom": rung.low}) if counts.shorts >= _TIMES else None


def tried(climb: Climb, done: Performance) -> Climb:
    """One performance later that says nothing about progress; but what was done is no longer new."""
    if not climb.is_new or done.exercise != climb.exercise:
        return climb
    return climb.aiming_at(climb.amount, Reason("tried", {"amount": climb.amount}), climb.counts)


def _chosen(done: Performance, terms: Terms) -> Climb:
    name = terms.catalogue.exercise(done.exercise).name
    rung = terms.ladders.rungs(done.exercise)[FULL]
    return Climb(done.exercise, FULL, rung.low, done.on, Reason("chosen", {"name": name}))


def _counted(climb: Climb, done: Performance, rung: Rung, terms: Terms) -> Counts:
    until = climb.counts
    return Counts(
        tops=until.tops + 1 if _topped(done, rung, terms) else 0,
        shorts=until.shorts + 1 if done.amount < rung.low else 0,
        belows=until.belows + 1 if done.amount < climb.amount else 0,
        falls=until.falls + 1 if done.amount <= _FALL_SHARE * until.best else 0,
        best=max(until.best, done.amount),
        uneven=_uneven(until, done.weaker) if done.weaker else (),
    )


def _uneven(until: Counts, weaker: str) -> tuple[str, ...]:
    """The last workouts in which this side did less."""
    return (*(side for side in until.uneven if side == weaker), weaker)[-_UNEVEN_TIMES:]


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


def _same_rung(climb: Climb, counts: Counts, done: Performance, rung: Rung, terms: Terms) -> Climb:
    enough = _enough_left(done, terms) and done.whole
    if counts.belows >= _TIMES:
        amount = max(rung.low, done.amount)
        return climb.aiming_at(amount, Reason("less_for_now", {"amount": amount}), replace(counts, belows=0))
    amount = max(climb.amount, min(rung.top, done.amount + 1 if enough else done.amount))
    facts: dict[str, Fact] = {"amount": amount, "done": done.amount, "rir": terms.rir}
    if counts.tops:
        rule = "top_once"
    elif amount > climb.amount:
        rule = "one_more" if enough else "close_to_the_end"
    else:
        rule = "keep" if enough or done.amount < climb.amount else "close_to_the_end"
    since = done.on if amount > climb.amount else climb.since
    return climb.aiming_at(amount, Reason(rule, facts), counts, since)
