"""What the pages of an import send: the file, and which exercise of ours a name means."""

from typing import TYPE_CHECKING, Any

from django import forms

from gluteus.catalogue import Catalogue
from gluteus.exchange import Meant, meant
from gluteus.exchange.table import LARGEST_BYTES
from gluteus.web.forms.plain import PlainForm

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

MEGA = 1_000_000


class FileForm(PlainForm):
    """The file, and the unit of its weights where it leaves that open."""

    file = forms.FileField(
        label="The CSV file",
        help_text="As the app exported it. A file that a spreadsheet saved again is read, too.",
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv,text/plain"}),
    )
    mass_unit = forms.ChoiceField(
        label="Weights in the file are in",
        help_text="This counts only where the file itself does not say.",
        choices={"kg": "kg", "lb": "lb"},
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].error_messages["required"] = "Please choose a file."

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if file.size and file.size > LARGEST_BYTES:
            raise forms.ValidationError(
                f"This file has {file.size / MEGA:.0f} MB; up to {LARGEST_BYTES // MEGA} MB can be read. "
                "Export fewer years at a time."
            )
        return file


class NamesForm(PlainForm):
    """A field for each name of another program: one of our exercises by its name, or nothing."""

    def __init__(self, found: tuple[Meant, ...], catalogue: Catalogue, *args: Any, **kwargs: Any) -> None:
        fields = {
            f"name_{number}": forms.CharField(
                label=one.name,
                required=False,
                max_length=80,
                initial=catalogue.exercise(one.slug).name if one.slug else "",
                widget=forms.TextInput(attrs={"list": "our-exercises", "autocomplete": "off"}),
            )
            for number, one in enumerate(found)
        }
        super().__init__(*args, **kwargs)
        self.fields.update(fields)
        self._catalogue = catalogue

    def said(self) -> dict[str, str]:
        """The slug for each name, empty where it is none of ours; of a valid form that was sent."""
        return {
            str(field.label): self._slug(self.cleaned_data[key])
            for key, field in self.fields.items()
            if key in self.data  # what a page did not show was not said
        }

    def clean(self) -> dict[str, Any]:
        for key in self.fields:
            typed = self.cleaned_data.get(key, "")
            if typed and not self._slug(typed):
                self.add_error(
                    key, f"We have no exercise “{typed}”. Choose one of the list, or leave it empty."
                )
        return self.cleaned_data

    def _slug(self, typed: str) -> str:
        (found,) = meant([typed], self._catalogue, {})
        return found.slug or ""
