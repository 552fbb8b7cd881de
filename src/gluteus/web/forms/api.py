"""What the player sends, checked by the same means as what people type."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from django import forms

from gluteus.catalogue import Load, open_catalogue
from gluteus.catalogue.loader import Place, read
from gluteus.catalogue.vocabulary import BAND_LEVELS, BLOCKS, CHECKS, LOADS, SIDE_NAMES
from gluteus.errors import GluteusError, NotInCatalogue
from gluteus.tracking.record import LONGEST_SET_S, MOST_REACH_PERCENT, MOST_REPS
from gluteus.web import queries

MOST_IMPLEMENTS = 10
MOST_SAID = LONGEST_SET_S // 8  # a sentence every eight seconds (coaching/watching.py)
LONGEST_SENTENCE = 300


class LoadField(forms.JSONField):
    """A load as catalogue.kit.Load with all its keys, or nothing."""

    def clean(self, value: Any) -> dict[str, Any] | None:
        told = super().clean(value)
        if told is None:
            return None
        if not isinstance(told, dict):
            raise forms.ValidationError("A load must be a JSON object.")
        try:
            load = read(Load, {key: part for key, part in told.items() if part is not None}, Place("load"))
        except GluteusError as error:
            raise forms.ValidationError(str(error)) from error
        _check_load(load)
        return asdict(load)


def _check_load(load: Load) -> None:
    """Raise ValidationError for what could not be shown again."""
    if load.kind not in LOADS:
        raise forms.ValidationError(f"There is no kind of load called {load.kind!r}.")
    if load.kind == "band" and load.band_level not in BAND_LEVELS:
        raise forms.ValidationError(f"A band is one of {', '.join(BAND_LEVELS)}.")
    if load.kind != "band" and load.mass_kg is None:
        raise forms.ValidationError("A load needs the mass of one of them in kg.")
    if not 1 <= load.count <= MOST_IMPLEMENTS:
        raise forms.ValidationError(f"{load.count} of them cannot be right: please check it.")


class SaidField(forms.JSONField):
    """What the camera said in a set: a few sentences."""

    def clean(self, value: Any) -> list[str]:
        told = super().clean(value) or []
        if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
            raise forms.ValidationError("What was said must be a list of sentences.")
        if len(told) > MOST_SAID or any(len(one) > LONGEST_SENTENCE for one in told):
            raise forms.ValidationError("So much cannot be said in a set.")
        return told


class SetForm(forms.Form):
    """A finished set, as tracking.SetRecord; `revision` counts the edits of one set from 1."""

    workout = forms.UUIDField()
    revision = forms.IntegerField(min_value=1, max_value=1_000_000)
    item = forms.IntegerField(min_value=0, max_value=500)
    set_number = forms.IntegerField(min_value=1, max_value=100)
    side = forms.ChoiceField(choices=SIDE_NAMES)
    exercise = forms.SlugField(max_length=80)
    block = forms.ChoiceField(choices=BLOCKS)
    outcome = forms.ChoiceField(choices={word: word for word in ("done", "cut_short", "skipped")})
    started_at = forms.DateTimeField()
    work_s = forms.FloatField(min_value=0, max_value=LONGEST_SET_S)
    rest_s = forms.FloatField(min_value=0, max_value=LONGEST_SET_S)
    reps = forms.IntegerField(min_value=0, max_value=MOST_REPS, required=False)
    reps_confirmed = forms.BooleanField(required=False)
    rir = forms.IntegerField(min_value=0, max_value=10, required=False)
    load = LoadField(required=False)
    reach_percent = forms.IntegerField(min_value=1, max_value=MOST_REACH_PERCENT, required=False)
    said = SaidField(required=False)

    def clean_exercise(self) -> str:
        """One of the catalogue, or one that has left it while the workout ran: finished sets are sacred."""
        slug: str = self.cleaned_data["exercise"]
        try:
            return open_catalogue().exercise(slug).slug
        except NotInCatalogue as error:
            if queries.is_planned(self.cleaned_data.get("workout"), slug):
                return slug
            raise forms.ValidationError(str(error)) from error

    def clean_started_at(self) -> datetime:
        """Any moment that exists in UTC: a device may have a wrong clock, and its sets count all the same."""
        moment: datetime = self.cleaned_data["started_at"]
        try:
            return moment.astimezone(UTC)
        except OverflowError as error:
            raise forms.ValidationError("There is no such moment.") from error


class _Fixed(dict[str, forms.Field]):
    """Fields that nobody changes: copying them for every request costs as much as a query."""

    def __deepcopy__(self, memo: object) -> "_Fixed":
        return self


SetForm.base_fields = _Fixed(SetForm.base_fields)


class FinishForm(forms.Form):
    ended = forms.ChoiceField(choices={word: word for word in ("done", "stopped", "unwell")})


class SwapForm(forms.Form):
    item = forms.IntegerField(min_value=0, max_value=500)
    exercise = forms.SlugField(max_length=80)


class CheckForm(forms.Form):
    check = forms.ChoiceField(choices=CHECKS)
