"""The command line: the same core as the pages. `gluteus COMMAND --help` explains each command."""

import argparse
import os
import sys
from collections.abc import Sequence

from gluteus.errors import GluteusError


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments; docs/cli.md is generated from it."""
    from gluteus.cli import analyse, bake, check, count, energy, listing, plan, replay, serve, show  # noqa: PLC0415  only the command that runs is paid for

    top = argparse.ArgumentParser(prog="gluteus", description="A home glute coach on your own machine.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (serve, listing, show, check, bake, energy, plan, count, analyse, replay):
        module.add_to(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; what is wrong is said in one sentence and the exit status is 1."""
    asked = parser().parse_args(arguments)
    try:
        asked.run(asked)
        sys.stdout.flush()  # a broken pipe is met here and not when Python leaves
    except GluteusError as error:
        print(f"gluteus: {error}", file=sys.stderr)
        raise SystemExit(1) from None
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
