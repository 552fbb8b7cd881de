"""What a movement is: the exercise file as values. docs/exercise-file.md explains every key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from gluteus.catalogue.count import Count
from gluteus.catalogue.form import Form
from gluteus.catalogue.movement import Movement
from gluteus.catalogue.rules import Between, NotEmpty, Pattern, Rising
from gluteus.catalogue.tempo import TEMPO_REGEX, Tempo
from gluteus.catalogue.vocabulary import (
    Category,
    CautionDeed,
    Check,
    CompendiumEdition,
    Condition,
    Confidence,
    Impact,
    KitWord,
    Level,
    LoadWord,
    Measure,
    Muscle,
    Role,
    Sides,
)
from gluteus.catalogue.vocabulary import Pattern as MovementPattern

# No longer than the database keeps it.
SLUG = Pattern(r"[a-z][a-z0-9_]{0,79}", "a slug (lower case words joined by _, 80 letters at most)")
Slug = Annotated[str, SLUG]
Sentence = Annotated[str, NotEmpty()]
TempoText = Annotated[str, Pattern(TEMPO_REGEX, 'a tempo like "2-0-1-1"')]
Reps = Annotated[int, Between(1, 60)]
Seconds = Annotated[int, Between(1, 3600)]
Rest = Annotated[int, Between(0, 300)]
LogSd = Annotated[float, Between(0.02, 0.6)]
PerMinute = Annotated[float, Between(1, 160)]


@dataclass(frozen=True, slots=True)
class KitNeeds:
    """What must be at hand, what may be held, and which check comes before the first set.

    The plan adds a load from the level `load_from` on; before that a person may still choose one.
    """

    needs: tuple[KitWord, ...] = ()
    load: tuple[LoadWord, ...] = ()
    load_from: Level = "novice"
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """Our own words, short enough to be spoken. `mistakes` are those that no posture shows (too fast)."""

    set_up: Annotated[tuple[Sentence, ...], NotEmpty()]
    steps: Annotated[tuple[Sentence, ...], NotEmpty()]
    cues: Annotated[tuple[Sentence, ...], NotEmpty()]
    breath: Sentence
    point: str = ""
    mistakes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dose:
    """A default dose: [low, high] per side. The plan may set another, and the plan wins."""

    tempo: TempoText = "2-0-1-1"
    reps: Annotated[tuple[Reps, Reps], Rising()] | None = None
    seconds: Annotated[tuple[Seconds, Seconds], Rising()] | None = None
    rest_s: Annotated[tuple[Rest, Rest], Rising()] = (30, 60)


@dataclass(frozen=True, slots=True)
class MuscleShare:
    """Credit of one hard set for this muscle (0..1) and its role, which decides the colour."""

    credit: Annotated[float, Between(0, 1)]
    role: Role


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure the sources are of what the file says about muscles; `sources` are keys of references.toml."""

    confidence: Confidence
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Caution:
    """What a condition of the health check does to this exercise."""

    do: CautionDeed
    why: Sentence
    instead: Slug | None = None


@dataclass(frozen=True, slots=True)
class CompendiumCode:
    """A row of the Compendium of Physical Activities; codes changed their meaning between editions."""

    edition: CompendiumEdition
    code: Annotated[str, Pattern(r"\d{5}", "a code of five digits")]


@dataclass(frozen=True, slots=True)
class Rise:
    """How far a repetition lifts the whole body's mass: `stature` x stature + `plus`, in m."""

    stature: Annotated[float, Between(0, 0.5)] = 0.0
    plus: Annotated[float, Between(0, 0.5)] = 0.0


@dataclass(frozen=True, slots=True)
class LiftEnergy:
    """Gravity and tension: the law of science/energy.md 3.1; seconds under tension come from the tempo."""

    model: Literal["lift"]
    posture_met: Annotated[float, Between(0.9, 4)]
    rise_m: Rise
    tension_share: Annotated[float, Between(0, 1.2)]
    default_per_min: PerMinute
    log_sd: LogSd
    load_share: Annotated[float, Between(0, 8)] = 0.0
    arm_path_m: Annotated[float, Between(0, 1)] = 0.0
    compendium: CompendiumCode | None = None


@dataclass(frozen=True, slots=True)
class StepEnergy:
    """ACSM stepping on the person's own step, plus the extra rise of what is done on top."""

    model: Literal["step"]
    default_per_min: PerMinute
    log_sd: LogSd
    extra_rise_m: Annotated[float, Between(0, 0.5)] = 0.0
    compendium: CompendiumCode | None = None


@dataclass(frozen=True, slots=True)
class MetEnergy:
    """A tabulated MET for work that no law of ours describes (cardio, stretches)."""

    model: Literal["met"]
    compendium: CompendiumCode
    log_sd: LogSd = 0.15


EnergyModel = LiftEnergy | StepEnergy | MetEnergy


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise file. `slug` is the file's name; easier, harder and cautions name other files.

    `also_called` are names that other programs and people have for it: an import finds it by them.
    """

    slug: Slug
    name: Sentence
    category: Category
    pattern: MovementPattern
    sides: Sides
    measure: Measure
    impact: Impact
    text: Text
    dose: Dose
    muscles: Mapping[Muscle, MuscleShare]
    evidence: Evidence
    energy: EnergyModel
    easier: tuple[Slug, ...] = ()
    harder: tuple[Slug, ...] = ()
    also_called: tuple[Sentence, ...] = ()
    kit: KitNeeds = field(default_factory=KitNeeds)
    cautions: Mapping[Condition, Caution] = field(default_factory=dict)
    movement: Movement | None = None
    form: tuple[Form, ...] = ()
    count: Count | None = None

    @property
    def tempo(self) -> Tempo:
        return Tempo.parse(self.dose.tempo)

    @property
    def starts(self) -> str:
        """Whether a repetition begins on the way "down" or "up"; down where no movement says so."""
        return self.movement.starts if self.movement else "down"

    @property
    def mistakes(self) -> tuple[str, ...]:
        """Whatever often goes wrong, in sentences: first what a posture shows."""
        return (*(form.says for form in self.form), *self.text.mistakes)

    @property
    def one_sided(self) -> bool:
        """Whether one side works at a time, so that both have to be done."""
        return self.sides == "each"
