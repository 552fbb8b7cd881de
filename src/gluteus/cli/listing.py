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
    found = find(open_catalogue().exercises.values(), wanted)
    if asked.json:
        print_json(
            [
                {"slug": one.slug, "name": one.name, "category": one.category, "level": level_of(one)}
                for one in found
            ]
        )
    elif found:
        print_table([(one.slug, one.name, CATEGORIES[one.category], LEVELS[level_of(one)]) for one in found])
    else:
        print("Nothing fits. Try fewer words.")
