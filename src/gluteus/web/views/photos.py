"""Photos of a body: each served to its owner and to no cache, and two of them side by side."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from gluteus.web.access import for_a_person
from gluteus.web.body import measured
from gluteus.web.middleware import PersonRequest
from gluteus.web.models import BodyPhoto
from gluteus.web.photos import folder


@require_GET
@for_a_person
def photo(request: PersonRequest, photo_id: UUID, size: str) -> HttpResponse:
    """The file itself; nobody else's, and no browser or proxy is to keep a copy."""
    sizes = {size: size for size in folder.SIZES}
    if size not in sizes:
        raise Http404
    row = measured.photo_of(request.person, photo_id)
    data = folder.read(row.day.person_id, row.pk, sizes[size])
    if data is None:
        raise Http404
    return HttpResponse(
        data,
        content_type="image/jpeg",
        headers={"Cache-Control": "private, no-store", "Cross-Origin-Resource-Policy": "same-origin"},
    )


@require_GET
@for_a_person
def photos(request: PersonRequest) -> HttpResponse:
    """`?then=` and `?now=` are ids of photos; else the newest, beside the oldest that shows the same side."""
    rows = measured.photos(request.person)
    return render(request, "photos.html", {"photos": rows, **_two(request, rows)})


@require_POST
@for_a_person
def delete(request: PersonRequest, photo_id: UUID) -> HttpResponse:
    measured.forget_photo(measured.photo_of(request.person, photo_id))
    return redirect("photos")


def _two(request: PersonRequest, rows: list[BodyPhoto]) -> dict[str, Any]:
    known = {str(row.pk): row for row in rows}
    now = known.get(request.GET.get("now", "")) or (rows[-1] if rows else None)
    alike = [row for row in rows if now and row.facing == now.facing and row != now]
    then = known.get(request.GET.get("then", "")) or next(iter(alike or rows), None)
    return {"then": then, "now": now}
