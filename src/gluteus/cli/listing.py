"""`gluteus list`: the exercises, found by words, category, muscle and level."""

import argparse
from typing import TYPE_CHECKING

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.search import Wanted, find, level_of
from gluteus.catalogue.vocabulary import CATEGORIES, LEVELS, MUSCLES
from gluteus.cli.output import add_json, print_json, print_table, say_what_is_left_out

if TYPE_CHECKING:
    from gluteus.cli.output import Commands


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("list", help="list exercises")
    command.add_argument("words", nargs="*", help="words to look for")
    command.add_argument("--category", choices=CATEGORIES, default="")
    command.add_argument("--muscle", choices=MUSCLES, default="", metavar="MUSCLE", help=", ".join(MUSCLES))
    command.add_argument("--level", choices=LEVELS, default="")
    add_json(command)
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    say_what_is_left_out()
    wanted = Wanted(" ".join(asked.words), asked.category, asked.muscle, asked.level)
    exercises = open_catalogue().exercises
    found = find(exercises, wanted)
    told = [(one, level_of(one, exercises)) for one in found]
    if asked.json:
        print_json(
            [
                {"slug": one.slug, "name": one.name, "category": one.category, "level": level}
                for one, level in told
            ]
        )
    elif told:
        print_table([(one.slug, one.name, CATEGORIES[one.category], LEVELS[level]) for one, level in told])
    else:
        print("Nothing fits. Try fewer words.")
