"""How values read on a page: words of the vocabulary, times, ranges."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from django import template
from django.urls import reverse

from gluteus.catalogue import Exercise, Routine, open_catalogue, vocabulary
from gluteus.catalogue.routine import Item
from gluteus.catalogue.search import level_of
from gluteus.figure.look import Look
from gluteus.planning import PlannedItem, Target
from gluteus.web.figures.pictures import Still, portrait, stills

register = template.Library()

OUTCOMES = {"done": "Done", "cut_short": "Cut short", "skipped": "Skipped", "not_reached": "Not reached"}


@register.filter
def word(value: Any, words: str) -> str:
    """`{{ exercise.category|word:"CATEGORIES" }}`: how a person reads a word of the vocabulary."""
    known: Mapping[Any, str] = getattr(vocabulary, words)
    return known.get(value, str(value))


@register.filter
def day(moment: datetime) -> str:
    """Like "Tue 3 November 2026", in the machine's own time zone."""
    local = moment.astimezone()
    return f"{local:%a} {local.day} {local:%B %Y}"


@register.filter
def clock(moment: datetime) -> str:
    """Like "07:45", in the machine's own time zone."""
    return f"{moment.astimezone():%H:%M}"


@register.filter
def span(pair: tuple[int, int]) -> str:
    """A range: "8–12", or one number where both ends are the same."""
    low, high = pair
    return str(low) if low == high else f"{low}–{high}"


@register.filter
def duration(seconds: float) -> str:
    """Minutes and seconds as a person says them: "40 s", "12 min"."""
    return f"{round(seconds)} s" if seconds < 90 else f"{round(seconds / 60)} min"  # noqa: PLR2004


@register.filter
def dose(item: Item | PlannedItem | Target, exercise: Exercise) -> str:
    """How much of it: "3 × 12 each side", "40 s"; the range of the exercise where nothing was chosen."""
    sets = f"{item.sets} × " if item.sets > 1 else ""
    by_turns = exercise.sides == "alternating" and exercise.measure == "reps"
    return f"{sets}{_amount(item, exercise)}{' each side' if exercise.one_sided or by_turns else ''}"


def _amount(item: Item | PlannedItem | Target, exercise: Exercise) -> str:
    if item.reps:
        return str(item.reps)
    if item.seconds:
        return duration(item.seconds)
    usual = exercise.dose.reps or exercise.dose.seconds or (1, 1)
    return span(usual) if exercise.measure == "reps" else f"{span(usual)} s"


@register.filter
def tick_boxes(item: Item, exercise: Exercise) -> list[tuple[str, range]]:
    """For paper: each side that is done by itself, with one box for every set."""
    sides = ("Left", "Right") if exercise.one_sided else ("",)
    return [(side, range(item.sets)) for side in sides]


@register.filter
def level(exercise: Exercise) -> str:
    return vocabulary.LEVELS[level_of(exercise, open_catalogue().exercises)]


@register.filter
def get(mapping: Mapping[Any, Any], key: Any) -> Any:
    """`{{ table|get:key }}`; None where there is no such key."""
    return mapping.get(key)


@register.filter
def outcome(went: str) -> str:
    """How an item of a workout went."""
    return OUTCOMES[went]


@register.filter
def is_own(thing: Exercise | Routine) -> bool:
    """Whether the person wrote its file."""
    own = open_catalogue().own
    return thing.slug in (own.exercises if isinstance(thing, Exercise) else own.routines)


@register.filter
def still(exercise: Exercise, look: Look) -> Still | None:
    """The picture that shows it best in little: the posture that the movement works towards."""
    drawn = stills(look).get(exercise.slug)
    return drawn[-1] if drawn else None


@register.filter
def head(look: Look) -> str:
    """The address of a picture of the figure's head."""
    return portrait(look, "head")


@register.filter
def page(exercise: Exercise) -> str:
    """The address of its page; none where it has left the catalogue."""
    return exercise_page(exercise.slug)


@register.filter
def exercise_page(slug: str) -> str:
    """The same of a slug."""
    return _exercise_page(slug) if slug in open_catalogue().exercises else ""


@cache  # a list of moves asks for it dozens of times
def _exercise_page(slug: str) -> str:
    return reverse("exercise", args=[slug])
