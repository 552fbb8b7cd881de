"""What often goes wrong: told by a posture where one shows it, and refused where the posture is not there."""

import pytest

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.library import HERE, cross_check, read_file
from gluteus.errors import FileError

SOURCE = (HERE / "exercises" / "glute_bridge.toml").read_text(encoding="utf-8")
BEFORE, AFTER = SOURCE.split("[[form]]")[0], SOURCE[SOURCE.index("[movement]") :]
FORM = """[[form]]
says     = "Stopping low."
cue      = "Push up."
posture  = "up"
mistake  = { hip.flexion = 30 }
contacts = { toes = { on = "floor" } }
view     = { azimuth = 90 }

"""


@pytest.fixture
def written(tmp_path):
    """Reads a text as the file of the bridge."""

    def write(text):
        path = tmp_path / "glute_bridge.toml"
        path.write_text(text, encoding="utf-8")
        exercise = read_file(Exercise, path)
        cross_check(exercise, open_catalogue())
        return exercise

    return write


def test_what_a_posture_shows_comes_before_what_none_can(written):
    told = BEFORE.replace("[dose]", 'mistakes = ["Too fast."]\n\n[dose]', 1)
    assert written(told + FORM + AFTER).mistakes == ("Stopping low.", "Too fast.")


def test_only_says_cue_posture_and_mistake_are_needed(written):
    short = FORM.split("contacts", maxsplit=1)[0] + "\n"
    form = written(BEFORE + short + AFTER).form[0]
    assert (form.contacts, form.view) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("hip.flexion = 30", "", "form.1.mistake: must not be empty"),
        ("hip.flexion", "hipp.flexion", "'hipp' is not a known joint; did you mean 'hip'?"),
        ("hip.flexion", "knee.abduction", "form.1.mistake: no joint moves like 'knee.abduction'"),
        (
            "= 30 }",
            "= 160 }",
            "form.1.mistake: hip.flexion = 160 is outside what a joint can do",
        ),
        ('"up"', '"upp"', "form.1.posture: there is no posture 'upp'; did you mean 'up'?"),
        ('"floor"', '"step"', "form.1.contacts.toes: rests on 'step', but no 'step' stands in `props`"),
        ("cue ", "queue ", "form.1: unknown key 'queue'; did you mean 'cue'?"),
    ],
)
def test_a_wrong_mistake_is_told_where_it_is_wrong(written, old, new, sentence):
    assert FORM.count(old) == 1
    with pytest.raises(FileError) as wrong:
        written(BEFORE + FORM.replace(old, new) + AFTER)
    assert sentence in str(wrong.value)


RULE = 'rule     = "joint_angle"\njoint    = "hip"\nwithin_deg = 15\n\n'


def test_a_rule_says_how_the_camera_sees_the_mistake(written):
    form = written(BEFORE + FORM.rstrip() + "\n" + RULE + AFTER).form[0]
    assert (form.rule, form.joint, form.within_deg) == ("joint_angle", "hip", 15)


def test_no_picture_is_made_from_a_rule(written):
    ruled = written(BEFORE + FORM.rstrip() + "\n" + RULE + AFTER).form[0]
    assert repr(ruled) == repr(written(BEFORE + FORM + AFTER).form[0])


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            '"joint_angle"',
            '"joint_angel"',
            "'joint_angel' is not a known form rule; did you mean 'joint_angle'?",
        ),
        ('"hip"', '"hip_x"', "form.1.joint: 'hip_x' is not a known joint; did you mean 'hip_r'?"),
        ('"hip"', '"ankle_r"', "form.1.joint: 'ankle_r' is none that 'joint_angle' can read"),
        ('joint    = "hip"\n', "", "form.1.joint: is missing; known here: knee, knee_r, knee_l, hip"),
        ('"joint_angle"', '"lean"', "form.1.joint: 'lean' asks for no joint"),
        (
            '"joint_angle"',
            '"side_lean"',
            "form.1.rule: 'side_lean' shows from the front, but [count] looks from",
        ),
        ('rule     = "joint_angle"\n', "", "form.1.joint: belongs to a `rule`, and there is none"),
        ("= 15", "= 1", "form.1.within_deg: 1.0 is outside 5 to 90"),
    ],
)
def test_a_wrong_rule_is_told_where_it_is_wrong(written, old, new, sentence):
    with pytest.raises(FileError) as wrong:
        written(BEFORE + FORM.rstrip() + "\n" + RULE.replace(old, new) + AFTER)
    assert sentence in str(wrong.value)


def test_a_rule_needs_a_camera_that_follows(written):
    uncounted = AFTER.split("[count]")[0]
    with pytest.raises(FileError, match=r"form.1.rule: needs a camera"):
        written(BEFORE + FORM.rstrip() + "\n" + RULE + uncounted)


def test_without_a_movement_no_posture_can_be_wrong(written):
    with pytest.raises(FileError, match="wrong posture, but the file has no"):
        written(BEFORE + FORM)


def test_without_a_movement_a_repetition_begins_on_the_way_down(written):
    assert (written(SOURCE).starts, written(BEFORE).starts) == ("up", "down")
