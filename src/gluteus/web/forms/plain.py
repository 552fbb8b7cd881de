"""A form whose every sentence is ours: what is wrong, and what to type instead."""

from typing import Any

from django import forms

SENTENCES = {
    "required": "Please answer this.",
    "invalid": "Please type a number, in digits.",
    "invalid_choice": "Please choose one of these.",
    "min_value": "This must be %(limit_value)s or more.",
    "max_value": "This must be %(limit_value)s or less.",
    "max_length": "Please keep it to %(limit_value)s letters.",
}


class PlainForm(forms.Form):
    """Every form that a person fills in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages.update(SENTENCES)
