"""`gluteus check FILE`: is an exercise, routine or article file right?"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from gluteus.catalogue import Exercise, Routine, open_catalogue
from gluteus.catalogue.article import Article
from gluteus.catalogue.library import cross_check, cross_check_article, cross_check_routine, read_file
from gluteus.catalogue.loader import read_toml

if TYPE_CHECKING:
    from gluteus.cli.output import Commands


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("check", help="check an exercise, routine or article file")
    command.add_argument("file", type=Path, nargs="+")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises FileError for the first file that is wrong, with the key and the nearest known one."""
    for path in asked.file:
        table = read_toml(path)
        if "blocks" in table:
            cross_check_routine(read_file(Routine, path), open_catalogue())
        elif "sections" in table:
            cross_check_article(read_file(Article, path), open_catalogue())
        else:
            cross_check(read_file(Exercise, path), open_catalogue())
        print(f"{path.name}: fine")
