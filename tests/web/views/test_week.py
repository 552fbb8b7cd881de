"""The Week page, and the feed of the same plan."""

import json
import time as clock
from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gluteus.web.models import Person
from gluteus.web.planned import plans
from gluteus.web.views.calendar import on_the_clock
from web.pages import page_of
from web.people import HEALTHY, again

DAY = timedelta(days=1)
NEXT = plans.monday_of(plans.day_here()) + plans.WEEK


def week(client, day=NEXT):
    return page_of(client.get(reverse("week"), {"day": day.isoformat()}))


def planned(client, day=NEXT):
    """The days of a week with a workout planned."""
    told = client.get(reverse("week"), {"day": day.isoformat()}).context["week"]
    return [one.on for one in told.days if one.planned]


def send(client, name, **told):
    return client.post(reverse(name), {key: str(value) for key, value in told.items()})


def test_the_coming_week_shows_its_days_its_sets_and_why(owner_client):
    page = week(owner_client)
    assert planned(owner_client) == [NEXT, NEXT + 2 * DAY, NEXT + 4 * DAY]
    assert "evidence" in page.text
    assert all(muscle in page.text for muscle in ("Gluteus maximus", "Gluteus medius", "Gluteus minimus"))


def test_what_was_done_stands_on_its_day(owner_client, finished):
    page = week(owner_client, plans.day_here())
    assert reverse("summary", args=[finished.pk]) in page.links


def test_what_was_done_counts_as_much_as_in_its_summary(owner_client, finished):
    told = owner_client.get(reverse("week"), {"day": plans.day_here().isoformat()}).context["week"]
    muscles = owner_client.get(reverse("summary", args=[finished.pk])).context["muscles"]
    assert [(one.muscle, one.done) for one in told.meters] == [
        (muscle, pytest.approx(volume.effective_sets)) for muscle, volume in muscles
    ]


def test_a_workout_moves_and_the_week_says_that_it_was_chosen(owner_client):
    moved = send(owner_client, "move", moving=NEXT + 4 * DAY, to=NEXT + 5 * DAY)
    assert moved.status_code == 302
    assert planned(owner_client) == [NEXT, NEXT + 2 * DAY, NEXT + 5 * DAY]
    assert "You chose the days of this week." in week(owner_client).text
    send(owner_client, "undo", day=NEXT)
    assert planned(owner_client) == [NEXT, NEXT + 2 * DAY, NEXT + 4 * DAY]


def test_a_move_that_leaves_no_rest_says_so_and_offers_the_nearest_free_day(owner_client):
    page = page_of(send(owner_client, "move", moving=NEXT + 4 * DAY, to=NEXT + 3 * DAY))
    assert "48 hours" in page.text
    offered = next(form for form in page.forms if form.action == reverse("move"))
    assert offered.values["to"] == [(NEXT + 5 * DAY).isoformat()]
    assert planned(owner_client) == [NEXT, NEXT + 2 * DAY, NEXT + 4 * DAY]


def test_a_workout_is_offered_the_days_that_hold_none_and_lie_in_no_pause(owner_client):
    send(owner_client, "pause", first=NEXT + 5 * DAY, last=NEXT + 5 * DAY)
    told = owner_client.get(reverse("week"), {"day": NEXT.isoformat()}).context["week"]
    friday = told.days[4]
    assert [((one.on - NEXT).days, one.free) for one in friday.landings] == [
        (1, False),
        (3, False),
        (6, True),
    ]
    assert friday.free_text == (NEXT + 6 * DAY).isoformat()


def test_a_skipped_workout_is_gone_and_not_made_up_for(owner_client):
    send(owner_client, "skip", moving=NEXT + 2 * DAY)
    assert planned(owner_client) == [NEXT, NEXT + 4 * DAY]


def test_a_holiday_is_empty_until_it_is_ended(owner_client):
    send(owner_client, "pause", first=NEXT, last=NEXT + 6 * DAY)
    assert planned(owner_client) == []
    assert "A week off" in week(owner_client).text
    send(owner_client, "resume", first=NEXT)
    assert len(planned(owner_client)) == 3


def test_a_pause_that_ends_before_it_begins_is_asked_about(owner_client):
    page = page_of(send(owner_client, "pause", first=NEXT + DAY, last=NEXT))
    assert "The last day comes after the first" in page.text


@pytest.mark.parametrize("name", ["move", "skip", "undo", "pause", "resume"])
def test_what_cannot_be_read_changes_nothing(owner, owner_client, name):
    before = Person.objects.values().get(pk=owner.pk)
    assert send(owner_client, name, moving="x", day="y").status_code in (200, 302)
    assert Person.objects.values().get(pk=owner.pk) == before


@pytest.mark.parametrize("asked", ["", "x", "0000-00-00", "1970-01-01", "2999-12-31"])
def test_any_day_shows_a_week(owner_client, asked):
    assert owner_client.get(reverse("week"), {"day": asked}).status_code == 200


def test_where_the_health_check_says_no_it_says_what_to_do(owner, owner_client):
    owner.health = HEALTHY | {"symptoms": True}
    owner.save()
    assert reverse("settings_part", args=["health"]) in week(owner_client).links
    assert planned(owner_client) == []


def test_a_long_history_asks_no_more_questions(owner_client, finished, django_assert_max_num_queries):
    again(finished, 3)
    for name in ("week", "today"):
        owner_client.get(reverse(name))
        with django_assert_max_num_queries(10):
            owner_client.get(reverse(name))


class TestTheFeed:
    @pytest.fixture
    def link(self, owner, owner_client):
        send(owner_client, "change_calendar", do="make", at="18:30")
        owner.refresh_from_db()
        return reverse("calendar", args=[owner.calendar_key])

    def events(self, link):
        response = Client().get(link)
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        return icalendar.Calendar.from_ical(response.content).walk("VEVENT")

    def test_whoever_has_the_link_sees_the_days_and_no_page(self, link, partner, owner_client):
        days = {event.decoded("DTSTART").astimezone().date() for event in self.events(link)}
        assert set(planned(owner_client)) <= days
        assert Client().get(reverse("week"))["Location"] == reverse("people")

    def test_a_stranger_without_the_secret_finds_nothing(self, link, partner_client):
        for wrong in (link[:-6] + "x.ics", reverse("calendar", args=["None"])):
            assert Client().get(wrong).status_code == 404
            assert partner_client.get(wrong).status_code == 404

    def test_a_link_that_was_ended_opens_nothing_and_a_new_one_is_another(self, link, owner, owner_client):
        send(owner_client, "change_calendar", do="make")
        assert Client().get(link).status_code == 404
        send(owner_client, "change_calendar", do="revoke")
        owner.refresh_from_db()
        assert owner.calendar_key is None

    def test_a_workout_that_moves_stays_the_same_appointment(self, link, owner_client):
        def by_uid():
            return {str(event["UID"]): event.decoded("DTSTART") for event in self.events(link)}

        before = by_uid()
        send(owner_client, "move", moving=NEXT + 4 * DAY, to=NEXT + 5 * DAY)
        after = by_uid()
        moved = [uid for uid in before if before[uid] != after[uid]]
        assert before.keys() == after.keys()
        assert [(after[uid] - before[uid]) for uid in moved] == [DAY]

    @pytest.mark.parametrize(("day", "hour"), [(24, 16), (26, 17)])
    def test_half_past_six_is_that_before_and_after_summer_time(self, monkeypatch, day, hour):
        with monkeypatch.context() as zone:
            zone.setenv("TZ", "Europe/Berlin")
            clock.tzset()
            begins = on_the_clock(date(2026, 10, day), time(18, 30)).astimezone(UTC)
        clock.tzset()
        assert begins == datetime(2026, 10, day, hour, 30, tzinfo=UTC)


def test_a_saved_plan_gives_another_person_its_days_and_nothing_of_health(
    owner_client, partner, partner_client
):
    saved = owner_client.get(reverse("plan_file"))
    assert saved["Content-Disposition"] == 'attachment; filename="gluteus-plan.json"'
    assert json.loads(saved.content)["conditions"] == []
    partner.days, partner.per_week, partner.minutes = [1, 5], 2, 60
    partner.save()
    file = SimpleUploadedFile("plan.json", saved.content)
    assert partner_client.post(reverse("take_plan"), {"plan": file})["Location"] == reverse("week")
    partner.refresh_from_db()
    assert (partner.days, partner.per_week, partner.minutes) == ([0, 2, 4], 3, 40)


@pytest.mark.parametrize("content", [b"no plan", b"{}", b"\xff\xfe", b"[1]"])
def test_what_is_no_plan_file_changes_nothing_and_says_so(content, owner, owner_client):
    page = owner_client.post(reverse("take_plan"), {"plan": SimpleUploadedFile("plan.json", content)})
    assert "plan" in page_of(page).text
    assert Person.objects.get(pk=owner.pk).days == owner.days


def test_who_may_not_train_has_no_plan_to_save(owner, owner_client):
    owner.health = HEALTHY | {"symptoms": True}
    owner.save()
    assert "Nothing is planned" in page_of(owner_client.get(reverse("plan_file"))).text
