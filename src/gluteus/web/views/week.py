"""The week: what is planned, what was done and why; move, skip, pause."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from gluteus import planning
from gluteus.catalogue.vocabulary import GLUTEALS, MUSCLES
from gluteus.errors import NoRest, PlanningError
from gluteus.planning.ahead import plan_text
from gluteus.planning.week.placing import monday_of
from gluteus.web import actions, mapping
from gluteus.web.access import for_a_person
from gluteus.web.forms.week import (
    CalendarForm,
    MoveForm,
    PauseForm,
    PlanFileForm,
    ResumeForm,
    SkipForm,
    UndoForm,
)
from gluteus.web.middleware import PersonRequest
from gluteus.web.planned import plans, weekly


@require_GET
@for_a_person
def week(request: PersonRequest) -> HttpResponse:
    """`?day=` any ISO date shows its week, else this one."""
    if not request.person.welcomed:
        return redirect("welcome")
    try:
        day = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        day = plans.day_here()
    return _page(request, day)


@require_POST
@for_a_person
def move(request: PersonRequest) -> HttpResponse:
    """Another day for a planned workout; where rest forbids it, the nearest free day is offered."""
    form = MoveForm(request.POST)
    if not form.is_valid():
        return redirect("week")
    moving, to = form.cleaned_data["moving"], form.cleaned_data["to"]
    return _arrange(request, moving, lambda open_week: open_week.moved(moving, to))


@require_POST
@for_a_person
def skip(request: PersonRequest) -> HttpResponse:
    form = SkipForm(request.POST)
    if not form.is_valid():
        return redirect("week")
    moving = form.cleaned_data["moving"]
    return _arrange(request, moving, lambda open_week: open_week.skipped(moving))


def _arrange(
    request: PersonRequest, moving: date, arranged: Callable[[planning.OpenWeek], planning.Wishes]
) -> HttpResponse:
    try:
        wishes = arranged(weekly.open_week(request.person, moving, plans.day_here()))
    except NoRest as error:
        return _page(request, moving, trouble=str(error), moving=moving, nearest=error.nearest)
    except PlanningError as error:
        return _page(request, moving, trouble=str(error))
    return _save(request, wishes, moving)


@require_POST
@for_a_person
def undo(request: PersonRequest) -> HttpResponse:
    """Give a week its usual days again."""
    form = UndoForm(request.POST)
    if not form.is_valid():
        return redirect("week")
    day = form.cleaned_data["day"]
    return _save(request, mapping.wishes(request.person).usual_again(monday_of(day)), day)


@require_POST
@for_a_person
def pause(request: PersonRequest) -> HttpResponse:
    """A holiday: no workout from the first to the last day."""
    form = PauseForm(request.POST)
    if not form.is_valid():
        return _page(request, plans.day_here(), pause_form=form)
    told = form.cleaned_data
    wishes = mapping.wishes(request.person).with_pause(told["first"], told["last"])
    return _save(request, wishes, told["first"])


@require_POST
@for_a_person
def resume(request: PersonRequest) -> HttpResponse:
    """End a pause; one that has begun keeps the days that are over."""
    form = ResumeForm(request.POST)
    if not form.is_valid():
        return redirect("week")
    wishes, today = mapping.wishes(request.person), plans.day_here()
    return _save(request, wishes.without_pause(form.cleaned_data["first"], today), today)


@require_GET
@for_a_person
def plan_file(request: PersonRequest) -> HttpResponse:
    """The plan from this week on, to keep or to share."""
    try:
        text = plan_text(plans.plan_of(request.person, plans.day_here()))
    except PlanningError as error:
        return _page(request, plans.day_here(), trouble=str(error))
    disposition = {"Content-Disposition": 'attachment; filename="gluteus-plan.json"'}
    return HttpResponse(text, content_type="application/json", headers=disposition)


@require_POST
@for_a_person
def take_plan(request: PersonRequest) -> HttpResponse:
    """Take over days and minutes of a shared plan; what is done on them is planned anew for this body."""
    form = PlanFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, plans.day_here(), file_form=form)
    actions.save_person(request.person, **mapping.usual_week_as_fields(form.cleaned_data["plan"].wishes))
    return redirect("week")


def _save(request: PersonRequest, wishes: planning.Wishes, day: date) -> HttpResponse:
    actions.save_person(request.person, **mapping.wishes_as_fields(wishes))
    return redirect(f"{reverse('week')}?day={day.isoformat()}")


def _page(
    request: PersonRequest, day: date, *, pause_form: PauseForm | None = None, **more: Any
) -> HttpResponse:
    person, today = request.person, plans.day_here()
    key = person.calendar_key
    wishes = mapping.wishes(person)
    page = {
        "week": weekly.week_shown(person, day, today),
        "today": today,
        "may_train": planning.screen(mapping.health(person)).may_train,
        "muscle_words": [MUSCLES[muscle] for muscle in GLUTEALS],
        "pauses": [span for span in wishes.pauses if span[1] >= today],
        "in_sequence": wishes.in_sequence,
        "file_form": PlanFileForm(),
        "pause_form": pause_form or PauseForm(initial={"first": today, "last": today}),
        "feed": request.build_absolute_uri(reverse("calendar", args=[key])) if key else "",
        "calendar_form": CalendarForm(initial={"at": person.calendar_at}),
    }
    return render(request, "week.html", page | more)
