"""One dressed body, ready to be put into postures: surface, skin and the stance in which it was modelled."""

from dataclasses import dataclass

from gluteus.body import Skeleton
from gluteus.figure.fields import Points
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.whole import body_surface
from gluteus.figure.skin import Skin, posed, skin_of
from gluteus.figure.surface import Surface


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

    def standing(self, positions_m: Points, rotations: Points) -> Surface:
        """The surface with its joints at `positions_m` (22, 3) and `rotations` (22, 3, 3)."""
        moved = posed(self.surface.vertices, self.skin, self.stance, positions_m, rotations)
        return Surface(moved, self.surface.triangles)
