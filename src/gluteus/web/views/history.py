"""The history: finished workouts, newest first."""

from datetime import UTC, datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from gluteus.web import queries
from gluteus.web.access import for_a_person
from gluteus.web.middleware import PersonRequest


@require_GET
@for_a_person
def history(request: PersonRequest) -> HttpResponse:
    """`?before=` an ISO time shows the page of older workouts."""
    try:
        before = datetime.fromisoformat(request.GET.get("before", "")).astimezone(UTC)
    except (ValueError, OverflowError):
        before = None
    rows, more = queries.history(request.person, before)
    return render(
        request,
        "history.html",
        {"workouts": rows, "older": rows[-1].started_at.isoformat() if more else None},
    )
