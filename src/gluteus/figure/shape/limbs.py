"""Legs, feet and arms as signed distances; the outline of each segment stands in a table.

A row is a share of the segment's length, then the metres (at 1.68 m) from its axis to the inner, outer, back
and front surface.
"""

import numpy as np

from gluteus.figure.shape.fields import Field, Points, ellipsoid, loft, smooth_cut, smooth_union
from gluteus.figure.shape.stance import LimbAxes, Stance, limb_axes

FORWARD = np.array([0.0, 0.0, 1.0])
UP = np.array([0.0, 1.0, 0.0])
GROUND = np.array([1.0, 0.0, 1.0])
Rows = tuple[tuple[float, float, float, float, float], ...]

_THIGH = {
    "average": (
        (-0.05, 0.060, 0.078, 0.066, 0.066),
        (0.06, 0.076, 0.089, 0.080, 0.080),
        (0.18, 0.080, 0.090, 0.084, 0.087),
        (0.34, 0.077, 0.086, 0.084, 0.088),
        (0.50, 0.069, 0.076, 0.078, 0.083),
        (0.66, 0.060, 0.066, 0.068, 0.073),
        (0.80, 0.053, 0.056, 0.058, 0.062),
        (0.90, 0.050, 0.051, 0.052, 0.056),
        (1.00, 0.050, 0.050, 0.050, 0.055),
        (1.05, 0.048, 0.048, 0.046, 0.050),
    ),
    "heavier": (
        (-0.05, 0.060, 0.098, 0.074, 0.082),
        (0.06, 0.080, 0.114, 0.089, 0.100),
        (0.18, 0.086, 0.117, 0.093, 0.108),
        (0.34, 0.087, 0.111, 0.091, 0.104),
        (0.50, 0.083, 0.096, 0.086, 0.096),
        (0.66, 0.073, 0.078, 0.077, 0.081),
        (0.80, 0.064, 0.066, 0.067, 0.068),
        (0.90, 0.061, 0.063, 0.060, 0.065),
        (1.00, 0.058, 0.060, 0.055, 0.059),
        (1.05, 0.054, 0.056, 0.050, 0.053),
    ),
}
_SHANK = {
    "average": (
        (-0.05, 0.047, 0.047, 0.046, 0.050),
        (0.02, 0.048, 0.049, 0.048, 0.052),
        (0.10, 0.046, 0.048, 0.052, 0.045),
        (0.18, 0.049, 0.050, 0.062, 0.041),
        (0.28, 0.051, 0.051, 0.067, 0.039),
        (0.38, 0.048, 0.047, 0.062, 0.037),
        (0.50, 0.041, 0.040, 0.049, 0.035),
        (0.64, 0.034, 0.033, 0.038, 0.032),
        (0.80, 0.029, 0.029, 0.033, 0.030),
        (0.92, 0.029, 0.029, 0.034, 0.030),
        (1.00, 0.031, 0.032, 0.036, 0.032),
        (1.05, 0.030, 0.031, 0.034, 0.032),
    ),
    "heavier": (
        (-0.05, 0.055, 0.055, 0.054, 0.052),
        (0.02, 0.056, 0.057, 0.056, 0.0535),
        (0.10, 0.054, 0.056, 0.060, 0.047),
        (0.18, 0.055, 0.057, 0.070, 0.043),
        (0.28, 0.057, 0.058, 0.075, 0.041),
        (0.38, 0.053, 0.053, 0.069, 0.039),
        (0.50, 0.048, 0.047, 0.057, 0.037),
        (0.64, 0.039, 0.038, 0.043, 0.034),
        (0.80, 0.032, 0.032, 0.037, 0.031),
        (0.92, 0.031, 0.031, 0.037, 0.031),
        (1.00, 0.033, 0.034, 0.038, 0.033),
        (1.05, 0.032, 0.033, 0.036, 0.033),
    ),
}
# Of a foot the axis runs from heel to toes, "back" is the sole, "front" the instep; shares to the toe tip.
_FOOT = (
    (-0.30, 0.020, 0.020, 0.026, 0.022),
    (-0.24, 0.028, 0.028, 0.032, 0.036),
    (-0.08, 0.033, 0.033, 0.034, 0.052),
    (0.10, 0.034, 0.035, 0.034, 0.050),
    (0.32, 0.035, 0.039, 0.032, 0.036),
    (0.55, 0.042, 0.044, 0.032, 0.027),
    (0.75, 0.044, 0.041, 0.032, 0.023),
    (0.90, 0.038, 0.032, 0.030, 0.018),
    (0.98, 0.026, 0.020, 0.026, 0.012),
)
_UPPER_ARM = {
    "average": (
        (-0.10, 0.024, 0.022, 0.032, 0.030),
        (0.00, 0.038, 0.041, 0.046, 0.043),
        (0.14, 0.043, 0.050, 0.049, 0.047),
        (0.28, 0.041, 0.048, 0.047, 0.045),
        (0.45, 0.038, 0.039, 0.043, 0.043),
        (0.65, 0.035, 0.035, 0.040, 0.040),
        (0.85, 0.032, 0.033, 0.034, 0.034),
        (1.00, 0.031, 0.034, 0.033, 0.033),
        (1.05, 0.029, 0.032, 0.031, 0.031),
    ),
    "heavier": (
        (-0.10, 0.031, 0.028, 0.041, 0.038),
        (0.00, 0.049, 0.052, 0.059, 0.055),
        (0.14, 0.049, 0.063, 0.060, 0.058),
        (0.28, 0.046, 0.060, 0.058, 0.055),
        (0.45, 0.042, 0.049, 0.053, 0.053),
        (0.65, 0.039, 0.042, 0.047, 0.047),
        (0.85, 0.036, 0.039, 0.039, 0.039),
        (1.00, 0.037, 0.040, 0.039, 0.039),
        (1.05, 0.034, 0.038, 0.036, 0.036),
    ),
}
_FOREARM = {
    "average": (
        (-0.05, 0.029, 0.032, 0.031, 0.031),
        (0.06, 0.033, 0.035, 0.035, 0.035),
        (0.22, 0.034, 0.035, 0.038, 0.038),
        (0.45, 0.030, 0.030, 0.034, 0.035),
        (0.70, 0.023, 0.023, 0.028, 0.028),
        (0.90, 0.018, 0.018, 0.025, 0.025),
        (1.00, 0.017, 0.017, 0.025, 0.026),
        (1.06, 0.016, 0.016, 0.024, 0.025),
    ),
    "heavier": (
        (-0.05, 0.034, 0.038, 0.037, 0.037),
        (0.06, 0.039, 0.041, 0.041, 0.041),
        (0.22, 0.039, 0.040, 0.044, 0.044),
        (0.45, 0.034, 0.034, 0.038, 0.039),
        (0.70, 0.025, 0.025, 0.031, 0.031),
        (0.90, 0.019, 0.019, 0.027, 0.027),
        (1.00, 0.018, 0.018, 0.027, 0.028),
        (1.06, 0.017, 0.017, 0.025, 0.026),
    ),
}
# Segments in one line are joined tightly: a wide blend of two like surfaces would swell.
_SAME_LINE_M = 0.005
# A man's limbs: leaner thigh, stronger arm and calf.
_GIRTH = {
    "female": {"thigh": 1.0, "shank": 1.0, "foot": 1.0, "arm": 1.0},
    "male": {"thigh": 0.97, "shank": 1.05, "foot": 1.08, "arm": 1.14},
}


def leg(points: Points, stance: Stance, side: str) -> Field:
    """Distance (n,) to thigh, shank and shod foot of one side, the sole flat on the floor."""
    girth, scale = _GIRTH[stance.sex], stance.scale
    thigh = _segment(
        points, stance.limb("thigh", "shank", side, FORWARD), _THIGH[stance.build], girth["thigh"] * scale
    )
    axes = stance.limb("shank", "foot", side, FORWARD)
    shank = _segment(points, axes, _SHANK[stance.build], girth["shank"] * scale)
    kneecap = ellipsoid(axes.of(points) / scale, (0, -0.004, 0.034), (0.026, 0.034, 0.022)) * scale
    upper = smooth_union(smooth_union(thigh, shank, _SAME_LINE_M * scale), kneecap, 0.02 * scale)
    return smooth_union(upper, foot(points, stance, side), 0.02 * scale)


def foot(points: Points, stance: Stance, side: str) -> Field:
    """Distance (n,) to one shod foot, flat below."""
    shape = _segment(points, foot_axes(stance, side), _FOOT, _GIRTH[stance.sex]["foot"] * stance.scale)
    return smooth_cut(shape, points[:, 1], 0.008 * stance.scale)


def foot_axes(stance: Stance, side: str) -> LimbAxes:
    """Axes of a foot: level, y from below the ankle to the tip of the toes, z up."""
    level = np.array([0, 0.032 * stance.scale, 0])
    ankle, tip = stance.places[f"foot_{side}"] * GROUND, stance.places[f"toe_tip_{side}"] * GROUND
    return limb_axes(ankle + level, tip + level, side, UP)


def arm(points: Points, stance: Stance, side: str) -> Field:
    """Distance (n,) to upper arm and forearm of one side."""
    girth = _GIRTH[stance.sex]["arm"] * stance.scale
    upper = _segment(
        points, stance.limb("upper_arm", "forearm", side, FORWARD), _UPPER_ARM[stance.build], girth
    )
    lower = _segment(points, stance.limb("forearm", "hand", side, FORWARD), _FOREARM[stance.build], girth)
    return smooth_union(upper, lower, _SAME_LINE_M * stance.scale)


def _segment(points: Points, axes: LimbAxes, rows: Rows, girth: float) -> Field:
    profile = np.array(rows)
    profile[:, 0] *= axes.length_m
    profile[:, 1:] *= girth
    return loft(axes.of(points), profile)
