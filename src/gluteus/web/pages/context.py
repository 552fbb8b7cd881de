"""What every page's template may use."""

from typing import Any

from django.http import HttpRequest

from gluteus.web import mapping


def every_page(request: HttpRequest) -> dict[str, Any]:
    """`look` is a function, so that only a page with pictures asks who looks at them."""
    person = getattr(request, "person", None)
    return {"person": person, "here": request.path, "look": lambda: mapping.look(person)}
