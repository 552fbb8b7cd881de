"""A person who writes exercises and routines of their own: real files in a real data folder."""

from pathlib import Path

from gluteus.catalogue.library import HERE

EXERCISE = (HERE / "exercises" / "step_up_kick_back.toml").read_text(encoding="utf-8")
ROUTINE = """
name    = "My evening"
kind    = "workout"
summary = "Short and quiet."

[[blocks]]
kind  = "main"
title = "Two moves"
items = [{ exercise = "ITEM" }, { exercise = "glute_bridge", rest_s = 45 }]
"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """The file, as somebody saves it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def own_exercise(home: Path, slug: str = "my_step_up", old: str = "", new: str = "") -> Path:
    """One of ours under a name of its own, with one thing changed in it."""
    assert old in EXERCISE
    text = EXERCISE.replace("Step-up kick back", "My own step-up").replace(old, new, 1)
    return write(home / "exercises", f"{slug}.toml", text)


def own_routine(
    home: Path, slug: str = "my_evening", item: str = "my_step_up", old: str = "", new: str = ""
) -> Path:
    """A short workout with this exercise in it."""
    assert old in ROUTINE
    return write(home / "routines", f"{slug}.toml", ROUTINE.replace("ITEM", item).replace(old, new, 1))
