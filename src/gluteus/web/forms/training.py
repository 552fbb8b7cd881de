"""The health check, the kit and the wishes of a person, as forms over the catalogue's closed lists."""

from typing import Any

from django import forms

from gluteus.catalogue import Load
from gluteus.catalogue.vocabulary import BAND_LEVELS, CONDITIONS, KIT, SHAPES
from gluteus.errors import ImpossibleValue
from gluteus.web.forms.plain import PlainForm
from gluteus.web.pages.units import lb_to_kg

YES_NO = {"no": "No", "yes": "Yes"}
WEEKDAYS = dict(enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")))
HELD = {
    "dumbbell": "Dumbbells",
    "household": "Cans or bottles",
    "ball": "Medicine ball",
    "backpack": "Backpack you can fill",
    "ankle_weight": "Ankle weights",
}


def _yes_no(question: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=question, choices=YES_NO, widget=forms.RadioSelect)


class HealthForm(PlainForm):
    """The questions of planning.screening; every answer may be changed later."""

    symptoms = _yes_no("")
    disease = _yes_no("")
    active = _yes_no("")
    conditions = forms.MultipleChoiceField(
        label="",
        choices=CONDITIONS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    cleared = forms.BooleanField(label="", required=False)
    symptoms_cleared = forms.BooleanField(label="", required=False)

    def answers(self) -> dict[str, Any]:
        """As planning.screening.HealthAnswers wants them."""
        data = self.cleaned_data
        yes = {question: data[question] == "yes" for question in ("symptoms", "disease", "active")}
        agreed = {name: data[name] for name in ("cleared", "symptoms_cleared")}
        return {**yes, **agreed, "conditions": sorted(data["conditions"])}


class KitForm(PlainForm):
    """What stands in the room, what can be held, and when and how long this person wants to train."""

    has = forms.MultipleChoiceField(
        label="What do you have?", choices=KIT, required=False, widget=forms.CheckboxSelectMultiple
    )
    step_height_cm = forms.FloatField(
        label="Height of your step (cm)",
        help_text="A stair is about 18 cm, a chair seat about 45 cm. Begin low: 15 to 20 cm.",
        min_value=5,
        max_value=60,
        required=False,
    )
    held = forms.ChoiceField(
        label="Something to hold",
        choices={"": "Nothing yet", **HELD},
        required=False,
        widget=forms.RadioSelect,
    )
    held_mass = forms.FloatField(label="Weight of ONE of them", min_value=0.1, required=False)
    held_count = forms.TypedChoiceField(
        label="How many?", choices={"1": "One", "2": "Two"}, coerce=int, required=False, empty_value="2"
    )
    band = forms.ChoiceField(label="Band", choices={"": "None", **BAND_LEVELS}, required=False)
    level = forms.ChoiceField(
        label="How used to this are you?",
        choices={
            "beginner": "New to it, or a long break",
            "novice": "Some weeks of regular training",
            "intermediate": "Three months or more of regular training",
        },
        widget=forms.RadioSelect,
    )
    per_week = forms.TypedChoiceField(
        label="How many workouts a week?",
        help_text="Three is a good number to begin with. With four, one of them is a light one.",
        choices={"2": "Two", "3": "Three", "4": "Four"},
        coerce=int,
        required=False,
        empty_value=3,  # type: ignore[arg-type]  # the stubs know only words
        widget=forms.RadioSelect,
    )
    days = forms.TypedMultipleChoiceField(
        label="Which days suit you?",
        help_text="The plan chooses among them and leaves a day of rest between. None ticked means any day.",
        choices=WEEKDAYS,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    in_sequence = forms.BooleanField(
        label="No fixed days: the next workout comes as soon as I am rested", required=False
    )
    minutes = forms.IntegerField(
        label="Minutes for one workout",
        help_text="Short takes about 25, standard 40, full 65: with cardio before and after.",
        min_value=15,
        max_value=120,
    )

    def __init__(self, *args: Any, units: str = "metric", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = units
        unit = "lb" if units == "imperial" else "kg"
        self.fields["held_mass"].label = f"Weight of ONE of them ({unit})"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("held") and "held_mass" not in self.errors:
            self._check_held(data)
        unmeasured = data.get("step_height_cm") is None and "step_height_cm" not in self.errors
        if "step" in data.get("has", ()) and unmeasured:
            self.add_error("step_height_cm", "How high is it? Measure it, or use 18 cm for a stair.")
        return data

    def _check_held(self, data: dict[str, Any]) -> None:
        if data["held_mass"] is None:
            self.add_error("held_mass", "How heavy is one of them? A full soup can is about 0.4 kg (0.9 lb).")
            return
        try:
            Load(data["held"], self._held_mass_kg(data))
        except ImpossibleValue as error:
            self.add_error("held_mass", str(error))

    def _held_mass_kg(self, data: dict[str, Any]) -> float:
        """A mass that was shown, rounded in the person's units, and not typed anew stands as it is stored."""
        if self.initial.get("held_mass_kg") is not None and "held_mass" not in self.changed_data:
            return float(self.initial["held_mass_kg"])
        return round(lb_to_kg(data["held_mass"]) if self.units == "imperial" else data["held_mass"], 3)

    def kit(self) -> dict[str, Any]:
        """As catalogue.kit.Kit wants it."""
        data = self.cleaned_data
        loads = []
        if data["held"]:
            mass_kg = self._held_mass_kg(data)
            loads.append({"kind": data["held"], "mass_kg": mass_kg, "count": int(data["held_count"])})
        if data["band"]:
            loads.append({"kind": "band", "band_level": data["band"]})
        height_cm = data["step_height_cm"]
        return {
            "has": sorted(data["has"]),
            "step_height_m": height_cm / 100 if height_cm and "step" in data["has"] else None,
            "loads": loads,
        }


class VoiceForm(PlainForm):
    """How the player speaks."""

    voice_mode = forms.ChoiceField(
        label="The player",
        choices={"voice": "Speaks (a voice of this device)", "beeps": "Beeps", "off": "Stays silent"},
        widget=forms.RadioSelect,
    )
    voice_volume = forms.FloatField(
        label="Volume of the voice",
        min_value=0,
        max_value=1,
        widget=forms.NumberInput(attrs={"type": "range", "step": "0.05"}),
    )


class StartForm(PlainForm):
    """What is chosen on Today: the routine and its shape, and three taps of readiness."""

    routine = forms.CharField(required=False)
    shape = forms.ChoiceField(choices=SHAPES)
    sleep = forms.ChoiceField(choices={"": "", "poor": "Poor", "ok": "Fair", "good": "Good"}, required=False)
    soreness = forms.IntegerField(min_value=0, max_value=10, required=False)
    energy = forms.ChoiceField(choices={"": "", "low": "Low", "ok": "Fair", "high": "High"}, required=False)
    anyway = forms.BooleanField(required=False)  # the answer to the advice to rest
    guess = forms.IntegerField(
        label="How many clean repetitions do you think you have in you?",
        min_value=1,
        max_value=99,
        required=False,
    )  # taking up the test set that the day offers

    def taps(self) -> dict[str, Any]:
        """The three taps, once one of them was given; what was left out counts as fair."""
        data = self.cleaned_data
        if all(data[tap] in (None, "") for tap in ("sleep", "soreness", "energy")):
            return {}
        return {
            "sleep": data["sleep"] or "ok",
            "soreness": data["soreness"] or 0,
            "energy": data["energy"] or "ok",
        }
