"""A pinhole camera that looks at the middle of a movement, from an azimuth and an elevation.

Azimuth 0 looks from the front, 90 from the body's left; elevation is from above. In a picture x goes right
and y down, both as shares of the width (so that a square is a square), with (0.5, aspect / 2) in the middle.
"""

from dataclasses import dataclass

import numpy as np

from gluteus.catalogue.movement import View
from gluteus.movement.kinematics import Array

_MARGIN = 1.15


@dataclass(frozen=True, slots=True)
class Camera:
    """`aim_m` is what it looks at (3,), in m; `field_deg` the angle of view across the picture's width."""

    azimuth_deg: float
    elevation_deg: float
    aim_m: Array
    distance_m: float = 4.0
    field_deg: float = 30.0
    aspect: float = 1.0  # height over width

    @classmethod
    def framing(cls, view: View, points_m: Array, distance_m: float = 5.0, aspect: float = 1.0) -> "Camera":
        """From the view of a file, so near that all points (..., 3) fill the picture."""
        flat = points_m.reshape(-1, 3)
        aim = (flat.min(axis=0) + flat.max(axis=0)) / 2
        far = cls(view.azimuth, view.elevation, aim, distance_m, aspect=aspect)
        right, up, depth = np.moveaxis(far.seen(flat), -1, 0)
        half = max(np.abs(right / depth).max(), np.abs(up / depth).max() / aspect) * _MARGIN
        return cls(
            view.azimuth, view.elevation, aim, distance_m, float(2 * np.degrees(np.arctan(half))), aspect
        )

    @property
    def axes(self) -> Array:
        """Rows (3, 3): to the right, up, and from the scene towards the camera."""
        azimuth, elevation = np.radians(self.azimuth_deg), np.radians(self.elevation_deg)
        towards = np.array(
            [np.sin(azimuth) * np.cos(elevation), np.sin(elevation), np.cos(azimuth) * np.cos(elevation)]
        )
        right = np.array([np.cos(azimuth), 0.0, -np.sin(azimuth)])
        return np.stack([right, np.cross(towards, right), towards])

    def seen(self, points_m: Array) -> Array:
        """Points (..., 3) as the camera has them: metres to the right, up, and away from it."""
        turned = (points_m - self.aim_m) @ self.axes.T
        turned[..., 2] = self.distance_m - turned[..., 2]
        return turned

    def project(self, points_m: Array) -> Array:
        """Points (..., 3) in the picture: (..., 2)."""
        right, up, depth = np.moveaxis(self.seen(points_m), -1, 0)
        scale = 0.5 / np.tan(np.radians(self.field_deg) / 2)
        return np.stack([0.5 + scale * right / depth, self.aspect / 2 - scale * up / depth], axis=-1)
