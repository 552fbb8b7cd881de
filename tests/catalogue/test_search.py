from dataclasses import replace

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.search import Wanted, find, level_of

CATALOGUE = open_catalogue().exercises
EXERCISES = CATALOGUE.values()


def slugs(**wanted):
    return [exercise.slug for exercise in find(CATALOGUE, Wanted(**wanted))]


def test_asking_for_nothing_finds_everything():
    assert slugs() == [exercise.slug for exercise in EXERCISES]


def test_a_word_in_the_name_comes_before_a_word_in_the_text():
    found = slugs(words="bridge")
    names = ["bridge" in open_catalogue().exercise(slug).name.lower() for slug in found]
    assert names[0] is True
    assert names == sorted(names, reverse=True)


def test_what_others_call_it_finds_it():
    called = [(one.slug, name) for one in EXERCISES for name in one.also_called]
    assert called
    assert [name for slug, name in called if slug not in slugs(words=name.upper())] == []


def test_what_others_call_it_counts_as_much_as_its_name():
    alone = replace(open_catalogue().exercise("squat"), slug="other", also_called=("Ziggurat",))
    text = replace(alone.text, point="Up the ziggurat.")
    mentions = replace(alone, slug="first", also_called=(), text=text)
    found = find({"first": mentions, "other": alone}, Wanted(words="ziggurat"))
    assert [exercise.slug for exercise in found] == ["other", "first"]


def test_every_word_must_be_there():
    assert slugs(words="step-up nonsense") == []


def test_a_category_holds_only_its_own():
    assert {open_catalogue().exercise(slug).category for slug in slugs(category="stretch")} == {"stretch"}


def test_a_muscle_is_found_in_every_exercise_that_works_it():
    assert slugs(muscle="gluteus_medius") == [e.slug for e in EXERCISES if "gluteus_medius" in e.muscles]


def test_with_nothing_at_hand_only_what_needs_nothing_is_found():
    assert slugs(kit=frozenset()) == [e.slug for e in EXERCISES if not e.kit.needs]


def test_a_level_is_the_place_on_the_ladder():
    levels = {e.slug: level_of(e, CATALOGUE) for e in EXERCISES}
    ladder = ("tap_back_squat", "step_up", "step_up_kick_back", "high_step_up_kick_back")
    assert [levels[slug] for slug in ladder] == ["beginner", "beginner", "novice", "intermediate"]


def test_what_stands_on_no_ladder_is_for_beginners_and_a_loop_ends():
    alone = replace(open_catalogue().exercise("squat"), easier=(), harder=())
    assert level_of(alone, {"squat": alone}) == "beginner"
    one, two = (replace(alone, slug=slug, easier=(other,), harder=(other,)) for slug, other in ("ab", "ba"))
    assert level_of(one, {"a": one, "b": two}) == "novice"
