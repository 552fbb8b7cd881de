"""The joints and what each can do: 22 joints, 49 degrees of freedom, named in clinical terms.

World frame: X to the body's own left, Y up, Z forward; metres and degrees. All angles zero is standing
upright, arms hanging, thumbs forward, soles flat. The name of a degree is its positive direction, and one
angle means one posture on both sides. A joint turns by flexion first, then abduction, then about its length
(Grood and Suntay's order); shoulders keep that order too, because people can write it by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SIDES = ("l", "r")
OUTWARD = {"l": 1.0, "r": -1.0}
LEFT, UP, FORWARD = range(3)


@dataclass(frozen=True, slots=True)
class Turn:
    """One elementary rotation: `factor` degrees about a parent axis for each degree of `degree`."""

    degree: str
    axis: int
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint carries the segment that it is named after; `turns` are applied in order."""

    name: str
    parent: str | None
    turns: tuple[Turn, ...] = ()


def _spine(name: str, share: float = 1.0) -> tuple[Turn, ...]:
    return (
        Turn(f"{name}.flexion", LEFT, share),
        Turn(f"{name}.bend_right", FORWARD, share),
        Turn(f"{name}.turn_left", UP, share),
    )


def _arm(side: str) -> tuple[Joint, ...]:
    out = OUTWARD[side]
    # Half of pronation happens in the forearm and half at the hand, as radius and ulna share it.
    pronation = Turn(f"forearm_{side}.pronation", UP, -0.5 * out)
    return (
        Joint(
            f"clavicle_{side}",
            "thorax",
            (Turn(f"scapula_{side}.elevation", FORWARD, out), Turn(f"scapula_{side}.protraction", UP, -out)),
        ),
        Joint(
            f"upper_arm_{side}",
            f"clavicle_{side}",
            (
                Turn(f"shoulder_{side}.flexion", LEFT, -1),
                Turn(f"shoulder_{side}.abduction", FORWARD, out),
                Turn(f"shoulder_{side}.external_rotation", UP, out),
            ),
        ),
        Joint(f"forearm_{side}", f"upper_arm_{side}", (Turn(f"elbow_{side}.flexion", LEFT, -1), pronation)),
        Joint(
            f"hand_{side}",
            f"forearm_{side}",
            (
                pronation,
                Turn(f"wrist_{side}.extension", FORWARD, out),
                Turn(f"wrist_{side}.radial_deviation", LEFT, -1),
            ),
        ),
    )


def _leg(side: str) -> tuple[Joint, ...]:
    out = OUTWARD[side]
    return (
        Joint(
            f"thigh_{side}",
            "pelvis",
            (
                Turn(f"hip_{side}.flexion", LEFT, -1),
                Turn(f"hip_{side}.abduction", FORWARD, out),
                Turn(f"hip_{side}.external_rotation", UP, out),
            ),
        ),
        Joint(f"shank_{side}", f"thigh_{side}", (Turn(f"knee_{side}.flexion", LEFT),)),
        Joint(
            f"foot_{side}",
            f"shank_{side}",
            (
                Turn(f"ankle_{side}.dorsiflexion", LEFT, -1),
                Turn(f"ankle_{side}.inversion", FORWARD, -out),
                Turn(f"ankle_{side}.adduction", UP, -out),
            ),
        ),
        Joint(f"toes_{side}", f"foot_{side}", (Turn(f"toe_{side}.extension", LEFT, -1),)),
    )


_PELVIS = Joint(
    "pelvis",
    None,
    (Turn("trunk.turn_left", UP), Turn("trunk.lean", LEFT), Turn("trunk.lean_right", FORWARD)),
)
JOINTS: tuple[Joint, ...] = (
    _PELVIS,
    Joint("lumbar_lower", "pelvis", _spine("lumbar", 0.5)),
    Joint("lumbar_upper", "lumbar_lower", _spine("lumbar", 0.5)),
    Joint("thorax", "lumbar_upper", _spine("thorax")),
    Joint("neck", "thorax", _spine("neck", 0.5)),
    Joint("head", "neck", _spine("neck", 0.5)),
    *(joint for side in SIDES for joint in (*_arm(side), *_leg(side))),
)
INDEX = {joint.name: number for number, joint in enumerate(JOINTS)}

# Where the pelvis is, in metres; everything after it is an angle.
PLACE = ("place.left", "place.up", "place.forward")
DEGREES: tuple[str, ...] = (*PLACE, *dict.fromkeys(t.degree for joint in JOINTS for t in joint.turns))
DEGREE_INDEX = {degree: number for number, degree in enumerate(DEGREES)}

# Where the joints of an ordinary adult stop, in degrees: a soft limit for drawing, no target for anybody.
_LIMITS_DEG = {
    "lumbar.flexion": (-30, 60), "lumbar.bend_right": (-25, 25), "lumbar.turn_left": (-12, 12),
    "thorax.flexion": (-25, 35), "thorax.bend_right": (-25, 25), "thorax.turn_left": (-35, 35),
    "neck.flexion": (-70, 60), "neck.bend_right": (-40, 40), "neck.turn_left": (-75, 75),
    "scapula.elevation": (-10, 40), "scapula.protraction": (-25, 30),
    "shoulder.flexion": (-60, 185), "shoulder.abduction": (-40, 180), "shoulder.external_rotation": (-90, 90),
    "elbow.flexion": (-5, 150), "forearm.pronation": (-95, 95),
    "wrist.extension": (-80, 90), "wrist.radial_deviation": (-30, 25),
    "hip.flexion": (-25, 135), "hip.abduction": (-30, 50), "hip.external_rotation": (-45, 50),
    "knee.flexion": (-2, 155), "toe.extension": (-30, 75),
    "ankle.dorsiflexion": (-55, 35), "ankle.inversion": (-20, 30), "ankle.adduction": (-12, 12),
    "trunk.lean": (-180, 180), "trunk.lean_right": (-120, 120), "trunk.turn_left": (-180, 180),
}  # fmt: skip


def unsided(degree: str) -> str:
    """`hip_r.flexion` and `hip.flexion` are both `hip.flexion`."""
    joint, direction = degree.split(".")
    return f"{joint.removesuffix('_l').removesuffix('_r')}.{direction}"


def sided(degree: str) -> tuple[str, ...]:
    """The degrees that a name stands for: itself, or both sides where it names none. Raises KeyError."""
    if degree in DEGREE_INDEX:
        return (degree,)
    joint, direction = degree.split(".")
    both = tuple(f"{joint}_{side}.{direction}" for side in SIDES)
    if both[0] not in DEGREE_INDEX:
        raise KeyError(degree)
    return both


def limits_deg(degree: str) -> tuple[float, float]:
    """How far a degree goes, in degrees. Raises KeyError for what is no angle."""
    return _LIMITS_DEG[unsided(degree)]


def other_side(name: str) -> str:
    """The same thing on the other side: `foot_l` for `foot_r`, `hip_l.flexion` for `hip_r.flexion`."""
    swap = {"_l": "_r", "_r": "_l"}
    head, dot, tail = name.partition(".")
    return head[:-2] + swap[head[-2:]] + dot + tail if head[-2:] in swap else name


def mirrored(degree: str) -> tuple[str, float]:
    """The degree that this one becomes in a mirror, and the factor on its value."""
    sideways = degree.endswith(("_left", "_right", ".left"))
    return other_side(degree), -1.0 if sideways else 1.0


def angle_names() -> Iterator[str]:
    """Every angle that a file may name, without sides."""
    yield from _LIMITS_DEG
