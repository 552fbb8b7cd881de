"""One dressed body, ready to be put into postures: surface, skin and the stance in which it was modelled."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gluteus.body import Skeleton
from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import Surface
from gluteus.figure.shape.whole import body_surface
from gluteus.figure.skin import Skin, posed, skin_of

_GRAIN_M = 0.0001


@dataclass(frozen=True, slots=True)
class Model:
    """`surface` stands in `stance`; `skin` says how it follows the joints."""

    surface: Surface
    skin: Skin
    stance: Stance

    @classmethod
    def of(cls, skeleton: Skeleton) -> "Model":
        """Modelled anew, which takes half a minute."""
        stance = Stance.of(skeleton)
        surface = body_surface(stance)
        return cls(surface, skin_of(surface.vertices, stance), stance)

    @classmethod
    def load(cls, file: Path, skeleton: Skeleton) -> "Model":
        """As it was saved for a skeleton of the same sex and stature."""
        with np.load(file) as kept:
            surface = Surface(kept["vertices"] * _GRAIN_M, kept["triangles"].astype(np.int32))
            weights = kept["weights"] / kept["weights"].sum(axis=1, keepdims=True)
            return cls(surface, Skin(kept["bones"], weights), Stance.of(skeleton))

    def save(self, file: Path) -> None:
        """Rounded to what can be seen: places to 0.1 mm, weights to 1/255."""
        np.savez_compressed(
            file,
            vertices=np.round(self.surface.vertices / _GRAIN_M).astype(np.int16),
            triangles=self.surface.triangles.astype(np.uint16),
            bones=self.skin.bones,
            weights=np.round(self.skin.weights * 255).astype(np.uint8),
        )

    def standing(self, positions_m: Points, rotations: Points) -> Surface:
        """The surface with its joints at `positions_m` (22, 3) and `rotations` (22, 3, 3)."""
        moved = posed(self.surface.vertices, self.skin, self.stance, positions_m, rotations)
        return Surface(moved, self.surface.triangles)
