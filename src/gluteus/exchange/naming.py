"""Which exercise of ours another program's name means: by name, by what it is also called, or by choice.

What is held stands in brackets there, "Hip Thrust (Barbell)", and does not change which muscles work.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from gluteus.catalogue import Catalogue

How = Literal["chosen", "same", "alike", "unknown"]
_HELD = re.compile(
    r"\((?:barbell|dumbbells?|kettlebell|(?:resistance )?band|cable|machine|smith machine|plate|weighted|"
    r"bodyweight|medicine ball|trx|suspension)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A name and the exercise that it means, None for none of ours; `how` that is known."""

    name: str
    slug: str | None
    how: How


def meant(names: Iterable[str], catalogue: Catalogue, chosen: Mapping[str, str]) -> tuple[Meant, ...]:
    """What each name means; `chosen` are the person's own choices, an empty slug being none of ours."""
    return tuple(_meant(name, catalogue, chosen) for name in names)


def unknown_slug(name: str) -> str:
    """How records call an exercise that is none of ours: its name. A slug never begins with a capital."""
    return name[:1].upper() + name[1:]


def _meant(name: str, catalogue: Catalogue, chosen: Mapping[str, str]) -> Meant:
    if name in chosen:
        slug = chosen[name]
        return Meant(name, slug if slug in catalogue.exercises else None, "chosen")
    known = _by_any_name(catalogue)
    if same := known.get(_plain(name)):
        return Meant(name, same, "same")
    if alike := known.get(_plain(_HELD.sub("", name))):
        return Meant(name, alike, "alike")
    return Meant(name, None, "unknown")


@lru_cache(maxsize=2)
def _by_any_name(catalogue: Catalogue) -> dict[str, str]:
    """Names before other names; what two exercises are called is the first of them."""
    found: dict[str, str] = {}
    for exercise in catalogue.exercises.values():
        found.setdefault(_plain(exercise.name), exercise.slug)
    for exercise in catalogue.exercises.values():
        for name in exercise.also_called:
            found.setdefault(_plain(name), exercise.slug)
    return found


def _plain(name: str) -> str:
    """Letters only, each word in the singular: "Step-Ups" and "step up" are one."""
    ascii_only = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    return "".join(word[:-1] if word.endswith("s") and not word.endswith("ss") else word for word in words)
