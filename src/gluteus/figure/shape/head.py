"""A friendly head without a portrait's claim: skull, jaw, nose, ears; hair in a bun or short."""

import numpy as np

from gluteus.figure.shape.fields import Field, Points, ellipsoid, smooth_cut, smooth_union, tapered_capsule
from gluteus.figure.shape.stance import Stance

# Places from the head joint, metres at 1.68 m.
SKULL = np.array([0.0, 0.064, -0.010])
SKULL_RADII = np.array([0.074, 0.088, 0.093])
_HAIR_M = 0.010
_EAR = np.array([0.074, 0.018, -0.006])


def head_local(points: Points, stance: Stance) -> Points:
    """World points seen from the head joint, at the size the head is written in."""
    return (points - stance.places["head"]) / stance.scale


def head(points: Points, stance: Stance) -> Field:
    """Distance (n,) to the head with ears and nose, without hair."""
    local = head_local(points, stance)
    jaw = 1.10 if stance.sex == "male" else 1.0
    whole = ellipsoid(local, SKULL, SKULL_RADII)
    face = ellipsoid(local, (0, 0.010, 0.030), (0.057 * jaw, 0.078, 0.058))
    whole = smooth_union(whole, face, 0.045)
    whole = smooth_union(whole, ellipsoid(local, (0, -0.050, 0.048), (0.028 * jaw, 0.022, 0.024)), 0.040)
    nose = tapered_capsule(local, (0, 0.036, 0.084), (0, 0.006, 0.0915), (0.0050, 0.0085))
    whole = smooth_union(whole, nose, 0.016)
    for sign in (1, -1):
        whole = smooth_union(whole, ellipsoid(local, _EAR * (sign, 1, 1), (0.010, 0.029, 0.018)), 0.010)
    return whole * stance.scale


def hair(points: Points, stance: Stance) -> Field:
    """Distance (n,) to the hair: a bun for her, short for him."""
    local = head_local(points, stance)
    cap = ellipsoid(local, SKULL, SKULL_RADII + _HAIR_M)
    cap = smooth_cut(cap, ellipsoid(local, (0, -0.012, 0.105), (0.086, 0.118, 0.118)), 0.010)
    nape = -0.030 if stance.sex == "female" else -0.012
    cap = smooth_cut(cap, np.abs(local[:, 1] - (nape - 0.1)) - 0.1 + 0.35 * local[:, 2], 0.016)
    if stance.sex == "female":
        cap = smooth_union(cap, ellipsoid(local, (0, 0.148, -0.066), (0.038, 0.033, 0.038)), 0.008)
    return cap * stance.scale
