"""Small catalogues, workouts and records for the tests of planning and coaching."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from gluteus.body import Person
from gluteus.catalogue import Catalogue, Exercise, Kit, Routine
from gluteus.catalogue.exercise import Dose, Evidence, KitNeeds, LiftEnergy, MuscleShare, Rise, Text
from gluteus.catalogue.movement import Key, Movement, Posture, View
from gluteus.catalogue.routine import Block, Item
from gluteus.catalogue.vocabulary import KIT
from gluteus.planning import PlannedItem, Trainee, Workout
from gluteus.planning.workout import sides
from gluteus.tracking.record import SetRecord, WorkoutRecord

EVERYTHING = Kit(has=frozenset(KIT), step_height_m=0.3)
WOMAN = Person(age_years=35, mass_kg=65, stature_m=1.65, sex="female")
BEGINNER = Trainee(person=WOMAN, kit=EVERYTHING)
MORNING = datetime(2025, 3, 3, 7, 30, tzinfo=UTC)
ENERGY = LiftEnergy("lift", posture_met=1.3, rise_m=Rise(), tension_share=0.4, default_per_min=15, log_sd=0.2)
UPWARD = Movement(
    View(90),
    {"low": Posture(), "high": Posture()},
    (Key("high", phase="concentric"), Key("low", phase="eccentric", ends_rep=True)),
)
MAXIMUS = {"gluteus_maximus": MuscleShare(1.0, "main"), "gluteus_medius": MuscleShare(0.5, "steadies")}


def an_exercise(slug: str, **values) -> Exercise:
    """A leg lift of 8 to 12 repetitions on each side, unless said otherwise."""
    kit = KitNeeds(
        needs=values.pop("needs", ()), load=values.pop("load", ()), checks=values.pop("checks", ())
    )
    dose = {"reps": (8, 12), "tempo": "2-0-1-1", "rest_s": (45, 60)} | values.pop("dose", {})
    defaults = {
        "name": slug.replace("_", " ").capitalize(),
        "category": "strength",
        "pattern": "leg_lift",
        "sides": "each",
        "measure": "reps",
        "impact": "none",
        "text": Text(("Stand tall.",), ("Lift the leg.",), ("Smoothly.", "Hips level.", "Squeeze."), "Out."),
        "muscles": MAXIMUS,
        "evidence": Evidence("weak"),
        "energy": ENERGY,
    }
    return Exercise(slug=slug, kit=kit, dose=Dose(**dose), **(defaults | values))


def cardio(slug: str, **values) -> Exercise:
    """A move of half a minute to two, both sides at once."""
    return an_exercise(
        slug,
        **{
            "category": "cardio",
            "pattern": "march",
            "sides": "none",
            "measure": "seconds",
            "muscles": {},
            "dose": {"reps": None, "seconds": (30, 120), "rest_s": (0, 10)},
        }
        | values,
    )


def a_catalogue(*exercises: Exercise) -> Catalogue:
    return Catalogue({exercise.slug: exercise for exercise in exercises}, {}, {}, {}, {})


def a_routine(*items: Item, kind: str = "workout", warm_up: tuple[Item, ...] = ()) -> Routine:
    """These items as the main part, after the warm-up where there is one."""
    blocks = (Block("main", "Main part", items=items),)
    if warm_up:
        blocks = (Block("warm_up", "Warm-up", items=warm_up), *blocks)
    return Routine("routine", "A routine", kind, "For tests.", blocks)


def planned(exercise: Exercise, **values) -> PlannedItem:
    """One set of 8 repetitions, or of 30 seconds, in the main part."""
    dose = {"seconds": 30} if exercise.measure == "seconds" else {"reps": 8}
    return PlannedItem(
        **{
            "block": "main",
            "block_title": "Main part",
            "exercise": exercise.slug,
            "sets": 1,
            "tempo": exercise.dose.tempo,
            "rest_s": 45,
        }
        | dose
        | values
    )


def a_workout(*items: PlannedItem) -> Workout:
    return Workout("routine", "standard", items)


def a_record(exercise: Exercise, number: int = 0, **values) -> SetRecord:
    """A set of 8 repetitions on the right side, done in the main part with two left."""
    return SetRecord(
        **{
            "id": uuid5(UUID(int=0), f"{exercise.slug} {number} {sorted(values.items())}"),
            "exercise": exercise.slug,
            "block": "main",
            "item": number,
            "set_number": 1,
            "side": "right" if exercise.one_sided else "both",
            "outcome": "done",
            "started_at": MORNING,
            "work_s": 32.0,
            "rest_s": 45.0,
            "reps": 8 if exercise.measure == "reps" else None,
            "reps_confirmed": exercise.measure == "reps",
            "rir": 2,
        }
        | values
    )


def performed(workout: Workout, catalogue: Catalogue, outcomes=None) -> WorkoutRecord:
    """The workout as it was recorded; `outcomes` are those of its sets in turn, "done" by default."""
    wanted = iter(outcomes or ())
    sets = []
    for number, item in enumerate(workout.items):
        exercise = catalogue.exercise(item.exercise)
        for set_number in range(1, item.sets + 1):
            for side in sides(exercise):
                outcome = next(wanted, "done")
                sets.append(
                    a_record(
                        exercise,
                        number,
                        block=item.block,
                        set_number=set_number,
                        side=side,
                        outcome=outcome,
                        reps=None if outcome == "skipped" else item.reps,
                        rir=None if outcome == "skipped" else 2,
                        work_s=0.0 if outcome == "skipped" else item.set_s(exercise),
                        rest_s=float(item.rest_s),
                    )
                )
    return WorkoutRecord(workout.routine, workout.shape, MORNING, MORNING + timedelta(hours=1), tuple(sets))
