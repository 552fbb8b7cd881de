"""Named points of the body, each fixed to a joint: joint centres, where it touches the world, and the face.

Offsets are from the joint in the standing rest posture, as shares of stature: (outward, up, forward). Outward
is to the left for unpaired points. Skin points say where the figure's surface has to be.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gluteus.body.joints import OUTWARD, SIDES

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
    "sit_bone": ("pelvis", (0.042, -0.068, -0.020)),
    "hip_side": ("pelvis", (0.104, -0.010, 0.0)),
    "shoulder_side": ("upper_arm", (0.030, 0.0, 0.0)),
    "thigh_front": ("thigh", (0.0, -0.185, 0.042)),
    "seat": ("thigh", (0.0, -0.018, -0.0735)),
    "thigh_under": ("thigh", (0.0, -0.130, -0.040)),
    "elbow_tip": ("forearm", (0.0, 0.0, -0.026)),
    "forearm_under": ("forearm", (-0.015, -0.046, -0.021)),
    "wrist_under": ("hand", (-0.006, 0.0, -0.018)),
    "palm_heel": ("hand", (-0.011, -0.012, 0.0)),
    "knuckle_index": ("hand", (-0.011, -0.046, 0.018)),
    "knuckle_little": ("hand", (-0.011, -0.042, -0.022)),
    "thumb": ("hand", (-0.012, -0.045, 0.032)),
    "grip": ("hand", (-0.020, -0.042, 0.0)),
    "grip_index": ("hand", (-0.020, -0.042, 0.020)),
    "kneecap": ("shank", (0.0, 0.006, 0.034)),
    "knee_side": ("shank", (0.030, 0.0, 0.0)),
    "ankle_side": ("foot", (0.021, -0.010, 0.0)),
    "shin": ("shank", (0.0, -0.190, 0.024)),
    "eye_inner": ("head", (0.011, 0.031, 0.054)),
    "eye": ("head", (0.019, 0.031, 0.052)),
    "eye_outer": ("head", (0.027, 0.031, 0.048)),
    "ear": ("head", (0.045, 0.018, -0.002)),
    "mouth": ("head", (0.014, -0.014, 0.056)),
}


def _foot(length: float) -> Shares:
    """The foot's points; `length` from heel to toe tip, as a share of stature."""
    return {
        "heel": ("foot", (0.0, -ANKLE_HEIGHT, -0.20 * length)),
        "heel_back": ("foot", (0.0, -0.025, -0.25 * length)),
        "heel_edge": ("foot", (0.0, -0.027, -0.29 * length)),
        "instep": ("foot", (0.0, 0.0, 0.30 * length)),
        "ball_inner": ("toes", (-0.017, -BALL_HEIGHT, 0.0)),
        "ball_outer": ("toes", (0.021, -BALL_HEIGHT, -0.05 * length)),
        "toe": ("toes", (-0.003, -BALL_HEIGHT, 0.20 * length)),
        "toe_tip": ("toes", (-0.003, -0.006, 0.28 * length)),
        "toe_top": ("toes", (0.0, 0.034, 0.16 * length)),
    }


def landmarks(stature_m: float, foot_share: float, hand_share: float) -> dict[str, Landmark]:
    """Every landmark by name (`heel_r`); `foot_share` and `hand_share` are lengths as shares of stature."""
    return dict(_named(stature_m, foot_share, hand_share))


def _named(stature_m: float, foot_share: float, hand_share: float) -> Iterator[tuple[str, Landmark]]:
    for name, (joint, offset) in _UNPAIRED.items():
        yield name, _placed(joint, offset, stature_m)
    hand: Shares = {
        "knuckle": ("hand", (0.0, -hand_share, 0.0)),
        "fingertip": ("hand", (-0.004, -2.25 * hand_share, 0.0)),
    }
    for side in SIDES:
        for name, (joint, offset) in (_CENTRES | _PAIRED | hand | _foot(foot_share)).items():
            own = joint if joint in ("head", "thorax", "pelvis") else f"{joint}_{side}"
            yield f"{name}_{side}", _placed(own, offset, stature_m, OUTWARD[side])


def _placed(joint: str, offset: Vector, stature_m: float, outward: float = 1.0) -> Landmark:
    out, up, forward = (share * stature_m for share in offset)
    return Landmark(joint, (out * outward, up, forward))
