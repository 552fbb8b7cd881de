"""Short articles in our own words, and the references that everything cites."""

from dataclasses import dataclass
from typing import Annotated

from gluteus.catalogue.exercise import Sentence, Slug
from gluteus.catalogue.rules import Between, NotEmpty
from gluteus.catalogue.vocabulary import Confidence


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its paragraphs; `confidence` and `sources` where the section makes a claim."""

    heading: Sentence
    paragraphs: Annotated[tuple[Sentence, ...], NotEmpty()]
    confidence: Confidence | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article file; `exercises` are pages worth opening next."""

    slug: Slug
    title: Sentence
    summary: Sentence
    sections: Annotated[tuple[Section, ...], NotEmpty()]
    exercises: tuple[Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A source. `read` says how it was read: "whole", "abstract", or "second_hand" (shown as such)."""

    key: str
    authors: Sentence
    year: Annotated[int, Between(1900, 2100)]
    title: Sentence
    read: Annotated[str, NotEmpty()]
    where: str = ""
    doi: str = ""
    url: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class CompendiumRow:
    """One row of the Compendium: METs are gross multiples of 3.5 ml/kg/min."""

    met: Annotated[float, Between(0.9, 25)]
    activity: Sentence
