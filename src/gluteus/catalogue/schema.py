"""JSON Schema of the files, for editors: generated from the same types and rules that the loader reads by."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from typing import Any, get_args, get_origin

from gluteus.catalogue.article import Article
from gluteus.catalogue.exercise import Exercise
from gluteus.catalogue.routine import Routine

KINDS = {"exercise": Exercise, "routine": Routine, "article": Article}
_SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema_of(kind: type) -> dict[str, Any]:
    """The schema of one kind of file; the slug is the file's name and stands nowhere inside."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Gluteus {kind.__name__.lower()} file",
        "description": (kind.__doc__ or "").split("\n", maxsplit=1)[0],
        **_dataclass(kind, without=("slug",)),
    }


def _dataclass(kind: type, without: tuple[str, ...] = ()) -> dict[str, Any]:
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = [field for field in dataclasses.fields(kind) if field.name not in without]
    missing = dataclasses.MISSING
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _schema(hints[field.name]) for field in fields},
        "required": [f.name for f in fields if f.default is missing and f.default_factory is missing],
    }


def _schema(annotation: Any) -> dict[str, Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is typing.Annotated:
        made = _schema(arguments[0])
        for rule in arguments[1:]:
            made |= rule.schema()
        return made
    if origin in (types.UnionType, typing.Union):
        options = [_schema(option) for option in arguments if option is not types.NoneType]
        return options[0] if len(options) == 1 else {"oneOf": options}
    if origin is tuple:
        return _array(arguments)
    if origin is Mapping:
        return {
            "type": "object",
            "propertyNames": _schema(arguments[0]),
            "additionalProperties": _schema(arguments[1]),
        }
    if origin is typing.Literal:
        return {"const": arguments[0]}
    return {"type": _SCALARS[annotation]} if annotation in _SCALARS else _dataclass(annotation)


def _array(parts: tuple[Any, ...]) -> dict[str, Any]:
    if parts[-1] is Ellipsis:
        return {"type": "array", "items": _schema(parts[0])}
    return {
        "type": "array",
        "prefixItems": [_schema(part) for part in parts],
        "items": False,
        "minItems": len(parts),
    }
