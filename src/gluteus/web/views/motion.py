"""Files of the figure in motion; their addresses hold a digest, so that browsers keep them for ever."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from gluteus.catalogue import open_catalogue
from gluteus.errors import NotInCatalogue
from gluteus.figure.files import BAKED, mesh_file
from gluteus.web.figures import motion
from gluteus.web.views.pictures import FOR_EVER


@require_GET
def mesh(request: HttpRequest, digest: str, body: str, piece: str) -> HttpResponse:  # noqa: ARG001
    try:
        packed = (BAKED / mesh_file(body, piece)).read_bytes()
    except OSError as error:
        raise Http404 from error
    return HttpResponse(packed, content_type="application/octet-stream", headers={"Cache-Control": FOR_EVER})


@require_GET
def clip(request: HttpRequest, digest: str, body: str, name: str) -> HttpResponse:  # noqa: ARG001
    slug, _, wrong = name.partition(".")
    try:
        told = motion.clip_text(body, open_catalogue().exercise(slug), wrong)
    except (OSError, KeyError, NotInCatalogue) as error:
        raise Http404 from error
    return HttpResponse(told, content_type="application/json", headers={"Cache-Control": FOR_EVER})
