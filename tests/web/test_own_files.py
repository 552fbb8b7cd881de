"""A person's own files on the pages: like ours while they are there, and no broken history once they left."""

import shutil
from uuid import uuid4

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.figure.files import own_pictures
from gluteus.web.models import SetRow, Workout
from own_files import own_exercise, own_routine, write
from web.own_home import restart
from web.pages import page_of
from web.people import finish, perform, post, put, start, told_of, work_steps


@pytest.fixture
def own_files(own_home):
    """An exercise and a short workout with it."""
    own_exercise(own_home)
    own_routine(own_home)
    restart()
    return own_home


@pytest.fixture
def own_workout(own_files, owner_client):
    """The own workout, started and not finished."""
    return start(owner_client, routine="my_evening")


def take_away(home):
    """Delete the own files and start the server again."""
    shutil.rmtree(home / "exercises")
    shutil.rmtree(home / "routines")
    restart()


def today(client, **asked):
    return page_of(client.get(reverse("today"), asked))


def routine_of(page):
    return page.form(reverse("start")).values["routine"]


class TestToday:
    def test_without_own_ones_there_is_nothing_to_choose(self, owner_client):
        assert [link for link in today(owner_client).links if "my_evening" in link] == []

    def test_an_own_workout_can_be_chosen(self, own_files, owner_client):
        page = today(owner_client)
        assert routine_of(page) == ["glute_eight"]
        assert "/?routine=my_evening" in page.links
        chosen = today(owner_client, routine="my_evening")
        assert routine_of(chosen) == ["my_evening"]
        assert "My own step-up" in chosen.text

    def test_it_is_what_is_started(self, own_workout):
        assert (own_workout.routine, own_workout.planned["title"]) == ("my_evening", "My evening")
        assert "My own step-up" in {step.name for step in work_steps(own_workout)}

    def test_what_was_done_last_is_offered_next(self, own_workout, owner_client):
        finish(owner_client, own_workout)
        assert routine_of(today(owner_client)) == ["my_evening"]

    def test_only_its_own_shapes_are_offered(self, own_home, owner_client):
        own_routine(own_home, item="glute_bridge", old="[[blocks]]", new='[[blocks]]\nshapes = ["short"]')
        restart()
        page = today(owner_client, routine="my_evening", shape="full")
        assert page.form(reverse("start")).values["shape"] == ["short"]
        assert [link for link in page.links if "shape=" in link] == ["/?routine=my_evening&shape=short"]

    @pytest.mark.parametrize("asked", ["nowhere", "lower_body_stretch", "<script>", ""])
    def test_what_is_no_workout_is_not_offered(self, own_files, owner_client, asked):
        assert routine_of(today(owner_client, routine=asked)) == ["glute_eight"]


class TestLibrary:
    def test_own_ones_are_there_and_marked(self, own_files, client, db):
        page = page_of(client.get(reverse("library")))
        assert page.text.count("Yours ·") == 2
        for kind, slug in (("exercise", "my_step_up"), ("routine", "my_evening")):
            assert "Yours ·" in page_of(client.get(reverse(kind, args=[slug]))).text

    def test_one_that_was_never_drawn_shows_its_text_and_its_muscles(self, own_files, client, db):
        page = page_of(client.get(reverse("exercise", args=["my_step_up"])))
        assert "Reach the free leg" in page.text
        assert [told for tag, told in page.tags if tag == "svg" and told.get("class") == "muscle-map"]
        assert [told for tag, told in page.tags if tag == "img" and "my_step_up" in told["src"]] == []

    def test_one_that_was_drawn_shows_its_pictures(self, own_files, client, db):
        posture = open_catalogue().exercise("my_step_up").movement.key_postures[-1]
        write(own_pictures() / "stills" / "woman", f"my_step_up.{posture}.svg", "<svg/>")
        restart()
        page = page_of(client.get(reverse("exercise", args=["my_step_up"])))
        (address,) = [told["src"] for tag, told in page.tags if tag == "img" and "my_step_up" in told["src"]]
        assert client.get(address).content == b"<svg/>"

    def test_what_is_left_out_says_why_and_where(self, own_home, client, db):
        own_exercise(own_home, "mine", "pattern ", "patern ")
        restart()
        text = page_of(client.get(reverse("library"))).text
        assert "mine.toml: unknown key 'patern'; did you mean 'pattern'?" in text
        assert str(own_home) in text

    def test_where_all_is_well_nothing_is_said(self, own_files, client, db):
        assert "Left out of your own files" not in page_of(client.get(reverse("library"))).text


class TestOnceTheyLeft:
    @pytest.fixture
    def done(self, own_files, own_workout, owner_client):
        """A finished workout of exercises of which one is gone."""
        perform(owner_client, own_workout)
        workout = finish(owner_client, own_workout)
        take_away(own_files)
        return workout

    def test_the_summary_names_them_without_a_link(self, done, owner_client):
        page = page_of(owner_client.get(reverse("summary", args=[done.pk])))
        assert "My evening" in page.text
        assert "My own step-up (no longer in the library)" in page.text
        assert [link for link in page.links if "my_" in link] == []

    def test_the_history_and_today_name_the_workout(self, done, owner_client):
        assert "My evening" in page_of(owner_client.get(reverse("history"))).text
        page = today(owner_client)
        assert routine_of(page) == ["glute_eight"]
        assert "My evening" in page.text

    def test_the_totals_stay_what_they_were(self, done, owner_client):
        before = done.totals
        owner_client.post(reverse("summary", args=[done.pk]), {"effort": "moderate"})
        after = Workout.objects.get(pk=done.pk).totals
        known = ("title", "minutes", "sets", "reps")
        assert {key: after[key] for key in known} == {key: before[key] for key in known}

    def test_without_recorded_names_the_slug_is_read_as_words(self, done, owner_client):
        done.planned = {key: done.planned[key] for key in ("items", "left_out")}
        done.totals.pop("title")
        done.save()
        text = page_of(owner_client.get(reverse("summary", args=[done.pk]))).text
        assert "My step up (no longer in the library)" in text
        assert "My evening" in page_of(owner_client.get(reverse("history"))).text

    def test_a_workout_that_was_running_can_be_led_to_its_end(self, own_files, own_workout, owner_client):
        take_away(own_files)
        page = page_of(owner_client.get(reverse("player", args=[own_workout.pk])))
        assert any("My own step-up" in code for _, code in page.scripts)
        assert "My evening" in today(owner_client).text
        choices = owner_client.get(reverse("choices", args=[own_workout.pk]), {"item": 1})
        assert choices.status_code == 200
        assert finish(owner_client, own_workout).ended == "done"

    def test_a_set_of_it_is_stored_all_the_same(self, own_files, own_workout, owner_client):
        own = next(step for step in work_steps(own_workout) if step.exercise == "my_step_up")
        take_away(own_files)
        assert put(owner_client, uuid4(), told_of(own, own_workout)).status_code == 200
        assert SetRow.objects.get().exercise == "my_step_up"

    def test_it_can_be_swapped_for_another_and_keeps_its_name(self, own_files, own_workout, owner_client):
        number = [item["exercise"] for item in own_workout.planned["items"]].index("my_step_up")
        take_away(own_files)
        response = post(owner_client, "swap", own_workout, item=number, exercise="step_up")
        assert response.status_code == 200
        planned = Workout.objects.get(pk=own_workout.pk).planned
        assert planned["items"][number]["reason"] == "Your choice in place of My own step-up."
        assert planned["names"]["my_step_up"] == "My own step-up"

    def test_nothing_of_it_can_be_started_anew(self, own_files, owner_client):
        take_away(own_files)
        assert start(owner_client, routine="my_evening").routine == "glute_eight"
        assert "my_step_up" not in open_catalogue().exercises
