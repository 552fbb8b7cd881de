"""A day of a plan as a workout to lead: its targets, with what the routine puts around them."""

from collections.abc import Mapping
from itertools import takewhile

from gluteus.catalogue import Catalogue
from gluteus.catalogue.vocabulary import BLOCKS
from gluteus.planning.ahead.plan import DayPlan
from gluteus.planning.fitting import plan_workout
from gluteus.planning.progression.target import Target
from gluteus.planning.workout import PlannedItem, Trainee, Workout

_SHORT_RANGE = "Only as far as it feels easy: the range grows later."


def workout_of(
    day: DayPlan,
    routine: str,
    shape: str,
    trainee: Trainee,
    catalogue: Catalogue,
    *,
    guess: int | None = None,
) -> Workout:
    """Warm-up, cardio and cool-down of this shape around the day's targets. Raises PlanningError.

    Where the day offers a test set, it is one if the person takes it up with a `guess` of their repetitions.

    The full shape is the whole routine, as whoever chooses it expects: what the plan keeps for another day
    comes with the routine's own dose.
    """
    fitted = plan_workout(catalogue, catalogue.routine(routine), shape, trainee)
    before = tuple(takewhile(lambda item: item.block != "main", fitted.items))
    after = tuple(item for item in fitted.items[len(before) :] if item.block != "main")
    asked = {target.exercise for target in day.targets}
    told = {out.exercise: out for out in (*fitted.left_out, *day.left_out) if out.exercise not in asked}
    own = {item.instead_of or item.exercise: item for item in fitted.items if item.block == "main"}
    stands_in = {item.exercise: item for item in own.values() if item.instead_of}
    title = _title(day, shape, own)
    planned = {
        target.place: _item(target, title, stands_in.get(target.exercise), guess) for target in day.targets
    }
    if shape == "full":
        planned = _whole(planned, own)
    return Workout(routine, shape, (*before, *planned.values(), *after), tuple(told.values()))


def _title(day: DayPlan, shape: str, own: Mapping[str, PlannedItem]) -> str:
    """The routine's name for its main part belongs to the whole of it."""
    whole = shape == "full" or own.keys() <= {target.place for target in day.targets}
    if whole and own:
        return next(iter(own.values())).block_title
    return BLOCKS["main"] if day.part == "full" else day.part_name


def _whole(planned: dict[str, PlannedItem], own: dict[str, PlannedItem]) -> dict[str, PlannedItem]:
    """The routine's main part in its order, each place as planned where it is.

    What the plan adds to the routine stays only where the plan has all of the routine, too.
    """
    added = planned if own.keys() <= planned.keys() else {}
    return {place: planned.get(place, item) for place, item in own.items()} | added


def _item(target: Target, title: str, stand_in: PlannedItem | None, guess: int | None) -> PlannedItem:
    """`stand_in` is the item where this exercise takes the place of one that does not suit."""
    guess = guess if target.calibrate else None
    why = [stand_in.reason] if stand_in else []
    reasons = [reason for reason in target.reasons if guess is not None or reason.rule != "calibrate"]
    return PlannedItem(
        block="main",
        block_title=title,
        exercise=target.exercise,
        sets=target.sets,
        tempo=target.tempo,
        rest_s=target.rest_s,
        reps=target.reps,
        seconds=target.seconds,
        load=target.load,
        rir=target.rir if guess is None else None,
        guess=guess,
        instead_of=stand_in.instead_of if stand_in else None,
        reason=" ".join([*why, *(reason.sentence for reason in reasons)]),
        care=(*target.care, *((_SHORT_RANGE,) if target.rom == "short" else ())),
    )
