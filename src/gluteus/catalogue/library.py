"""The whole catalogue: exercises, routines, articles, references and Compendium rows, read and checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from gluteus.catalogue.article import Article, CompendiumRow, Reference
from gluteus.catalogue.count import check_count
from gluteus.catalogue.exercise import SLUG, CompendiumCode, Exercise
from gluteus.catalogue.form import check_form, check_rule
from gluteus.catalogue.loader import Place, nearest, read, read_toml
from gluteus.catalogue.movement_check import check_movement
from gluteus.catalogue.routine import Block, Routine
from gluteus.catalogue.vocabulary import SHAPES
from gluteus.errors import NotInCatalogue

HERE = Path(__file__).parent
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WrongFile:
    """A person's own file that is left out: where it lies, and which key of it is wrong."""

    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """What of a catalogue is a person's own, by slug, and which of their files are left out."""

    exercises: frozenset[str] = frozenset()
    routines: frozenset[str] = frozenset()
    wrong: tuple[WrongFile, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)  # a catalogue is itself: what is made from it may be kept
class Catalogue:
    """Everything by its slug, in the order of the file names; a person's own after ours."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    articles: Mapping[str, Article]
    references: Mapping[str, Reference]
    compendium: Mapping[CompendiumCode, CompendiumRow]
    own: OwnFiles = field(default_factory=OwnFiles)

    def exercise(self, slug: str) -> Exercise:
        return _find(self.exercises, slug, "exercise")

    def routine(self, slug: str) -> Routine:
        return _find(self.routines, slug, "routine")

    def article(self, slug: str) -> Article:
        return _find(self.articles, slug, "article")

    @property
    def first_workout(self) -> Routine:
        """The routine that a new person begins with."""
        return self.workouts[0]

    @property
    def workouts(self) -> tuple[Routine, ...]:
        """The routines that Today may offer; all others are parts of them."""
        return tuple(routine for routine in self.routines.values() if routine.kind == "workout")

    def shapes(self, routine: Routine) -> tuple[str, ...]:
        """The shapes in which something of the routine is done, the longest first."""
        return tuple(shape for shape in SHAPES if self.blocks(routine, shape))

    def blocks(self, routine: Routine, shape: str) -> tuple[Block, ...]:
        """The routine's blocks in this shape, with the items of the routines that they name."""
        return tuple(self._blocks(routine, shape))

    def _blocks(self, routine: Routine, shape: str) -> Iterator[Block]:
        for block in routine.blocks:
            if shape not in block.shapes:
                continue
            items = block.items
            if block.routine is not None:
                named = self.blocks(self.routine(block.routine), shape)
                items = tuple(item for part in named for item in part.items)
            chosen = tuple(item for item in items if shape in item.shapes)
            if chosen:
                yield replace(block, items=chosen)

    def same_pattern(self, exercise: Exercise) -> tuple[Exercise, ...]:
        """Other exercises of the same category and pattern: the substitutes."""
        return tuple(
            other
            for other in self.exercises.values()
            if other.pattern == exercise.pattern
            and other.category == exercise.category
            and other.slug != exercise.slug
        )


@cache
def our_catalogue() -> Catalogue:
    """The catalogue that ships with Gluteus. Raises FileError for the first file that is wrong."""
    references = {
        key: read(Reference, table, Place("references.toml", key), key=key)
        for key, table in read_toml(HERE / "references.toml").items()
    }
    compendium = {
        CompendiumCode(int(edition), code): read(
            CompendiumRow, row, Place("compendium.toml", f"{edition}.{code}")
        )
        for edition, rows in read_toml(HERE / "compendium.toml").items()
        for code, row in rows.items()
    }
    catalogue = Catalogue(
        exercises=read_folder(Exercise, HERE / "exercises"),
        routines=read_folder(Routine, HERE / "routines"),
        articles=read_folder(Article, HERE / "articles"),
        references=references,
        compendium=compendium,
    )
    for exercise in catalogue.exercises.values():
        cross_check(exercise, catalogue)
    for routine in catalogue.routines.values():
        cross_check_routine(routine, catalogue)
    for article in catalogue.articles.values():
        cross_check_article(article, catalogue)
    return catalogue


def read_folder(kind: type[T], folder: Path) -> dict[str, T]:
    """Every TOML file of a folder, by slug."""
    return {path.stem: read_file(kind, path) for path in sorted(folder.glob("*.toml"))}


def read_file(kind: type[T], path: Path) -> T:
    """One file whose name is the slug."""
    place = Place(path.name)
    if complaint := SLUG.complaint(path.stem):
        raise place.error(f"{complaint}: give the file another name")
    return read(kind, read_toml(path), place, slug=path.stem)


def cross_check(exercise: Exercise, catalogue: Catalogue) -> None:
    """Raise FileError where the file names an exercise, source or Compendium row that does not exist."""
    place = Place(f"{exercise.slug}.toml")
    named = {
        "easier": exercise.easier,
        "harder": exercise.harder,
        "cautions": tuple(caution.instead for caution in exercise.cautions.values() if caution.instead),
    }
    for key, slugs in named.items():
        _must_exist(slugs, catalogue.exercises, place.inside(key), "exercise")
    _must_exist(
        exercise.evidence.sources, catalogue.references, place.inside("evidence.sources"), "reference"
    )
    code = exercise.energy.compendium
    if code is not None and code not in catalogue.compendium:
        raise place.inside("energy.compendium").error(f"{code.code} is not in the table of {code.edition}")
    if getattr(exercise.dose, exercise.measure) is None:
        raise place.inside(f"dose.{exercise.measure}").error("is missing, though `measure` asks for it")
    if exercise.movement is not None:
        check_movement(exercise.movement, exercise.measure, place.inside("movement"))
    for number, form in enumerate(exercise.form, 1):
        check_form(form, exercise.movement, place.inside(f"form.{number}"))
        check_rule(form, exercise.count, place.inside(f"form.{number}"))
    if exercise.count is not None:
        check_count(exercise.count, exercise.movement, place.inside("count"))
        _must_exist(
            filter(None, [exercise.count.source]),
            catalogue.references,
            place.inside("count.source"),
            "reference",
        )


def cross_check_routine(routine: Routine, catalogue: Catalogue) -> None:
    """Raise FileError where the routine names an exercise, routine or source that does not exist."""
    place = Place(f"{routine.slug}.toml")
    for number, block in enumerate(routine.blocks, 1):
        inside = place.inside(f"blocks.{number}")
        _must_exist((item.exercise for item in block.items), catalogue.exercises, inside, "exercise")
        _must_exist(filter(None, [block.routine]), catalogue.routines, inside, "routine")
    _must_exist(routine.sources, catalogue.references, place.inside("sources"), "reference")
    if routine.slug in _named_by(routine, catalogue):
        raise place.inside("blocks").error("this routine would be a part of itself")
    if not catalogue.shapes(routine):
        raise place.inside("blocks").error("hold no exercise in any shape")


def _named_by(routine: Routine, catalogue: Catalogue) -> set[str]:
    """Every routine whose items this one takes, also by way of another."""
    named: set[str] = set()
    waiting = [routine]
    while waiting:
        new = {block.routine for block in waiting.pop().blocks if block.routine} - named
        named |= new
        waiting += [catalogue.routine(slug) for slug in new if slug != routine.slug]
    return named


def cross_check_article(article: Article, catalogue: Catalogue) -> None:
    """Raise FileError where the article names an exercise or source that does not exist."""
    place = Place(f"{article.slug}.toml")
    _must_exist(article.exercises, catalogue.exercises, place.inside("exercises"), "exercise")
    for section in article.sections:
        _must_exist(section.sources, catalogue.references, place.inside(section.heading), "reference")


def _must_exist(keys: Iterable[str], known: Mapping[str, object], place: Place, what: str) -> None:
    for key in keys:
        if key not in known:
            raise place.error(f"there is no {what} {key!r}{nearest(key, known)}")


def _find(things: Mapping[str, T], slug: str, what: str) -> T:
    try:
        return things[slug]
    except KeyError:
        raise NotInCatalogue(f"There is no {what} {slug!r}{nearest(slug, things) or '.'}") from None
