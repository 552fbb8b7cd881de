"""Pictures of the figure; an address holds the look and the digest of all of them, so browsers keep it."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from gluteus.errors import PictureError
from gluteus.figure.look import Look
from gluteus.web.figures.pictures import portrait_svg, still_svg

FOR_EVER = "public, max-age=31536000, immutable"


@require_GET
def still(request: HttpRequest, digest: str, look: str, slug: str, still: str) -> HttpResponse:  # noqa: ARG001
    return _picture(lambda: still_svg(Look.named(look), slug, still))


@require_GET
def portrait(request: HttpRequest, digest: str, look: str, part: str) -> HttpResponse:  # noqa: ARG001
    return _picture(lambda: portrait_svg(Look.named(look), part))


def _picture(svg: Callable[[], str]) -> HttpResponse:
    try:
        drawn = svg()
    except (OSError, PictureError) as error:
        raise Http404 from error
    return HttpResponse(drawn, content_type="image/svg+xml", headers={"Cache-Control": FOR_EVER})
