"""What a value in a file must obey, written beside the field's type: `Annotated[float, Between(0, 1)]`.

The loader enforces these rules and the JSON Schema for editors is generated from them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)  # hashed by identity: a dict of words has no hash
class OneOf:
    """The value is a word of a closed list."""

    what: str
    words: Mapping[Any, str]

    def complaint(self, value: Any) -> str | None:
        return None if value in self.words else f"{value!r} is not a known {self.what}"

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Between:
    """low <= value <= high."""

    low: float
    high: float

    def complaint(self, value: Any) -> str | None:
        if self.low <= value <= self.high:
            return None
        return f"{value!r} is outside {self.low:g} to {self.high:g}"

    def schema(self) -> dict[str, Any]:
        return {"minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Pattern:
    """The whole text matches a regular expression; `shape` says it in words."""

    regex: str
    shape: str

    def complaint(self, value: Any) -> str | None:
        return None if re.fullmatch(self.regex, value) else f"{value!r} is not {self.shape}"

    def schema(self) -> dict[str, Any]:
        return {"pattern": f"^(?:{self.regex})$"}


@dataclass(frozen=True, slots=True)
class NotEmpty:
    """A text or a list holds something."""

    def complaint(self, value: Any) -> str | None:
        return None if value else "must not be empty"

    def schema(self) -> dict[str, Any]:
        return {"minLength": 1, "minItems": 1}


@dataclass(frozen=True, slots=True)
class Rising:
    """A pair goes from low to high."""

    def complaint(self, value: Any) -> str | None:
        return None if value[0] <= value[-1] else f"must go from low to high, not {list(value)!r}"

    def schema(self) -> dict[str, Any]:
        return {}  # JSON Schema cannot compare two values


Rule = OneOf | Between | Pattern | NotEmpty | Rising
