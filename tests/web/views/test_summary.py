"""The summary is made from what was really done: skipped, cut short, swapped, per side and per muscle."""

from uuid import uuid4

import pytest
from django.urls import reverse

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import GLUTEALS, MUSCLES
from gluteus.planning import volume
from gluteus.web import mapping
from gluteus.web.models import SetRow, Workout
from gluteus.web.pages.units import lb_to_kg
from web.pages import page_of
from web.people import finish, perform, post, put, start, told_of, work_steps

SKIPPED = {"outcome": "skipped", "reps": None, "rir": None, "work_s": 0}


def summary(client, workout):
    return client.get(reverse("summary", args=[workout.pk]))


def main_items(workout):
    return sorted({step.item for step in work_steps(workout) if step.block == "main"})


def done_items(response):
    return {done.summary.item: done for _, items in response.context["blocks"] for done in items}


def reps_of(workout, side):
    return sum(row.reps or 0 for row in workout.sets.filter(side__in=(side, "both")))


def test_the_range_of_energy_comes_first(owner_client, finished):
    response = summary(owner_client, finished)
    page = page_of(response)
    energy = response.context["energy"]
    places = [page.text.index(part) for part in (energy.range, MUSCLES["gluteus_maximus"], "The eight")]
    assert places == sorted(places)


def test_it_names_the_greatest_doubt_and_the_claim_of_the_article(owner_client, finished):
    response = summary(owner_client, finished)
    text, energy = page_of(response).text, response.context["energy"]
    low, high = open_catalogue().routine(finished.routine).claim_kcal
    assert energy.unknown.lower() in text.lower()
    assert energy.remedy in text
    assert energy.net_range in text
    assert energy.epoc_range in text
    assert f"{low}–{high}" in text


def test_the_sets_of_every_gluteal_muscle_are_those_of_the_records(owner_client, finished):
    response = summary(owner_client, finished)
    done = volume([mapping.set_record(row) for row in finished.sets.all()], open_catalogue())
    assert response.context["muscles"] == [(MUSCLES[muscle], done[muscle]) for muscle in GLUTEALS]
    assert all(MUSCLES[muscle] in page_of(response).text for muscle in GLUTEALS)


def test_the_minutes_are_those_of_the_records(owner_client, finished):
    response = summary(owner_client, finished)
    seconds = sum(row.work_s + row.rest_s for row in finished.sets.all())
    assert response.context["minutes"] == round(seconds / 60)
    assert sum(minutes for _, minutes in response.context["minutes_by_block"]) == pytest.approx(
        seconds / 60, abs=0.2
    )


def test_every_side_of_every_move_of_the_main_part_is_there(owner_client, finished):
    items = done_items(summary(owner_client, finished))
    for number, done in items.items():
        rows = finished.sets.filter(item=number, block="main")
        assert {side.side for side in done.sides} == set(rows.values_list("side", flat=True))
        assert sum(len(side.sets.split(", ")) for side in done.sides) == rows.count()
    assert {done.summary.block for done in items.values() if done.sides} == {"main"}
    assert sum(done.summary.right_reps for done in items.values()) == reps_of(finished, "right")
    assert sum(done.summary.left_reps for done in items.values()) == reps_of(finished, "left")


def test_a_side_that_did_less_is_shown_apart(owner_client, running):
    main = [step for step in work_steps(running) if step.block == "main"]
    one_sided = next(step for step in main if step.side == "left")
    for step in work_steps(running):
        fewer = {"reps": 3, "rir": 0} if step.item == one_sided.item and step.side == "left" else {}
        put(owner_client, uuid4(), told_of(step, running, **fewer))
    done = done_items(summary(owner_client, finish(owner_client, running)))[one_sided.item]
    assert {side.side: (side.sets, side.rir) for side in done.sides} == {
        "right": (str(one_sided.reps), "2"),
        "left": ("3", "0"),
    }


def test_what_the_camera_said_is_read_again_beside_its_side(owner_client, running):
    first, other = [step for step in work_steps(running) if step.block == "main"][:2]
    said = ["Stand tall.", "Slower.", "Stand tall."]
    put(owner_client, uuid4(), told_of(first, running, said=said))
    put(owner_client, uuid4(), told_of(other, running))
    text = page_of(summary(owner_client, finish(owner_client, running))).text
    assert "The camera said: “Stand tall.” “Slower.”" in text
    assert text.count("The camera said") == 1


def test_how_far_a_side_went_is_shown_where_the_camera_saw_it(owner_client, running):
    main = [step for step in work_steps(running) if step.block == "main"]
    for step in main:
        seen = {"reach_percent": 95} if step.item == main[0].item and step.set_number == 1 else {}
        put(owner_client, uuid4(), told_of(step, running, **seen))
    response = summary(owner_client, finish(owner_client, running))
    told = {number: {side.reach for side in done.sides} for number, done in done_items(response).items()}
    others = {reach for number, reaches in told.items() if number != main[0].item for reach in reaches}
    assert all(reach.startswith("95") for reach in told[main[0].item])
    assert others == {""}
    assert "range 95" in page_of(response).text


def test_what_was_skipped_cut_short_or_not_reached_is_said(owner_client, running):
    main = main_items(running)
    for step in work_steps(running):
        if step.item == main[-1] or step.block == "cool_down":
            continue
        changes = {main[0]: SKIPPED, main[1]: {"outcome": "cut_short", "reps": 2}}.get(step.item, {})
        put(owner_client, uuid4(), told_of(step, running, **changes))
    response = summary(owner_client, finish(owner_client, running, "stopped"))
    items = done_items(response)
    assert [items[number].summary.outcome for number in main] == ["skipped", "cut_short"] + ["done"] * (
        len(main) - 3
    ) + ["not_reached"]
    assert items[main[0]].sides == ()
    counts = response.context["counts"]
    assert (counts["skipped"], counts["cut_short"], sum(counts.values())) == (1, 1, len(items))


def test_a_swapped_move_is_shown_with_what_it_replaced(owner_client, running):
    item = next(step.item for step in work_steps(running) if step.exercise == "squat_kick_back")
    post(owner_client, "swap", running, item=item, exercise="half_squat")
    running = Workout.objects.get(pk=running.pk)
    perform(owner_client, running)
    response = summary(owner_client, finish(owner_client, running))
    done = done_items(response)[item]
    assert (done.exercise.slug, done.instead_of.slug) == ("half_squat", "squat_kick_back")
    assert open_catalogue().exercise("squat_kick_back").name in page_of(response).text


@pytest.mark.parametrize(("units", "shown"), [("metric", "5 kg"), ("imperial", "11 lb")])
def test_a_load_reads_in_the_persons_units(owner, owner_client, running, units, shown):
    step = next(step for step in work_steps(running) if step.block == "main")
    load = {"kind": "dumbbell", "mass_kg": 5.0 if units == "metric" else lb_to_kg(11), "count": 2}
    put(owner_client, uuid4(), told_of(step, running, load=load))
    owner.units = units
    owner.save()
    assert shown in page_of(summary(owner_client, finish(owner_client, running))).text


def test_a_band_reads_as_its_level(owner_client, running):
    step = next(step for step in work_steps(running) if step.block == "main")
    put(owner_client, uuid4(), told_of(step, running, load={"kind": "band", "band_level": "heavy"}))
    assert "heavy" in page_of(summary(owner_client, finish(owner_client, running))).text


def test_a_set_in_a_block_that_was_not_planned_is_shown_too(owner_client, running):
    step = work_steps(running)[0]
    put(owner_client, uuid4(), told_of(step, running, block="cardio", work_s=600))
    response = summary(owner_client, finish(owner_client, running))
    assert [title for title, _ in response.context["minutes_by_block"]] == ["Cardio"]


def test_a_workout_without_a_single_set_has_a_summary(owner_client, running):
    response = summary(owner_client, finish(owner_client, running, "stopped"))
    assert response.context["minutes"] == 0
    assert page_of(response).text


def test_feeling_unwell_is_answered(owner_client, running):
    text = page_of(summary(owner_client, finish(owner_client, running, "unwell"))).text
    assert "unwell" in text


def test_a_workout_that_runs_leads_back_to_the_player(owner_client, running):
    assert summary(owner_client, running)["Location"] == reverse("player", args=[running.pk])


class TestEffort:
    def rate(self, client, workout, effort):
        return client.post(reverse("summary", args=[workout.pk]), {"effort": effort})

    @pytest.mark.parametrize("effort", ["light", "moderate", "vigorous"])
    def test_it_is_kept_and_the_totals_follow(self, owner_client, finished, effort):
        response = self.rate(owner_client, finished, effort)
        again = Workout.objects.get(pk=finished.pk)
        assert response["Location"] == reverse("summary", args=[finished.pk])
        assert again.effort == effort
        assert again.totals["gross_low_kcal"] != finished.totals["gross_low_kcal"]

    @pytest.mark.parametrize("effort", ["", "heroic"])
    def test_what_was_not_offered_changes_nothing(self, owner_client, finished, effort):
        self.rate(owner_client, finished, effort)
        assert Workout.objects.values().get(pk=finished.pk)["effort"] == ""

    def test_its_buttons_are_on_the_page(self, owner_client, finished):
        form = page_of(summary(owner_client, finished)).form()
        assert form.buttons == [("effort", effort) for effort in ("light", "moderate", "vigorous")]


class TestDelete:
    def test_it_takes_the_workout_and_its_sets_away(self, owner_client, finished):
        form = page_of(summary(owner_client, finished)).form(reverse("delete_workout", args=[finished.pk]))
        assert form.method == "post"
        assert owner_client.post(form.action)["Location"] == reverse("history")
        assert (Workout.objects.count(), SetRow.objects.count()) == (0, 0)

    def test_a_link_cannot_do_it(self, owner_client, finished):
        assert owner_client.get(reverse("delete_workout", args=[finished.pk])).status_code == 405
        assert Workout.objects.exists()

    def test_other_workouts_stay(self, owner_client, finished):
        second = start(owner_client)
        owner_client.post(reverse("delete_workout", args=[finished.pk]))
        assert list(Workout.objects.all()) == [second]


class TestPain:
    def tell(self, client, workout, **told):
        return client.post(reverse("pain", args=[workout.pk]), told)

    def test_nothing_is_chosen_for_the_person_and_the_main_part_comes_first(self, owner_client, finished):
        asked = summary(owner_client, finished).context["may_hurt"]
        main = {one.exercise for one in finished.sets.filter(block="main")}
        assert {slug for slug, _ in asked[: len(main)]} == main
        assert "Choose it" in page_of(summary(owner_client, finished)).text

    def test_what_hurt_is_kept_and_shown(self, owner, owner_client, finished):
        slug = finished.sets.first().exercise
        self.tell(owner_client, finished, exercise=slug, level=4, sharp="on")
        assert list(owner.pains.values_list("exercise", "level", "sharp")) == [(slug, 4, True)]
        assert "4 of 10, sharp" in page_of(summary(owner_client, finished)).text

    def test_nothing_takes_it_back(self, owner, owner_client, finished):
        slug = finished.sets.first().exercise
        for level in (4, 0):
            self.tell(owner_client, finished, exercise=slug, level=level)
        assert not owner.pains.exists()

    @pytest.mark.parametrize("told", [{}, {"level": 11}, {"exercise": "nothing", "level": 3}])
    def test_what_cannot_be_changes_nothing(self, owner, owner_client, finished, told):
        slug = finished.sets.first().exercise
        self.tell(owner_client, finished, **{"exercise": slug} | told)
        assert not owner.pains.exists()
