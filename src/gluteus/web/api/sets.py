"""PUT /api/sets/<id>/: a finished set. Sending it again, or late, or twice at once, changes nothing."""

from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods

from gluteus.web import actions
from gluteus.web.access import id_of_person, nobody_trains
from gluteus.web.api.json import answers_json, body_as
from gluteus.web.forms.api import SetForm
from gluteus.web.middleware import VisitorRequest


@require_http_methods(["PUT"])
@answers_json
def one_set(request: VisitorRequest, set_id: UUID) -> HttpResponse:
    person_id = id_of_person(request)
    if person_id is None:
        return nobody_trains()
    told = dict(body_as(SetForm, request).cleaned_data)
    revision = actions.store_set(person_id, set_id, told.pop("workout"), told)
    return JsonResponse({"stored": True, "revision": revision})
