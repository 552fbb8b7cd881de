import pytest

from cli.running import told
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import CONDITIONS, KIT, MUSCLES

EXERCISES = open_catalogue().exercises


def in_one_line(text):
    return " ".join(text.split())


@pytest.mark.parametrize("slug", EXERCISES)
def test_everything_that_a_file_knows_is_shown(capsys, slug):
    exercise, said = EXERCISES[slug], told(capsys, "show", slug)
    text, shown = exercise.text, in_one_line(said.out)
    wanted = [exercise.name, text.point, text.breath, *text.set_up, *text.steps, *text.cues]
    wanted += [*exercise.mistakes, *(form.cue for form in exercise.form)]
    wanted += [MUSCLES[muscle] for muscle in exercise.muscles] + [KIT[word] for word in exercise.kit.needs]
    wanted += [f"{CONDITIONS[name]}: {caution.why}" for name, caution in exercise.cautions.items()]
    wanted += [*exercise.easier, *exercise.harder, *exercise.evidence.sources, exercise.dose.tempo]
    assert [one for one in map(in_one_line, wanted) if one not in shown] == []
    assert (said.status, said.error) == (0, "")


@pytest.mark.parametrize("slug", EXERCISES)
def test_a_program_gets_all_of_it(capsys, slug):
    exercise, shown = EXERCISES[slug], told(capsys, "show", slug, "--json").json
    assert (shown["slug"], shown["name"], shown["measure"]) == (slug, exercise.name, exercise.measure)
    assert shown["text"]["steps"] == list(exercise.text.steps)
    assert set(shown["muscles"]) == set(exercise.muscles)
    assert shown["dose"]["tempo"] == exercise.dose.tempo


def test_no_line_is_wider_than_a_terminal(capsys):
    lines = [line for slug in EXERCISES for line in told(capsys, "show", slug).out.splitlines()]
    assert max(map(len, lines)) <= 88


def test_an_unknown_slug_is_answered_with_the_nearest(capsys):
    said = told(capsys, "show", "glute_brige")
    assert (said.status, said.out) == (1, "")
    assert "'glute_brige'" in said.error
    assert "'glute_bridge'" in said.error


def test_one_that_is_like_nothing_is_refused_all_the_same(capsys):
    said = told(capsys, "show", "qqqqqqqq")
    assert said.status == 1
    assert "'qqqqqqqq'" in said.error
