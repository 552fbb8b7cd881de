import pytest

from cli.running import in_a_shell, told
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.search import level_of
from gluteus.catalogue.vocabulary import CATEGORIES, LEVELS, MUSCLES
from own_files import own_exercise

EXERCISES = open_catalogue().exercises


def slugs(said):
    return [one["slug"] for one in said.json]


def test_every_exercise_is_listed(capsys):
    assert slugs(told(capsys, "list", "--json")) == list(EXERCISES)


def test_a_line_is_what_the_json_says(capsys):
    lines = told(capsys, "list", "bridge").out.splitlines()
    found = told(capsys, "list", "bridge", "--json").json
    assert [line.split()[0] for line in lines] == [one["slug"] for one in found]
    assert all(one["name"] in line for one, line in zip(found, lines, strict=True))
    assert all(LEVELS[one["level"]] in line for one, line in zip(found, lines, strict=True))


def test_the_columns_stand_below_each_other(capsys):
    lines = told(capsys, "list").out.splitlines()
    places = {line.index(EXERCISES[line.split()[0]].name, len(line.split()[0])) for line in lines}
    assert len(places) == 1


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_category_can_be_asked_for(capsys, category):
    found = slugs(told(capsys, "list", "--category", category, "--json"))
    assert found == [slug for slug, one in EXERCISES.items() if one.category == category]


@pytest.mark.parametrize("muscle", MUSCLES)
def test_a_muscle_can_be_asked_for(capsys, muscle):
    found = slugs(told(capsys, "list", "--muscle", muscle, "--json"))
    assert found == [slug for slug, one in EXERCISES.items() if muscle in one.muscles]


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_can_be_asked_for(capsys, level):
    found = slugs(told(capsys, "list", "--level", level, "--json"))
    assert found == [slug for slug, one in EXERCISES.items() if level_of(one, EXERCISES) == level]


def test_words_may_be_several(capsys):
    found = slugs(told(capsys, "list", "single", "leg", "--json"))
    assert "single_leg_bridge" in found
    assert set(found) < set(EXERCISES)


def test_an_own_exercise_is_listed_and_a_wrong_one_is_told(tmp_path):
    own_exercise(tmp_path, "my_step_up")
    own_exercise(tmp_path, "wrong", "pattern ", "patern ")
    said = in_a_shell("list", "my", "own", "--json", GLUTEUS_HOME=str(tmp_path))
    assert slugs(said) == ["my_step_up"]
    assert said.error == "gluteus: left out: wrong.toml: unknown key 'patern'; did you mean 'pattern'?\n"


def test_nothing_found_says_what_to_do(capsys):
    assert told(capsys, "list", "xyzzy", "--json").json == []
    said = told(capsys, "list", "xyzzy")
    assert said.status == 0
    assert "fewer words" in said.out


@pytest.mark.parametrize("option", ["--category", "--muscle", "--level"])
def test_a_word_that_is_not_there_is_answered_with_those_that_are(capsys, option):
    said = told(capsys, "list", option, "dance")
    assert said.status == 2
    assert "dance" in said.error
    assert {"--category": "cardio", "--muscle": "gluteus_maximus", "--level": "novice"}[option] in said.error
