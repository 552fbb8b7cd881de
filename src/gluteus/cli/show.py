"""`gluteus show SLUG`: everything an exercise file knows, as text; or how it looks, as a picture."""

import argparse
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.vocabulary import CATEGORIES, CONDITIONS, KIT, LOADS, MUSCLES, ROLES, SIDES
from gluteus.cli import picture
from gluteus.cli.output import add_json, print_json

if TYPE_CHECKING:
    from gluteus.cli.output import Commands

WIDTH = 88


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("show", help="show one exercise")
    command.add_argument("slug", help="its name in `gluteus list`")
    add_json(command)
    picture.add_to(command)
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises NotInCatalogue, and PictureError where no picture can be made."""
    exercise = open_catalogue().exercise(asked.slug)
    if asked.picture:
        names = picture.draw(exercise, asked.picture, asked.posture, asked.body)
        print(f"{asked.picture}: {', '.join(names)}")
        return
    if asked.json:
        print_json(exercise)
        return
    for line in _lines(exercise):
        print(textwrap.fill(line, WIDTH, subsequent_indent="    "))


def _lines(exercise: Exercise) -> Iterator[str]:
    dose, text = exercise.dose, exercise.text
    low, high = getattr(dose, exercise.measure)
    yield exercise.name
    yield f"{CATEGORIES[exercise.category]}, {SIDES[exercise.sides]}"
    yield f"{low} to {high} {exercise.measure}, tempo {dose.tempo}"
    if text.point:
        yield text.point
    for heading, sentences in (
        ("Set up", text.set_up),
        ("How", text.steps),
        ("Cues", text.cues),
    ):
        yield from _list(heading, sentences)
    seen = [f"{form.says} Instead: {form.cue}" for form in exercise.form]
    yield from _list("Often goes wrong", [*seen, *text.mistakes])
    yield f"Breath: {text.breath}"
    yield from _list(
        "Muscles", [f"{MUSCLES[name]}: {ROLES[share.role]}" for name, share in exercise.muscles.items()]
    )
    kit = [KIT[word] for word in exercise.kit.needs] + [
        f"{LOADS[word]} (if you like)" for word in exercise.kit.load
    ]
    yield from _list("Kit", kit)
    yield from _list(
        "Cautions", [f"{CONDITIONS[name]}: {caution.why}" for name, caution in exercise.cautions.items()]
    )
    yield from _list("Easier", exercise.easier)
    yield from _list("Harder", exercise.harder)
    evidence = exercise.evidence
    sources = ", ".join(evidence.sources) or "our judgement"
    yield f"Evidence: {evidence.confidence} ({sources}). {evidence.note}".strip()


def _list(heading: str, sentences: list[str] | tuple[str, ...]) -> Iterator[str]:
    if sentences:
        yield f"{heading}:"
        yield from (f"  - {sentence}" for sentence in sentences)
