"""Body measures: what was measured today, the trend, and every day that was told."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from gluteus.web.access import for_a_person
from gluteus.web.body import measured
from gluteus.web.body.chart import NAMES, SHOWN, body_chart, measured_names
from gluteus.web.forms.body import MeasuredForm
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import MeasuredDay
from gluteus.web.planned import plans


@require_http_methods(["GET", "POST"])
@for_a_person
def body(request: PersonRequest) -> HttpResponse:
    """POST adds to a day. `?show=` is the measure that is drawn, `?before=` the page of older days."""
    if not request.person.welcomed:
        return redirect("welcome")
    form = _form(request)
    if form.is_bound and form.is_valid():
        measured.tell(request.person, form.measurement(), form.new_photo())
        return _back(form.measurement().on)
    return render(request, "body.html", _page(request, form))


@require_http_methods(["GET", "POST"])
@for_a_person
def day(request: PersonRequest, on: str) -> HttpResponse:
    """POST puts what is told in the place of what the day knew."""
    row = measured.day_of(request.person, _read_day(on))
    form = _form(request, row)
    if form.is_bound and form.is_valid():
        measured.correct(row, request.person, form.measurement(), form.new_photo())
        return _back(row.on)
    return render(request, "body_day.html", {"day": row, "form": form})


@require_POST
@for_a_person
def delete(request: PersonRequest, on: str) -> HttpResponse:
    """Delete a day with its photos."""
    measured.forget(measured.day_of(request.person, _read_day(on)), request.person)
    return redirect("body")


def _form(request: PersonRequest, row: MeasuredDay | None = None) -> MeasuredForm:
    sent = request.method == "POST"
    return MeasuredForm(
        request.person,
        plans.day_here(),
        request.POST if sent else None,
        request.FILES if sent else None,
        row,
    )


def _page(request: PersonRequest, form: MeasuredForm) -> dict[str, Any]:
    person, asked = request.person, request.GET
    days, more = measured.days(person, _day_or_none(asked.get("before", "")))
    year = measured.measurements(person, plans.day_here() - SHOWN)
    names = measured_names(year)
    name = asked.get("show") if asked.get("show") in names else next(iter(names), None)
    return {
        "form": form,
        "days": days,
        "older": days[-1].on.isoformat() if more else None,
        "is_first_page": "before" not in asked,
        "chart": body_chart(year, name, person.units) if name else None,
        "choices": [(one, NAMES[one]) for one in names],
        "saved": _day_or_none(asked.get("saved", "")),
    }


def _back(saved: date) -> HttpResponse:
    return redirect(f"{reverse('body')}?saved={saved.isoformat()}")


def _read_day(on: str) -> date:
    """Raises Http404 for what is no day."""
    read = _day_or_none(on)
    if read is None:
        raise Http404
    return read


def _day_or_none(told: str) -> date | None:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None
