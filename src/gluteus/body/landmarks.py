"""Named points of the body, each fixed to a joint: joint centres, where it touches the world, and the face.

Offsets are from the joint in the standing rest posture, as shares of stature: (outward, up, forward). Outward
is to the left for unpaired points. Skin points say where the figure's surface has to be.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gluteus.body.joints import OUTWARD, SIDES
from gluteus.body.person import Build

Vector = tuple[float, float, float]
Shares = dict[str, tuple[str, Vector]]
CENTRE = (0.0, 0.0, 0.0)
ANKLE_HEIGHT = 0.039
BALL_HEIGHT = 0.012


@dataclass(frozen=True, slots=True)
class Landmark:
    """A point fixed to a joint; the offset is in m in the joint's own axes."""

    joint: str
    offset_m: Vector


_CENTRES: Shares = {
    "shoulder": ("upper_arm", CENTRE),
    "elbow": ("forearm", CENTRE),
    "wrist": ("hand", CENTRE),
    "hip": ("thigh", CENTRE),
    "knee": ("shank", CENTRE),
    "ankle": ("foot", CENTRE),
}
_UNPAIRED: Shares = {
    "cervicale": ("neck", CENTRE),
    "vertex": ("head", (0.0, 0.095, 0.005)),
    "occiput": ("head", (0.0, 0.040, -0.067)),
    "forehead": ("head", (0.0, 0.055, 0.056)),
    "nose": ("head", (0.0, 0.012, 0.068)),
    "sacrum": ("pelvis", (0.0, 0.035, -0.062)),
    "breastbone": ("thorax", (0.0, 0.085, 0.055)),
}
_PAIRED: Shares = {
    "shoulder_blade": ("thorax", (0.045, 0.085, -0.0585)),
    "buttock": ("pelvis", (0.042, -0.005, -0.075)),
    "sit_bone": ("pelvis", (0.042, -0.075, -0.020)),
    "buttock_fold": ("pelvis", (0.042, -0.060, -0.047)),  # where it bulges when the hip is bent
    "hip_side": ("pelvis", (0.104, -0.010, 0.0)),
    "shoulder_side": ("upper_arm", (0.037, 0.0, 0.0)),
    "thigh_front": ("thigh", (0.0, -0.172, 0.058)),
    "seat": ("thigh", (0.0, -0.018, -0.0735)),
    "thigh_outer": ("thigh", (0.050, -0.145, -0.018)),
    "thigh_inner": ("thigh", (-0.050, -0.145, -0.018)),
    "upper_arm_inner": ("upper_arm", (-0.031, -0.050, 0.0)),
    "elbow_tip": ("forearm", (0.0, 0.0, -0.026)),
    "forearm_under": ("forearm", (-0.015, -0.046, -0.0225)),
    "wrist_under": ("hand", (-0.006, 0.0, -0.018)),
    "palm_heel": ("hand", (-0.012, -0.012, 0.0)),
    "knuckle_index": ("hand", (-0.0115, -0.046, 0.018)),
    "knuckle_little": ("hand", (-0.0115, -0.042, -0.022)),
    "thumb": ("hand", (-0.012, -0.045, 0.032)),
    "grip": ("hand", (-0.020, -0.042, 0.0)),
    "grip_index": ("hand", (-0.020, -0.042, 0.020)),
    "kneecap": ("shank", (0.0, 0.006, 0.034)),
    "knee_side": ("shank", (0.030, 0.0, 0.0)),
    "ankle_side": ("foot", (0.021, -0.010, 0.0)),
    "shank_side": ("shank", (0.026, -0.186, -0.004)),
    "shin": ("shank", (0.0, -0.190, 0.024)),
    "eye_inner": ("head", (0.011, 0.031, 0.054)),
    "eye": ("head", (0.019, 0.031, 0.052)),
    "eye_outer": ("head", (0.027, 0.031, 0.048)),
    "ear": ("head", (0.045, 0.018, -0.002)),
    "mouth": ("head", (0.014, -0.014, 0.056)),
}
# How much further out the skin lies than on an average build: measured along the way outward on the meshes of
# both sexes, which agree to a millimetre or two. Where limbs fold (seat, sit bone, crossed legs) the bent
# surface was measured, as it lies on a chair or on the other leg.
_FULLER: Mapping[Build, Mapping[str, Vector]] = {
    "average": {},
    "heavier": {
        "sacrum": (0.0, 0.001, -0.005),
        "breastbone": (0.0, 0.002, 0.0085),
        "shoulder_blade": (0.0, 0.0, -0.003),
        "buttock": (0.0, 0.0, -0.0025),
        "sit_bone": (0.0, -0.006, 0.0),
        "hip_side": (0.016, 0.0, 0.0),
        "shoulder_side": (0.0063, 0.0, 0.0),
        "thigh_front": (0.0, -0.002, 0.0120),
        "seat": (0.0, 0.0, -0.005),
        "thigh_outer": (0.0100, -0.002, -0.0035),
        "thigh_inner": (-0.0085, -0.001, -0.0025),
        "upper_arm_inner": (-0.0060, 0.0, 0.0),
        "elbow_tip": (0.0, 0.0, -0.0039),
        "forearm_under": (-0.0021, 0.0, -0.0025),
        "kneecap": (0.0, 0.0, 0.0018),
        "knee_side": (0.0055, 0.0, 0.0),
        "ankle_side": (0.0008, 0.0, 0.0),
        "shank_side": (0.0055, 0.0, 0.0),
        "shin": (0.0, 0.0, 0.0007),
    },
}


def _foot(length: float) -> Shares:
    """The foot's points; `length` from heel to toe tip, as a share of stature."""
    return {
        "heel": ("foot", (0.0, -ANKLE_HEIGHT, -0.20 * length)),
        "heel_back": ("foot", (0.0, -0.025, -0.25 * length)),
        "heel_edge": ("foot", (0.0, -0.027, -0.29 * length)),
        "heel_side": ("foot", (0.0165, -0.026, -0.165 * length)),
        "foot_edge": ("foot", (0.029, -0.028, 0.20 * length)),
        "instep": ("foot", (0.0, 0.0, 0.36 * length)),
        "ball_inner": ("toes", (-0.017, -BALL_HEIGHT, 0.0)),
        "ball_outer": ("toes", (0.021, -BALL_HEIGHT, -0.05 * length)),
        "toe": ("toes", (-0.003, -BALL_HEIGHT, 0.20 * length)),
        "toe_tip": ("toes", (-0.003, -0.006, 0.28 * length)),
        "toe_top": ("toes", (0.0, 0.037, 0.16 * length)),
    }


def _hand(length: float) -> Shares:
    """The points along the hand; `length` from wrist to knuckles, as a share of stature."""
    return {
        "knuckle": ("hand", (0.0, -length, 0.0)),
        "fingertip": ("hand", (-0.004, -2.25 * length, 0.0)),
    }


def landmarks(stature_m: float, build: Build, foot_share: float, hand_share: float) -> dict[str, Landmark]:
    """Every landmark by name (`heel_r`); `foot_share` and `hand_share` are lengths as shares of stature."""
    paired = _CENTRES | _PAIRED | _hand(hand_share) | _foot(foot_share)
    return dict(_named(_on_skin(_UNPAIRED, build), _on_skin(paired, build), stature_m))


def _on_skin(points: Shares, build: Build) -> Shares:
    """The same points on a body of this build."""
    moved = {
        name: (points[name][0], _plus(points[name][1], further))
        for name, further in _FULLER[build].items()
        if name in points
    }
    return points | moved


def _plus(one: Vector, other: Vector) -> Vector:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def _named(unpaired: Shares, paired: Shares, stature_m: float) -> Iterator[tuple[str, Landmark]]:
    for name, (joint, offset) in unpaired.items():
        yield name, _placed(joint, offset, stature_m)
    for side in SIDES:
        for name, (joint, offset) in paired.items():
            own = joint if joint in ("head", "thorax", "pelvis") else f"{joint}_{side}"
            yield f"{name}_{side}", _placed(own, offset, stature_m, OUTWARD[side])


def _placed(joint: str, offset: Vector, stature_m: float, outward: float = 1.0) -> Landmark:
    out, up, forward = (share * stature_m for share in offset)
    return Landmark(joint, (out * outward, up, forward))
