"""Who trains on this device, where several people share a server."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gluteus.web.models import Person


@require_http_methods(["GET", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """GET lists them; POST chooses one, or `new` begins the welcome for another person."""
    if request.method == "POST":
        chosen = request.POST.get("person", "")
        if chosen == "new":
            request.session["person"] = str(Person.objects.create().pk)
            return redirect("welcome")
        try:
            person = get_object_or_404(Person, pk=UUID(chosen))
        except ValueError:
            return redirect("people")
        request.session["person"] = str(person.pk)
        return redirect("today")
    return render(request, "people.html", {"people": Person.objects.order_by("created_at")})
