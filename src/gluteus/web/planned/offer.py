"""What Today offers: a routine fitted to this person, with its minutes, its reasons and its cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from gluteus import planning
from gluteus.catalogue import Catalogue, Exercise, Routine, open_catalogue
from gluteus.catalogue.vocabulary import SHAPES
from gluteus.coaching import Step, duration_s, planned_energy, script
from gluteus.errors import PlanningError
from gluteus.web import mapping
from gluteus.web.models import Person, Workout
from gluteus.web.pages.energy_text import EnergyText, energy_text

# From these minutes on, a shape fits into the time that the person has.
MINUTES_OF_SHAPE = {"full": 60, "standard": 35, "short": 0}


@dataclass(frozen=True, slots=True)
class OfferedBlock:
    title: str
    kind: str
    minutes: int
    items: tuple[tuple[Exercise, planning.PlannedItem], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """`workout` is None where the check forbids it or nothing of the routine is left (`trouble` says why).

    `test` is the exercise of which the day offers a test set.
    """

    routine: Routine
    shape: str
    trainee: planning.Trainee
    screening: planning.Screening
    workout: planning.Workout | None = None
    readiness: planning.Readiness | None = None
    day: planning.DayPlan | None = None
    test: Exercise | None = None
    blocks: tuple[OfferedBlock, ...] = ()
    minutes: int = 0
    left_out: tuple[tuple[Exercise, str], ...] = ()
    energy: EnergyText = EnergyText()  # noqa: RUF009  frozen
    trouble: str = ""

    @property
    def advises_rest(self) -> bool:
        """Whether the day's form speaks against training; the person decides."""
        return self.readiness is not None and self.readiness.advice == "rest"

    @property
    def shapes(self) -> Mapping[str, str]:
        return {shape: SHAPES[shape] for shape in open_catalogue().shapes(self.routine)}

    @property
    def routines(self) -> tuple[Routine, ...]:
        """All that could be offered, this one among them."""
        return open_catalogue().workouts


def routine_for(asked: str, latest: Workout | None = None) -> Routine:
    """The workout that was asked for, else the one done last, else the one that everybody begins with."""
    catalogue = open_catalogue()
    by_slug = {routine.slug: routine for routine in catalogue.workouts}
    done = by_slug.get(latest.routine) if latest else None
    return by_slug.get(asked) or done or catalogue.first_workout


def shape_for(minutes: int, shapes: Sequence[str] = tuple(SHAPES)) -> str:
    """The longest of the shapes that fits into the minutes a person has, else the shortest."""
    return next((shape for shape in shapes if minutes >= MINUTES_OF_SHAPE[shape]), shapes[-1])


def offer(
    person: Person,
    shape: str,
    taps: Mapping[str, Any] | None = None,
    *,
    routine: Routine | None = None,
    first_workout: bool = False,
    day: planning.DayPlan | None = None,
    guess: int | None = None,
) -> Offer:
    """Fit the routine to the person; `taps` are the three of readiness, once they were given.

    `day` is the day of the plan whose targets make the main part; without one the routine's own doses do.
    With a `guess` the test set that the day offers is taken up.
    """
    catalogue = open_catalogue()
    routine = routine or catalogue.first_workout
    trainee = mapping.trainee(person, datetime.now(tz=UTC))
    screening = planning.screen(mapping.health(person))
    ready = _readiness(taps)
    bare = Offer(routine, shape, trainee, screening, readiness=ready)
    if not screening.may_train:
        return bare
    try:
        workout = (
            planning.workout_of(day, routine.slug, shape, trainee, catalogue, guess=guess)
            if day
            else planning.plan_workout(catalogue, routine, shape, trainee)
        )
    except PlanningError as error:
        return replace(bare, trouble=str(error))
    if ready and not (day and day.eased):
        workout = planning.for_today(workout, ready.advice, catalogue)
    steps = script(workout, catalogue)
    cost = planned_energy(workout, catalogue, trainee, steps=steps, first_workout=first_workout)
    return replace(
        bare,
        workout=workout,
        day=day,
        test=_test_of(day, catalogue) if day else None,
        blocks=_blocks(workout, steps, catalogue),
        minutes=_minutes(steps),
        left_out=tuple((catalogue.exercise(out.exercise), out.reason) for out in workout.left_out),
        energy=energy_text(cost),
    )


def _test_of(day: planning.DayPlan, catalogue: Catalogue) -> Exercise | None:
    return next((catalogue.exercise(target.exercise) for target in day.targets if target.calibrate), None)


def _readiness(taps: Mapping[str, Any] | None) -> planning.Readiness | None:
    """None until something was tapped; what was left out counts as fair."""
    if not taps or not any(taps.get(tap) not in (None, "") for tap in ("sleep", "soreness", "energy")):
        return None
    return planning.readiness(taps["sleep"] or "ok", taps["soreness"] or 0, taps["energy"] or "ok")


def _blocks(
    workout: planning.Workout, steps: tuple[Step, ...], catalogue: Catalogue
) -> tuple[OfferedBlock, ...]:
    by_block = groupby(
        enumerate(workout.items), key=lambda numbered: (numbered[1].block_title, numbered[1].block)
    )
    return tuple(
        _block(title, kind, dict(numbered), steps, catalogue) for (title, kind), numbered in by_block
    )


def _block(
    title: str,
    kind: str,
    items: Mapping[int, planning.PlannedItem],
    steps: tuple[Step, ...],
    catalogue: Catalogue,
) -> OfferedBlock:
    return OfferedBlock(
        title=title,
        kind=kind,
        minutes=_minutes(tuple(step for step in steps if step.item in items)),
        items=tuple((catalogue.exercise(item.exercise), item) for item in items.values()),
    )


def _minutes(steps: tuple[Step, ...]) -> int:
    return max(1, round(duration_s(steps) / 60))
