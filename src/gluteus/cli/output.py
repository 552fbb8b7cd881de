"""What commands print: a table for people, JSON for programs."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

from gluteus.catalogue import open_catalogue

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  it has no public name


def add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON, for programs")


def print_json(value: Any) -> None:
    print(
        json.dumps(asdict(value) if is_dataclass(value) and not isinstance(value, type) else value, indent=2)
    )


def say_what_is_left_out() -> None:
    """A line for each of the person's own files that is wrong, beside what a program may read."""
    for wrong in open_catalogue().own.wrong:
        print(f"gluteus: left out: {wrong.sentence}", file=sys.stderr)


def print_json_line(value: Any) -> None:
    """One of several values, at once and on a line of its own: nobody has to wait for the last."""
    print(json.dumps(value), flush=True)


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
