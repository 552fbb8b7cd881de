"""A plan of 52 weeks in processor time, beside fitting as many workouts one by one without a plan."""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from gluteus.catalogue import Kit, open_catalogue
from gluteus.catalogue.vocabulary import KIT
from gluteus.planning import History, Plan, Trainee, Wishes, plan, plan_workout

sys.path.insert(0, str(Path(__file__).parents[1] / "validation" / "trainees"))

from simulation.trainee import somebody

RUNS = 9
WEEKS = 52
LIMIT_MS = 50
PEOPLE, SEED = 12, 4
MONDAY = date(2026, 3, 2)
ABLE = Trainee(None, kit=Kit(frozenset(KIT), step_height_m=0.3))


def measure() -> None:
    wishes = {f"{number} workouts a week": Wishes(number) for number in (2, 3, 4)}
    for name, wished in {**wishes, "3 of 40 minutes": Wishes(minutes=40)}.items():
        took, times = _measured(ABLE, wished)
        print(f"{name:18} {took:5.1f} ms (limit {LIMIT_MS}), {times:.2f} x fitting its workouts one by one")
    people = [somebody(number, SEED) for number in range(PEOPLE)]
    every = [_measured(one.trainee, one.wishes)[0] for one in people]
    middle = statistics.median(every)
    print(f"{PEOPLE} made-up people  {min(every):.1f}-{max(every):.1f} ms, median {middle:.1f} ms")


def _measured(trainee: Trainee, wishes: Wishes) -> tuple[float, float]:
    """Milliseconds of the plan, and how often its workouts could be fitted without one in that time."""
    catalogue = open_catalogue()

    def whole() -> Plan:
        return plan(History(), trainee, catalogue, MONDAY, wishes, weeks=WEEKS)

    days = whole().days

    def fitted() -> None:
        for day in days:
            plan_workout(catalogue, catalogue.first_workout, day.shape, trainee)

    runs = [(_busy_ms(whole), _busy_ms(fitted)) for _ in range(RUNS)]  # in turn: the machine is uneven
    return statistics.median(took for took, _ in runs), statistics.median(one / two for one, two in runs)


def _busy_ms(work: Callable[[], object]) -> float:
    """Processor time; on the clock a busy machine counts its other jobs, too."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000
