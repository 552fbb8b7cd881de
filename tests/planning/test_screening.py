import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.catalogue.vocabulary import CONDITIONS
from gluteus.planning import QUESTIONS, HealthAnswers, screen

ANSWERS = st.builds(
    HealthAnswers,
    symptoms=st.booleans(),
    disease=st.booleans(),
    active=st.booleans(),
    conditions=st.frozensets(st.sampled_from(sorted(CONDITIONS))),
    cleared=st.booleans(),
    symptoms_cleared=st.booleans(),
)


@pytest.mark.parametrize(
    ("answers", "verdict", "gentle"),
    [
        (HealthAnswers(symptoms=False, disease=False, active=True), "start", False),
        (HealthAnswers(symptoms=False, disease=False, active=False), "build_up", True),
        (HealthAnswers(symptoms=False, disease=True, active=True), "ask_before_hard", False),
        (HealthAnswers(symptoms=False, disease=True, active=False), "ask_first", True),
        (HealthAnswers(symptoms=False, disease=True, active=False, cleared=True), "build_up", True),
        (HealthAnswers(symptoms=True, disease=False, active=True), "stop", True),
        (HealthAnswers(symptoms=True, disease=False, active=True, symptoms_cleared=True), "build_up", True),
    ],
)
def test_symptoms_disease_and_activity_decide(answers, verdict, gentle):
    assert (screen(answers).verdict, screen(answers).gentle) == (verdict, gentle)


def test_a_doctors_word_about_a_disease_does_not_answer_for_symptoms():
    assert screen(HealthAnswers(symptoms=True, disease=True, active=False, cleared=True)).verdict == "stop"


def test_a_doctors_word_about_symptoms_does_not_answer_for_a_disease():
    answers = HealthAnswers(symptoms=True, disease=True, active=False, symptoms_cleared=True)
    assert screen(answers).verdict == "ask_first"


@pytest.mark.parametrize("condition", ["high_blood_pressure", "pregnancy", "postpartum", "recent_injury"])
def test_conditions_of_the_whole_body_make_the_plan_gentle(condition):
    answers = HealthAnswers(symptoms=False, disease=False, active=True, conditions=frozenset({condition}))
    screening = screen(answers)
    assert (screening.verdict, screening.gentle, len(screening.sentences)) == ("ask_before_hard", True, 2)


def test_a_sore_knee_changes_exercises_and_not_the_verdict():
    answers = HealthAnswers(symptoms=False, disease=False, active=True, conditions=frozenset({"knee_pain"}))
    assert screen(answers) == screen(HealthAnswers(symptoms=False, disease=False, active=True))


@given(ANSWERS)
def test_unexplained_symptoms_always_stop(answers):
    if answers.symptoms and not answers.symptoms_cleared:
        assert not screen(answers).may_train


@given(ANSWERS)
def test_whoever_needed_a_doctors_agreement_begins_gently(answers):
    if answers.symptoms or (answers.disease and not answers.active):
        assert screen(answers).gentle


@given(ANSWERS)
def test_every_verdict_says_why_in_whole_sentences(answers):
    assert all(sentence.endswith(".") for sentence in screen(answers).sentences)


def test_every_answer_has_its_question():
    assert [question.id for question in QUESTIONS] == [
        "symptoms",
        "disease",
        "active",
        "conditions",
        "cleared",
        "symptoms_cleared",
    ]
