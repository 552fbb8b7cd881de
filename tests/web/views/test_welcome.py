"""From an empty home to Today, and what happens to those who leave the path."""

import pytest
from django.test import Client
from django.urls import reverse

from gluteus.web.models import Person, Workout
from web.pages import page_of
from web.people import client_of

ABOUT = {"units": "metric", "birth_year": "1990", "mass": "65", "stature_cm": "165", "name": "Ada", "sex": ""}
HEALTH = {"symptoms": "no", "disease": "no", "active": "yes"}
KIT = {"has": ["mat", "chair"], "level": "novice", "days": ["1", "4"], "minutes": "40"}
TOLD = {"about": ABOUT, "health": HEALTH, "kit": KIT}


def step(name):
    return reverse("welcome_step", args=[name])


def tell(client, *names, **changes):
    for name in names:
        response = client.post(step(name), TOLD[name] | changes)
    return response


def test_three_steps_lead_from_an_empty_home_to_today(db):
    client = Client(enforce_csrf_checks=True)
    path = [client.get("/")["Location"]]
    follow = next(link for link in page_of(client.get(path[-1])).links if link.startswith("/welcome/"))
    while follow != "/":
        path.append(follow)
        form = page_of(client.get(follow)).form()
        name = follow.strip("/").split("/")[-1]
        told = TOLD[name] | {"csrfmiddlewaretoken": form.values["csrfmiddlewaretoken"]}
        follow = client.post(follow, told)["Location"]
    assert path == [reverse("welcome"), *map(step, ("about", "health", "kit"))]
    assert "The glute eight" in page_of(client.get("/")).text


def test_what_was_told_is_stored(db):
    client = Client()
    tell(client, "about", "health", "kit")
    person = Person.objects.get()
    assert (person.name, person.sex, person.birth_year, person.mass_kg, person.stature_m) == (
        "Ada",
        "",
        1990,
        65,
        1.65,
    )
    assert person.health == {
        "symptoms": False,
        "disease": False,
        "active": True,
        "cleared": False,
        "symptoms_cleared": False,
        "conditions": [],
    }
    assert person.kit == {"has": ["chair", "mat"], "step_height_m": None, "loads": []}
    assert (person.level, person.days, person.minutes, person.welcomed) == ("novice", [1, 4], 40, True)


def test_going_back_and_sending_again_makes_nobody_new(db):
    client = Client()
    tell(client, "about", "health")
    tell(client, "about", name="Grace")
    assert [person.name for person in Person.objects.all()] == ["Grace"]


def test_going_back_shows_what_was_told(db):
    client = Client()
    tell(client, "about")
    assert page_of(client.get(step("about"))).form().values["name"] == ["Ada"]


def test_a_step_that_is_wrong_leads_nowhere_and_stores_nothing(db):
    response = tell(Client(), "about", mass="-65")
    assert response.status_code == 200
    assert not Person.objects.exists()


@pytest.mark.parametrize("name", ["health", "kit"])
def test_nobody_can_begin_in_the_middle(db, name):
    client = Client()
    assert client.get(step(name))["Location"] == step("about")
    assert tell(client, name)["Location"] == step("about")
    assert not Person.objects.exists()


def test_the_health_check_cannot_be_left_out(db):
    client = Client()
    tell(client, "about")
    assert tell(client, "kit")["Location"] == step("health")
    assert Person.objects.get().welcomed is False


def test_a_step_that_is_not_there_is_not_found(db):
    assert Client().get(step("nothing")).status_code == 404
    assert Client().get(step("voice")).status_code == 404


def test_nobody_trains_before_the_welcome_is_over(db):
    client = Client()
    tell(client, "about")
    assert client.get("/")["Location"] == reverse("welcome")
    assert client.post(reverse("start"), {"shape": "short"})["Location"] == reverse("welcome")
    assert not Workout.objects.exists()


def test_a_second_person_makes_their_own_way(owner):
    client = client_of(owner)
    client.post(reverse("people"), {"person": "new"})
    tell(client, "about", "health", "kit", name="Bo")
    assert sorted(Person.objects.values_list("name", flat=True)) == ["Ada", "Bo"]
    assert client.get("/").wsgi_request.person.name == "Bo"


def test_looking_at_the_welcome_stores_nothing(db):
    client = Client()
    assert client.get(reverse("welcome")).status_code == 200
    assert client.get(step("about")).status_code == 200
    assert not Person.objects.exists()
