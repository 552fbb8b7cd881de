"""From the history to a standing, week by week.

Weeks are looked at once and in order. What a week asked for is found again from what was known before it,
so a plan needs no memory beside the history; and the standing of an earlier week is enough to go on from.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from gluteus.catalogue import Catalogue
from gluteus.planning.experience import is_trained_week, is_training
from gluteus.planning.history import History
from gluteus.planning.progression.bias import rir_bias
from gluteus.planning.progression.climb import Climb
from gluteus.planning.standing.climbs import Climbs, begun, day_of, half_of, with_performed
from gluteus.planning.standing.decide import Week, decide
from gluteus.planning.standing.deload import MUCH_SETS
from gluteus.planning.standing.setting import Setting
from gluteus.planning.standing.standing import KEPT_WEEKS, WEEK, Standing
from gluteus.planning.week.effective import Done, effective
from gluteus.planning.week.placing import monday_of, preferred
from gluteus.planning.week.wishes import Wishes
from gluteus.tracking.record import WorkoutRecord

Workouts = Sequence[WorkoutRecord]
_LEAST_NOMINAL = 4.0  # fewer sets say nothing about what a set is worth; ours, weak


def trainings(history: History, catalogue: Catalogue) -> tuple[WorkoutRecord, ...]:
    """The glute days; a stretch or a walk is none."""
    return tuple(workout for workout in history.workouts if is_training(workout, catalogue))


def standing(
    history: History,
    workouts: Workouts,
    setting: Setting,
    wishes: Wishes,
    *,
    monday: date,
    since: Standing | None = None,
) -> Standing:
    """The standing on this Monday, from the first workout on or from an earlier standing."""
    now = since or Standing(monday_of(day_of(workouts[0])) if workouts else monday)
    while now.monday < monday:
        this_week = workouts[_first(workouts, now.monday) : _first(workouts, now.monday + WEEK)]
        if any(not workout.imported for workout in this_week):
            now = _after_week(now, this_week, history, setting, wishes)
        elif is_trained_week(this_week, setting.catalogue):
            now = _after_imported(now, this_week)
        else:
            now = _idle(now, wishes)
    return now


def led_here(workouts: Workouts) -> int:
    """How many of them were led by this program."""
    return sum(not workout.imported for workout in workouts)


def since_day(workouts: Workouts, day: date) -> Workouts:
    return workouts[_first(workouts, day) :]


def _first(workouts: Workouts, day: date) -> int:
    """The number of the first workout that is not before this day."""
    return bisect_left(workouts, day, key=day_of)


def _after_week(
    now: Standing, workouts: Workouts, history: History, setting: Setting, wishes: Wishes
) -> Standing:
    week = decide(now, day_of(workouts[0]), history, setting)
    before = begun(now.climbs, setting, week, now.monday)
    climbs = before
    for workout in workouts:
        climbs = with_performed(climbs, workout, history, setting, week)
    bias = rir_bias(history.calibrations, now.monday)
    done = effective((one for workout in workouts for one in workout.sets), setting.catalogue, bias)
    wanted = len(preferred(wishes.per_week, wishes.weekdays))
    kept = 1.0 if now.budget is None else min(1.0, len(workouts) / wanted)
    after = replace(
        after_planned(now, week, climbs),
        seen=now.seen + led_here(workouts),
        adherence=(*now.adherence, kept)[-KEPT_WEEKS:],
        steps=(*now.steps, sum(climbs[key].since > before[key].since for key in before))[-KEPT_WEEKS:],
        last_day=day_of(workouts[-1]),
        last_half=half_of(workouts[-1], climbs, setting),
    )
    return _measured(after, week, done)


def _after_imported(now: Standing, workouts: Workouts) -> Standing:
    """A week in which somebody trained, and nothing of it was asked for here: no break, and experience."""
    return replace(
        now,
        monday=now.monday + WEEK,
        trained_weeks=now.trained_weeks + 1,
        last_day=day_of(workouts[-1]),
        weeks_of_much=0,
    )


def after_planned(now: Standing, week: Week, climbs: Climbs) -> Standing:
    """The standing after a week with these climbs at its end, as far as it needs no record."""
    deload = week.budget.kind == "deload"
    return replace(
        now,
        monday=now.monday + WEEK,
        trained_weeks=now.trained_weeks + 1,
        budget=week.budget,
        climbs={key: _rested(climb) for key, climb in climbs.items()} if deload else climbs,
        last_deload=now.monday if deload else now.last_deload,
        weeks_of_much=0 if deload else now.weeks_of_much,
    )


def _rested(climb: Climb) -> Climb:
    """Whoever rested begins to compare anew."""
    return replace(climb, counts=replace(climb.counts, falls=0, best=0))


def _measured(now: Standing, week: Week, done: Done) -> Standing:
    """What the records say about effort; lighter weeks say nothing about usual ones."""
    if not week.judged:
        return now
    much = done.sets["gluteus_maximus"] >= MUCH_SETS
    told = done.nominal_maximus >= _LEAST_NOMINAL
    return replace(
        now,
        weeks_of_much=now.weeks_of_much + 1 if much else 0,
        factors=(*now.factors, done.factor)[-2:] if told else now.factors,
    )


def _idle(now: Standing, wishes: Wishes) -> Standing:
    paused = all(wishes.paused_on(now.monday + timedelta(days=number)) for number in range(7))
    unasked = paused or now.budget is None
    adherence = now.adherence if unasked else (*now.adherence, 0.0)[-KEPT_WEEKS:]
    return replace(now, monday=now.monday + WEEK, adherence=adherence, weeks_of_much=0)
