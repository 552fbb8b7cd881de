from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from gluteus.web import queries
from gluteus.web.models import SetRow
from web.people import again, put, start, told_of, work_steps


def test_the_running_workout_is_the_one_without_an_end(owner, finished, owner_client):
    assert queries.running_workout(owner) is None
    running = start(owner_client)
    assert queries.running_workout(owner) == running
    assert queries.latest_workout(owner) == finished


def test_a_page_of_history_says_whether_there_is_more(owner, finished):
    again(finished, queries.A_PAGE)
    page, more = queries.history(owner, None)
    rest, no_more = queries.history(owner, page[-1].started_at)
    assert (len(page), more) == (queries.A_PAGE, True)
    assert (len(rest), no_more) == (1, False)
    assert not {row.pk for row in page} & {row.pk for row in rest}


def test_a_full_page_with_nothing_after_it_is_the_last(owner, finished):
    again(finished, queries.A_PAGE - 1)
    page, more = queries.history(owner, None)
    assert (len(page), more) == (queries.A_PAGE, False)


def test_the_newest_come_first(owner, finished):
    again(finished, 5)
    started = [row.started_at for row in queries.history(owner, None)[0]]
    assert started == sorted(started, reverse=True)


def test_a_running_workout_is_not_history_yet(owner, running):
    assert queries.history(owner, None) == ([], False)


def test_a_workout_comes_with_its_sets(owner, finished, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len(queries.workout_of(owner, finished.pk).sets.all()) == len(work_steps(finished))


def test_anothers_workout_is_not_there(partner, finished):
    with pytest.raises(Http404):
        queries.workout_of(partner, finished.pk)


class TestLastTimes:
    def test_they_are_by_exercise_and_side(self, owner, finished):
        last = queries.last_times(owner)
        one_sided = next(step for step in work_steps(finished) if step.side == "left" and step.reps)
        assert set(last[one_sided.exercise]) == {"left", "right"}
        assert last[one_sided.exercise]["left"]["reps"] == one_sided.reps

    def test_the_newest_stands(self, owner, owner_client, finished):
        again(finished, 1)
        step = next(step for step in work_steps(finished) if step.block == "main")
        newest = SetRow.objects.filter(workout=finished, exercise=step.exercise, side=step.side)
        newest.update(reps=3)
        assert queries.last_times(owner)[step.exercise][step.side]["reps"] == 3

    def test_what_was_skipped_is_not_the_last_time(self, owner, owner_client, finished):
        second = start(owner_client)
        step = next(step for step in work_steps(second) if step.block == "main")
        put(owner_client, uuid4(), told_of(step, second, outcome="skipped", reps=None))
        second.finished_at = second.started_at + timedelta(minutes=1)
        second.save()
        assert queries.last_times(owner)[step.exercise][step.side]["reps"] == step.reps

    def test_a_newcomer_has_none(self, owner):
        assert queries.last_times(owner) == {}
