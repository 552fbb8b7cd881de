import pytest

from gluteus.catalogue import Kit
from gluteus.catalogue.exercise import Caution
from gluteus.planning import Trainee
from gluteus.planning.fitting.suitability import care, forbidding, may_jump, objection
from workouts import EVERYTHING, an_exercise


def with_condition(condition):
    return Trainee(None, conditions=frozenset({condition}), kit=EVERYTHING)


CAUTIONS = {
    "balance": Caution("avoid", "It ends on one leg."),
    "eye_pressure": Caution("adapt", "The head hangs low.", "other"),
    "knee_pain": Caution("limit", "Stop at pain."),
}
LIFT = an_exercise("lift", cautions=CAUTIONS)


def test_what_has_no_caution_suits():
    assert objection(LIFT, with_condition("pregnancy")) is None


@pytest.mark.parametrize(
    ("condition", "why"), [("balance", "It ends on one leg."), ("eye_pressure", "The head hangs low.")]
)
def test_what_is_to_be_avoided_or_adapted_does_not_suit(condition, why):
    assert objection(LIFT, with_condition(condition)) == why


def test_what_is_limited_stays_and_says_what_to_take_care_of():
    trainee = with_condition("knee_pain")
    assert (objection(LIFT, trainee), care(LIFT, trainee)) == (None, ("Stop at pain.",))
    assert forbidding(LIFT, trainee) == ()


def test_missing_kit_is_named_as_a_person_reads_it():
    needs_two = an_exercise("lift", needs=("wall", "chair"))
    objected = objection(needs_two, Trainee(None, kit=Kit(has=frozenset({"mat"}))))
    assert objected == "Your kit lacks what it needs: free wall, sturdy chair."


@pytest.mark.parametrize("impact", ["moderate", "high"])
def test_jumps_are_closed_to_a_gentle_plan(impact):
    jump = an_exercise("jump", impact=impact)
    assert objection(jump, Trainee(None, gentle=True)) == "Running and jumping are left out of your plan."
    assert objection(jump, Trainee(None)) is None


def test_a_low_step_is_no_jump():
    assert objection(an_exercise("march", impact="low"), Trainee(None, gentle=True)) is None


@pytest.mark.parametrize("condition", ["knee_pain", "osteoporosis", "pregnancy", "balance"])
def test_jumps_are_closed_where_a_landing_could_harm(condition):
    assert not may_jump(with_condition(condition))


def test_a_sore_wrist_may_jump():
    assert may_jump(with_condition("wrist_shoulder_pain"))
