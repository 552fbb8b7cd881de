"""One step of a climb: what makes it harder, what makes it easier, and why."""

from datetime import date

from gluteus.planning.progression.climb import Climb, Counts, Terms
from gluteus.planning.progression.rungs import FULL, Rung, load_name
from gluteus.planning.reason import Reason

_WITHOUT_FACTS = {
    "full": Reason("fuller_range"),
    "tempo": Reason("slower"),
    "pause": Reason("longer_pause"),
}


def up(climb: Climb, counts: Counts, on: date, terms: Terms) -> Climb:
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
        return climb.aiming_at(alike[-1].top, _at_the_top(climb, terms), counts)
    rung = alike[number]
    if rung.change == "reps" and rung.top > terms.most_reps:
        return climb.aiming_at(alike[climb.rung].top, Reason("window_later"), counts)
    start = min(rung.top, climb.amount + 1) if rung.change == "reps" else rung.low
    return Climb(climb.exercise, number, start, on, _reason_of(rung, climb, terms))


def _at_the_top(climb: Climb, terms: Terms) -> Reason:
    """Everything at hand is too light now: what would be heavier, where a home has such a thing."""
    heavier = terms.ladders.beyond(climb.exercise)
    return Reason("heavier_next", {"load": heavier}) if heavier else Reason("at_the_top")


def _reason_of(rung: Rung, climb: Climb, terms: Terms) -> Reason:
    match rung.change:
        case "load":
            return Reason("more_load", {"load": load_name(rung.load) if rung.load else ""})
        case "reps":
            return Reason("wider_window", {"top": rung.top})
        case "rest":
            longest_s = terms.catalogue.exercise(climb.exercise).dose.rest_s[1]
            return Reason("shorter_rest", {"rest_s": longest_s - rung.rest_less_s})
        case change:
            return _WITHOUT_FACTS[change]


def _harder(slug: str, terms: Terms) -> str | None:
    return next((other for other in terms.catalogue.exercise(slug).harder if _open(other, terms)), None)


def _open(slug: str, terms: Terms) -> bool:
    if slug in terms.closed or not terms.ladders.suits(slug):
        return False
    return all(climb.exercise != slug for climb in terms.beside.values())


def down(climb: Climb, counts: Counts, on: date, terms: Terms, reason: Reason) -> Climb:
    """One rung easier, or the exercise below; at the very bottom the amount goes down to its lowest."""
    easier = next(
        (slug for slug in terms.catalogue.exercise(climb.exercise).easier if _open(slug, terms)), None
    )
    number = climb.rung - 1
    if climb.rung <= FULL and easier is not None:
        return _landed(easier, terms.ladders.moves(easier) - 1, on, terms, reason)
    if number < 0:
        low = terms.rung(climb).low
        kept = Counts(falls=counts.falls, uneven=counts.uneven)
        return climb.aiming_at(low, Reason("already_easiest", {"amount": low}), kept)
    return _landed(climb.exercise, number, on, terms, reason)


def _landed(slug: str, number: int, on: date, terms: Terms, reason: Reason) -> Climb:
    rung = terms.ladders.rungs(slug)[number]
    return Climb(slug, number, rung.low, on, reason)
