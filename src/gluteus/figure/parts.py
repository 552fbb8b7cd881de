"""What one figure is put together from: its body, a bald head, hair in every style, hands in every shape."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from gluteus.body import Skeleton
from gluteus.catalogue.vocabulary import HAND_SHAPES, HandShape
from gluteus.figure.files import BAKED, body_file
from gluteus.figure.look import BODIES
from gluteus.figure.model import Model
from gluteus.figure.shape.hair import STYLES
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import Surface, joined
from gluteus.figure.shape.whole import body_piece, hair_piece, hands_piece, head_piece
from gluteus.figure.skin import Skin, skin_of, skin_of_hair

HAIR_STYLES = tuple(STYLES)
_ROUNDED_TO_M = 0.0001


@dataclass(frozen=True, slots=True)
class Piece:
    """One or two closed surfaces, and how they follow the joints."""

    surface: Surface
    skin: Skin


@dataclass(frozen=True, slots=True)
class Parts:
    """`pieces` in `stance`: "body", "head", one "hair_..." for each style, one "hands_..." for each shape."""

    pieces: Mapping[str, Piece]
    stance: Stance

    @classmethod
    def of(cls, skeleton: Skeleton, grain: float = 1.0) -> "Parts":
        """Modelled anew, which takes some seconds; a `grain` above 1 is coarser."""
        stance = Stance.of(skeleton)
        return cls(dict(_modelled(stance, grain)), stance)

    @classmethod
    def load(cls, file: Path, skeleton: Skeleton) -> "Parts":
        """As they were saved for the same skeleton."""
        with np.load(file) as kept:
            names = dict.fromkeys(key.rpartition(".")[0] for key in kept)
            pieces = {name: _unpacked(kept, name) for name in names}
        return cls(pieces, Stance.of(skeleton))

    @classmethod
    def baked(cls, body: str) -> "Parts":
        """One of look.BODIES, as it was baked."""
        return cls.load(BAKED / body_file(body), BODIES[body].skeleton)

    def save(self, file: Path | IO[bytes]) -> None:
        """Rounded to what can be seen: places to 0.1 mm, weights to 1/255."""
        kept = {f"{name}.{k}": v for name, piece in self.pieces.items() for k, v in _packed(piece).items()}
        np.savez_compressed(file, allow_pickle=False, **kept)

    def model(self, hair: str | None = "bun", hands: HandShape = "relaxed") -> Model:
        """The figure in one hair style, or bald, and with its hands in one shape."""
        names = ["body", "head", *([f"hair_{hair}"] if hair else []), f"hands_{hands}"]
        chosen = [self.pieces[name] for name in names]
        sizes = [len(piece.surface.vertices) for piece in chosen]
        skin = Skin(
            np.vstack([piece.skin.bones for piece in chosen]),
            np.vstack([piece.skin.weights for piece in chosen]),
        )
        is_hair = np.repeat([name.startswith("hair_") for name in names], sizes)
        return Model(joined([piece.surface for piece in chosen]), skin, self.stance, is_hair)


def _modelled(stance: Stance, grain: float) -> Iterator[tuple[str, Piece]]:
    fine = float(np.sqrt(grain))  # fingers would crumble where a limb still looks round
    limbs = {"body": body_piece(stance, grain), "head": head_piece(stance, grain)}
    limbs |= {f"hands_{shape}": hands_piece(shape, stance, fine) for shape in HAND_SHAPES}
    for name, surface in limbs.items():
        yield name, Piece(surface, skin_of(surface.vertices, stance))
    for style in HAIR_STYLES:
        surface = hair_piece(style, stance, grain)
        yield f"hair_{style}", Piece(surface, skin_of_hair(len(surface.vertices)))


def _packed(piece: Piece) -> dict[str, NDArray[Any]]:
    return {
        "vertices": np.round(piece.surface.vertices / _ROUNDED_TO_M).astype(np.int16),
        "triangles": piece.surface.triangles.astype(np.uint16),
        "bones": piece.skin.bones,
        "weights": np.round(piece.skin.weights * 255).astype(np.uint8),
    }


def _unpacked(kept: Mapping[str, NDArray[Any]], name: str) -> Piece:
    vertices, triangles, bones, weights = (
        kept[f"{name}.{part}"] for part in ("vertices", "triangles", "bones", "weights")
    )
    surface = Surface(vertices * _ROUNDED_TO_M, triangles.astype(np.int32))
    return Piece(surface, Skin(bones, weights / weights.sum(axis=1, keepdims=True)))
