"""The rules of training.md in the order of its 8.0, with its numbers, and how a diary is read for them.

None of it is shared with the planner: the numbers stand here a second time, so that one slip is seen by the
other.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from gluteus.catalogue import Catalogue
from gluteus.planning import DayPlan, Target
from simulation.year import Diary

Breaches = Iterator[tuple[str, str]]
MAXIMUS, MEDIUS, MINIMUS = "gluteus_maximus", "gluteus_medius", "gluteus_minimus"
CEILINGS = {"beginner": 14, "novice": 20, "intermediate": 24}
LOWEST = {
    "beginner": {MAXIMUS: 6, MEDIUS: 4, MINIMUS: 2},
    "novice": {MAXIMUS: 10, MEDIUS: 6, MINIMUS: 3},
    "intermediate": {MAXIMUS: 12, MEDIUS: 8, MINIMUS: 4},
}
LEAST_RIR = {"beginner": 3, "novice": 2, "intermediate": 1}
MOST_SETS = {"beginner": 1, "novice": 2, "intermediate": 3}
STARTED_WITH = {"beginner": 0, "novice": 4, "intermediate": 12}
NO_JUMPS = {
    "knee_pain", "back_pain", "hip_pain", "lateral_hip_pain", "pregnancy",
    "postpartum", "osteoporosis", "balance", "recent_injury",
}  # fmt: skip
RULES = (
    "1 contraindicated exercises stay out",
    "1 jumps stay behind their gate",
    "1 nothing is asked for that the kit lacks",
    "1 a painful exercise rests",
    "1 no workout with a fever or very sore",
    "1 nobody who needs care goes near their last repetition",
    "2 a day of rest between workouts, but for one light day",
    "2 never three days in a row, never two in a day",
    "2 the light day is the other half and at most six tenths",
    "3 effective sets of a week stay below the ceiling",
    "3 a workout stays below eight sets of maximus credit",
    "3 four days are never four full rounds",
    "4 targets of a week rise by at most two sets and a fifth",
    "4 a week expects no more than its target",
    "4 after a break of two weeks: six tenths, four left",
    "4 a lighter week: half, four left",
    "5 harder only after the top twice with enough left",
    "5 one change at a time",
    "5 nobody goes on who is twice below the bottom",
    "5 sets, repetitions and reserve fit the level",
    "6 never more often, longer or on other days than wished",
    "7 every target has a reason, a standstill of four weeks its own",
)


def weekday_monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def trained_weeks_before(diary: Diary, day: date) -> int:
    mondays = {weekday_monday(one.on) for _, one in diary.done}
    return sum(monday < weekday_monday(day) for monday in mondays)


def level_on(diary: Diary, day: date) -> str:
    weeks = STARTED_WITH[diary.somebody.trainee.level] + trained_weeks_before(diary, day)
    return "beginner" if weeks < 4 else "novice" if weeks < 12 else "intermediate"


def worth(rir: int | None, bias: float) -> float:
    if rir is None:
        return 0.5
    left = rir + bias
    return 1.0 if left <= 3 else 0.75 if left <= 5 else 0.5 if left <= 7 else 0.25


def bias_on(diary: Diary, day: date) -> float:
    told = [one.were_left - one.thought_left for one in diary.history.calibrations if one.on < day][-3:]
    return max(-2.0, min(5.0, sum(told) / len(told))) if told else 1.0


def credit(slug: str, muscle: str, catalogue: Catalogue) -> float:
    muscles = catalogue.exercise(slug).muscles
    return muscles[muscle].credit if muscle in muscles else 0.0


def effective_by_week(diary: Diary, catalogue: Catalogue, muscle: str) -> dict[date, float]:
    """Effective sets of every week with a workout."""
    sums: dict[date, float] = defaultdict(float)
    for workout in diary.history.workouts:
        monday = weekday_monday(workout.started_at.date())
        bias = bias_on(diary, monday)
        for one in workout.sets:
            half = 1.0 if one.side == "both" else 0.5
            sums[monday] += half * credit(one.exercise, muscle, catalogue) * worth(one.rir, bias)
    return dict(sums)


def days_planned(diary: Diary) -> Iterator[tuple[date, DayPlan]]:
    """Every day that any plan ever held, with the day on which it was made."""
    for plan in diary.plans:
        for day in plan.days:
            yield plan.made_on, day


def direct(target: Target, catalogue: Catalogue) -> bool:
    return credit(target.exercise, MEDIUS, catalogue) > credit(target.exercise, MAXIMUS, catalogue)
