"""What stays the same while a plan is made: the routine for this trainee and the time around its sets."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import lru_cache

from gluteus.catalogue import Catalogue, Exercise, Tempo
from gluteus.catalogue.vocabulary import GLUTEALS, SHAPES
from gluteus.planning.fitting.fit import plan_workout
from gluteus.planning.fitting.suitability import objection
from gluteus.planning.progression.rungs import Ladders, ladders
from gluteus.planning.week.effective import gluteal_credits
from gluteus.planning.week.shares import Part, Share
from gluteus.planning.workout import LeftOut, PlannedItem, Trainee, all_reps, sides

_SWITCH_S = 8.0  # from one side or exercise to the next, as the player takes it


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the routine's main part: what it has there, and what this trainee begins with."""

    place: str
    exercise: str
    amount: int | None
    half: Part


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """The routine for this trainee.

    `ladder_of` says for every exercise of a ladder which place it belongs to, `accessory_of` the same for the
    ladder of the accessory; `around_s` are the seconds of warm-up, cardio and cool-down by shape, the longest
    shape first.
    """

    ladders: Ladders
    routine: str
    places: tuple[Place, ...]
    ladder_of: Mapping[str, str]
    accessory: str | None
    accessory_of: Mapping[str, str]
    around_s: Mapping[str, float]
    left_out: tuple[LeftOut, ...]

    @property
    def catalogue(self) -> Catalogue:
        return self.ladders.catalogue

    @property
    def trainee(self) -> Trainee:
        return self.ladders.trainee

    def suits(self, slug: str) -> bool:
        return self.ladders.suits(slug)


@lru_cache(maxsize=64)
def setting_of(catalogue: Catalogue, routine: str, trainee: Trainee) -> Setting:
    """Raises PlanningError where nothing of the routine suits."""
    workouts = {
        shape: plan_workout(catalogue, catalogue.routine(routine), shape, trainee) for shape in SHAPES
    }
    standard = workouts["standard"]
    halves = _halves(catalogue, routine)
    places = tuple(
        Place(item.instead_of or item.exercise, item.exercise, item.reps or item.seconds, half)
        for item in standard.items
        if item.block == "main"
        for half in [halves.get(item.instead_of or item.exercise, "full")]
    )
    ladder_of = _ladders({one.exercise: one.place for one in places}, catalogue)
    accessory = _accessory(catalogue, trainee, {place.exercise for place in places})
    return Setting(
        ladders(catalogue, trainee),
        routine,
        places,
        ladder_of,
        accessory,
        _ladders({accessory: accessory}, catalogue, ladder_of) if accessory else {},
        {shape: _around_s(workout.items, catalogue) for shape, workout in workouts.items()},
        standard.left_out,
    )


def _halves(catalogue: Catalogue, routine: str) -> dict[str, Part]:
    """The half of every item; a routine that names none is never split."""
    blocks = catalogue.blocks(catalogue.routine(routine), "standard")
    items = [item for block in blocks if block.kind == "main" for item in block.items]
    return {item.exercise: "B" if item.half == "B" else "A" for item in items if item.half}


def _ladders(starts: Mapping[str, str], catalogue: Catalogue, taken: Container[str] = ()) -> dict[str, str]:
    """Everything that can be reached up and down from where each place begins; the first place wins."""
    place_of = dict(starts)
    for start, place in starts.items():
        waiting = [start]
        while waiting:
            exercise = catalogue.exercise(waiting.pop())
            for slug in (*exercise.easier, *exercise.harder):
                if slug not in place_of and slug not in taken:
                    place_of[slug] = place
                    waiting.append(slug)
    return place_of


def _accessory(catalogue: Catalogue, trainee: Trainee, planned: set[str]) -> str | None:
    """The suitable exercise that works the smaller two most directly; None where nothing does."""
    direct = [
        exercise
        for exercise in catalogue.exercises.values()
        if exercise.category == "strength" and _directness(exercise) > 0 and exercise.slug not in planned
    ]
    suitable = [exercise for exercise in direct if objection(exercise, trainee) is None]
    best = min(suitable, key=lambda one: (-_directness(one), len(one.easier), one.slug), default=None)
    return best.slug if best else None


def _directness(exercise: Exercise) -> float:
    """How much more it credits the medius than the maximus."""
    share = {muscle: exercise.muscles[muscle].credit for muscle in GLUTEALS if muscle in exercise.muscles}
    return share.get("gluteus_medius", 0.0) - share.get("gluteus_maximus", 0.0)


def _around_s(items: tuple[PlannedItem, ...], catalogue: Catalogue) -> float:
    around = [item for item in items if item.block != "main"]
    return sum(item.work_s(catalogue.exercise(item.exercise)) + item.sets * item.rest_s for item in around)


@lru_cache(maxsize=4096)
def share_of(place: str, half: Part, slug: str, rung: int, amount: int, *, setting: Setting) -> Share:
    """What one set of each side of this exercise brings and takes."""
    exercise, how = setting.catalogue.exercise(slug), setting.ladders.rungs(slug)[rung]
    one_side_s = float(amount)
    if exercise.measure == "reps":
        one_side_s = all_reps(amount, exercise) * Tempo.parse(how.tempo).rep_s
    rest_s = exercise.dose.rest_s[1] - how.rest_less_s
    set_s = len(sides(exercise)) * (one_side_s + _SWITCH_S) + rest_s
    return Share(
        place, dict(zip(GLUTEALS, gluteal_credits(slug, setting.catalogue), strict=True)), half, set_s
    )


def stand_in(slug: str, setting: Setting, taken: set[str]) -> str | None:
    """Another pattern for a painful exercise, off every ladder so that no other climb is disturbed."""
    stopped = setting.catalogue.exercise(slug)
    others = (
        other
        for other in setting.catalogue.exercises.values()
        if other.category == stopped.category
        and other.pattern != stopped.pattern
        and other.slug not in taken
        and other.slug not in setting.ladder_of
        and other.slug != setting.accessory
        and objection(other, setting.trainee) is None
    )
    best = max(others, key=lambda other: sum(gluteal_credits(other.slug, setting.catalogue)), default=None)
    return best.slug if best else None
