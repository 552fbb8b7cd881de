"""What the Week page sends: moves, skips, pauses, the calendar's link."""

from django import forms

from gluteus.errors import PlanningError
from gluteus.planning import Plan
from gluteus.planning.ahead import plan_from_text
from gluteus.web.forms.plain import PlainForm

MOST_BYTES = 5_000_000  # a plan of 52 weeks has about one


class MoveForm(PlainForm):
    """The planned day, and the day that it moves to."""

    moving = forms.DateField()
    to = forms.DateField()


class SkipForm(PlainForm):
    moving = forms.DateField()


class PauseForm(PlainForm):
    """The first and the last day without training."""

    first = forms.DateField(label="From", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    last = forms.DateField(label="Until", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def clean_last(self) -> object:
        first, last = self.cleaned_data.get("first"), self.cleaned_data["last"]
        if first and last < first:
            raise forms.ValidationError("The last day comes after the first: please look at both.")
        return last


class ResumeForm(PlainForm):
    """The first day of the pause that ends."""

    first = forms.DateField()


class UndoForm(PlainForm):
    """Any day of the week that gets its usual days again."""

    day = forms.DateField()


class PainForm(PlainForm):
    """What hurt in a workout, 0 to 10; 0 takes back what was said."""

    exercise = forms.CharField(max_length=80)
    level = forms.IntegerField(min_value=0, max_value=10)
    sharp = forms.BooleanField(required=False)


class PlanFileForm(PlainForm):
    """A plan that somebody shared."""

    plan = forms.FileField(label="A plan file", max_length=200)

    def clean_plan(self) -> Plan:
        file = self.cleaned_data["plan"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("This file is too large for a plan.")
        try:
            return plan_from_text(file.read().decode("utf-8"))
        except UnicodeDecodeError as error:
            raise forms.ValidationError("This is not a plan file.") from error
        except PlanningError as error:
            raise forms.ValidationError(str(error)) from error


class CalendarForm(PlainForm):
    """What to do with the link, and when a workout begins in the calendar."""

    do = forms.ChoiceField(choices={"make": "", "revoke": "", "keep": ""})
    at = forms.TimeField(
        label="Workouts begin at",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
