"""A wrong movement is told where it is wrong."""

import pytest

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.library import HERE, cross_check, read_file
from gluteus.errors import FileError

WHOLE = (HERE / "exercises" / "step_up_kick_back.toml").read_text(encoding="utf-8")
BEFORE, SOURCE = WHOLE.split("[[form]]")[0], WHOLE[WHOLE.index("[movement]") :]
FILE = "step_up_kick_back.toml: movement"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "knee_r.flexion = 4,",
            "kneee_r.flexion = 4,",
            "'kneee_r' is not a known joint; did you mean 'knee_r'?",
        ),
        (
            "knee_r.flexion = 4,",
            "knee_r.abduction = 4,",
            ".postures.top.angles: no joint moves like 'knee_r.abduction'",
        ),
        (
            "knee_r.flexion = 4,",
            "knee_r.flexion = 170,",
            ".postures.top.angles: knee_r.flexion = 170 is outside what a joint can do (-2 to 155)",
        ),
        ('on = "floor"', 'on = "flor"', "'flor' is not a known surface; did you mean 'floor'?"),
        ('on = "floor"', 'on = "wall"', "rests on 'wall', but no 'wall' stands in `props`"),
        ('posture = "top"', 'posture = "tip"', ".sequence.2: there is no posture 'tip'; did you mean 'top'?"),
        (
            "share = 0.6 }",
            "share = 0.7 }",
            ".sequence: the shares of the concentric phase add up to 1.1, not 1",
        ),
        (", ends_rep = true", "", ".sequence: the last posture must end the repetition (`ends_rep = true`)"),
        (
            'phase = "concentric", share = 0.6 }',
            "share = 0.6 }",
            ".sequence.2: say either the `phase` or the seconds",
        ),
        ("via = true", "via = 1", "must be true or false, not 1"),
        (
            'kind = "step", height_m',
            'kind = "dumbbell" }, { kind = "step", height_m',
            ".hands: must be \"grip\" to hold a dumbbell, not 'loose'",
        ),
        (
            'kind = "step", height_m',
            'kind = "dumbbell", at_m = [0.1, 0.0] }, { kind = "step", height_m',
            ".props.1: a dumbbell lies in each hand, so it has no place",
        ),
        ('balance  = "foot_r"', 'balance  = "foot"', "'foot' is not a known balance; did you mean 'foot_r'?"),
    ],
)
def test_a_wrong_movement_is_told_key_and_nearest_word(tmp_path, old, new, sentence):
    assert SOURCE.count(old) >= 1
    path = tmp_path / "step_up_kick_back.toml"
    path.write_text(BEFORE + SOURCE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FileError) as wrong:
        cross_check(read_file(Exercise, path), open_catalogue())
    assert str(wrong.value).startswith(FILE)
    assert sentence in str(wrong.value)


def test_the_example_begins_on_the_way_up():
    assert open_catalogue().exercise("step_up_kick_back").movement.starts == "up"
