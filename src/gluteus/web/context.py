"""What every page's template may use."""

from typing import Any

from django.http import HttpRequest


def every_page(request: HttpRequest) -> dict[str, Any]:
    return {"person": getattr(request, "person", None), "here": request.path}
