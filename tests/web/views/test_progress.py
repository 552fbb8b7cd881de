"""The Progress page: for who has done nothing yet, one workout, or ten years."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.planning.monitoring import KINDS
from gluteus.web import actions, queries
from gluteus.web.models import BestRow, TrainedWeek
from gluteus.web.pages.energy_text import NOBODY_KNOWN
from gluteus.web.planned import plans
from gluteus.web.progress.shown import LOOKS
from web.pages import page_of
from web.people import again, finish, perform, somebody, start

LOOKED_AT = sorted(LOOKS)


def progress(client, look=""):
    return client.get(reverse("progress"), {"look": look})


def labels(page):
    """What a screen reader is told of every chart."""
    return [told["aria-label"] for tag, told in page.tags if told.get("class") == "chart"]


@pytest.fixture
def years(owner, finished):
    """Weeks of ten years, of which a page needs no sets."""
    monday = plans.monday_of(plans.day_here())
    TrainedWeek.objects.bulk_create(
        TrainedWeek(
            person=owner,
            monday=monday - number * plans.WEEK,
            workouts=number % 4,
            gluteus_maximus=3.0 * (number % 4),
            gluteus_medius=2.0,
            gluteus_minimus=1.0,
            low_kcal=300,
            high_kcal=500,
            moderate_min=40,
            vigorous_min=10,
        )
        for number in range(1, 520)
    )


def test_before_the_first_workout_it_says_what_will_be_here(owner_client):
    page = page_of(progress(owner_client))
    assert "After the first one you see here" in page.text
    assert reverse("today") in page.links
    assert labels(page) == []


def test_who_was_not_welcomed_is(owner_client, owner):
    owner.welcomed = False
    owner.save()
    assert progress(owner_client)["Location"] == reverse("welcome")


def test_one_workout_fills_every_part_but_the_sides(owner_client, finished):
    page = page_of(progress(owner_client))
    assert len(labels(page)) == 5
    assert "1 week" not in page.text  # one workout keeps no week, and loses none
    assert "0 weeks" in page.text
    assert "After three workouts" in page.text
    assert reverse("exercise", args=["step_up_kick_back"]) in page.links


@pytest.mark.parametrize("look", LOOKED_AT)
def test_a_chart_says_in_words_what_it_shows_and_has_its_table(owner_client, years, look):
    page = page_of(progress(owner_client, look))
    assert all("This week" in label or "This quarter" in label for label in labels(page))
    assert [label.split(". ", 1)[1] in page.text for label in labels(page)] == [True] * 5
    tables = [tag for tag, _ in page.tags if tag == "table"]
    assert len(tables) == 3


@pytest.mark.parametrize(("look", "columns"), [("weeks", 12), ("year", 52), ("?", 12)])
def test_a_longer_look_shows_more_weeks(owner_client, years, look, columns):
    assert len(progress(owner_client, look).context["progress"].sets) == columns


def test_all_of_it_is_told_by_quarters(owner_client, years):
    told = progress(owner_client, "all").context["progress"]
    assert told.averaged
    assert 40 <= len(told.sets) <= 42


def test_a_side_that_does_less_is_named(owner, owner_client, finished):
    slug = next(iter(finished.totals["sides"]))
    finished.totals["sides"] = {slug: [8, 12]}
    finished.save()
    again(finished, 2)
    actions.tally(owner)
    assert "Your left side did 33 % less." in page_of(progress(owner_client)).text


def test_even_sides_are_told_once(owner, owner_client, finished):
    again(finished, 2)
    actions.tally(owner)
    text = page_of(progress(owner_client)).text
    assert "Both sides keep level" in text
    assert "% less" not in text


def test_every_kind_of_best_reads_well(owner, owner_client, finished):
    slug = next(iter(open_catalogue().exercises))
    load = {"kind": "dumbbell", "mass_kg": 5.0, "count": 2, "band_level": None}
    band = {"kind": "band", "mass_kg": None, "count": 1, "band_level": "heavy"}
    BestRow.objects.all().delete()
    for kind in KINDS:
        BestRow.objects.create(
            person=owner,
            workout=finished,
            exercise=slug,
            kind=kind,
            value=12.5,
            reached_at=finished.started_at,
            reps=12,
            load=band if kind == "band" else load,
        )
    text = page_of(progress(owner_client)).text
    numbers = ("12 reps", "12 s", "13 %", "Dumbbells, 2 × 5 kg", "heavy", "about 12.5 kg")
    for told in (*numbers, "first on one leg"):
        assert told in text


def test_a_best_of_an_exercise_that_left_is_still_there(owner_client, finished):
    best = BestRow.objects.order_by("exercise").first()
    BestRow.objects.filter(pk=best.pk).update(exercise="an_old_one")
    assert "An old one" in page_of(progress(owner_client)).text


def test_without_measures_no_kcal_are_shown_and_why(db, client):
    person = somebody("Cy", mass_kg=None)
    workout = start(client)
    perform(client, workout)
    finish(client, workout)
    assert queries.trained_weeks(person)[0].high_kcal == 0
    page = page_of(progress(client))
    assert NOBODY_KNOWN in page.text
    assert len(labels(page)) == 4


def test_a_history_from_before_there_were_tallies_is_all_there(owner_client, finished):
    again(finished, 20)
    TrainedWeek.objects.all().delete()
    BestRow.objects.all().delete()
    told = progress(owner_client, "year").context["progress"]
    assert sum(week.workouts for week in told.adherence.weeks) == 21
    assert told.bests


def test_a_pause_is_left_out_of_the_streak(owner, owner_client, finished):
    monday = plans.monday_of(plans.day_here())
    again(finished, 40)
    owner.pauses = [[(monday - plans.WEEK).isoformat(), (monday - timedelta(days=1)).isoformat()]]
    owner.save()
    owner.workouts.filter(started_at__date__gte=monday - plans.WEEK, started_at__date__lt=monday).delete()
    actions.tally(owner)
    fates = [week.fate for week in progress(owner_client).context["progress"].kept_weeks]
    assert fates[-2] == "paused"


def test_the_partner_sees_nothing_of_it(partner_client, finished):
    assert progress(partner_client).context["progress"] is None


@pytest.mark.parametrize("look", LOOKED_AT)
def test_ten_years_are_as_many_questions_as_one_week(
    owner_client, years, look, django_assert_max_num_queries
):
    with django_assert_max_num_queries(5):
        assert progress(owner_client, look).status_code == 200
