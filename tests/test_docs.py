"""Docs that fail the tests: what a page says about the code is compared with the code."""

import argparse
import importlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gluteus.cli import parser
from markdown_pages import MARKDOWN, ROOT, anchors, in_code, links, rows, section, text_of

SOURCE = ROOT / "src" / "gluteus"
ABOUT_THE_CODE = (
    "docs/glossary.md",
    "docs/architecture.md",
    "docs/exercise-file.md",
    "docs/add-an-exercise.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
)
TO_BE_MADE = ("SLUG.toml", "wide_clamshell.toml")
A_PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)+\.(?:py|toml|js|md)")
A_REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|anaconda|crates)\.\w+|/simple\b")

every_page = pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
pages_about_the_code = pytest.mark.parametrize("name", ABOUT_THE_CODE)


# --- every page


@every_page
def test_links_between_pages_lead_somewhere(path):
    lost = []
    for link in links(path):
        file, _, fragment = link.partition("#")
        target = path.parent / file if file else path
        if not target.exists() or (fragment and fragment not in anchors(target)):
            lost.append(link)
    assert lost == []


@every_page
def test_every_make_target_that_is_named_exists(path):
    named = re.findall(r"(?:`|^(?:\$ )?)make ([a-z-]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    known = re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE)
    assert [target for target in named if target not in known] == []


@every_page
def test_no_page_names_a_folder_of_this_machine(path):
    folders = {"home", "Users", *(folder.name for folder in Path("/").iterdir() if folder.is_dir())}
    named = re.findall(r"(?<![\w./~>)-])/([\w.-]+)/", path.read_text(encoding="utf-8"))
    assert [folder for folder in named if folder in folders] == []


@every_page
def test_no_page_names_the_address_of_a_package_registry(path):
    assert A_REGISTRY.findall(path.read_text(encoding="utf-8")) == []


# --- the command line


def commands() -> Mapping[str, argparse.ArgumentParser]:
    kinds = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return next(kinds).choices


def test_the_page_of_the_command_line_has_every_command_and_no_other():
    headings = re.findall(r"^## gluteus (\w+)$", text_of("docs/cli.md"), re.MULTILINE)
    assert headings == list(commands())


@pytest.mark.parametrize("name", commands())
def test_every_option_stands_under_its_command(name):
    told = section("docs/cli.md", f"gluteus {name}")
    options = [option for action in commands()[name]._actions for option in action.option_strings]
    assert [option for option in options if not re.search(rf"{option}\b", told)] == []


# --- paths and functions


@pages_about_the_code
def test_every_path_in_the_text_exists(name):
    named = [code for code in in_code(text_of(name)) if A_PATH.fullmatch(code)]
    lost = [code for code in named if not (ROOT / code).exists() and not (SOURCE / code).exists()]
    assert [code for code in lost if Path(code).name not in TO_BE_MADE] == []


@pages_about_the_code
def test_every_function_in_the_text_exists(name):
    named = [code[:-2] for code in in_code(text_of(name)) if re.fullmatch(r"\w+\(\)", code)]
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    assert [function for function in named if f"def {function}(" not in source] == []


# --- the glossary


@dataclass(frozen=True, slots=True)
class Entry:
    word: str
    meaning: str
    unit: str
    home: str


ENTRIES = [Entry(*cells) for cells in rows(text_of("docs/glossary.md")) if len(cells) == 4]


def contracts() -> list[dict[str, Any]]:
    return tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]


def layers() -> list[list[str]]:
    """The layers of the contract, highest first."""
    return [re.findall(r"\w+", layer) for layer in contracts()[0]["layers"]]


def core() -> list[str]:
    """The parts below the pages and the command line."""
    return [part for layer in layers() for part in layer if part not in ("cli", "web")]


def public_classes(package: str) -> list[str]:
    names = getattr(importlib.import_module(f"gluteus.{package}"), "__all__", ())
    return [name for name in names if name[0].isupper() and not name.isupper()]


def test_the_glossary_says_what_every_word_means_and_where_it_lives():
    assert [entry.word for entry in ENTRIES if not entry.meaning or len(in_code(entry.home)) != 1] == []


def test_no_word_is_explained_twice():
    words = [entry.word.replace("`", "").casefold() for entry in ENTRIES]
    assert [word for word in words if words.count(word) > 1] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.word)
def test_a_word_in_code_stands_in_its_home(entry):
    text = (SOURCE / entry.home.strip("`")).read_text(encoding="utf-8")
    assert [word for word in in_code(entry.word) if not re.search(rf"\b{word}\b", text)] == []


@pytest.mark.parametrize("package", core())
def test_every_public_class_of_the_core_is_in_the_glossary(package):
    explained = {word for entry in ENTRIES for word in in_code(entry.word)}
    assert [name for name in public_classes(package) if name not in explained] == []


# --- the architecture


def test_the_layers_of_the_page_are_those_of_the_contract():
    told = [in_code(layer) for layer, _ in rows(section("docs/architecture.md", "Layers"))]
    assert told == layers()


def test_every_part_of_the_package_has_its_layer():
    modules = {path.stem for path in SOURCE.glob("*.py")} - {"__init__", "__main__"}
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert sorted(modules | folders) == sorted(part for layer in layers() for part in layer)


def test_the_contracts_of_the_page_are_those_that_are_checked():
    told = re.findall(r"^- \*\*(.+)\.\*\*", section("docs/architecture.md", "Layers"), re.MULTILINE)
    assert told == [contract["name"] for contract in contracts()]
