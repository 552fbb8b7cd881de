"""Somebody who does not exist: how able they are, how honest, how often they come, and what they own."""

import math
from dataclasses import dataclass, field
from random import Random

from gluteus.catalogue import Catalogue, Exercise, Kit, Load
from gluteus.catalogue.vocabulary import CONDITIONS, KIT
from gluteus.planning import Target, Trainee, Wishes

HONESTY = ("honest", "honest", "honest", "silent", "modest", "boastful")
_STEP_OF_A_LADDER = 0.28  # how much harder the next exercise is, in units of the logarithm of repetitions
_PER_SLOW_SECOND = 0.04
_PER_LOAD = 0.12
_GAIN_PER_SET = 0.006


@dataclass(slots=True)
class Somebody:
    """A made-up trainee; `skill` is the logarithm of how many lowest doses they can do; one a run."""

    number: int
    trainee: Trainee
    wishes: Wishes
    honesty: str
    attendance: float
    random: Random
    bias: float
    skill: dict[str, float] = field(default_factory=dict)
    talent: float = 1.0

    @property
    def adherent(self) -> bool:
        return self.attendance > 0.9 and self.honesty == "honest"

    def most_reps(self, target: Target, catalogue: Catalogue) -> int:
        """Clean repetitions that are in them today."""
        exercise = catalogue.exercise(target.exercise)
        low = (exercise.dose.reps or (8, 12))[0]
        seconds = sum(map(float, target.tempo.split("-"))) - exercise.tempo.rep_s
        hard = _STEP_OF_A_LADDER * height(exercise, catalogue) + _PER_SLOW_SECOND * seconds
        hard += _PER_LOAD * (weight(target.load) > 0) - (0.15 if target.rom == "short" else 0)
        able = self.skill.setdefault(exercise.pattern, self.random.gauss(0.75, 0.3))
        return max(1, round(low * math.exp(able - hard + self.random.gauss(0, 0.05))))

    def said_rir(self, truly_left: int) -> int | None:
        """What they say about what was left."""
        if self.honesty == "silent":
            return None
        if self.honesty == "modest":
            return 0
        if self.honesty == "boastful":
            return 5
        return min(10, max(0, round(truly_left - self.bias + self.random.gauss(0, 0.7))))

    def learn(self, exercise: Exercise, hard_sets: float) -> None:
        """Stronger by training, ever more slowly."""
        able = self.skill.setdefault(exercise.pattern, 0.75)
        self.skill[exercise.pattern] = able + _GAIN_PER_SET * self.talent * hard_sets / (1 + max(0.0, able))


def height(exercise: Exercise, catalogue: Catalogue) -> int:
    """How many steps of its ladder lie below."""
    return max((1 + height(catalogue.exercise(slug), catalogue) for slug in exercise.easier), default=0)


def weight(load: Load | None) -> float:
    if load is None:
        return 0.0
    return load.total_kg or {"light": 1.0, "medium": 2.0, "heavy": 3.0}.get(load.band_level or "", 1.0)


def somebody(number: int, seed: int) -> Somebody:
    """The person of this number; the same seed makes the same one."""
    random = Random(f"{seed} {number}")
    per_week = random.choice((2, 3, 3, 4))
    has_all = random.random() < 0.5
    kit = frozenset(KIT) if has_all else frozenset(word for word in sorted(KIT) if random.random() < 0.7)
    loads = tuple(
        load
        for load in (Load("dumbbell", 2.0, 2), Load("dumbbell", 4.0, 2), Load("band", band_level="light"))
        if random.random() < 0.5
    )
    ill = random.random() < 0.3
    conditions = frozenset(random.sample(sorted(CONDITIONS), random.randint(1, 2))) if ill else frozenset()
    weekdays = frozenset(range(7)) if random.random() < 0.6 else frozenset(random.sample(range(7), 5))
    minutes = random.choice((None, None, 25, 35, 45, 60))
    gentle = bool(conditions & {"pregnancy", "postpartum", "high_blood_pressure", "recent_injury"})
    level = random.choice(("beginner", "beginner", "beginner", "novice", "intermediate"))
    return Somebody(
        number=number,
        trainee=Trainee(None, level, conditions, Kit(kit, 0.3, loads), gentle),
        wishes=Wishes(per_week, weekdays, minutes, in_sequence=random.random() < 0.2),
        honesty=random.choice(HONESTY),
        attendance=random.choice((1.0, 0.97, 0.95, 0.85, 0.7, 0.5)),
        random=random,
        bias=random.gauss(1.0, 0.8),
        talent=random.uniform(0.5, 1.5),
    )
