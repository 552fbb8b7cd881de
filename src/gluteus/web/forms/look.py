"""The choice of one's figure: its body, hair and colours, each shown by what it would look like."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget

from gluteus.figure.look import BODIES, CHOICES, HAIR_COLOURS, HAIR_STYLES, SKIN_TONES, Look
from gluteus.web.figures.pictures import portrait
from gluteus.web.forms.plain import PlainForm


def _one_of(label: str, choices: Mapping[str, str]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    return {name: name.capitalize() for name in names}


class LookForm(PlainForm):
    """What was touched is chosen; the rest goes on following what the person is."""

    body = _one_of("Body", {name: body.words for name, body in BODIES.items()})
    hair = _one_of("Hair", HAIR_STYLES)
    skin = _one_of("Skin", _by_name(SKIN_TONES))
    hair_colour = _one_of("Hair colour", _by_name(HAIR_COLOURS))

    def __init__(self, sent: Any, look: Look, chosen: Mapping[str, str]) -> None:
        super().__init__(sent, initial=asdict(look))
        self._look, self._chosen = look, chosen

    def pictured(self) -> Iterator[tuple[BoundField, list[tuple[BoundWidget, str]]]]:
        """Every question, and each of its answers with a picture of the present look so changed."""
        for name in CHOICES:
            part = "whole" if name == "body" else "head"
            answers = [(widget, widget.data["value"]) for widget in self[name]]
            yield (
                self[name],
                [(widget, portrait(replace(self._look, **{name: value}), part)) for widget, value in answers],
            )

    def chosen(self) -> dict[str, str]:
        """What to keep: what was chosen before, and what is now."""
        return {**self._chosen, **{name: self.cleaned_data[name] for name in self.changed_data}}
