import os
import subprocess
import sys

import pytest

from cli.running import in_a_shell, told
from gluteus.cli import parser

COMMANDS = ("serve", "list", "show", "check", "energy")


def test_without_a_command_it_shows_which_there_are(capsys):
    said = told(capsys)
    assert said.status == 2
    assert "COMMAND" in said.error


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(capsys, command):
    said = told(capsys, command, "--help")
    assert said.status == 0
    assert command in said.out


def test_all_commands_are_these(capsys):
    help_text = parser().format_help()
    assert [command for command in COMMANDS if f"    {command} " not in help_text] == []


def test_an_unknown_command_is_answered_with_the_known_ones(capsys):
    said = told(capsys, "dance")
    assert said.status == 2
    assert all(command in said.error for command in COMMANDS)


@pytest.mark.parametrize("arguments", [["list"], ["show", "glute_bridge", "--json"]])
def test_a_reader_that_has_seen_enough_is_no_trouble(arguments):
    reading, writing = os.pipe()
    os.close(reading)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [sys.executable, "-m", "gluteus", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "no_such_move"],
        ["check", "no_such_file.toml"],
        ["energy", "--age", "35", "--mass", "-65", "--stature", "165"],
    ],
)
def test_what_is_wrong_is_one_sentence_and_no_traceback(arguments):
    said = in_a_shell(*arguments)
    assert (said.status, said.out) == (1, "")
    assert said.error.startswith("gluteus: ")
    assert said.error.count("\n") == 1
