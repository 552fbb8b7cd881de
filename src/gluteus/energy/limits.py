"""Where the model ends: outside these limits there is no figure, and near them the interval is wider.

The limits are the model's own. A profile may hold whatever is true of somebody, and everything else in the
program works for them.
"""

from collections.abc import Iterable, Iterator, Sequence

from gluteus.body import Person
from gluteus.catalogue.exercise import StepEnergy
from gluteus.energy.work import Circumstances, Interval, RestInterval, WorkInterval

MOST_LOAD_KG = 40.0
MOST_LOAD_RATIO = 0.5
STEP_HEIGHT_M = (0.08, 0.50)
SHORTEST_SET_S = 1.0
LONGEST_INTERVAL_S = 60 * 60.0
LONGEST_WORKOUT_S = 240 * 60.0
MOST_REPS_PER_MIN = 60.0
MOST_BIG_REPS_PER_MIN = 40.0  # where the whole body rises
BIG_PATTERNS = frozenset({"squat", "lunge", "step"})
HURRY = 1.25  # who is led in quick pulses may be this much quicker than the voice

BMI_OF_THE_TABLES = (17.0, 40.0)
OLDEST_OF_THE_TABLES = 60
ACSM_STEP_HEIGHT_M = 0.40
ACSM_CYCLES_PER_MIN = 30.0
LIGHT_LOAD_RATIO = 0.25

# What the model is made for: field of Person, lowest, highest, and the words for it.
_BODY_LIMITS = (
    ("age_years", 18, 80, "adults from 18 to 80"),
    ("mass_kg", 35, 200, "bodies of 35 to 200 kg"),
    ("stature_m", 1.30, 2.15, "a height of 130 to 215 cm"),
    ("body_fat_percent", 4, 60, "a body fat of 4 to 60 percent"),
)

_AROUND_A_BIRTH = (
    "Our calorie model does not hold in pregnancy and in the months after a birth, so there is no figure "
    "here; everything else works as usual."
)
_NOTHING_DONE = "Nothing has been done, so there is no figure yet; everything else works as usual."


def reasons_to_withhold(
    intervals: Sequence[Interval], given: Circumstances, *, pregnant: bool
) -> tuple[str, ...]:
    """One sentence for every limit that is passed; none where the model holds."""
    made_for = (
        *_body_limits(given.person),
        *_work_limits(intervals, given.person.mass_kg),
        *_step_limit(intervals, given.step_height_m),
    )
    sentences = [
        f"Our calorie model is made for {what}, so there is no figure here; everything else works as usual."
        for what in made_for
    ]
    if pregnant:
        sentences.append(_AROUND_A_BIRTH)
    if sum(interval.seconds for interval in intervals) == 0:
        sentences.append(_NOTHING_DONE)
    return tuple(sentences)


def _body_limits(person: Person) -> Iterator[str]:
    for field, low, high, words in _BODY_LIMITS:
        value = getattr(person, field)
        if value is not None and not low <= value <= high:
            yield words


def _work_limits(intervals: Sequence[Interval], mass_kg: float) -> Iterator[str]:
    work = _work(intervals)
    heaviest_kg = max((interval.load_kg for interval in work), default=0.0)
    total_s = sum(interval.seconds for interval in intervals)
    checks = (
        (heaviest_kg > MOST_LOAD_KG, "loads up to 40 kg"),
        (heaviest_kg > MOST_LOAD_RATIO * mass_kg, "loads up to half of your body mass"),
        (any(interval.seconds < SHORTEST_SET_S for interval in work), "sets of at least one second"),
        (any(interval.seconds > LONGEST_INTERVAL_S for interval in work), "sets of at most 60 minutes"),
        (_rests_too_long(intervals), "rests of at most 60 minutes"),
        (total_s > LONGEST_WORKOUT_S, "workouts of at most four hours"),
        (any(map(_too_quick, work)), "at most 60 repetitions a minute (40 in squats, lunges and step-ups)"),
    )
    return (words for passed, words in checks if passed)


def _rests_too_long(intervals: Iterable[Interval]) -> bool:
    return any(
        interval.seconds > LONGEST_INTERVAL_S for interval in intervals if isinstance(interval, RestInterval)
    )


def _too_quick(interval: WorkInterval) -> bool:
    if interval.reps is None or not interval.follows_a_law:
        return False
    tempo = interval.tempo or interval.exercise.tempo
    led_reps = interval.seconds / tempo.rep_s if tempo.rep_s else 0.0
    per_min = MOST_BIG_REPS_PER_MIN if interval.exercise.pattern in BIG_PATTERNS else MOST_REPS_PER_MIN
    return interval.reps > max(per_min * interval.minutes, HURRY * led_reps)


def _step_limit(intervals: Sequence[Interval], step_height_m: float | None) -> Iterator[str]:
    low, high = STEP_HEIGHT_M
    if step_height_m is not None and _steps(intervals) and not low <= step_height_m <= high:
        yield "steps of 8 to 50 cm"


def reasons_for_doubt(
    intervals: Sequence[Interval], given: Circumstances, *, first_workout: bool
) -> tuple[str, ...]:
    """One sentence for everything that makes the model less sure; each widens the interval."""
    checks = (
        *_body_doubts(given.person),
        (first_workout, "A first workout has no practice in it yet"),
        *_load_doubts(intervals, given.person.mass_kg),
        *_step_doubts(_steps(intervals), given.step_height_m),
    )
    return tuple(f"{words}, so the range is wider." for doubtful, words in checks if doubtful)


def _body_doubts(person: Person) -> Iterator[tuple[bool, str]]:
    """Per kilogram, very heavy bodies rest at 2.5 ml of oxygen a minute and not at 3.5 (wilms2014)."""
    low, high = BMI_OF_THE_TABLES
    usual = low <= person.mass_kg / person.stature_m**2 <= high
    yield not usual, "The tables come from people with a more usual mass for their height"
    yield person.age_years > OLDEST_OF_THE_TABLES, "The tables come from adults under 60"


def _load_doubts(intervals: Sequence[Interval], mass_kg: float) -> Iterator[tuple[bool, str]]:
    loads = [interval.load for interval in _work(intervals) if interval.load and not interval.with_band]
    unknown = any(load.mass_kg is None for load in loads)
    yield unknown, "We do not know what your load weighs and left it out"
    heavy = any(load.total_kg > LIGHT_LOAD_RATIO * mass_kg for load in loads)
    yield heavy, "Your load is more than a quarter of your body mass"


def _step_doubts(steps: Sequence[WorkInterval], step_height_m: float | None) -> Iterator[tuple[bool, str]]:
    if not steps:
        return
    yield step_height_m is None, "We do not know how high your step is and took 30 cm"
    high = step_height_m is not None and step_height_m > ACSM_STEP_HEIGHT_M
    yield high, "Your step is higher than 40 cm, beyond what was measured"
    quick = any((step.reps or 0) > ACSM_CYCLES_PER_MIN * step.minutes for step in steps)
    yield quick, "You stepped more than 30 times a minute, beyond what was measured"


def _work(intervals: Iterable[Interval]) -> list[WorkInterval]:
    return [interval for interval in intervals if isinstance(interval, WorkInterval)]


def _steps(intervals: Iterable[Interval]) -> list[WorkInterval]:
    return [interval for interval in _work(intervals) if isinstance(interval.exercise.energy, StepEnergy)]
