"""Pages for what goes wrong: one sentence, what to do, a way back."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render


def _trouble(request: HttpRequest, status: int, title: str, sentence: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return JsonResponse({"errors": {"": [sentence]}}, status=status)
    return render(request, "trouble.html", {"title": title, "sentence": sentence}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _trouble(
        request, 400, "That did not work", "The address or the form cannot be read. Go back and try again."
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _trouble(request, 403, "Not allowed", "This may not be opened from here.")


def wrong_token(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _trouble(
        request,
        403,
        "Please send it again",
        "This page was open for too long or in another window. Reload it and send again.",
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _trouble(request, 404, "Nothing here", "There is no such page, or it belongs to somebody else.")


def broken(request: HttpRequest) -> HttpResponse:
    return _trouble(
        request,
        500,
        "Something broke",
        "This is our mistake. What you finished is stored. Reload; if it stays, see what the server printed.",
    )
