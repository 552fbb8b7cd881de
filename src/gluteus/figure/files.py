"""Where what was baked lies, by name: ours in the package, of a person's own exercises in their data folder.

Plain Python, because pages import it.
"""

from pathlib import Path

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.catalogue.form import pair_names
from gluteus.catalogue.vocabulary import HAND_SHAPES
from gluteus.figure.look import HAIR_STYLES
from gluteus.home import data_folder

BAKED = Path(__file__).parent / "baked"
MANIFEST = "manifest.json"
FILLED = ("bodies", "portraits", "stills", "motion")  # folders in which nothing else may lie
MUSCLE_MAP = "muscle_map.svg"


def own_pictures() -> Path:
    """The folder for the pictures of a person's own exercises; it need not exist. Raises HomeError."""
    return data_folder() / "pictures"


def folder_of(slug: str) -> Path:
    """Where the pictures of an exercise lie, whether it was drawn or not. Raises HomeError."""
    return own_pictures() if slug in open_catalogue().own.exercises else BAKED


def body_file(body: str) -> str:
    return f"bodies/{body}.npz"


def portrait_file(body: str, part: str) -> str:
    """The body by itself, to choose it by: `part` is "whole" or "head"."""
    return f"portraits/{body}.{part}.svg"


def still_file(body: str, slug: str, still: str) -> str:
    return f"stills/{body}/{slug}.{still}.svg"


def piece_names() -> tuple[str, ...]:
    """What a body is put together from (figure/parts.py)."""
    hair = (f"hair_{style}" for style in HAIR_STYLES)
    return ("body", "head", *hair, *(f"hands_{shape}" for shape in HAND_SHAPES))


def mesh_file(body: str, piece: str) -> str:
    return f"motion/bodies/{body}/{piece}.mesh"


def clip_file(body: str, slug: str, clip: str = "") -> str:
    """`clip` names a wrong way, like "mistake_1"; the right way has no name."""
    return f"motion/{body}/{slug}{clip and '.'}{clip}.json"


def clip_names(exercise: Exercise) -> tuple[str, ...]:
    """The right way, which has no name, and each mistake; nothing without a movement."""
    wrong = (f"mistake_{number}" for number, _ in enumerate(exercise.form, 1))
    return ("", *wrong) if exercise.movement else ()


def still_names(exercise: Exercise) -> tuple[str, ...]:
    """What is drawn of an exercise: the postures in which it stops, in order, then its mistakes in pairs."""
    if exercise.movement is None:
        return ()
    pairs = (pair_names(form, number) for number, form in enumerate(exercise.form, 1))
    return tuple(dict.fromkeys([*exercise.movement.key_postures, *(name for pair in pairs for name in pair)]))
