"""What a baked file was made from, as one short digest: our sources, the series of the tools, the inputs.

The digest is the same on every machine and on every Python that the locks allow. Therefore a tool counts by
the series that promises to stay compatible (numpy 2, scikit-image 0.26) and not by its patch, which differs
between the Pythons of one lock, and a source counts as text.
"""

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import gluteus

_PACKAGE = Path(gluteus.__file__).parent
_TOOLS = ("numpy", "scipy", "scikit-image")
# Whatever else is imported counts by its value: an exercise by its movement, a look by its baked colours.
_COUNTED = ("gluteus.body", "gluteus.movement", "gluteus.figure")
_BY_VALUE = {"gluteus.figure.look", "gluteus.figure.files"}


def digest(*inputs: object) -> str:
    """Of values whose repr says all about them."""
    return hashlib.sha256("\0".join(map(repr, inputs)).encode()).hexdigest()[:16]


@cache
def digest_of_maker(module: str) -> str:
    """Of a module, of all of ours that it imports, and of the tools."""
    texts = (file.read_text(encoding="utf-8") for file in sources_of(module))
    return digest(*texts, *(f"{tool} {series(version(tool))}" for tool in _TOOLS))


def series(release: str) -> str:
    """A version as far as a compatible release keeps it: up to the first number that is not 0."""
    numbers = release.split(".")
    last = next((at for at, number in enumerate(numbers) if number != "0"), len(numbers) - 1)
    return ".".join(numbers[: last + 1])


def sources_of(module: str) -> list[Path]:
    """The files of our own that a module is made of: its own and those it imports, in the order of names."""
    found: dict[str, Path] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        file = _file_of(name)
        if file and name not in found:
            found[name] = file
            waiting += _imported_by(file)
    return [found[name] for name in sorted(found)]


def _file_of(name: str) -> Path | None:
    """Nothing for what is not ours, counts by its value, or is no module but a name in one."""
    if not name.startswith(_COUNTED) or name in _BY_VALUE:
        return None
    path = _PACKAGE.joinpath(*name.split(".")[1:])
    candidates = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in candidates if file.exists()), None)


def _imported_by(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
