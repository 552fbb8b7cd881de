"""The trunk as a signed distance: pelvis to neck, with shoulders, bust and buttocks."""

from dataclasses import dataclass

import numpy as np

from gluteus.figure.shape.fields import Field, Points, ellipsoid, loft, smooth_union, tapered_capsule
from gluteus.figure.shape.stance import Stance

# Outline of the trunk: height above the hip joints, half width, back, front (metres at 1.68 m).
_TRUNK = {
    ("female", "average"): (
        (-0.060, 0.100, 0.066, 0.058),
        (-0.020, 0.154, 0.094, 0.080),
        (0.030, 0.168, 0.106, 0.090),
        (0.080, 0.158, 0.102, 0.092),
        (0.130, 0.142, 0.086, 0.089),
        (0.180, 0.124, 0.072, 0.084),
        (0.220, 0.117, 0.067, 0.081),
        (0.270, 0.120, 0.072, 0.083),
        (0.330, 0.130, 0.084, 0.089),
        (0.390, 0.139, 0.095, 0.091),
        (0.440, 0.142, 0.099, 0.085),
        (0.480, 0.134, 0.096, 0.070),
        (0.520, 0.104, 0.084, 0.048),
        (0.555, 0.064, 0.066, 0.030),
    ),
    ("female", "heavier"): (
        (-0.060, 0.108, 0.068, 0.066),
        (-0.020, 0.182, 0.097, 0.100),
        (0.030, 0.206, 0.110, 0.124),
        (0.080, 0.205, 0.109, 0.138),
        (0.130, 0.192, 0.099, 0.141),
        (0.180, 0.170, 0.090, 0.130),
        (0.220, 0.159, 0.086, 0.122),
        (0.270, 0.153, 0.088, 0.115),
        (0.330, 0.151, 0.095, 0.111),
        (0.390, 0.153, 0.102, 0.106),
        (0.440, 0.152, 0.104, 0.095),
        (0.480, 0.144, 0.099, 0.076),
        (0.520, 0.110, 0.087, 0.052),
        (0.555, 0.069, 0.069, 0.033),
    ),
    ("male", "average"): (
        (-0.060, 0.100, 0.066, 0.060),
        (-0.020, 0.142, 0.090, 0.084),
        (0.030, 0.154, 0.100, 0.094),
        (0.080, 0.150, 0.096, 0.096),
        (0.130, 0.144, 0.086, 0.096),
        (0.180, 0.132, 0.076, 0.092),
        (0.220, 0.130, 0.073, 0.092),
        (0.270, 0.137, 0.079, 0.095),
        (0.330, 0.150, 0.092, 0.103),
        (0.390, 0.163, 0.104, 0.108),
        (0.440, 0.169, 0.110, 0.103),
        (0.480, 0.158, 0.108, 0.086),
        (0.508, 0.118, 0.090, 0.054),
        (0.536, 0.070, 0.070, 0.032),
    ),
    ("male", "heavier"): (
        (-0.060, 0.108, 0.068, 0.068),
        (-0.020, 0.166, 0.093, 0.102),
        (0.030, 0.188, 0.104, 0.122),
        (0.080, 0.192, 0.103, 0.140),
        (0.130, 0.189, 0.097, 0.150),
        (0.180, 0.180, 0.092, 0.152),
        (0.220, 0.172, 0.090, 0.147),
        (0.270, 0.168, 0.093, 0.138),
        (0.330, 0.169, 0.101, 0.130),
        (0.390, 0.174, 0.111, 0.124),
        (0.440, 0.173, 0.116, 0.113),
        (0.480, 0.161, 0.111, 0.093),
        (0.508, 0.125, 0.093, 0.060),
        (0.536, 0.076, 0.074, 0.036),
    ),
}


@dataclass(frozen=True, slots=True)
class _Form:
    """What is laid over the trunk, in metres at 1.68 m; radii are to the side, up and forward."""

    neck: tuple[float, float]  # below and above
    shoulder: tuple[float, float]  # at the neck and at the point of the shoulder
    slope: float  # how far the slope ends above the joint of the shoulder
    buttock: tuple[float, float, float]
    bust: tuple[float, float, float] | None


_FORMS = {
    ("female", "average"): _Form(
        (0.056, 0.048), (0.046, 0.034), 0.004, (0.080, 0.098, 0.062), (0.058, 0.058, 0.046)
    ),
    ("female", "heavier"): _Form(
        (0.061, 0.054), (0.052, 0.041), 0.002, (0.098, 0.108, 0.066), (0.072, 0.070, 0.058)
    ),
    ("male", "average"): _Form((0.064, 0.058), (0.050, 0.038), -0.010, (0.074, 0.092, 0.056), None),
    ("male", "heavier"): _Form((0.068, 0.061), (0.056, 0.045), -0.010, (0.088, 0.100, 0.060), None),
}


def torso(points: Points, stance: Stance) -> Field:
    """Distance (n,) to trunk, shoulders and neck of `stance`."""
    scale, form = stance.scale, _FORMS[stance.sex, stance.build]
    local = (points - stance.mid_hip) / scale
    rows = np.array(_TRUNK[stance.sex, stance.build])
    body = loft(local, np.column_stack([rows[:, 0], rows[:, 1], rows[:, 1], rows[:, 2], rows[:, 3]]))
    body = smooth_union(body, ellipsoid(local, (0, -0.052, -0.004), (0.062, 0.036, 0.082)), 0.03)
    for sign in (1, -1):
        body = smooth_union(body, _buttock(local, stance, sign), 0.045)
        if form.bust:
            body = smooth_union(body, ellipsoid(local, (sign * 0.058, 0.388, 0.058), form.bust), 0.055)
        body = smooth_union(body, _shoulder(local, stance, sign), 0.06)
    head_y = _head_height_m(stance)
    neck = tapered_capsule(local, (0, head_y - 0.128, -0.030), (0, head_y, -0.012), form.neck)
    return smooth_union(body, neck, 0.04) * scale


def _head_height_m(stance: Stance) -> float:
    """Of the head joint above the hips, at 1.68 m."""
    return float(stance.places["head"][1] - stance.mid_hip[1]) / stance.scale


def _buttock(local: Points, stance: Stance, sign: int) -> Field:
    hip_x = abs(stance.places["thigh_l"][0] - stance.mid_hip[0]) / stance.scale
    radii = _FORMS[stance.sex, stance.build].buttock
    return ellipsoid(local, (sign * (hip_x - 0.008), -0.016, -0.064), radii)


def _shoulder(local: Points, stance: Stance, sign: int) -> Field:
    """The slope from the neck to the point of the shoulder."""
    side = "l" if sign > 0 else "r"
    form = _FORMS[stance.sex, stance.build]
    joint = (stance.places[f"upper_arm_{side}"] - stance.mid_hip) / stance.scale
    outer = joint + np.array([-sign * 0.018, form.slope, -0.004])
    inner = np.array([sign * 0.022, _head_height_m(stance) - 0.106, -0.034])
    slope = tapered_capsule(local, inner, outer, form.shoulder)
    back = ellipsoid(local, (sign * 0.085, joint[1] - 0.075, -0.070), (0.062, 0.090, 0.036))
    return smooth_union(slope, back, 0.04)
