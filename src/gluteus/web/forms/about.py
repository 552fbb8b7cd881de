"""About you, in the person's own units. Refused is only what cannot be true; what is odd is asked."""

from datetime import UTC, datetime
from typing import Any

from django import forms

from gluteus.body import Person
from gluteus.errors import ImpossibleValue
from gluteus.web.forms.plain import PlainForm
from gluteus.web.pages.units import KG_PER_LB, M_PER_INCH, inches_to_m, lb_to_kg

# Body mass indices between these are common; outside, another unit is likelier than the number typed.
COMMON_BMI = (15, 45)
INCHES_PER_FOOT = 12


def _for_autofill(name: str, kind: str = "text") -> forms.TextInput:
    """A field that the browser may fill in, by its standard name."""
    return forms.TextInput(attrs={"autocomplete": name, "type": kind})


class AboutForm(PlainForm):
    """`cleaned_data` has mass_kg and stature_m beside what was typed; an empty sex was left unsaid."""

    name = forms.CharField(
        label="What should we call you?", max_length=60, required=False, widget=_for_autofill("nickname")
    )
    units = forms.ChoiceField(
        label="Units",
        choices={"metric": "kg and cm", "imperial": "lb, feet and inches"},
        widget=forms.RadioSelect,
    )
    sex = forms.ChoiceField(
        label="Sex",
        help_text="For the estimate of energy, a little wider where it is left unsaid, and for your figure.",
        choices={"": "Rather not say", "female": "Female", "male": "Male"},
        required=False,
        widget=forms.RadioSelect,
    )
    birth_year = forms.IntegerField(label="Year of birth", widget=_for_autofill("bday-year", "number"))
    mass = forms.FloatField(label="Body weight")
    stature_cm = forms.FloatField(label="Height (cm)", required=False)
    stature_feet = forms.IntegerField(label="Height (feet)", min_value=0, required=False)
    stature_inches = forms.FloatField(label="Inches", min_value=0, max_value=11.99, required=False)
    body_fat_percent = forms.FloatField(
        label="Body fat (percent)",
        help_text="Only if it was measured. It changes the estimate by less than 2 percent.",
        required=False,
    )
    # The answer to a question that the form itself asked: the number stands, or it was the other unit.
    mass_answer = forms.ChoiceField(choices={"": "", "kg": "kg", "lb": "lb"}, required=False)
    stature_answer = forms.ChoiceField(
        choices={"": "", "cm": "cm", "inches": "inches", "m": "m"}, required=False
    )

    question: dict[str, Any] | None = None

    def clean_birth_year(self) -> int:
        year = int(self.cleaned_data["birth_year"])
        this_year = datetime.now(tz=UTC).year
        if not this_year - 120 <= year <= this_year - 5:
            raise forms.ValidationError(f"{year} cannot be right: please type the year with four digits.")
        return year

    def clean_body_fat_percent(self) -> float | None:
        percent: float | None = self.cleaned_data["body_fat_percent"]
        if percent is not None and 0 < percent < 1:
            meant = f"{percent * 100:.0f}"
            raise forms.ValidationError(
                f"{percent:g} percent cannot be right. If you meant {meant}, type {meant}."
            )
        return percent

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        data["stature_m"] = self._stature_m(data)
        data["mass_kg"] = self._mass_kg(data)
        if data["stature_m"] is None or data["mass_kg"] is None:
            return data
        try:
            Person(
                age_years=datetime.now(tz=UTC).year - data["birth_year"],
                mass_kg=data["mass_kg"],
                stature_m=data["stature_m"],
                sex=data["sex"] or None,
                body_fat_percent=data["body_fat_percent"],
            )
        except ImpossibleValue as error:
            self.add_error(self._field_of(error.field), str(error))
        else:
            self._ask_about_odd_mass(data)
        return data

    def _field_of(self, quantity: str) -> str:
        return {
            "mass_kg": "mass",
            "stature_m": self._stature_fields(self.cleaned_data)[0],
            "age_years": "birth_year",
        }.get(quantity, quantity)

    def _stature_fields(self, data: dict[str, Any]) -> tuple[str, ...]:
        return ("stature_feet", "stature_inches") if data["units"] == "imperial" else ("stature_cm",)

    def _stands(self, quantity: str, *fields: str) -> bool:
        """Whether the stored quantity was shown (rounded, in the units of that time) and not typed anew."""
        return self.initial.get(quantity) is not None and not set(fields) & set(self.changed_data)

    def _stature_m(self, data: dict[str, Any]) -> float | None:
        if self._stands("stature_m", *self._stature_fields(data)):
            return float(self.initial["stature_m"])
        if data["units"] == "imperial":
            feet, inches = data.get("stature_feet"), data.get("stature_inches")
            if feet is None:
                self.add_error("stature_feet", "Please type your height.")
                return None
            return inches_to_m(feet * INCHES_PER_FOOT + (inches or 0))
        typed = data.get("stature_cm")
        if typed is None:
            self.add_error("stature_cm", "Please type your height.")
            return None
        meant = {"inches": typed * M_PER_INCH, "m": typed}.get(data["stature_answer"], typed / 100)
        if data["stature_answer"] == "":
            self._ask_about_odd_stature(typed)
        return None if self.question else float(meant)

    def _ask_about_odd_stature(self, typed: float) -> None:
        if 1 <= typed < 2.5:  # noqa: PLR2004  heights in m
            self._ask("stature", f"Is that {typed:g} metres?", {"m": f"Yes, {typed * 100:.0f} cm"})
        elif 48 <= typed <= 84:  # noqa: PLR2004  4 to 7 feet in inches
            self._ask(
                "stature",
                f"Only {typed:g} cm tall, or {typed:g} inches?",
                {"inches": f"{typed:g} inches ({typed * 2.54:.0f} cm)", "cm": f"{typed:g} cm is right"},
            )

    def _mass_kg(self, data: dict[str, Any]) -> float:
        if self._stands("mass_kg", "mass"):
            return float(self.initial["mass_kg"])
        unit = data["mass_answer"] or ("lb" if data["units"] == "imperial" else "kg")
        return lb_to_kg(data["mass"]) if unit == "lb" else float(data["mass"])

    def _ask_about_odd_mass(self, data: dict[str, Any]) -> None:
        """Pounds typed into kilograms, or the other way round: ask, never guess."""
        typed = data["mass"]
        if data["mass_answer"] or self._stands("mass_kg", "mass"):
            return
        if data["units"] == "metric":
            other_kg, other, own = typed * KG_PER_LB, "lb", "kg"
        else:
            other_kg, other, own = typed, "kg", "lb"
        if _oddness(other_kg, data["stature_m"]) < _oddness(data["mass_kg"], data["stature_m"]):
            self._ask(
                "mass",
                f"{typed:g} {own} is unusual for your height. Did you mean {typed:g} {other}?",
                {other: f"I meant {typed:g} {other}", own: f"{typed:g} {own} is right"},
            )

    def _ask(self, what: str, sentence: str, answers: dict[str, str]) -> None:
        field = "mass" if what == "mass" else "stature_cm"
        self.question = {"field": field, "name": f"{what}_answer", "sentence": sentence, "answers": answers}
        self.add_error(field, sentence)


def _oddness(mass_kg: float, stature_m: float) -> float:
    """How many times outside the common body mass indices; 1 within them."""
    low, high = COMMON_BMI
    bmi = mass_kg / stature_m**2
    return max(low / bmi, bmi / high, 1.0)
