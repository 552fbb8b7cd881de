import re

from django.conf import settings
from django.test import Client
from django.urls import reverse


def test_the_cookies_stay_on_this_site(owner):
    client = Client()
    client.post(reverse("people"), {"person": str(owner.pk)})
    cookie = client.cookies["sessionid"]
    assert (cookie["samesite"], cookie["httponly"]) == ("Lax", True)


def test_errors_are_never_shown_as_pages():
    assert settings.DEBUG is False


def test_static_files_are_kept_for_ever_at_an_address_that_changes_with_them(db):
    page = Client().get("/welcome/").content.decode()
    address = re.search(r'href="(/static/[0-9a-f]{12}/css/base\.css)"', page)[1]
    response = Client().get(address)
    assert response.status_code == 200
    assert "immutable" in response["Cache-Control"]
    assert b"".join(response.streaming_content) == (settings.STATIC_ROOT / "css/base.css").read_bytes()


def test_a_static_file_that_is_not_there_is_not_found(db):
    assert Client().get(f"{settings.STATIC_URL}css/no_such.css").status_code == 404
