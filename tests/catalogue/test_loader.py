"""A wrong file is told where it is wrong and what was probably meant."""

import pytest

from gluteus.catalogue import Exercise
from gluteus.catalogue.library import HERE, read_file
from gluteus.errors import FileError

SOURCE = (HERE / "exercises" / "step_up_kick_back.toml").read_text(encoding="utf-8")


def complaint_about(tmp_path, old, new, source=SOURCE):
    """The error for our own file with one thing changed in it."""
    assert source.count(old) >= 1
    path = tmp_path / "step_up_kick_back.toml"
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FileError) as wrong:
        read_file(Exercise, path)
    return str(wrong.value)


def test_the_slug_is_the_name_of_the_file(tmp_path):
    path = tmp_path / "my_step_up.toml"
    path.write_text(SOURCE, encoding="utf-8")
    assert read_file(Exercise, path).slug == "my_step_up"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("pattern ", "patern ", "step_up_kick_back.toml: unknown key 'patern'; did you mean 'pattern'?"),
        ("tempo ", "temp ", "step_up_kick_back.toml: dose: unknown key 'temp'; did you mean 'tempo'?"),
        (
            '"2-0-2-1"',
            '"2-0-1"',
            "step_up_kick_back.toml: dose.tempo: '2-0-1' is not a tempo like \"2-0-1-1\"",
        ),
        (
            '"strength"',
            '"strenght"',
            "step_up_kick_back.toml: category: 'strenght' is not a known category; did you mean 'strength'?",
        ),
        (
            "gluteus_medius",
            "gluteus_media",
            "muscles: 'gluteus_media' is not a known muscle; did you mean 'gluteus_medius'?",
        ),
        (
            "credit = 1.0",
            "credit = 10",
            "step_up_kick_back.toml: muscles.gluteus_maximus.credit: 10.0 is outside 0 to 1",
        ),
        ("[8, 12]", "[12, 8]", "step_up_kick_back.toml: dose.reps: must go from low to high, not [12, 8]"),
        ("[8, 12]", "8", "step_up_kick_back.toml: dose.reps: must be a list, not 8"),
        ("[8, 12]", "[8.5, 12]", "step_up_kick_back.toml: dose.reps.1: must be a whole number, not 8.5"),
        ("[8, 12]", "[8]", "step_up_kick_back.toml: dose.reps: must hold 2 values, not 1"),
        ("0.15", "true", "step_up_kick_back.toml: energy.log_sd: must be a number, not True"),
        ('model           = "step"', 'model = "stair"', "'stair' is not one of lift, step, met"),
        ('name     = "Step-up kick back"\n', "", "step_up_kick_back.toml: the key 'name' is missing"),
        ('breath   = "', 'breath = ["', "step_up_kick_back.toml: is not valid TOML"),
    ],
)
def test_a_wrong_file_is_told_file_key_and_nearest_word(tmp_path, old, new, sentence):
    assert sentence in complaint_about(tmp_path, old, new)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileError, match=r"nothing.toml: cannot be read \(No such file or directory\)"):
        read_file(Exercise, tmp_path / "nothing.toml")


def test_a_file_in_another_encoding_is_told_to_be_saved_as_utf_8(tmp_path):
    path = tmp_path / "latin.toml"
    path.write_bytes('name = "Plié"'.encode("latin-1"))
    with pytest.raises(FileError, match=r"latin.toml: is not UTF-8 text. Save it as UTF-8."):
        read_file(Exercise, path)
