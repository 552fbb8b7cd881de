"""The command line as a user runs it: in this process, or in one of its own where it matters."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from gluteus.cli import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and its exit status."""

    out: str
    error: str
    status: int

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def told(capsys, *arguments: object) -> Said:
    """Run a command in this process."""
    status = 0
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        status = leaving.code
    said = capsys.readouterr()
    return Said(said.out, said.err, status)


def in_a_shell(*arguments: object, **environment: str) -> Said:
    """Run a command in a process of its own; output is buffered as it is for a user."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [sys.executable, "-m", "gluteus", *map(str, arguments)],
        env=usual | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return Said(done.stdout, done.stderr, done.returncode)
