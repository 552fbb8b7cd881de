"""Double progression: repetitions first, then one rung up; down again where it was too much.

`after` is one performance later. A better performance never leads lower: every branch only asks for at least
so many repetitions, so much in reserve, so little pain. Basis: plotkin2022, chaves2024 (repetitions and load
progress alike: moderate); the thresholds are ours (weak).
"""

from dataclasses import replace

from gluteus.planning.progression.climb import Climb, Terms
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
    climb = _counted(climb, done, terms)
    if done.pain is not None and hurts(done.pain):
        return down(climb, done.on, terms, Reason("step_back_pain"))
    if done.technique is not None and done.technique < UNCLEAN:
        return down(climb, done.on, terms, Reason("step_back_form"))
    if done.rir is not None and done.rir < terms.rir - _RIR_SHORT:
        return down(
            climb, done.on, terms, Reason("step_back_effort", {"said": round(done.rir), "rir": terms.rir})
        )
    if climb.shorts >= _TIMES:
        return down(climb, done.on, terms, Reason("step_back", {"bottom": terms.rung(climb).low}))
    if climb.tops >= _TIMES:
        return up(climb, done.on, terms)
    return _same_rung(climb, done, terms)


def tried(climb: Climb, done: Performance) -> Climb:
    """One performance later that says nothing about progress; but what was done is no longer new."""
    if not climb.is_new or done.exercise != climb.exercise:
        return climb
    return climb.aiming_at(climb.amount, Reason("tried", {"amount": climb.amount}))


def _chosen(done: Performance, terms: Terms) -> Climb:
    name = terms.catalogue.exercise(done.exercise).name
    rung = terms.ladders.rungs(done.exercise)[FULL]
    return Climb(done.exercise, FULL, rung.low, done.on, Reason("chosen", {"name": name}))


def _counted(climb: Climb, done: Performance, terms: Terms) -> Climb:
    rung = terms.rung(climb)
    return Climb(  # by hand, because replace() is slow
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
        uneven=_uneven(climb, done.weaker) if done.weaker else (),
    )


def _uneven(climb: Climb, weaker: str) -> tuple[str, ...]:
    """The last workouts in which this side did less."""
    return (*(side for side in climb.uneven if side == weaker), weaker)[-_UNEVEN_TIMES:]


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
    return climb.aiming_at(amount, Reason(rule, facts), since)
