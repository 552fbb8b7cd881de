"""TOML into values, by the types and rules of the dataclasses; a wrong file is told where and how to mend it.

Nothing heavy happens here, and nothing knows any exercise by name.
"""

import dataclasses
import difflib
import re
import stat
import types
import typing
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

try:
    import tomli as tomllib  # the same parser, compiled: it comes with the web extra
except ImportError:
    import tomllib  # type: ignore[no-redef]

from gluteus.catalogue.rules import OneOf, Rule
from gluteus.errors import FileError

_LARGEST_BYTES = 250_000
_MOST_NESTED = re.compile(r"\[{50}|(\.\w+){50}")


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where in which file, for the sentence of an error."""

    file: str
    key: str = ""

    def inside(self, key: object) -> "Place":
        return Place(self.file, f"{self.key}.{key}" if self.key else str(key))

    def error(self, complaint: str) -> FileError:
        return FileError(f"{self.file}: {self.key}: {complaint}" if self.key else f"{self.file}: {complaint}")


def read_toml(path: Path) -> dict[str, Any]:
    """The file as a table. Raises FileError with the line that is wrong."""
    try:
        _refuse_what_cannot_be_one(path)
        text = path.read_text(encoding="utf-8")
        if _MOST_NESTED.search(text):  # Python's own parser would take for ever
            raise FileError(f"{path.name}: has too many brackets or dots inside each other.")
        return tomllib.loads(text)
    except OSError as error:
        raise FileError(
            f"{path.name}: cannot be read ({error.strerror}). Check its name and rights."
        ) from error
    except UnicodeDecodeError as error:
        raise FileError(f"{path.name}: is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise FileError(f"{path.name}: is not valid TOML: {error}.") from error
    except RecursionError as error:
        raise FileError(f"{path.name}: has too many brackets or dots inside each other.") from error


def _refuse_what_cannot_be_one(path: Path) -> None:
    """Reading a pipe would wait for ever, and a film under a wrong name would fill the memory."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
        raise FileError(f"{path.name}: is no plain file. Take it away.")
    if about.st_size > _LARGEST_BYTES:
        raise FileError(
            f"{path.name}: has {about.st_size // 1000} kB; files of the catalogue have a few. Take it away."
        )


T = TypeVar("T")


def read(kind: type[T], table: Mapping[str, Any], place: Place, **given: Any) -> T:
    """Make a `kind` (a dataclass) from a table; `given` fields come from elsewhere (the file's name)."""
    fields = _fields_of(typing.cast("Any", kind))
    open_fields = [name for name in fields if name not in given]
    for key in table:
        if key not in open_fields:
            raise place.error(f"unknown key {key!r}{nearest(key, open_fields)}")
    values = dict(given)
    for name in open_fields:
        annotation, required = fields[name]
        if name in table:
            values[name] = _value(annotation, table[name], place.inside(name))
        elif required:
            raise place.error(f"the key {name!r} is missing")
    return kind(**values)


@cache
def _fields_of(kind: Any) -> dict[str, tuple[Any, bool]]:
    hints = typing.get_type_hints(kind, include_extras=True)
    missing = dataclasses.MISSING
    return {
        field.name: (hints[field.name], field.default is missing and field.default_factory is missing)
        for field in dataclasses.fields(kind)
    }


def _value(annotation: Any, value: Any, place: Place) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is typing.Annotated:
        return _obeying(arguments[1:], _value(arguments[0], value, place), place)
    if origin in (types.UnionType, typing.Union):
        return _union(arguments, value, place)
    if origin is tuple:
        return _tuple(arguments, value, place)
    if origin is Mapping:
        return {
            _value(arguments[0], key, place): _value(arguments[1], part, place.inside(key))
            for key, part in _table(value, place).items()
        }
    if origin is typing.Literal:
        return value  # the union has chosen this dataclass by it
    if dataclasses.is_dataclass(annotation):
        return read(typing.cast("type", annotation), _table(value, place), place)
    return _scalar(annotation, value, place)


def _obeying(rules: tuple[Rule, ...], value: Any, place: Place) -> Any:
    for rule in rules:
        if complaint := rule.complaint(value):
            raise place.error(complaint + (nearest(value, rule.words) if isinstance(rule, OneOf) else ""))
    return value


def _union(options: tuple[Any, ...], value: Any, place: Place) -> Any:
    """`X | None` is X (TOML has no null); several dataclasses are told apart by their `model`."""
    kinds = [option for option in options if option is not types.NoneType]
    if len(kinds) == 1:
        return _value(kinds[0], value, place)
    by_model = {get_args(_fields_of(kind)["model"][0])[0]: kind for kind in kinds}
    model = _table(value, place).get("model")
    if model not in by_model:
        raise place.inside("model").error(f"{model!r} is not one of {', '.join(by_model)}")
    return _value(by_model[model], value, place)


def _tuple(parts: tuple[Any, ...], value: Any, place: Place) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise place.error(f"must be a list, not {value!r}")
    if parts[-1] is Ellipsis:
        return tuple(_value(parts[0], part, place.inside(number)) for number, part in enumerate(value, 1))
    if len(value) != len(parts):
        raise place.error(f"must hold {len(parts)} values, not {len(value)}")
    return tuple(
        _value(kind, part, place.inside(number))
        for number, (kind, part) in enumerate(zip(parts, value, strict=True), 1)
    )


def _table(value: Any, place: Place) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise place.error(f"must be a table, not {value!r}")
    return value


_FEW = 20
_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _scalar(kind: Any, value: Any, place: Place) -> Any:
    accepted = (int, float) if kind is float else kind
    if isinstance(value, bool) is not (kind is bool) or not isinstance(value, accepted):
        raise place.error(f"must be {_NAMES[kind]}, not {value!r}")
    return kind(value)


def nearest(word: object, known: Iterable[object]) -> str:
    """The end of a sentence about an unknown word: the nearest known one, or all where there are few."""
    words = [str(other) for other in known]
    close = difflib.get_close_matches(str(word), words, n=1, cutoff=0.5)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known here: {', '.join(words)}" if len(words) <= _FEW else ""
