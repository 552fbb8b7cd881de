import pytest

from gluteus.figure.bake.digest import digest, series, sources_of

DRAWING = "gluteus.figure.stills"


def names(module):
    return {path.as_posix().split("gluteus/", 1)[1] for path in sources_of(module)}


def test_a_picture_is_made_of_all_that_draws_it():
    assert {
        "figure/stills.py",
        "figure/picture/trace.py",
        "figure/shape/torso.py",
        "movement/solver.py",
        "body/joints.py",
    } <= names(DRAWING)


def test_a_picture_is_not_made_of_what_only_serves_or_bakes_it():
    others = {"figure/look.py", "figure/files.py", "figure/bake/oven.py", "catalogue/loader.py"}
    assert not others & names(DRAWING)


def test_a_body_is_not_made_of_what_draws_it():
    assert not any("picture" in name for name in names("gluteus.figure.parts"))


def test_sources_come_in_the_same_order_whoever_imports_them():
    assert sources_of(DRAWING) == sources_of(DRAWING)
    assert [path.name for path in sources_of("gluteus.figure.look")] == []


@pytest.mark.parametrize(
    ("release", "compatible"),
    [("2.4.6", "2"), ("2.5.5", "2"), ("0.26.1", "0.26"), ("0.0.3", "0.0.3"), ("7", "7"), ("0", "0")],
)
def test_a_tool_counts_by_what_stays_compatible(release, compatible):
    assert series(release) == compatible


def test_a_digest_changes_with_every_input_and_with_nothing_else():
    assert digest("a", 1.5) == digest("a", 1.5)
    assert len({digest("a", 1.5), digest("a", 1.6), digest("a1.5"), digest(1.5, "a")}) == 4
