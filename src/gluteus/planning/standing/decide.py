"""What a week is to be, decided before it begins: level, budget, and the terms by which it is judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gluteus.planning.history import History
from gluteus.planning.landmarks import LANDMARKS, level_after, rir_for
from gluteus.planning.progression.climb import Climb, Terms
from gluteus.planning.progression.pain import stopped
from gluteus.planning.standing.deload import deload_why, falling
from gluteus.planning.standing.setting import Setting
from gluteus.planning.standing.standing import Standing
from gluteus.planning.week.budget import Budget, Look, next_budget

_STILL = timedelta(days=14)
_SORE = 4
_SORE_DAYS = 2
_LIGHT_RIR = 4


@dataclass(frozen=True, slots=True)
class Week:
    """What was decided for a week before it began."""

    level: str
    budget: Budget
    terms: Terms

    @property
    def judged(self) -> bool:
        """Lighter weeks say nothing about progress."""
        return self.budget.kind == "normal"


def decide(
    now: Standing, first_day: date, history: History, setting: Setting, *, forecast: bool = False
) -> Week:
    """The coming week; `first_day` is its first workout, done or planned. Nothing bad is ever forecast."""
    level = level_after(setting.trainee.level, now.trained_weeks)
    budget = next_budget(now.budget, _look(now, level, first_day, history, setting, forecast=forecast))
    rir = rir_for(setting.trainee, level, now.trained_weeks)
    if budget.kind != "normal":
        rir = max(rir, _LIGHT_RIR)
    closed = stopped(history.pains, now.monday)
    return Week(level, budget, Terms(setting.ladders, rir, LANDMARKS[level].most_reps, closed))


def _look(
    now: Standing, level: str, first_day: date, history: History, setting: Setting, *, forecast: bool
) -> Look:
    climbs = tuple(now.climbs.values())
    why = None
    if not forecast:
        why = deload_why(climbs, history, now.monday, now.last_deload, now.weeks_of_much)
    return Look(
        level=level,
        gentle=setting.trainee.gentle,
        break_days=(first_day - now.last_day).days if now.last_day else 0,
        deload_why=why,
        adherence=now.adherence,
        sore=_sore(history, now.monday),
        falling=falling(climbs, 1),
        stalled=_stalled(climbs, now.monday),
    )


def _sore(history: History, monday: date) -> bool:
    """Soreness as it was told on the last two days of training."""
    told = (day.soreness for day in reversed(history.days) if day.on < monday)
    return any(soreness > _SORE for soreness, _ in zip(told, range(_SORE_DAYS), strict=False))


def _stalled(climbs: Sequence[Climb], monday: date) -> bool:
    """At most a third of the exercises that were ever done went forward in two weeks; ours, weak."""
    done = [climb for climb in climbs if not climb.is_new]
    forward = sum(monday - climb.since <= _STILL for climb in done)
    return bool(done) and 3 * forward <= len(done)
