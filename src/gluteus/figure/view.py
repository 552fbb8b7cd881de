"""Where a picture is taken from, and how many pixels a metre becomes."""

from dataclasses import dataclass

import numpy as np

from gluteus.figure.fields import Points

_DISTANCE_M = 5.0


@dataclass(frozen=True, slots=True)
class View:
    """A camera 5 m from `aim_m`; azimuth 0 looks from the front, 90 from the subject's left; degrees."""

    azimuth_deg: float
    elevation_deg: float
    aim_m: tuple[float, float, float] = (0.0, 0.8, 0.0)
    pixels_per_m: float = 600.0

    @property
    def backward(self) -> Points:
        """Unit vector (3,) from what is looked at to the eye."""
        azimuth, elevation = np.radians(self.azimuth_deg), np.radians(self.elevation_deg)
        level = np.cos(elevation)
        return np.array([np.sin(azimuth) * level, np.sin(elevation), np.cos(azimuth) * level])

    @property
    def rightward(self) -> Points:
        azimuth = np.radians(self.azimuth_deg)
        return np.array([np.cos(azimuth), 0.0, -np.sin(azimuth)])

    @property
    def eye_m(self) -> Points:
        return np.array(self.aim_m) + _DISTANCE_M * self.backward

    def pixels(self, points: Points) -> Points:
        """World points (n, 3) as (x to the right, y down, depth in metres), the aim at x = y = 0."""
        seen_from = points - self.eye_m
        depth = -(seen_from @ self.backward)
        upward = np.cross(self.backward, self.rightward)
        size = self.pixels_per_m * _DISTANCE_M / depth
        return np.stack([size * (seen_from @ self.rightward), -size * (seen_from @ upward), depth], 1)
