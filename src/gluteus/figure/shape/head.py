"""A friendly head without a portrait's claim: skull, jaw, nose, ears; bald, because hair is worn over it."""

import numpy as np

from gluteus.figure.shape.fields import Field, Points, ellipsoid, smooth_union, tapered_capsule
from gluteus.figure.shape.stance import Stance

# Places from the head joint, metres at 1.68 m.
SKULL = np.array([0.0, 0.064, -0.006])
SKULL_RADII = np.array([0.073, 0.088, 0.086])
EAR = np.array([0.073, 0.018, -0.006])
EAR_RADII = np.array([0.010, 0.029, 0.018])
_JAW = {"female": 1.0, "male": 1.10}
_FULLNESS = {"average": 1.0, "heavier": 1.07}  # of cheeks and jaw


def head_local(points: Points, stance: Stance) -> Points:
    """World points seen from the head joint, at the size the head is written in."""
    return (points - stance.places["head"]) / stance.scale


def head(points: Points, stance: Stance) -> Field:
    """Distance (n,) to the head with ears and nose, without hair."""
    local = head_local(points, stance)
    jaw = _JAW[stance.sex] * _FULLNESS[stance.build]
    whole = ellipsoid(local, SKULL, SKULL_RADII)
    face = ellipsoid(local, (0, 0.010, 0.030), (0.057 * jaw, 0.078, 0.058))
    whole = smooth_union(whole, face, 0.045)
    whole = smooth_union(whole, ellipsoid(local, (0, -0.053, 0.055), (0.027 * jaw, 0.020, 0.023)), 0.036)
    nose = tapered_capsule(local, (0, 0.036, 0.084), (0, 0.006, 0.0915), (0.0050, 0.0085))
    whole = smooth_union(whole, nose, 0.016)
    for sign in (1, -1):
        whole = smooth_union(whole, ellipsoid(local, EAR * (sign, 1, 1), EAR_RADII), 0.010)
    return whole * stance.scale
