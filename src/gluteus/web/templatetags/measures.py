"""How quantities read on a page: in a person's own units, loads in words, the tempo as a bar to scale."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib import metadata
from typing import Any

from django import template

from gluteus.anthropometry import GIRTHS
from gluteus.catalogue import Exercise, Load, open_catalogue
from gluteus.catalogue.kit import ANY_WEIGHT
from gluteus.catalogue.vocabulary import BAND_LEVELS, LOADS
from gluteus.coaching import in_words
from gluteus.energy import shown_range
from gluteus.exchange import APPS
from gluteus.web.forms.training import WEEKDAYS
from gluteus.web.pages.units import feet_and_inches, shown_girth, shown_mass

register = template.Library()

NARROW_PERCENT = 16


@register.filter
def mass(mass_kg: float, units: str) -> str:
    return shown_mass(mass_kg, units)


@register.filter
def girth(girth_m: float, units: str) -> str:
    return shown_girth(girth_m, units)


@register.filter
def girth_name(name: str) -> str:
    """How a person reads the name of a girth."""
    return GIRTHS[name].words


@register.filter
def stature(stature_m: float, units: str) -> str:
    """A height as this person reads it: "165 cm" or "5 ft 5 in"."""
    if units == "imperial":
        feet, inches = feet_and_inches(stature_m)
        return f"{feet} ft {inches:g} in"
    return f"{stature_m * 100:.0f} cm"


@register.filter
def load(held: Load | Mapping[str, Any], units: str) -> str:
    """What is held: "Dumbbells, 2 × 5 kg", "Band, medium"; "60 kg" where nobody said of what."""
    chosen = held if isinstance(held, Load) else Load(**held)
    if chosen.kind == ANY_WEIGHT:
        return shown_mass(chosen.mass_kg or 0.0, units)
    name = LOADS.get(chosen.kind, chosen.kind)
    if chosen.band_level:
        return f"{name}, {BAND_LEVELS.get(chosen.band_level, chosen.band_level)}"
    if chosen.mass_kg is None:
        return name
    times = f"{chosen.count} × " if chosen.count > 1 else ""
    return f"{name}, {times}{shown_mass(chosen.mass_kg, units)}"


@register.filter
def kcal_to(low_kcal: float, high_kcal: float) -> str:
    """`{{ low|kcal_to:high }}`: a range as every page rounds it, "85–140 kcal"."""
    return shown_range(low_kcal, high_kcal)


@register.filter
def month(moment: datetime) -> str:
    """Like "November 2026", in the machine's own time zone."""
    return f"{moment.astimezone():%B %Y}"


@register.filter
def routine_name(slug: str) -> str:
    """The name of a routine; the slug in words where the catalogue has it no longer."""
    routine = open_catalogue().routines.get(slug)
    return routine.name if routine else in_words(slug)


@register.filter
def exercise_name(slug: str) -> str:
    """The name of an exercise; the slug in words where the catalogue has it no longer."""
    exercise = open_catalogue().exercises.get(slug)
    return exercise.name if exercise else in_words(slug)


@register.filter
def short_day(moment: datetime) -> str:
    """Like "3 Nov 2026", in the machine's own time zone."""
    local = moment.astimezone()
    return f"{local.day} {local:%b %Y}"


@register.filter
def app(word: str) -> str:
    """The name of another program."""
    return APPS.get(word, in_words(word))


@register.filter
def weekday(number: int) -> str:
    return WEEKDAYS[number]


@register.filter
def weekday_of(on: date) -> str:
    """Like "Wednesday"."""
    return f"{on:%A}"


@register.simple_tag
def version() -> str:
    return metadata.version("gluteus")


@dataclass(frozen=True, slots=True)
class PhaseSegment:
    """A phase of the tempo as its part of a bar: where it begins and how wide it is, in percent."""

    name: str
    seconds: float
    x_percent: float
    width_percent: float

    @property
    def narrow(self) -> bool:
        """Whether only the seconds fit into it on a phone."""
        return self.width_percent < NARROW_PERCENT


@register.filter
def phase_bar(exercise: Exercise) -> list[PhaseSegment]:
    """The tempo of an exercise drawn to scale, in the order in which its repetition happens."""
    tempo, before_s, segments = exercise.tempo, 0.0, []
    for name, seconds in tempo.phases(exercise.starts):
        share = 100 / tempo.rep_s
        segments.append(PhaseSegment(name, seconds, round(before_s * share, 2), round(seconds * share, 2)))
        before_s += seconds
    return segments
