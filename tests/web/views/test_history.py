from itertools import chain
from urllib.parse import quote

import pytest
from django.urls import reverse

from gluteus.web.queries import A_PAGE
from web.pages import page_of
from web.people import again, finish, start


def history(client, link=""):
    return client.get(reverse("history") + link)


def summaries(page):
    return [link for link in page.links if link.endswith("/summary/")]


def test_without_a_workout_it_says_what_to_do(owner_client):
    page = page_of(history(owner_client))
    assert summaries(page) == []
    assert reverse("today") in page.links


def test_every_workout_leads_to_its_summary(owner_client, finished):
    page = page_of(history(owner_client))
    assert summaries(page) == [reverse("summary", args=[finished.pk])]
    assert "The glute eight" in page.text
    assert f"{finished.totals['minutes']} min" in page.text
    assert f"{finished.totals['reps']} reps" in page.text


def test_following_older_shows_every_workout_once(owner_client, finished):
    again(finished, 2 * A_PAGE + 3)
    seen, link = [], ""
    while link is not None:
        page = page_of(history(owner_client, link))
        seen.append(summaries(page))
        link = next((link for link in page.links if link.startswith("?before=")), None)
    assert [len(part) for part in seen] == [A_PAGE, A_PAGE, 4]
    assert len(set(chain(*seen))) == 2 * A_PAGE + 4


@pytest.mark.parametrize(
    "before",
    ["", "yesterday", "2026-13-45", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "x" * 5000],
)
def test_an_address_that_cannot_be_read_shows_the_newest(owner_client, finished, before):
    page = page_of(history(owner_client, f"?before={quote(before)}"))
    assert summaries(page) == [reverse("summary", args=[finished.pk])]


def test_before_everything_there_is_nothing(owner_client, finished):
    assert summaries(page_of(history(owner_client, "?before=2000-01-01"))) == []


def test_a_workout_that_ended_early_says_so(owner_client, running):
    finish(owner_client, running, "stopped")
    assert "Ended early" in page_of(history(owner_client)).text


def test_a_routine_that_left_the_catalogue_breaks_no_list(owner_client, finished):
    finished.routine = "an_old_one"
    finished.totals.pop("title")
    finished.save()
    assert "An old one" in page_of(history(owner_client)).text
    assert page_of(owner_client.get(reverse("today"))).text


class TestQueries:
    """No page asks the database more because somebody has trained for longer."""

    @pytest.mark.parametrize(
        "name", ["today", "history", "progress", "player", "summary", "settings", "people", "library"]
    )
    def test_are_as_many_with_one_three_and_forty_workouts(
        self, owner_client, finished, name, django_assert_max_num_queries
    ):
        workout = {"player": start(owner_client), "summary": finished}.get(name)
        url = reverse(name, args=[workout.pk] if workout else [])
        counts = []
        for more in (0, 2, 37):
            again(finished, more)
            with django_assert_max_num_queries(10) as asked:
                assert owner_client.get(url).status_code == 200
            counts.append(len(asked.captured_queries))
        assert counts == counts[:1] * 3
