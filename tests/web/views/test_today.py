import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import SHAPES
from gluteus.web.models import Workout
from gluteus.web.planned import plans
from gluteus.web.planned.offer import offer
from web.pages import page_of
from web.people import HEALTHY, put, start, told_of, work_steps

ILL = HEALTHY | {"symptoms": True}


def today(client, **asked):
    return page_of(client.get(reverse("today"), asked))


def planned(person, shape, **more):
    """What Today offers of the plan in this shape."""
    day = plans.day_to_do(person, open_catalogue().first_workout.slug, plans.day_here())
    return offer(person, shape, day=day, **more)


def starts(page):
    """Whether there is something to press that starts a workout."""
    return any(form.action == reverse("start") and form.buttons for form in page.forms)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_shows_its_minutes_its_range_and_its_moves(owner, owner_client, shape):
    page, offered = today(owner_client, shape=shape), planned(owner, shape, first_workout=True)
    assert f"{offered.minutes} min" in page.text
    assert offered.energy.range in page.text
    assert page.form(reverse("start")).values["shape"] == [shape]
    for block in offered.blocks:
        assert block.title in page.text
        assert all(exercise.name in page.text for exercise, _ in block.items)


@pytest.mark.parametrize(("minutes", "shape"), [(20, "short"), (40, "standard"), (90, "full")])
def test_the_time_that_a_person_has_chooses_the_shape(owner, owner_client, minutes, shape):
    owner.minutes = minutes
    owner.save()
    assert today(owner_client).form(reverse("start")).values["shape"] == [shape]


@pytest.mark.parametrize("asked", ["round", "", "FULL", "<script>"])
def test_a_shape_that_is_not_there_is_the_usual_one(owner_client, asked):
    assert today(owner_client, shape=asked).form(reverse("start")).values["shape"] == ["standard"]


def test_start_opens_the_player(owner_client):
    response = owner_client.post(reverse("start"), {"shape": "full"})
    workout = Workout.objects.get()
    assert response["Location"] == reverse("player", args=[workout.pk])
    assert (workout.shape, workout.routine, workout.finished_at) == (
        "full",
        open_catalogue().first_workout.slug,
        None,
    )


@pytest.mark.parametrize(
    "told", [{}, {"shape": "round"}, {"shape": "full", "soreness": "99"}, {"shape": "full", "sleep": "x"}]
)
def test_a_start_that_cannot_be_read_starts_nothing(owner_client, told):
    assert owner_client.post(reverse("start"), told)["Location"] == reverse("today")
    assert not Workout.objects.exists()


def test_a_link_cannot_start_a_workout(owner_client):
    assert owner_client.get(reverse("start")).status_code == 405


class TestTheHealthCheck:
    @pytest.fixture(params=[ILL, HEALTHY | {"disease": True, "active": False}])
    def stopped(self, request, owner):
        owner.health = request.param
        owner.save()
        return offer(owner, "short")

    def test_where_it_says_no_there_is_no_start(self, stopped, owner_client):
        page = today(owner_client)
        assert not starts(page)
        assert all(sentence in page.text for sentence in stopped.screening.sentences)
        assert reverse("settings_part", args=["health"]) in page.links

    @pytest.mark.parametrize("told", [{}, {"anyway": "yes"}])
    def test_where_it_says_no_pressing_start_does_not_help(self, stopped, owner_client, told):
        response = owner_client.post(reverse("start"), {"shape": "short"} | told)
        assert not starts(page_of(response))
        assert not Workout.objects.exists()

    def test_where_it_softens_it_says_how(self, owner, owner_client):
        owner.health = HEALTHY | {"conditions": ["pregnancy"]}
        owner.save()
        page = today(owner_client)
        assert starts(page)
        assert all(sentence in page.text for sentence in offer(owner, "standard").screening.sentences)

    def test_where_it_swaps_it_shows_both_and_why(self, owner, owner_client):
        owner.health = HEALTHY | {"conditions": ["knee_pain", "balance"]}
        owner.save()
        page, offered = today(owner_client), planned(owner, "standard")
        swapped = [item for item in offered.workout.items if item.instead_of]
        assert swapped
        for item in swapped:
            assert item.reason in page.text
        for exercise, reason in offered.left_out:
            assert exercise.name in page.text
            assert reason in page.text


class TestHowTheDayIs:
    def test_very_sore_it_advises_rest_before_anything_starts(self, owner, owner_client):
        response = owner_client.post(reverse("start"), {"shape": "short", "soreness": "8"})
        page = page_of(response)
        assert not Workout.objects.exists()
        assert (
            offer(owner, "short", {"sleep": "", "soreness": 8, "energy": ""}).readiness.sentence in page.text
        )

    def test_the_person_decides(self, owner_client):
        page = page_of(owner_client.post(reverse("start"), {"shape": "short", "soreness": "8"}))
        form = page.form(reverse("start"))
        told = form.values | dict([button for button in form.buttons if button[0]])
        assert owner_client.post(reverse("start"), told).status_code == 302
        assert Workout.objects.get().shape == "short"

    def test_the_taps_are_kept(self, owner_client):
        taps = {"soreness": "8", "sleep": "poor", "energy": "low"}
        form = page_of(owner_client.post(reverse("start"), {"shape": "short"} | taps)).form(reverse("start"))
        assert {tap: form.values[tap] for tap in taps} == {tap: [value] for tap, value in taps.items()}

    def test_tired_it_starts_an_easier_round(self, owner, owner_client):
        owner.level = "intermediate"
        owner.save()
        usual, easier = (
            start(owner_client, "short", **taps) for taps in ({}, {"sleep": "poor", "energy": "low"})
        )
        reps = [sum(step.reps or 0 for step in work_steps(workout)) for workout in (usual, easier)]
        assert reps[1] < reps[0]

    def test_a_running_workout_is_still_shown_beside_the_advice(self, owner_client, running):
        page = page_of(owner_client.post(reverse("start"), {"shape": "short", "soreness": "8"}))
        assert reverse("player", args=[running.pk]) in page.links


def test_a_running_workout_can_be_continued(owner_client, running):
    assert reverse("player", args=[running.pk]) in today(owner_client).links


def test_the_last_workout_can_be_looked_at(owner_client, finished):
    assert reverse("summary", args=[finished.pk]) in today(owner_client).links


def test_a_workout_that_was_broken_off_is_the_last_one_too(owner_client, running):
    step = work_steps(running)[0]
    put(owner_client, "aaaaaaaa-0000-4000-8000-000000000001", told_of(step, running))
    second = start(owner_client)
    page = today(owner_client)
    assert reverse("player", args=[second.pk]) in page.links
    assert reverse("summary", args=[running.pk]) in page.links


def test_a_workout_in_which_nothing_was_done_is_forgotten_at_the_next_start(owner, owner_client, running):
    second = start(owner_client)
    assert [row.pk for row in owner.workouts.all()] == [second.pk]


def test_the_first_workout_has_a_wider_range_as_its_summary_will(owner, owner_client, finished):
    assert planned(owner, "short").energy.range in today(owner_client, shape="short").text
    owner.workouts.all().delete()
    assert planned(owner, "short", first_workout=True).energy.range in today(owner_client, shape="short").text


def test_without_measures_it_says_what_to_do_for_an_estimate(owner, owner_client):
    owner.mass_kg = None
    owner.save()
    page = today(owner_client)
    assert starts(page)
    assert "Settings" in page.text
    assert "kcal" not in page.text


def test_the_claim_of_the_article_stands_beside_our_range(owner_client):
    low, high = open_catalogue().first_workout.claim_kcal
    page = today(owner_client, shape="full")
    assert str(low) in page.text
    assert str(high) in page.text
