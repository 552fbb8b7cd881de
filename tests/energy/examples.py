"""People, exercises and table rows that the tests of this folder share."""

from gluteus.body import Person
from gluteus.catalogue import Exercise, Load
from gluteus.catalogue.article import CompendiumRow
from gluteus.catalogue.exercise import (
    CompendiumCode,
    Dose,
    EnergyModel,
    Evidence,
    LiftEnergy,
    MetEnergy,
    Rise,
    StepEnergy,
    Text,
)
from gluteus.energy import Effort, RestInterval, WorkInterval
from gluteus.energy.met import EFFORTS

WOMAN = Person(age_years=35, mass_kg=65, stature_m=1.65, sex="female")
MAN = Person(age_years=35, mass_kg=80, stature_m=1.78, sex="male")

LOW_IMPACT = CompendiumCode(2024, "02005")
COMPENDIUM = {
    LOW_IMPACT: CompendiumRow(4.8, "low-impact aerobics"),
    CompendiumCode(2024, "02024"): CompendiumRow(2.8, "light calisthenics"),
    CompendiumCode(2024, "02143"): CompendiumRow(4.0, "video workout, moderate"),
    CompendiumCode(2024, "02145"): CompendiumRow(6.0, "video workout, vigorous"),
}


def exercise(
    energy: EnergyModel,
    slug: str = "some_move",
    *,
    pattern: str = "leg_lift",
    tempo: str = "2-0-1-1",
) -> Exercise:
    return Exercise(
        slug=slug,
        name=slug,
        category="strength",
        pattern=pattern,
        sides="none",
        measure="reps",
        impact="none",
        text=Text(("Stand.",), ("Move.",), ("Slowly.",), "Out on the way up."),
        dose=Dose(tempo=tempo, reps=(8, 12)),
        muscles={},
        evidence=Evidence("weak"),
        energy=energy,
    )


def lift(
    rise: Rise,
    tension_s: float,
    tension_share: float,
    per_min: float,
    posture_met: float,
    *,
    slug: str = "some_lift",
    **more: float,
) -> Exercise:
    """A lifting exercise whose tempo keeps the muscles under tension for this long."""
    energy = LiftEnergy("lift", posture_met, rise, tension_share, per_min, 0.2, **more)
    return exercise(energy, slug, tempo=f"{tension_s / 2}-0-{tension_s / 2}-0")


def step(extra_rise_m: float = 0.029) -> Exercise:
    return exercise(StepEnergy("step", 14, 0.15, extra_rise_m), "some_step", pattern="step")


SQUAT = lift(Rise(0.205, 0.029), 3.0, 1.0, 15, 1.3, slug="some_squat", load_share=0.36 / 0.36725)
BRIDGE = lift(Rise(plus=0.11), 2.0, 0.45, 20, 1.1, slug="some_bridge")
STEP = step()
CARDIO = exercise(MetEnergy("met", LOW_IMPACT), "some_cardio")

# Rise in m, seconds and share under tension, repetitions per minute and MET of the posture, and the MET of
# the work at 0.75, 1 and 1.3 times that pace for somebody of 65 kg and 1.65 m.
EIGHT = {
    "dog_leg_raise": (lift(Rise(plus=0.060), 2.0, 0.30, 20, 2.3, slug="e1"), (3.1, 3.4, 3.7)),
    "squat_and_kick": (lift(Rise(0.205, 0.029), 3.0, 1.0, 15, 1.3, slug="e2"), (4.9, 6.0, 7.5)),
    "standing_raise": (lift(Rise(plus=0.016), 1.0, 0.40, 45, 1.5, slug="e3"), (2.2, 2.4, 2.7)),
    "kneeling_lift": (lift(Rise(plus=0.045), 1.6, 0.40, 25, 1.5, slug="e4"), (2.4, 2.6, 3.0)),
    "swinging_bridge": (lift(Rise(plus=0.11), 2.0, 0.45, 20, 1.1, slug="e5"), (2.5, 3.0, 3.6)),
    "step_and_kick": (STEP, (4.7, 5.9, 7.4)),
    "assisted_lunge": (lift(Rise(0.16 * 0.90), 3.0, 1.0, 14, 1.3, slug="e7"), (3.7, 4.5, 5.5)),
    "plie_and_row": (
        lift(Rise(0.15), 3.0, 1.0, 15, 1.3, slug="e8", load_share=0.25 / 0.2475, arm_path_m=0.40),
        (4.6, 5.7, 7.0),
    ),
}


def whole_routine(minutes: float, effort: Effort) -> list[WorkInterval | RestInterval]:
    """The eight, equally long, with the rests that belong to this effort; dumbbells where arms row."""
    work_s = 60.0 * minutes * EFFORTS[effort].duty
    rest_s = 60.0 * minutes - work_s
    moves = [move for move, _ in EIGHT.values()]
    loads = {"e8": Load("dumbbell", 3.0, count=2)}
    work = [WorkInterval(move, work_s / 8, load=loads.get(move.slug)) for move in moves]
    return [*work, RestInterval(rest_s)]
