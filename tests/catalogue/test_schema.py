"""The schema for editors accepts and refuses what the loader does."""

import json
import tomllib

import pytest

from gluteus.catalogue.library import HERE
from gluteus.catalogue.schema import KINDS, schema_of

jsonschema = pytest.importorskip("jsonschema")
FOLDERS = {"exercise": "exercises", "routine": "routines", "article": "articles"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_ours_fits_its_schema(kind):
    validator = jsonschema.Draft202012Validator(schema_of(KINDS[kind]))
    for path in (HERE / FOLDERS[kind]).glob("*.toml"):
        assert (
            path.name,
            [error.message for error in validator.iter_errors(tomllib.loads(path.read_text()))],
        ) == (path.name, [])


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_the_generated_one(kind):
    committed = HERE / "schema" / f"{kind}.schema.json"
    assert json.loads(committed.read_text()) == schema_of(KINDS[kind]), "run: make generate"


def test_an_unknown_key_is_refused_by_the_schema_too():
    table = tomllib.loads((HERE / "exercises" / "step_up_kick_back.toml").read_text()) | {"patern": "step"}
    validator = jsonschema.Draft202012Validator(schema_of(KINDS["exercise"]))
    assert [error.validator for error in validator.iter_errors(table)] == ["additionalProperties"]
