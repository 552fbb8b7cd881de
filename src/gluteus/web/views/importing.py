"""Import a past: choose a file, look at what is in it, store it while a bar shows how far, undo it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gluteus.catalogue import open_catalogue
from gluteus.errors import ExchangeError
from gluteus.exchange import read_log
from gluteus.web import queries
from gluteus.web.access import for_a_person
from gluteus.web.forms.imports import FileForm, NamesForm
from gluteus.web.imports import writes
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import ImportRow
from gluteus.web.planned import plans


@require_http_methods(["GET", "POST"])
@for_a_person
def imports(request: PersonRequest) -> HttpResponse:
    """GET asks for a file and lists what came before; POST reads one and leads to its preview."""
    unit = "lb" if request.person.units == "imperial" else "kg"
    form = FileForm(initial={"mass_unit": unit})
    if request.method == "POST":
        form = FileForm(request.POST, request.FILES)
        if form.is_valid() and (row := _kept(request, form)):
            return redirect("one_import", row.pk)
    page = {"form": form, "imports": queries.imports_of(request.person)}
    return render(request, "imports.html", page)


def _kept(request: PersonRequest, form: FileForm) -> ImportRow | None:
    """The preview; None where the form now says why there is none."""
    file = form.cleaned_data["file"]
    try:
        log = read_log(file.file, mass_unit=form.cleaned_data["mass_unit"], today=plans.day_here())
    except ExchangeError as error:
        form.add_error("file", str(error))
        return None
    return writes.keep(request.person, log, file.name)


@require_GET
@for_a_person
def one(request: PersonRequest, import_id: UUID) -> HttpResponse:
    """The preview, how far the import is, or what came of it."""
    return _page(request, queries.import_of(request.person, import_id))


@require_POST
@for_a_person
def names(request: PersonRequest, import_id: UUID) -> HttpResponse:
    """Which exercise of ours each name means; from the preview this begins the import."""
    row = queries.import_of(request.person, import_id)
    form = _names_form(row, request.POST)
    if not form.is_valid():
        return _page(request, row, form)
    writes.say_names(request.person, form.said())
    writes.begin(row)
    return redirect("one_import", row.pk)


@require_POST
@for_a_person
def more(request: PersonRequest, import_id: UUID) -> HttpResponse:
    """Store the next batch; the page's script asks for JSON until it is finished."""
    row = queries.import_of(request.person, import_id)
    writes.store_batch(row)
    if not request.accepts("text/html"):
        return JsonResponse({"percent": _percent(row), "finished": row.finished_at is not None})
    return redirect("one_import", row.pk)


@require_POST
@for_a_person
def undo(request: PersonRequest, import_id: UUID) -> HttpResponse:
    """Everything that came with it goes again; a preview is only forgotten."""
    writes.undo(queries.import_of(request.person, import_id))
    return redirect("imports")


def _names_form(row: ImportRow, sent: Any = None) -> NamesForm:
    found = writes.meanings(row.person, [name for name, _ in row.told["names"]])
    return NamesForm(found, open_catalogue(), sent)


def _percent(row: ImportRow) -> int:
    return 100 * row.done_bytes // max(row.spool_bytes, 1)


def _page(request: PersonRequest, row: ImportRow, form: NamesForm | None = None) -> HttpResponse:
    names = row.told["names"]
    found = writes.meanings(request.person, [name for name, _ in names])
    form = form or NamesForm(found, open_catalogue())
    lines = [
        {"field": field, "sets": sets, "how": one.how}
        for field, one, (_, sets) in zip(form, found, names, strict=True)
    ]
    page = {
        "import": row,
        "told": row.told,
        "dates": [date.fromisoformat(row.told[end]) for end in ("first", "last") if row.told[end]],
        "new": row.told["workouts"] - row.told["already_here"],
        "percent": _percent(row),
        "stored": row.workouts.count() if row.finished_at else 0,
        "form": form,
        "unsure": [line for how in ("alike", "unknown") for line in lines if line["how"] == how],
        "sure": [line for line in lines if line["how"] in ("same", "chosen")],
        "exercises": open_catalogue().exercises.values(),
    }
    return render(request, _template(row), page)


def _template(row: ImportRow) -> str:
    if row.began_at is None:
        return "import_preview.html"
    return "import_result.html" if row.finished_at else "import_running.html"
