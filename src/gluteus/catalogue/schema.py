"""JSON Schema of the files, for editors: generated from the same types and rules that the loader reads by."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin

from gluteus.catalogue.article import Article
from gluteus.catalogue.exercise import Exercise
from gluteus.catalogue.routine import Routine

KINDS = {"exercise": Exercise, "routine": Routine, "article": Article}
_SCALARS = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
}
Told = Mapping[type, Mapping[str, Any]]


def schema_of(kind: type) -> dict[str, Any]:
    """The schema of one kind of file; the slug is the file's name and stands nowhere inside."""
    return _schema_file(kind, _Writer(), without=("slug",))


def json_schema_of(kind: type, also: Told) -> dict[str, Any]:
    """The schema of a dataclass as JSON; `also` are keys that a type has beside its fields."""
    return _schema_file(kind, _Writer(nulls=True, also=also), without=())


def _schema_file(kind: type, writer: "_Writer", without: tuple[str, ...]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Gluteus {kind.__name__.lower()} file",
        "description": (kind.__doc__ or "").split("\n", maxsplit=1)[0],
        **writer.dataclass(kind, without),
    }


@dataclasses.dataclass(frozen=True, slots=True)
class _Writer:
    """Types as schemas; TOML has no `nulls`, so a value that may be missing is left out there."""

    nulls: bool = False
    also: Told = dataclasses.field(default_factory=dict)

    def dataclass(self, kind: type, without: tuple[str, ...] = ()) -> dict[str, Any]:
        hints = typing.get_type_hints(kind, include_extras=True)
        fields = [field for field in dataclasses.fields(kind) if field.name not in without]
        missing = dataclasses.MISSING
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {field.name: self.schema(hints[field.name]) for field in fields}
            | dict(self.also.get(kind, {})),
            "required": [f.name for f in fields if f.default is missing and f.default_factory is missing],
        }

    def schema(self, annotation: Any) -> dict[str, Any]:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is typing.Annotated:
            made = self.schema(arguments[0])
            for rule in arguments[1:]:
                made |= rule.schema()
            return made
        if origin in (types.UnionType, typing.Union):
            return self._union(arguments)
        if origin is tuple:
            return self._array(arguments)
        if origin is frozenset:
            return self._array((*arguments, Ellipsis))
        if origin is Mapping:
            return {
                "type": "object",
                "propertyNames": self.schema(arguments[0]),
                "additionalProperties": self.schema(arguments[1]),
            }
        if origin is typing.Literal:
            return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
        return dict(_SCALARS[annotation]) if annotation in _SCALARS else self.dataclass(annotation)

    def _union(self, arguments: tuple[Any, ...]) -> dict[str, Any]:
        options = [self.schema(option) for option in arguments if option is not types.NoneType]
        if self.nulls:
            options += [{"type": "null"}] * (types.NoneType in arguments)
            return {"anyOf": options}
        return options[0] if len(options) == 1 else {"oneOf": options}

    def _array(self, parts: tuple[Any, ...]) -> dict[str, Any]:
        if parts[-1] is Ellipsis:
            return {"type": "array", "items": self.schema(parts[0])}
        return {
            "type": "array",
            "prefixItems": [self.schema(part) for part in parts],
            "items": False,
            "minItems": len(parts),
        }
