"""The calendar feed: planned workouts under a secret link, for a calendar that has no session."""

from datetime import UTC, date, datetime, time
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from gluteus import planning
from gluteus.catalogue import Catalogue, open_catalogue
from gluteus.exchange import Appointment, calendar_text
from gluteus.planning.week.placing import monday_of
from gluteus.web import actions, queries
from gluteus.web.access import for_a_person
from gluteus.web.forms.week import CalendarForm
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import Person
from gluteus.web.planned import plans

ALARM_MINUTES = 30


@require_GET
def feed(_request: HttpRequest, key: str) -> HttpResponse:
    """Whoever has the link sees the days and what is planned, and nothing else."""
    person = queries.person_of_calendar(key)
    text = calendar_text("Gluteus", _appointments(person), alarm_minutes=ALARM_MINUTES)
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


@require_POST
@for_a_person
def change(request: PersonRequest) -> HttpResponse:
    """`make` a new link, which ends the one before; `revoke` it; or keep it and change the time of day."""
    form = CalendarForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        actions.set_calendar(request.person, told["do"], told["at"] or request.person.calendar_at)
    return redirect("week")


def _appointments(person: Person) -> list[Appointment]:
    today, catalogue = plans.day_here(), open_catalogue()
    if not plans.settled(person, plans.routine_of(person), today):
        return []
    done = {workout.started_at.astimezone().date() for workout in queries.workouts_of_week(person, today)}
    made = datetime.combine(today, time(), tzinfo=UTC)
    return [
        _appointment(person, day, number, made, catalogue)
        for monday, week in plans.weeks_from(person, monday_of(today)).items()
        for number, day in enumerate(week.days, len(done) if monday == monday_of(today) else 0)
    ]


def _appointment(
    person: Person, day: planning.DayPlan, number: int, made: datetime, catalogue: Catalogue
) -> Appointment:
    """Known by its place in the week, so that a workout that moves stays the same appointment."""
    return Appointment(
        uid=f"{_week_and_number(day.on, number)}-{_digest(person)}@gluteus",
        begins=on_the_clock(day.on, person.calendar_at),
        minutes=day.minutes,
        title=f"Gluteus: {day.part_name.lower()}",
        text="\n".join(catalogue.exercise(target.exercise).name for target in day.targets),
        changed=made,
    )


def on_the_clock(on: date, at: time) -> datetime:
    """That time of that day in the machine's own zone, summer time or not."""
    return datetime.combine(on, at).astimezone()


def _week_and_number(on: date, number: int) -> str:
    return f"{on:%G-W%V}-{number + 1}"


def _digest(person: Person) -> str:
    return sha256(person.pk.bytes).hexdigest()[:12]
