"""The closed list of girths: where a tape goes around the body, so that two measurings compare."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Girth:
    """A place for the tape: how a person reads it, and where it lies."""

    words: str
    where: str


_THIGH = "Half way between the crease of the groin and the kneecap, standing."
_CALF = "Where it is widest, standing with the weight on both feet."
_UPPER_ARM = "Half way between shoulder and elbow, the arm hanging loose."

# In the order in which forms ask; the first four are those that this training is about.
GIRTHS = {
    "waist": Girth(
        "Waist", "Half way between the lowest rib and the top of the hip bone, after breathing out."
    ),
    "hips": Girth("Hips", "Where the buttocks are widest, feet together."),
    "thigh_right": Girth("Right thigh", _THIGH),
    "thigh_left": Girth("Left thigh", _THIGH),
    "calf_right": Girth("Right calf", _CALF),
    "calf_left": Girth("Left calf", _CALF),
    "chest": Girth("Chest", "Level, over its fullest part, after breathing out."),
    "upper_arm_right": Girth("Right upper arm", _UPPER_ARM),
    "upper_arm_left": Girth("Left upper arm", _UPPER_ARM),
}
