"""A still of the figure; its address holds the digest of all of them, so browsers keep it for ever."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from gluteus.web.pictures import file_of

FOR_EVER = "public, max-age=31536000, immutable"


@require_GET
def still(request: HttpRequest, digest: str, slug: str, posture: str) -> HttpResponse:  # noqa: ARG001
    try:
        drawn = file_of(slug, posture).read_bytes()
    except OSError as error:
        raise Http404 from error
    return HttpResponse(drawn, content_type="image/svg+xml", headers={"Cache-Control": FOR_EVER})
