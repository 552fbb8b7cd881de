"""Everything that the welcome asked, and the voice, to change at any time."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from gluteus.web import actions
from gluteus.web.access import for_a_person
from gluteus.web.middleware import PersonRequest
from gluteus.web.settings import DATA_FOLDER
from gluteus.web.views.person_forms import PARTS


@require_GET
@for_a_person
def settings(request: PersonRequest) -> HttpResponse:
    return render(request, "settings.html", {"parts": PARTS, "data_folder": DATA_FOLDER})


@require_http_methods(["GET", "POST"])
@for_a_person
def part(request: PersonRequest, part: str) -> HttpResponse:
    if part not in PARTS:
        raise Http404
    chosen = PARTS[part]
    form = chosen.form(request.person, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actions.save_person(request.person, **chosen.fields(form))
        return redirect("settings")
    return render(request, "settings_part.html", {"part": chosen, "form": form})
