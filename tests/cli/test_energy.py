import pytest

from cli.running import told
from gluteus.catalogue import open_catalogue
from gluteus.catalogue.vocabulary import SHAPES

WHO = {"--age": 35, "--mass": 65, "--stature": 165}


def energy(capsys, *flags, **changes):
    asked = WHO | {f"--{name.replace('_', '-')}": value for name, value in changes.items()}
    return told(capsys, "energy", *flags, *(part for pair in asked.items() for part in pair))


def test_a_range_holds_its_middle(capsys):
    told_energy = energy(capsys, "--json").json
    assert 0 < told_energy["low_kcal"] < told_energy["gross_kcal"] < told_energy["high_kcal"]
    assert told_energy["net_kcal"] < told_energy["gross_kcal"]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_has_one(capsys, shape):
    assert energy(capsys, "--json", shape=shape).json["gross_kcal"] > 0


@pytest.mark.parametrize(
    ("name", "less", "more"),
    [
        ("mass", 55, 85),
        ("step", 10, 40),
        ("effort", "light", "vigorous"),
        ("shape", "short", "full"),
        ("age", 70, 25),
    ],
)
def test_what_costs_more(capsys, name, less, more):
    costs = [energy(capsys, "--json", **{name: value}).json["gross_kcal"] for value in (less, more)]
    assert costs[0] < costs[1]


def test_an_unsaid_sex_makes_the_range_no_narrower(capsys):
    def width(**changes):
        one = energy(capsys, "--json", **changes).json
        return one["high_kcal"] / one["low_kcal"]

    assert width() >= min(width(sex="female"), width(sex="male"))


def test_people_get_the_range_its_reasons_and_the_claim_beside_it(capsys):
    said, told_energy = energy(capsys), energy(capsys, "--json").json
    low, high = open_catalogue().first_workout.claim_kcal
    assert "kcal" in said.out.splitlines()[0]
    assert f"{low}–{high}" in said.out
    assert told_energy["unknown"]["name"] in said.out
    assert told_energy["unknown"]["remedy"] in said.out


def test_a_routine_without_a_claim_shows_none(capsys):
    assert "the article says" not in energy(capsys, routine="warm_up").out


def test_outside_the_models_limits_there_are_reasons_and_no_figure(capsys):
    said = energy(capsys, age=95)
    assert said.status == 0
    assert "kcal" not in said.out
    assert energy(capsys, "--json", age=95).json["reasons"]


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"mass": -65}, "mass"),
        ({"mass": "nan"}, "mass"),
        ({"mass": "inf"}, "mass"),
        ({"stature": 1.65}, "stature"),
        ({"stature": 0}, "stature"),
        ({"age": -1}, "age"),
        ({"age": 300}, "age"),
        ({"body_fat": 0.28}, "28"),
        ({"body_fat": 95}, "body fat"),
        ({"step": 0}, "step"),
        ({"step": 500}, "step"),
        ({"step": "nan"}, "step"),
        ({"routine": "glute_ate"}, "glute_eight"),
    ],
)
def test_what_cannot_be_true_is_one_sentence(capsys, changes, word):
    said = energy(capsys, **changes)
    assert (said.status, said.out) == (1, "")
    assert said.error.startswith("gluteus: ")
    assert word in said.error
    assert said.error.count("\n") == 1


@pytest.mark.parametrize(
    "changes", [{"mass": "heavy"}, {"age": 35.5}, {"sex": "both"}, {"shape": "round"}, {"level": "champion"}]
)
def test_what_cannot_be_read_is_refused(capsys, changes):
    said = energy(capsys, **changes)
    assert said.status == 2
    assert "Traceback" not in said.error
