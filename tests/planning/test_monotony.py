"""A law over whole plans: who did better is never asked for less next time."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from simulation.trainee import somebody
from simulation.year import live

from gluteus.catalogue import open_catalogue
from gluteus.planning import plan
from gluteus.planning.progression.rungs import ladders

CATALOGUE = open_catalogue()


def height(target, trainee):
    """Something to compare: how far up the ladder, which rung, how many repetitions or seconds."""
    slug, below = target.exercise, 0
    while CATALOGUE.exercise(slug).easier:
        slug, below = CATALOGUE.exercise(slug).easier[0], below + 1
    longest_rest_s = CATALOGUE.exercise(target.exercise).dose.rest_s[1]
    how = (target.tempo, longest_rest_s - target.rest_s, target.rom, target.load)
    rungs = ladders(CATALOGUE, trainee).rungs(target.exercise)
    rung = max(n for n, one in enumerate(rungs) if (one.tempo, one.rest_less_s, one.rom, one.load) == how)
    return below, rung, target.reps or target.seconds


def better(history, slug, more, more_left):
    """The same past, but for every set of this exercise in the last workout."""
    *before, last = history.workouts
    sets = tuple(_better(one, more, more_left) if one.exercise == slug else one for one in last.sets)
    return replace(history, workouts=(*before, replace(last, sets=sets)))


def _better(one, more, more_left):
    reps = None if one.reps is None else one.reps + more
    rir = None if one.rir is None else min(10, one.rir + more_left)
    return replace(one, reps=reps, rir=rir, work_s=one.work_s + (more if reps is None else 0))


def next_of(place, history, who):
    """The next target of this place and the kind of its week; None where it rests."""
    day = history.workouts[-1].started_at.date() + timedelta(days=1)
    made = plan(history, who.trainee, CATALOGUE, day, who.wishes, weeks=2)
    told = ((target, week.kind) for week in made.weeks for day in week.days for target in day.targets)
    return next((one for one in told if one[0].place == place), None)


@settings(max_examples=15)
@given(st.integers(0, 400), st.integers(1, 7), st.integers(0, 9), st.integers(0, 8), st.integers(0, 4))
def test_a_better_performance_never_lowers_the_next_target(number, weeks, which, more, more_left):
    diary = live(somebody(number, 2), CATALOGUE, weeks)
    assume(diary.done)
    day, who = diary.done[-1][1], diary.somebody
    asked = day.targets[which % len(day.targets)]
    past = next_of(asked.place, diary.history, who)
    raised = next_of(asked.place, better(diary.history, asked.exercise, more, more_left), who)
    assume(past and raised)
    assert height(raised[0], who.trainee) >= height(past[0], who.trainee)
