"""The stored plan: the same from the same, anew when something changed, and what was done stays."""

from datetime import timedelta

import pytest

from gluteus.catalogue import open_catalogue
from gluteus.planning.ahead import plan as plan_ahead
from gluteus.planning.ahead import plan_as_dict, standing_on
from gluteus.web import actions, mapping, queries
from gluteus.web.models import PlannedWeek, PlanRow, SetRow, Workout
from gluteus.web.planned import plans
from web.people import HEALTHY, finish, perform, start

ROUTINE = open_catalogue().first_workout.slug


def settle(person):
    plans.settled(person, ROUTINE, plans.day_here())
    row = PlanRow.objects.get(person=person)
    told = person.planned_weeks.order_by("monday").values_list("planned", flat=True)
    return row.made_on, row.inputs, row.standing, list(told)


def set_back(workout, days):
    """As if it had been so many days ago."""
    workout.started_at -= timedelta(days=days)
    workout.finished_at -= timedelta(days=days)
    workout.save()
    PlanRow.objects.all().delete()


def from_scratch(person):
    known = open_catalogue().exercises.keys()
    history = queries.past(person, None, known)
    told = (history, mapping.trainee(person, plans.day_here()), open_catalogue(), plans.day_here())
    return plan_as_dict(plan_ahead(*told, mapping.wishes(person), weeks=plans.WEEKS, routine=ROUTINE))


def test_a_plan_is_read_as_it_stands_while_nothing_changes(owner, django_assert_num_queries):
    first = settle(owner)
    with django_assert_num_queries(1):
        plans.settled(owner, ROUTINE, plans.day_here())
    assert settle(owner) == first


def test_made_anew_it_is_the_same(owner, finished):
    first = settle(owner)
    PlanRow.objects.all().delete()
    assert settle(owner) == first


def test_it_is_the_plan_of_the_records(owner, finished):
    assert settle(owner)[3] == from_scratch(owner)["weeks"]


def test_going_on_from_the_stored_standing_gives_the_same_plan(owner, owner_client, finished):
    set_back(finished, 16)
    settle(owner)
    again = start(owner_client)
    perform(owner_client, again)
    finish(owner_client, again)
    assert PlanRow.objects.get().standing is not None
    assert settle(owner)[3] == from_scratch(owner)["weeks"]


def test_a_change_before_this_week_looks_at_the_whole_history_again(owner, finished):
    set_back(finished, 16)
    settle(owner)
    actions.forget(Workout.objects.get(pk=finished.pk))
    assert (PlanRow.objects.get().made_on, PlanRow.objects.get().standing) == (None, None)
    assert settle(owner)[3] == from_scratch(owner)["weeks"]


@pytest.mark.parametrize(
    "change",
    [{"level": "intermediate"}, {"days": [1, 4]}, {"minutes": 25}, {"per_week": 2}, {"in_sequence": True}],
)
def test_other_wishes_make_another_plan_and_touch_nothing_that_was_done(owner, finished, change):
    done = list(SetRow.objects.order_by("pk").values()), list(Workout.objects.values())
    before = settle(owner)
    actions.save_person(owner, **change)
    after = settle(owner)
    assert after[1] != before[1]
    assert (list(SetRow.objects.order_by("pk").values()), list(Workout.objects.values())) == done


def test_a_new_condition_leaves_nothing_to_avoid_in_the_plan(owner, finished):
    settle(owner)
    actions.save_person(owner, health=HEALTHY | {"conditions": ["knee_pain", "balance"]})
    settle(owner)
    exercises = open_catalogue().exercises
    asked = {t.exercise for w in plans.weeks_from(owner, plans.monday_of(plans.day_here())).values()
             for day in w.days for t in day.targets}  # fmt: skip
    met = [exercises[slug].cautions[name].do for slug in asked for name in ("knee_pain", "balance")
           if name in exercises[slug].cautions]  # fmt: skip
    assert set(met) <= {"limit"}


def test_what_hurt_rests_in_the_plan(owner, finished):
    actions.tell_pain(owner, plans.day_here(), "swinging_bridge", 6, sharp=False)
    settle(owner)
    week = plans.weeks_from(owner, plans.monday_of(plans.day_here()) + plans.WEEK)
    first = next(iter(week.values())).days[0]
    assert "swinging_bridge" not in {target.exercise for target in first.targets}


def test_where_the_health_check_says_no_nothing_is_planned(owner):
    owner.health = HEALTHY | {"symptoms": True}
    assert not plans.settled(owner, ROUTINE, plans.day_here())
    assert not PlannedWeek.objects.exists()


def test_a_standing_goes_to_json_and_back(owner, finished):
    set_back(finished, 16)
    settle(owner)
    stored = plans.ahead.standing_from_dict(PlanRow.objects.get().standing)
    history = queries.past(owner, None, open_catalogue().exercises.keys())
    told = (mapping.trainee(owner, plans.day_here()), open_catalogue(), plans.day_here())
    assert stored == standing_on(history, *told, mapping.wishes(owner), routine=ROUTINE)
