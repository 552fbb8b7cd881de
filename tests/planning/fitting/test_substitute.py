from gluteus.catalogue import Kit
from gluteus.catalogue.exercise import Caution, MuscleShare
from gluteus.planning import Trainee
from gluteus.planning.fitting.substitute import substitute
from workouts import a_catalogue, an_exercise

BALANCE = Trainee(None, conditions=frozenset({"balance"}), kit=Kit(has=frozenset({"mat"})))


def avoid(instead=None):
    return {"balance": Caution("avoid", "It ends on one leg.", instead)}


def slug_of(exercise):
    return exercise and exercise.slug


def test_what_the_caution_names_comes_first():
    one = an_exercise("one", cautions=avoid("named"), easier=("easy",))
    catalogue = a_catalogue(one, an_exercise("easy"), an_exercise("named", pattern="bridge"))
    assert slug_of(substitute(one, catalogue, BALANCE)) == "named"


def test_what_the_caution_names_has_to_suit_too():
    one = an_exercise("one", cautions=avoid("named"), easier=("easy",))
    catalogue = a_catalogue(one, an_exercise("easy"), an_exercise("named", needs=("chair",)))
    assert slug_of(substitute(one, catalogue, BALANCE)) == "easy"


def test_the_ladder_is_climbed_down_until_something_suits():
    one = an_exercise("one", needs=("step",), easier=("two",))
    two = an_exercise("two", needs=("step",), easier=("three",))
    catalogue = a_catalogue(an_exercise("another"), one, two, an_exercise("three"))
    assert slug_of(substitute(one, catalogue, BALANCE)) == "three"


def test_the_same_pattern_comes_before_the_same_muscle():
    one = an_exercise("one", pattern="step", needs=("step",))
    catalogue = a_catalogue(
        an_exercise("a_bridge", pattern="bridge"), an_exercise("b_step", pattern="step"), one
    )
    assert slug_of(substitute(one, catalogue, BALANCE)) == "b_step"


def test_of_the_same_muscle_the_one_that_shares_most_credit():
    both = {"quadriceps": MuscleShare(1.0, "main"), "gluteus_maximus": MuscleShare(1.0, "main")}
    one = an_exercise("one", pattern="step", needs=("step",), muscles=both)
    catalogue = a_catalogue(
        an_exercise("bridge", pattern="bridge"), one, an_exercise("squat", pattern="squat", muscles=both)
    )
    assert slug_of(substitute(one, catalogue, BALANCE)) == "squat"


def test_nothing_harder_takes_a_place():
    one = an_exercise("one", needs=("step",), harder=("two",))
    two = an_exercise("two", easier=("one",))
    assert substitute(one, a_catalogue(one, two), BALANCE) is None


def test_a_stretch_never_takes_the_place_of_a_lift():
    one = an_exercise("one", needs=("step",))
    assert substitute(one, a_catalogue(one, an_exercise("two", category="stretch")), BALANCE) is None


def test_what_is_taken_is_passed_over():
    one = an_exercise("one", needs=("step",), easier=("two",))
    catalogue = a_catalogue(one, an_exercise("two"), an_exercise("three"))
    assert slug_of(substitute(one, catalogue, BALANCE, taken={"two"})) == "three"


def test_a_ladder_with_a_loop_ends():
    one = an_exercise("one", needs=("step",), easier=("two",))
    two = an_exercise("two", needs=("step",), easier=("one",))
    assert substitute(one, a_catalogue(one, two), BALANCE) is None
