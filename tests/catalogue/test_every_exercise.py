"""Every exercise file keeps the rules of the house: a new exercise is a new file and has to pass here."""

import re
from collections import Counter
from itertools import chain

import pytest

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.exercise import LiftEnergy
from gluteus.catalogue.library import HERE, cross_check, read_file
from gluteus.catalogue.loader import read_toml
from gluteus.catalogue.vocabulary import CONDITIONS, GLUTEALS

FILES = sorted((HERE / "exercises").glob("*.toml"))
SLUGS = [path.stem for path in FILES]
STRENGTH = [path.stem for path in FILES if read_toml(path)["category"] == "strength"]
BEARS_WEIGHT = {"chair", "step"}
UPPER_BODY = {"push", "pull", "arm_raise", "curl_up"}
MOST_WORDS_OF_A_CUE = 6
MOST_WORDS_OF_A_SENTENCE = 14
MOST_WORDS_OF_A_SET_UP = 30


@pytest.fixture(scope="module")
def catalogue():
    return open_catalogue()


@pytest.fixture(params=SLUGS)
def exercise(request, catalogue):
    return catalogue.exercise(request.param)


@pytest.fixture(params=STRENGTH)
def strength(request, catalogue):
    return catalogue.exercise(request.param)


def words(text):
    return len(text.split())


def spoken(exercise):
    """All that the voice may say."""
    text = exercise.text
    return [*text.set_up, *text.steps, *text.cues, text.breath, *(form.cue for form in exercise.form)]


def suits(exercise, condition):
    """Whether it may be done as it is, perhaps with more care."""
    caution = exercise.cautions.get(condition)
    return caution is None or caution.do == "limit"


def suits_always(exercise):
    return all(suits(exercise, condition) for condition in CONDITIONS)


def choices_of_the_workout(catalogue):
    """For each exercise of the main part: itself and its substitutes."""
    main = next(block for block in catalogue.routine("glute_eight").blocks if block.kind == "main")
    planned = [catalogue.exercise(item.exercise) for item in main.items]
    return [[exercise, *catalogue.same_pattern(exercise)] for exercise in planned]


def all_below(exercise, catalogue):
    """What the ladder has below it, found without falling into a loop."""
    below, waiting = set(), list(exercise.easier)
    while waiting:
        slug = waiting.pop()
        if slug not in below:
            below.add(slug)
            waiting.extend(catalogue.exercise(slug).easier)
    return below


# --- reading


@pytest.mark.parametrize("path", FILES, ids=SLUGS)
def test_it_loads(path):
    assert read_file(Exercise, path).slug == path.stem


def test_whatever_it_names_exists(exercise, catalogue):
    cross_check(exercise, catalogue)


def test_names_are_unique(catalogue):
    names = Counter(exercise.name.casefold() for exercise in catalogue.exercises.values())
    assert [name for name, times in names.items() if times > 1] == []


# --- dose


def test_the_dose_is_given_in_its_measure_only(exercise):
    given = [measure for measure in ("reps", "seconds") if getattr(exercise.dose, measure) is not None]
    assert given == [exercise.measure]


def test_a_repetition_lasts_as_long_as_a_voice_can_count(exercise):
    if exercise.measure == "reps":
        assert 1 <= exercise.tempo.rep_s <= 10


def test_a_set_of_one_side_takes_from_ten_seconds_to_two_minutes(strength):
    for reps in strength.dose.reps:
        assert 10 <= reps * strength.tempo.rep_s <= 120


# --- text


def test_cues_are_short(exercise):
    cues = [*exercise.text.cues, *(form.cue for form in exercise.form)]
    assert [cue for cue in cues if words(cue) > MOST_WORDS_OF_A_CUE] == []


def test_the_set_up_can_be_spoken_while_getting_ready(exercise):
    assert sum(words(line) for line in exercise.text.set_up) <= MOST_WORDS_OF_A_SET_UP


def test_set_up_and_steps_are_short_sentences(exercise):
    lines = exercise.text.set_up + exercise.text.steps
    assert [line for line in lines if words(line) > MOST_WORDS_OF_A_SENTENCE] == []


def test_a_voice_can_read_every_line(exercise):
    assert [line for line in spoken(exercise) if re.search(r"[()\[\]/°%+=<>&]", line)] == []


def test_every_line_is_a_sentence(exercise):
    lines = [*spoken(exercise), *exercise.mistakes]
    assert [line for line in lines if not re.fullmatch(r"[A-Z].*[.]", line)] == []


def test_a_text_for_both_sides_names_neither(exercise):
    if exercise.sides == "each":
        lines = " ".join(spoken(exercise)).replace("right angle", "")
        assert re.findall(r"\b(?:left|right)\b", lines) == []


def test_strength_says_its_point_and_the_usual_mistakes(strength):
    assert strength.text.point
    assert 2 <= len(strength.mistakes) <= 4
    assert 2 <= len(strength.text.cues) <= 4


# --- mistakes


def test_a_mistake_is_told_once(exercise):
    assert [says for says, times in Counter(exercise.mistakes).items() if times > 1] == []


def test_a_mistake_shows_where_the_movement_stops_so_that_it_can_be_drawn(exercise):
    stops = exercise.movement.key_postures if exercise.movement else ()
    assert [form.says for form in exercise.form if form.posture not in stops] == []


# --- muscles and evidence


def test_some_muscle_does_the_main_work(exercise):
    assert "main" in {share.role for share in exercise.muscles.values()}


def test_strength_of_the_lower_body_credits_a_gluteal_muscle(strength):
    if strength.pattern in UPPER_BODY:
        return
    credited = {muscle for muscle, share in strength.muscles.items() if share.credit > 0}
    assert credited & set(GLUTEALS)


def test_only_strength_earns_sets(exercise):
    if exercise.category != "strength":
        assert {share.credit for share in exercise.muscles.values()} <= {0}


def test_nobody_earns_more_than_the_main_muscle(strength):
    most = max(share.credit for share in strength.muscles.values())
    assert most in {share.credit for share in strength.muscles.values() if share.role == "main"}


def test_without_a_source_it_says_whose_judgement_it_is(exercise):
    if not exercise.evidence.sources:
        assert exercise.evidence.note
        assert exercise.evidence.confidence == "weak"


# --- safety


def test_the_replacement_suits_the_condition_that_asks_for_it(exercise, catalogue):
    unsuitable = [
        f"{condition}: {caution.instead}"
        for condition, caution in exercise.cautions.items()
        if caution.instead and not suits(catalogue.exercise(caution.instead), condition)
    ]
    assert unsuitable == []


def test_another_form_is_named_where_one_is_asked_for(exercise):
    nameless = [
        condition
        for condition, caution in exercise.cautions.items()
        if caution.do == "adapt" and caution.instead is None
    ]
    assert nameless == []


def test_nothing_replaces_itself(exercise):
    assert exercise.slug not in {caution.instead for caution in exercise.cautions.values()}


def test_a_replacement_never_brings_more_impact(exercise, catalogue):
    order = ("none", "low", "moderate", "high")
    for caution in exercise.cautions.values():
        if caution.instead:
            instead = catalogue.exercise(caution.instead)
            assert order.index(instead.impact) <= order.index(exercise.impact)


def test_what_bears_weight_is_checked_first(exercise):
    assert set(exercise.kit.checks) == BEARS_WEIGHT & set(exercise.kit.needs)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_each_pattern_of_the_workout_has_something_for_every_condition(catalogue, condition):
    for choice in choices_of_the_workout(catalogue):
        assert any(suits(exercise, condition) for exercise in choice), choice[0].pattern


def test_each_pattern_of_the_workout_has_something_for_all_conditions_together(catalogue):
    for choice in choices_of_the_workout(catalogue):
        assert any(suits_always(exercise) for exercise in choice), choice[0].pattern


# --- ladder


def test_the_ladder_links_both_ways(exercise, catalogue):
    one_way = [
        *(slug for slug in exercise.easier if exercise.slug not in catalogue.exercise(slug).harder),
        *(slug for slug in exercise.harder if exercise.slug not in catalogue.exercise(slug).easier),
    ]
    assert one_way == []


def test_the_ladder_has_no_loop(exercise, catalogue):
    assert exercise.slug not in all_below(exercise, catalogue)


def test_the_ladder_stays_in_its_category(exercise, catalogue):
    neighbours = [catalogue.exercise(slug) for slug in chain(exercise.easier, exercise.harder)]
    assert {other.category for other in neighbours} <= {exercise.category}


# --- energy


def test_a_stated_posture_costs_more_than_standing_and_less_than_walking(exercise):
    if isinstance(exercise.energy, LiftEnergy):
        assert 1.0 <= exercise.energy.posture_met <= 3.0


def test_a_repetition_lifts_the_body_less_than_standing_up_from_the_floor(exercise):
    if isinstance(exercise.energy, LiftEnergy):
        rise = exercise.energy.rise_m
        assert 0 < rise.stature * 1.65 + rise.plus < 0.45


def test_strength_is_priced_by_a_law_and_the_rest_by_a_table(exercise):
    assert (exercise.energy.model == "met") == (exercise.category != "strength")


def test_its_usual_pace_is_not_far_from_its_tempo(strength):
    """The energy model's pace is that of a person without a voice to follow, who is often quicker."""
    by_tempo = 60 / strength.tempo.rep_s
    assert by_tempo * 0.7 <= strength.energy.default_per_min <= by_tempo * 3
