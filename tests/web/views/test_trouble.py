"""What goes wrong is one sentence, what to do and a way back; for the player it is JSON."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gluteus.web.models import Workout
from gluteus.web.views import trouble
from web.pages import page_of


def test_a_page_that_is_not_there(owner_client):
    page = page_of(owner_client.get("/no/such/page/"), 404)
    assert reverse("today") in page.links


@pytest.mark.parametrize("path", ["/library", "/history"])
def test_a_missing_stroke_at_the_end_is_mended(owner_client, path):
    assert owner_client.get(path)["Location"] == path + "/"


@pytest.mark.parametrize(
    "path", ["/%00", "/workouts/%2e%2e/", "/workouts/not-a-uuid/", "/static/../settings.py"]
)
def test_an_address_that_makes_no_sense(owner_client, path):
    assert owner_client.get(path).status_code == 404


def test_an_api_that_is_not_there(owner_client):
    response = owner_client.get("/api/nothing/")
    assert (response.status_code, list(response.json()["errors"])) == (404, [""])


def test_a_form_without_its_token(owner):
    page = page_of(Client(enforce_csrf_checks=True).post(reverse("start"), {"shape": "full"}), 403)
    assert reverse("today") in page.links
    assert not Workout.objects.exists()


def test_a_form_from_another_site(owner):
    client = Client(enforce_csrf_checks=True)
    client.get(reverse("today"))
    token = client.cookies["csrftoken"].value
    told = {"shape": "full", "csrfmiddlewaretoken": token}
    response = client.post(reverse("start"), told, headers={"origin": "http://evil.example"})
    assert page_of(response, 403)


def test_a_form_that_is_far_too_long(owner_client):
    response = owner_client.post(reverse("settings_part", args=["about"]), {"name": "x" * 3_000_000})
    assert page_of(response, 400).links


def test_a_form_with_far_too_many_fields(owner_client):
    told = {f"field_{number}": "x" for number in range(2000)}
    assert page_of(owner_client.post(reverse("settings_part", args=["about"]), told), 400).links


def test_our_own_mistake_is_admitted_and_shows_no_code(owner, finished):
    """A workout whose plan somebody spoilt by hand."""
    Workout.objects.update(planned={"items": "none"})
    client = Client(raise_request_exception=False)
    page = page_of(client.get(reverse("summary", args=[finished.pk])), 500)
    assert "Traceback" not in page.html
    assert reverse("today") in page.links


def test_our_own_mistake_in_the_api_is_json(owner, running):
    Workout.objects.update(trainee={})
    client = Client(raise_request_exception=False)
    response = client.get(reverse("choices", args=[running.pk]), {"item": 0})
    assert (response.status_code, list(response.json()["errors"])) == (500, [""])


@pytest.mark.parametrize("path", ["/", "/api/"])
def test_what_is_forbidden_has_a_page_too(db, rf, path):
    response = trouble.forbidden(rf.get(path), PermissionError())
    assert response.status_code == 403


def test_a_page_of_trouble_needs_no_person(db):
    assert page_of(Client().get(f"/workouts/{uuid4()}/x/"), 404).text
