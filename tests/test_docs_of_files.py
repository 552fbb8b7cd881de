"""The pages about exercise files have every key and word that the loader knows; their examples are right."""

import dataclasses
import re
import types
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest

from gluteus.body import Skeleton
from gluteus.catalogue import Exercise, open_catalogue, vocabulary
from gluteus.catalogue.library import HERE, cross_check, read_file
from gluteus.catalogue.rules import OneOf
from gluteus.catalogue.schema import KINDS
from gluteus.cli import main
from gluteus.errors import FileError, MovementError
from gluteus.movement import solve_postures
from markdown_pages import blocks, in_code, rows, section, text_of
from own_files import write

REFERENCE, WALK_THROUGH = "docs/exercise-file.md", "docs/add-an-exercise.md"
HEADINGS = {"exercise": "Every key", "routine": "Routine files", "article": "Article files"}
EXAMPLES = {REFERENCE: "step_up_kick_back.toml", WALK_THROUGH: "wide_clamshell.toml"}

both_pages = pytest.mark.parametrize("page", EXAMPLES)


# --- keys and words


def nested(annotation: Any) -> Iterator[tuple[str, type]]:
    """The dataclasses inside a type, and what stands for their place in a key."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if dataclasses.is_dataclass(annotation):
        yield "", annotation
    elif origin is Annotated:
        yield from nested(arguments[0])
    elif origin in (types.UnionType, Union):
        for option in arguments:
            yield from nested(option)
    elif origin is tuple:
        yield from ((f"N.{place}", kind) for place, kind in nested(arguments[0]))
    elif origin is Mapping:
        words = get_args(arguments[0])[1]
        of_a_list = words.what.upper() if isinstance(words, OneOf) else "NAME"
        yield from ((f"{of_a_list}.{place}", kind) for place, kind in nested(arguments[1]))


def keys(kind: type, inside: str = "") -> Iterator[tuple[str, bool]]:
    """Every key of a file as an error names it, and whether it is needed there."""
    hints = get_type_hints(kind, include_extras=True)
    for field in dataclasses.fields(kind):
        if inside + field.name == "slug":
            continue  # it is the name of the file
        missing = dataclasses.MISSING
        yield inside + field.name, field.default is missing and field.default_factory is missing
        for place, part in nested(hints[field.name]):
            yield from keys(part, f"{inside}{field.name}.{place}")


def needs(kind: type) -> dict[str, str]:
    """Keys with "yes", "no", or "by model" where the energy models differ."""
    said: dict[str, set[bool]] = {}
    for key, is_needed in keys(kind):
        said.setdefault(key, set()).add(is_needed)
    words = {frozenset({True}): "yes", frozenset({False}): "no", frozenset({True, False}): "by model"}
    return {key: words[frozenset(answers)] for key, answers in said.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_has_every_key_of_a_file_and_no_other(kind):
    table = rows(section(REFERENCE, HEADINGS[kind]))
    assert {in_code(key)[0]: need for key, need, _, _ in table} == needs(KINDS[kind])


def test_the_page_has_every_word_of_every_closed_list():
    told = {in_code(name)[0]: in_code(words) for name, _, words in rows(section(REFERENCE, "Closed lists"))}
    lists = {name: words for name, words in vars(vocabulary).items() if isinstance(words, dict)}
    known = {name: [str(word) for word in words] for name, words in lists.items() if name.isupper()}
    assert told == known


# --- examples


@pytest.fixture
def example(tmp_path):
    """Writes a text as the file that a page is about."""

    def write(page: str, text: str) -> Path:
        path = tmp_path / EXAMPLES[page]
        path.write_text(text, encoding="utf-8")
        return path

    return write


def with_movement() -> str:
    """The walk-through's file once it says how it goes."""
    return "\n".join(blocks(WALK_THROUGH, "toml")[:2])


def checked(path: Path) -> Exercise:
    exercise = read_file(Exercise, path)
    cross_check(exercise, open_catalogue())
    return exercise


@both_pages
def test_the_command_finds_the_example_fine(page, example, capsys):
    path = example(page, blocks(page, "toml")[0])
    main(["check", str(path)])
    assert capsys.readouterr().out == f"{path.name}: fine\n"


def test_the_command_finds_the_movement_of_the_walk_through_fine(example, capsys):
    main(["check", str(example(WALK_THROUGH, with_movement()))])
    assert capsys.readouterr().out == f"{EXAMPLES[WALK_THROUGH]}: fine\n"


def test_the_routine_of_the_walk_through_is_right_beside_its_exercise(tmp_path):
    exercise, _, routine = blocks(WALK_THROUGH, "toml")
    write(tmp_path / "exercises", EXAMPLES[WALK_THROUGH], exercise)
    write(tmp_path / "routines", "quiet_evening.toml", routine)
    catalogue = open_catalogue(tmp_path)
    assert catalogue.own.wrong == ()
    assert catalogue.shapes(catalogue.routine("quiet_evening")) == ("full", "standard", "short")


@pytest.mark.parametrize("section_of_energy", blocks(REFERENCE, "toml")[1:])
def test_the_other_energy_models_fit_into_the_example(section_of_energy, example):
    before = blocks(REFERENCE, "toml")[0].split("[energy]")[0]
    exercise = checked(example(REFERENCE, before + section_of_energy))
    assert f'"{exercise.energy.model}"' in section_of_energy


@both_pages
def test_the_schema_of_the_first_line_exists(page):
    lines = re.findall(r"^#:schema (\S+)$", text_of(page), re.MULTILINE)
    assert {(HERE / "exercises" / line).resolve() for line in lines} == {
        HERE / "schema" / "exercise.schema.json"
    }


@pytest.mark.parametrize(("right", "wrong", "sentence"), rows(section(WALK_THROUGH, "2. Check it")))
def test_a_mistake_is_told_in_the_words_of_the_page(right, wrong, sentence, example):
    whole = blocks(WALK_THROUGH, "toml")[0]
    path = example(WALK_THROUGH, whole.replace(right.strip("`"), wrong.strip("`"), 1))
    with pytest.raises(FileError) as complaint:
        checked(path)
    assert str(complaint.value) == sentence.strip("`")


@pytest.mark.parametrize(("right", "wrong", "sentence"), rows(section(WALK_THROUGH, "3. Say how it goes")))
def test_a_mistake_in_the_movement_is_told_in_the_words_of_the_page(right, wrong, sentence, example):
    """By how much a contact is missed depends on the solver, and may change."""
    path = example(WALK_THROUGH, with_movement().replace(right.strip("`"), wrong.strip("`"), 1))
    with pytest.raises((FileError, MovementError)) as complaint:
        solve_postures(checked(path), Skeleton("female", 1.60))
    missed = r"posture '\w+': '\w+' misses '\w+' by [\d.]+ cm"
    assert re.sub(missed, "", str(complaint.value)) == re.sub(missed, "", sentence.strip("`"))


def test_the_tests_that_may_turn_red_exist():
    named = [code for code in in_code(text_of(WALK_THROUGH)) if re.fullmatch(r"test_\w+", code)]
    source = text_of("tests/catalogue/test_every_exercise.py")
    assert [name for name in named if f"def {name}(" not in source] == []
