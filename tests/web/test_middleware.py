import pytest
from django.test import Client
from django.urls import reverse

from gluteus.web.models import Person
from web.people import client_of, somebody

POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def policy_of(response):
    return dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))


@pytest.mark.parametrize("path", ["/welcome/", "/library/", "/no/such/page/", "/api/sets/x/"])
def test_every_answer_forbids_other_hosts_and_inline_code(db, path):
    assert policy_of(Client().get(path)) == POLICY


@pytest.mark.parametrize("path", ["/welcome/", "/no/such/page/"])
def test_only_the_camera_may_be_asked_for(db, path):
    assert Client().get(path)["Permissions-Policy"] == "camera=(self), microphone=(), geolocation=()"


def test_pages_are_never_kept_by_a_cache_in_between(owner_client):
    assert "private" in owner_client.get(reverse("today"))["Cache-Control"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "192.168.1.7", "a b", ""])
def test_another_host_is_refused_in_a_sentence(db, host):
    response = Client().get("/welcome/", headers={"host": host})
    assert (response.status_code, policy_of(response)) == (400, POLICY)
    assert "Traceback" not in response.content.decode()


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:9", "[::1]:8000"])
def test_this_machine_is_served_by_all_its_names(db, host):
    assert Client().get("/welcome/", headers={"host": host}).status_code == 200


class TestWhoTrains:
    def asked(self, client):
        return client.get(reverse("library")).wsgi_request.person

    def test_it_is_whom_the_session_names(self, owner, partner):
        assert [self.asked(client_of(person)) for person in (owner, partner)] == [owner, partner]

    def test_it_is_the_only_one_at_home(self, owner):
        assert self.asked(Client()) == owner

    def test_it_is_nobody_where_several_could_be_meant(self, owner, partner):
        assert not self.asked(Client())

    def test_it_is_nobody_in_an_empty_home(self, db):
        assert not self.asked(Client())

    def test_a_page_that_does_not_ask_costs_no_query(self, owner_client, django_assert_num_queries):
        with django_assert_num_queries(0):
            owner_client.get(reverse("routine", args=["glute_eight"]))


def test_two_people_on_two_devices_do_not_meet(db):
    people = [somebody(name) for name in ("Ada", "Bo")]
    pages = [client_of(person).get(reverse("settings")).wsgi_request.person.name for person in people]
    assert pages == ["Ada", "Bo"]
    assert Person.objects.count() == 2
