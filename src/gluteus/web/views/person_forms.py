"""The forms that welcome and settings share: what each shows at first, and what it saves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from gluteus.planning import QUESTIONS
from gluteus.web.forms.about import AboutForm
from gluteus.web.forms.look import LookForm
from gluteus.web.forms.training import HealthForm, KitForm, VoiceForm
from gluteus.web.mapping import look
from gluteus.web.models import Person
from gluteus.web.pages.units import feet_and_inches, kg_to_lb

# Ticked for a newcomer: what nearly every home has, and the three days that leave a day between.
AT_HOME = ("mat", "wall", "chair")
EVERY_OTHER_DAY = (0, 2, 4)


@dataclass(frozen=True, slots=True)
class Part:
    """One subject: its heading, its form (from a person, or from what was sent), and the fields to save."""

    title: str
    template: str
    form: Callable[[Person, QueryDict | None], forms.Form]
    fields: Callable[[Any], dict[str, Any]]


def _about_form(person: Person, sent: QueryDict | None) -> AboutForm:
    initial: dict[str, Any] = {
        "name": person.name,
        "units": person.units,
        "sex": person.sex,
        "birth_year": person.birth_year,
        "body_fat_percent": person.body_fat_percent,
        "mass_kg": person.mass_kg,
        "stature_m": person.stature_m,
    }
    if person.mass_kg is not None:
        initial["mass"] = round(kg_to_lb(person.mass_kg) if person.units == "imperial" else person.mass_kg, 1)
    if person.stature_m is not None:
        initial["stature_cm"] = round(person.stature_m * 100, 1)
        initial["stature_feet"], initial["stature_inches"] = feet_and_inches(person.stature_m)
    return AboutForm(sent, initial=initial)


def _about_fields(form: AboutForm) -> dict[str, Any]:
    names = ("name", "units", "sex", "birth_year", "mass_kg", "stature_m", "body_fat_percent")
    return {name: form.cleaned_data[name] for name in names}


def _health_form(person: Person, sent: QueryDict | None) -> HealthForm:
    told = person.health
    yes_no = {
        name: "yes" if told[name] else "no" for name in ("symptoms", "disease", "active") if name in told
    }
    form = HealthForm(sent, initial={**told, **yes_no})
    for question in QUESTIONS:
        form.fields[question.id].label = question.text
    return form


def _kit_form(person: Person, sent: QueryDict | None) -> KitForm:
    told = person.kit
    initial: dict[str, Any] = {
        "has": told.get("has", AT_HOME),
        "level": person.level,
        "days": person.days if told else EVERY_OTHER_DAY,
        "minutes": person.minutes,
        "per_week": person.per_week,
        "in_sequence": person.in_sequence,
        "held_count": 2,
    }
    if told.get("step_height_m"):
        initial["step_height_cm"] = f"{told['step_height_m'] * 100:.4g}"
    for load in told.get("loads", ()):
        if load["kind"] == "band":
            initial["band"] = load["band_level"]
        else:
            mass = kg_to_lb(load["mass_kg"]) if person.units == "imperial" else load["mass_kg"]
            initial.update(
                held=load["kind"],
                held_mass=round(mass, 2),
                held_mass_kg=load["mass_kg"],
                held_count=load["count"],
            )
    return KitForm(sent, initial=initial, units=person.units)


def _kit_fields(form: KitForm) -> dict[str, Any]:
    data = form.cleaned_data
    return {
        "kit": form.kit(),
        "level": data["level"],
        "days": sorted(data["days"]),
        "per_week": data["per_week"],
        "in_sequence": data["in_sequence"],
        "minutes": data["minutes"],
    }


def _voice_form(person: Person, sent: QueryDict | None) -> VoiceForm:
    return VoiceForm(sent, initial={"voice_mode": person.voice_mode, "voice_volume": person.voice_volume})


def _look_form(person: Person, sent: QueryDict | None) -> LookForm:
    return LookForm(sent, look(person), person.look)


PARTS = {
    "about": Part("About you", "forms/about.html", _about_form, _about_fields),
    "health": Part(
        "Health check", "forms/health.html", _health_form, lambda form: {"health": form.answers()}
    ),
    "kit": Part("Your kit and your week", "forms/kit.html", _kit_form, _kit_fields),
    "look": Part("Your figure", "forms/look.html", _look_form, lambda form: {"look": form.chosen()}),
    "voice": Part("Voice", "forms/voice.html", _voice_form, lambda form: dict(form.cleaned_data)),
}
WELCOME = ("about", "health", "kit")
