"""Makes all that the figure shows, once, into `figure/baked`: `python -m gluteus.figure.bake [slug ...]`.

Only what changed is made again: `manifest.json` keeps for every file the digest of what it was made from
(sources, exercise, versions of the tools).
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

import gluteus
from gluteus.body import Skeleton
from gluteus.catalogue import Exercise, open_catalogue
from gluteus.figure.model import Model
from gluteus.figure.muscle_map import muscle_map
from gluteus.figure.parts import Parts
from gluteus.figure.stills import key_postures, stills_of

PACKAGE = Path(gluteus.__file__).parent
BAKED = PACKAGE / "figure" / "baked"
BODIES = {"woman": Skeleton("female", 1.68), "man": Skeleton("male", 1.78)}
_MODEL_SOURCES = (
    "body/*.py",
    "movement/kinematics.py",
    "figure/shape/*.py",
    "figure/parts.py",
    "figure/skin.py",
)
_PICTURE_SOURCES = ("movement/*.py", "figure/*.py", "figure/picture/*.py")
_MODEL_TOOLS, _PICTURE_TOOLS = ("numpy",), ("numpy", "scipy", "scikit-image")


def bake(slugs: Iterable[str] = (), folder: Path = BAKED) -> list[str]:
    """Make what is missing or stale, of every exercise if none is named; return what was made."""
    (folder / "stills").mkdir(parents=True, exist_ok=True)
    oven = _Oven(folder)
    for name, skeleton in BODIES.items():
        oven.make(
            f"{name}.npz",
            _digest(_MODEL_SOURCES, _MODEL_TOOLS, skeleton),
            _modelled(skeleton, folder / f"{name}.npz"),
        )
    woman = BODIES["woman"]
    model = Parts.load(folder / "woman.npz", woman).model()
    pictures = _digest(_PICTURE_SOURCES, _PICTURE_TOOLS, oven.digests["woman.npz"])
    oven.make("muscle_map.svg", pictures, lambda: _write(folder / "muscle_map.svg", muscle_map(model)))
    for exercise in _with_movement(slugs):
        made_from = _sha(pictures, repr(exercise.movement), repr(exercise.muscles))
        oven.make(f"stills/{exercise.slug}", made_from, _drawn(exercise, model, woman, folder))
    return oven.finish()


class _Oven:
    """One per run: knows what every file was made from, and makes again what differs.

    fresh --make--> made or left alone --finish--> manifest written
    """

    def __init__(self, folder: Path) -> None:
        self._manifest = folder / "manifest.json"
        self.digests: dict[str, str] = (
            json.loads(self._manifest.read_text()) if self._manifest.exists() else {}
        )
        self._made: list[str] = []

    def make(self, name: str, digest: str, maker: Callable[[], None]) -> None:
        if self.digests.get(name) == digest:
            return
        maker()
        self.digests[name] = digest
        self._made.append(name)
        self.finish()

    def finish(self) -> list[str]:
        _write(self._manifest, json.dumps(self.digests, indent=1, sort_keys=True) + "\n")
        return self._made


def _with_movement(slugs: Iterable[str]) -> list[Exercise]:
    catalogue = open_catalogue()
    wanted = [catalogue.exercise(slug) for slug in slugs] or list(catalogue.exercises.values())
    return [exercise for exercise in wanted if exercise.movement]


def _modelled(skeleton: Skeleton, file: Path) -> Callable[[], None]:
    return lambda: Parts.of(skeleton).save(file)


def _drawn(exercise: Exercise, model: Model, skeleton: Skeleton, folder: Path) -> Callable[[], None]:
    def draw() -> None:
        for posture, svg in stills_of(exercise, model, skeleton).items():
            _write(still_path(folder, exercise.slug, posture), svg)

    return draw


def still_path(folder: Path, slug: str, posture: str) -> Path:
    return folder / "stills" / f"{slug}.{posture}.svg"


def still_paths(exercise: Exercise, folder: Path = BAKED) -> list[Path]:
    """The stills of an exercise in the order of the movement; empty where none were baked."""
    if exercise.movement is None:
        return []
    paths = [still_path(folder, exercise.slug, name) for name in key_postures(exercise.movement)]
    return [path for path in paths if path.exists()]


def _digest(patterns: Iterable[str], tools: Iterable[str], extra: object) -> str:
    sources = sorted(file for pattern in patterns for file in PACKAGE.glob(pattern))
    texts = (file.read_text(encoding="utf-8") for file in sources)
    return _sha(*texts, *(f"{tool} {version(tool)}" for tool in tools), repr(extra))


def _sha(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for made in bake(sys.argv[1:]):
        sys.stdout.write(f"{made}\n")
