"""What a contact asks of the body: which points of the skin, on which plane or which other point."""

from collections.abc import Iterator
from dataclasses import dataclass

from gluteus.body.joints import SIDES, other_side
from gluteus.catalogue.movement import Contact, Movement, Posture, Prop
from gluteus.catalogue.vocabulary import PROP_OF_SURFACE

# The first point is the one that `at_m` places.
_POINTS = {
    "foot": ("heel", "ball_inner", "ball_outer", "toe"),
    "toes": ("ball_inner", "ball_outer", "toe"),
    "heel": ("heel_edge",),
    "instep": ("toe_top",),
    "knee": ("kneecap",),
    "hand": ("palm_heel", "knuckle_index", "knuckle_little"),
    "fingers": ("fingertip",),
    "forearm": ("elbow_tip", "wrist_under"),
    "ankle": ("heel_side",),
    "shank": ("shank_side",),
    "hip_side": ("hip_side",),
    "shoulder_side": ("shoulder_side",),
}
_WHOLE = {
    "upper_back": ("shoulder_blade_l", "shoulder_blade_r"),
    "head": ("occiput",),
    "forehead": ("forehead",),
    "sacrum": ("sacrum",),
    "buttocks": ("buttock_l", "buttock_r"),
    "sit_bones": ("sit_bone_l", "sit_bone_r"),
    "seat": ("seat_l", "seat_r"),
}
_OWN_BODY = {
    "thigh": "thigh_front",
    "outer_thigh": "thigh_outer",
    "inner_thigh": "thigh_inner",
    "knee": "kneecap",
    "shin": "shin",
    "ankle": "instep",
}
_HELD = ("chair_back", "bar", *_OWN_BODY)  # a hand closes round these instead of lying flat
LOOSE_ENDS = {"toe": "toe", "heel": "heel", "knee": "kneecap", "hand": "fingertip"}
SEAT_TO_TOP_OF_BACK_M, SEAT_HALF_DEPTH_M = 0.40, 0.20
RAIL_M = 0.024  # thickness of the rail along the top of a chair's back, which a hand closes round

Home = tuple[float, float, float]
Place = tuple[str, tuple[float, float] | None]
Freedom = tuple[float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Touch:
    """One point of the skin on something; `place` names it for as long as the point does not move.
    `part` is the file's word for what touches, with its side.

    `fixed_m` holds the coordinates that the surface fixes (None is free along it). On the own body, `partner`
    is the point that it meets.
    """

    part: str
    point: str
    place: Place
    fixed_m: Freedom = (None, None, None)
    partner: str | None = None
    bears: bool = True

    def mirrored(self) -> "Touch":
        x, y, z = self.fixed_m
        surface, at_m = self.place
        return Touch(
            other_side(self.part),
            other_side(self.point),
            (other_side(surface), at_m and (-at_m[0], at_m[1])),
            (None if x is None else -x, y, z),
            other_side(self.partner) if self.partner else None,
            self.bears,
        )


def touches(posture: Posture, movement: Movement) -> tuple[Touch, ...]:
    """Every point that a posture puts on something."""
    return tuple(
        touch
        for part, contact in posture.contacts.items()
        for name in both_sides(part)
        for touch in _of_part(name, contact, movement)
    )


def both_sides(name: str) -> tuple[str, ...]:
    """`foot` is both feet; `foot_r` and unpaired parts are themselves."""
    paired = name in _POINTS or name in LOOSE_ENDS
    return tuple(f"{name}_{side}" for side in SIDES) if paired else (name,)


def points_of(part: str) -> tuple[str, ...]:
    """The landmarks of a part that has its side in its name."""
    if part in _WHOLE:
        return _WHOLE[part]
    return tuple(f"{point}{part[-2:]}" for point in _POINTS[part[:-2]])


def _of_part(part: str, contact: Contact, movement: Movement) -> Iterator[Touch]:
    surface = contact.on[:-2] if contact.on.endswith(("_l", "_r")) else contact.on
    points = points_of(part)
    if part.startswith("hand") and surface in _HELD:
        points = tuple(f"{name}{part[-2:]}" for name in ("grip", "grip_index"))
    if surface in _OWN_BODY:
        yield Touch(
            part,
            points[0],
            (contact.on, None),
            (0.0, 0.0, 0.0),
            partner=_OWN_BODY[surface] + contact.on[-2:],
            bears=False,
        )
        return
    prop = movement.prop(PROP_OF_SURFACE.get(surface, ""))
    for number, point in enumerate(points):
        fixed = _plane(surface, prop)
        if contact.at_m and number == 0:
            fixed = (contact.at_m[0], fixed[1], contact.at_m[1])
        yield Touch(part, point, (surface, contact.at_m), fixed, bears=not contact.light)


def _plane(surface: str, prop: Prop | None) -> Freedom:
    """The coordinates that a surface fixes, in m. Walls and backs of chairs stand square to the room."""
    if prop is None:
        return (None, 0.0, None)
    left, forward = prop.at_m
    sideways = abs(prop.turn_deg) in (90, -90)
    if surface == "wall":
        return (left, None, None) if sideways else (None, None, forward)
    if surface == "bar":
        return (left, prop.height_m, None) if sideways else (None, prop.height_m, forward)
    if surface == "chair_back":
        rail = prop.height_m + SEAT_TO_TOP_OF_BACK_M - RAIL_M / 2
        behind = -SEAT_HALF_DEPTH_M if prop.turn_deg in (0, 90) else SEAT_HALF_DEPTH_M
        return (left + behind, rail, None) if sideways else (None, rail, forward + behind)
    return (None, prop.height_m, None)
