"""One dressed body, ready to be put into postures: surface, skin and the stance in which it was modelled."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.figure.shape.fields import Points
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import Surface
from gluteus.figure.skin import Skin, posed


@dataclass(frozen=True, slots=True)
class Model:
    """`surface` stands in `stance`; `skin` says how it follows the joints; `hair` (v,) what of it is hair."""

    surface: Surface
    skin: Skin
    stance: Stance
    hair: NDArray[np.bool_]

    def standing(self, positions_m: Points, rotations: Points) -> Surface:
        """The surface with its joints at `positions_m` (22, 3) and `rotations` (22, 3, 3)."""
        moved = posed(self.surface.vertices, self.skin, self.stance, positions_m, rotations)
        return Surface(moved, self.surface.triangles)
