"""The health check, in our own words: who may start, who builds up, who asks a doctor first.

The order of the questions follows the logic of the ACSM screening (riebe2015): symptoms, then known disease
and present activity. Risk factors are not counted. It is a check, not a diagnosis.
"""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["start", "build_up", "ask_before_hard", "ask_first", "stop"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question or a statement of the check; `id` is the field of HealthAnswers that it fills."""

    id: str
    text: str


QUESTIONS = (
    Question(
        "symptoms",
        "Have you lately had pressure or pain in the chest, jaw or arm when you make an effort, unusual "
        "breathlessness, fainting or dizziness, a racing or stumbling heart, swollen ankles, "
        "or leg pain that comes with walking?",
    ),
    Question("disease", "Do you have a disease of the heart or blood vessels, diabetes or a kidney disease?"),
    Question(
        "active",
        "For the last three months, have you moved briskly for half an hour or more on at least three days "
        "of most weeks?",
    ),
    Question("conditions", "Does any of these apply to you? The plan will take care of it."),
    Question("cleared", "A doctor knows about this disease and has agreed that I may train."),
    Question(
        "symptoms_cleared",
        "A doctor has looked into these symptoms since they began and has agreed that I may train.",
    ),
)


@dataclass(frozen=True, slots=True)
class HealthAnswers:
    """What the person answered; `conditions` holds words of vocabulary.CONDITIONS.

    `cleared` speaks about the disease only. Symptoms need their own statement, so that a doctor's word from
    last year never answers for a symptom of last week.
    """

    symptoms: bool
    disease: bool
    active: bool
    conditions: frozenset[str] = frozenset()
    cleared: bool = False
    symptoms_cleared: bool = False


@dataclass(frozen=True, slots=True)
class Screening:
    """What follows from the answers. `gentle`: no jumps, lower end of the dose, light effort."""

    verdict: Verdict
    gentle: bool
    sentences: tuple[str, ...]

    @property
    def may_train(self) -> bool:
        """Whether a workout may be led at all."""
        return self.verdict not in ("ask_first", "stop")


_SENTENCES: dict[Verdict, str] = {
    "start": "Nothing in your answers stands in the way: start at the level that suits you.",
    "build_up": "Start gently, without jumps, and let the work grow over the weeks.",
    "ask_before_hard": "Moderate work is fine. Ask your doctor before you train hard.",
    "ask_first": "Please ask a doctor before you begin, and tell us here once they have agreed.",
    "stop": "Please see a doctor before you train: what you describe should be looked into first. "
    "If you feel it now, stop and call for help.",
}
_AGREED = "A doctor has agreed, so we begin gently and without jumps. Stop and ask again if anything changes."
# These change the whole workout and not only single exercises.
_GENTLE_CONDITIONS = {
    "high_blood_pressure": "Get your blood pressure under control before hard work. "
    "Breathe out on the effort and never hold your breath.",
    "pregnancy": "Training is welcome in a pregnancy without complications: ask your midwife or doctor once, "
    "keep it moderate, and stop at bleeding, pain, dizziness or loss of fluid.",
    "postpartum": "Come back step by step and without jumps; do less if you feel heaviness or leak.",
    "recent_injury": "Ask whoever treats you which movements are free, and stay in the middle of your range.",
}
_MILDEST_FIRST: tuple[Verdict, ...] = ("start", "build_up", "ask_before_hard", "ask_first", "stop")


def screen(answers: HealthAnswers) -> Screening:
    """What the answers allow; the strictest rule that applies wins."""
    conditions = [name for name in _GENTLE_CONDITIONS if name in answers.conditions]
    least: Verdict = "ask_before_hard" if conditions else "start"
    verdict = max((_by_heart(answers), least), key=_MILDEST_FIRST.index)
    agreed = verdict not in ("ask_first", "stop") and _needs_agreement(answers)
    sentences = (
        _SENTENCES[verdict],
        *((_AGREED,) if agreed else ()),
        *(_GENTLE_CONDITIONS[name] for name in conditions),
    )
    gentle = verdict not in ("start", "ask_before_hard") or agreed or bool(conditions)
    return Screening(verdict, gentle, sentences)


def _by_heart(answers: HealthAnswers) -> Verdict:
    if answers.symptoms and not answers.symptoms_cleared:
        return "stop"
    if answers.disease and not answers.active:
        return "build_up" if answers.cleared else "ask_first"
    if answers.disease:
        return "ask_before_hard"
    if answers.symptoms or not answers.active:
        return "build_up"
    return "start"


def _needs_agreement(answers: HealthAnswers) -> bool:
    return answers.symptoms or (answers.disease and not answers.active)
