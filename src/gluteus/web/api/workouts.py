"""What the player asks of a running workout: swap an exercise, note a check, end it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from gluteus import planning
from gluteus.catalogue import open_catalogue
from gluteus.coaching import script
from gluteus.web import actions, mapping, queries
from gluteus.web.access import for_a_person
from gluteus.web.api.json import BadRequest, answers_json, body_as
from gluteus.web.forms.api import CheckForm, FinishForm, SwapForm
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import Workout
from gluteus.web.performed import recorded


@require_GET
@for_a_person
@answers_json
def choices(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    """What may take the place of an item: easier, harder, or of the same pattern."""
    row = queries.workout_of(request.person, workout_id)
    item = _item(request.GET.get("item", ""), row)
    found = planning.swap_choices(
        mapping.planned(row), item, recorded.catalogue_of(row), mapping.trainee_of(row)
    )
    groups = {"easier": found.easier, "harder": found.harder, "same": found.same_pattern}
    return JsonResponse({name: [_choice(slug) for slug in slugs] for name, slugs in groups.items()})


def _item(asked: str, row: Workout) -> int:
    for item in range(len(row.planned["items"])):
        if str(item) == asked:
            return item
    raise BadRequest({"item": ["This workout has no such item."]})


def _choice(slug: str) -> dict[str, Any]:
    exercise = open_catalogue().exercise(slug)
    return {"slug": slug, "name": exercise.name, "why": exercise.text.point}


@require_POST
@for_a_person
@answers_json
def swap(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    row = queries.workout_of(request.person, workout_id)
    told = body_as(SwapForm, request).cleaned_data
    workout = actions.swap(row, _item(str(told["item"]), row), told["exercise"])
    steps = script(workout, recorded.catalogue_of(row), checks_done=frozenset(row.checks_done))
    return JsonResponse({"steps": [mapping.step_as_json(step) for step in steps]})


@require_POST
@for_a_person
@answers_json
def check(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    row = queries.workout_of(request.person, workout_id)
    actions.acknowledge(row, body_as(CheckForm, request).cleaned_data["check"])
    return JsonResponse({"checks_done": row.checks_done})


@require_POST
@for_a_person
@answers_json
def finish(request: PersonRequest, workout_id: UUID) -> HttpResponse:
    row = queries.workout_of(request.person, workout_id)
    actions.finish(row, body_as(FinishForm, request).cleaned_data["ended"])
    return JsonResponse({"summary_url": reverse("summary", args=[row.pk])})
