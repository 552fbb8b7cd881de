from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue import open_catalogue
from gluteus.errors import NoRest, PlanningError
from gluteus.planning import History, OpenWeek, Wishes, plan
from gluteus.planning.week.placing import monday_of
from workouts import BEGINNER

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
WEEK = tuple(MONDAY + number * DAY for number in range(7))
MON, TUE, WED, THU, FRI, SAT, SUN = WEEK


def usual(trained=(), today=MONDAY, wishes=None, planned=(MON, WED, FRI)):
    return OpenWeek(tuple(planned), tuple(trained), today, wishes or Wishes())


def planned_days(wishes, today=MONDAY):
    week = plan(History(), BEGINNER, open_catalogue(), today, wishes, weeks=1).weeks[0]
    return [day.on for day in week.days], [reason.rule for reason in week.reasons]


def test_a_workout_moves_where_rest_stays_on_both_sides():
    assert usual().free_days(FRI) == (SAT, SUN)
    wishes = usual().moved(FRI, SAT)
    assert planned_days(wishes) == ([MON, WED, SAT], ["first_week", "arranged"])


def test_a_day_without_rest_says_so_and_names_the_nearest_that_is_free():
    with pytest.raises(NoRest, match="48 hours") as refused:
        usual().moved(FRI, THU)
    assert refused.value.nearest == SAT


def test_what_was_trained_needs_rest_after_it_too():
    with pytest.raises(NoRest) as refused:
        usual(trained=[MON], today=TUE, planned=(WED, FRI)).moved(WED, TUE)
    assert refused.value.nearest == SUN


def test_a_skipped_workout_is_not_made_up_for():
    wishes = usual().skipped(WED)
    assert planned_days(wishes)[0] == [MON, FRI]


def test_every_workout_of_a_week_may_be_skipped():
    wishes = usual(planned=(MON,)).skipped(MON)
    assert planned_days(wishes)[0] == []


def test_a_week_gets_its_usual_days_again():
    wishes = usual().moved(FRI, SUN)
    assert wishes.usual_again(MONDAY) == Wishes()


@pytest.mark.parametrize("to", [SUN - 7 * DAY, MON + 7 * DAY])
def test_a_workout_stays_in_its_week(to):
    with pytest.raises(PlanningError, match="within its week"):
        usual().moved(MON, to)


def test_what_is_not_planned_can_neither_move_nor_be_skipped():
    for change in (lambda: usual().moved(TUE, THU), lambda: usual().skipped(TUE)):
        with pytest.raises(PlanningError, match="No workout is planned"):
            change()


@pytest.mark.parametrize(("to", "why"), [(MON, "over"), (FRI, "already"), (SUN, "pause")])
def test_a_day_that_cannot_be_says_why(to, why):
    week = usual(today=TUE, planned=(WED, FRI), wishes=Wishes(pauses=((SUN, SUN),)))
    with pytest.raises(NoRest, match=why):
        week.moved(WED, to)


@given(st.integers(2, 4), st.sampled_from(WEEK), st.sampled_from(WEEK))
def test_whatever_moves_the_plan_does_as_was_arranged(per_week, moving, to):
    before, _ = planned_days(Wishes(per_week))
    week = OpenWeek(tuple(before), (), MONDAY, Wishes(per_week))
    if moving not in before or to not in week.free_days(moving):
        return
    after, _ = planned_days(week.moved(moving, to))
    assert after == sorted({*before} - {moving} | {to})


def test_pauses_that_meet_become_one_and_one_that_began_keeps_its_past():
    wishes = Wishes().with_pause(MON, WED).with_pause(TUE, FRI)
    assert wishes.pauses == ((MON, FRI),)
    assert wishes.without_pause(MON, WED).pauses == ((MON, TUE),)
    assert wishes.without_pause(MON, MON).pauses == ()


@given(st.integers(2, 4), st.dates(MONDAY, MONDAY + 6 * DAY), st.data())
def test_undoing_restores_the_plan_exactly(per_week, today, data):
    before = Wishes(per_week, minutes=45)
    plan_of = partial(plan, History(), BEGINNER, open_catalogue(), today, weeks=2)
    made = plan_of(before)
    planned = tuple(day.on for day in made.days)
    week = OpenWeek(planned, (), today, before)
    moving = data.draw(st.sampled_from(planned))
    to = data.draw(st.sampled_from([None, *week.free_days(moving)]))
    changed = week.moved(moving, to) if to else week.skipped(moving)
    assert plan_of(changed) != made
    assert plan_of(changed.usual_again(monday_of(moving))) == made
