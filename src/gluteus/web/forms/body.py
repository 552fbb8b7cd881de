"""What was measured on a day, in the person's own units. Refused is only what cannot be true."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms

from gluteus.anthropometry import GIRTHS, Measurement
from gluteus.errors import ImpossibleValue, PhotoError
from gluteus.web.body.measured import NewPhoto
from gluteus.web.forms.plain import PlainForm
from gluteus.web.models import FACINGS, MeasuredDay, Person
from gluteus.web.pages.units import (
    GIRTH_UNITS,
    KG_PER_LB,
    MASS_UNITS,
    girth_from,
    girth_in,
    mass_from,
    mass_in,
    shown_mass,
)
from gluteus.web.photos import CleanPhoto, clean
from gluteus.web.photos.cleaning import CUT_SHORT, MOST_BYTES, TOO_LARGE

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

FIRST_YEAR = 1950
FIRST_GIRTHS = 4  # of the list; the others fold away
USUAL_CHANGE = (0.8, 1.25)  # of the weight known so far; beyond it another unit or a slip is likelier


class MeasuredForm(PlainForm):
    """`measurement()` and `new_photo()` are what was told; what was shown and left untouched stays exact."""

    on = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    mass = forms.FloatField(required=False)
    photo = forms.FileField(
        label="Photo",
        required=False,
        # An iPhone turns its HEIC photos into JPEG where a page asks for that.
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    facing = forms.ChoiceField(label="It shows me", choices=FACINGS, required=False, widget=forms.RadioSelect)
    # The answer to a question that the form itself asked: in which unit the number was meant.
    mass_answer = forms.ChoiceField(
        choices={"": "", **{unit: unit for unit in MASS_UNITS.values()}}, required=False
    )

    question: dict[str, Any] | None = None

    def __init__(
        self, person: Person, today: date, sent: Any, files: Any, row: MeasuredDay | None = None
    ) -> None:
        super().__init__(sent, files, initial=_shown(person.units, today, row))
        self._person, self._today, self._row, self._units = person, today, row, person.units
        if row is not None:
            del self.fields["on"]
        self.fields["mass"].label = f"Weight ({MASS_UNITS[self._units]})"
        for name, girth in GIRTHS.items():
            label = f"{girth.words} ({GIRTH_UNITS[self._units]})"
            self.fields[name] = forms.FloatField(label=label, help_text=girth.where, required=False)
            self.fields[name].error_messages["invalid"] = self.fields["mass"].error_messages["invalid"]
        self.fields["photo"].error_messages.update(invalid=CUT_SHORT, missing=CUT_SHORT, empty=CUT_SHORT)

    @property
    def girths(self) -> list[forms.BoundField]:
        return [self[name] for name in GIRTHS]

    @property
    def shows_girths(self) -> bool:
        """Whether the tape is worth unfolding: something is wrong with it, or the day has some of it."""
        return _has_something(self.girths)

    @property
    def shows_more_girths(self) -> bool:
        return _has_something(self.girths[FIRST_GIRTHS:])

    def measurement(self) -> Measurement:
        told: Measurement = self.cleaned_data["measurement"]
        return told

    def new_photo(self) -> NewPhoto | None:
        cleaned: CleanPhoto | None = self.cleaned_data["photo"]
        return NewPhoto(cleaned, self.cleaned_data["facing"] or next(iter(FACINGS))) if cleaned else None

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self._today:
            raise forms.ValidationError("That day has not come yet: please look at the date.")
        if on.year < FIRST_YEAR:
            raise forms.ValidationError(f"The year {on.year} cannot be right: please look at the date.")
        return on

    def clean_photo(self) -> CleanPhoto | None:
        sent: UploadedFile[Any] | None = self.cleaned_data["photo"]
        if sent is None:
            return None
        if (sent.size or 0) > MOST_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        try:
            return clean(sent.read())
        except PhotoError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """Everything that is wrong is said at once: whoever sends a photo again wants to do so once."""
        data = super().clean() or {}
        try:
            told = self._told(data)
        except ImpossibleValue as error:
            self.add_error("mass" if error.field == "mass_kg" else error.field, str(error))
            return data
        if told.mass_kg is not None:
            self._ask_about_odd_mass(data, told.mass_kg)
        if not self.errors and self._row is None and told == Measurement(told.on) and not data["photo"]:
            raise forms.ValidationError("Please type a weight or a measure, or choose a photo.")
        return {**data, "measurement": told}

    def _told(self, data: Mapping[str, Any]) -> Measurement:
        typed = {name: value for name, value in data.items() if value is not None}
        return Measurement(
            on=self._row.on if self._row else data.get("on", self._today),
            mass_kg=self._mass_kg(data) if "mass" in typed else None,
            girths_m={name: self._girth_m(name, typed[name]) for name in GIRTHS if name in typed},
        )

    def _mass_kg(self, data: Mapping[str, Any]) -> float:
        if self._row and self._row.mass_kg is not None and "mass" not in self.changed_data:
            return self._row.mass_kg
        units = {unit: units for units, unit in MASS_UNITS.items()}.get(
            data.get("mass_answer", ""), self._units
        )
        return mass_from(units, data["mass"])

    def _girth_m(self, name: str, typed: float) -> float:
        if self._row and name in self._row.girths_m and name not in self.changed_data:
            return float(self._row.girths_m[name])
        return girth_from(self._units, typed)

    def _ask_about_odd_mass(self, data: Mapping[str, Any], mass_kg: float) -> None:
        """A slip or pounds typed into kilograms, or the other way round: ask, never guess."""
        known_kg = self._person.mass_kg
        if known_kg is None or data.get("mass_answer") or "mass" not in self.changed_data:
            return
        if _is_usual(mass_kg, known_kg):
            return
        typed, own = data["mass"], MASS_UNITS[self._units]
        answers = {own: f"{typed:g} {own} is right"}
        if _is_usual(typed * KG_PER_LB if own == "kg" else typed, known_kg):
            other = "lb" if own == "kg" else "kg"
            answers = {other: f"I meant {typed:g} {other}", **answers}
        known = shown_mass(known_kg, self._units)
        sentence = f"{typed:g} {own} is far from the {known} known so far. Is it right? If not, type it anew."
        self.question = {"field": "mass", "name": "mass_answer", "sentence": sentence, "answers": answers}
        self.add_error("mass", sentence)


def _shown(units: str, today: date, row: MeasuredDay | None) -> dict[str, Any]:
    """What stands in the form at first: rounded, in the person's units."""
    shown: dict[str, Any] = {"on": today, "facing": next(iter(FACINGS))}
    if row is None:
        return shown
    if row.mass_kg is not None:
        shown["mass"] = round(mass_in(units, row.mass_kg), 1)
    return shown | {name: round(girth_in(units, girth_m), 1) for name, girth_m in row.girths_m.items()}


def _has_something(fields: list[forms.BoundField]) -> bool:
    return any(field.errors or field.value() for field in fields)


def _is_usual(mass_kg: float, known_kg: float) -> bool:
    low, high = USUAL_CHANGE
    return low * known_kg <= mass_kg <= high * known_kg
