"""How an exercise goes: postures with their contacts, and the order in which they follow.

The right side works; the left is its mirror. A name without a side means both sides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from gluteus.catalogue.rules import Between, NotEmpty, Pattern
from gluteus.catalogue.vocabulary import (
    Balance,
    BodyPart,
    Direction,
    HandShape,
    JointWord,
    LooseEnd,
    MovementPhase,
    PropKind,
    Surface,
)

PostureName = Annotated[str, Pattern(r"[a-z][a-z0-9_]*", "a posture's name (lower case words joined by _)")]
Metres = Annotated[float, Between(-3, 3)]
Height = Annotated[float, Between(0, 2.5)]
Degrees = Annotated[float, Between(-180, 185)]
Angles = Mapping[JointWord, Mapping[Direction, Degrees]]


@dataclass(frozen=True, slots=True)
class View:
    """Where the picture is taken from, in degrees: 0 from the front, 90 from the body's left."""

    azimuth: Annotated[float, Between(-180, 360)]
    elevation: Annotated[float, Between(-20, 80)] = 8.0


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the room: its middle lies at (left, forward) in m; turned left by `turn_deg`.

    `height_m` is that of what carries: a step's top, a chair's seat. A chair at rest opens forward.
    A dumbbell has no place: one lies in each hand.
    """

    kind: PropKind
    at_m: tuple[Metres, Metres] = (0.0, 0.0)
    height_m: Height = 0.0
    turn_deg: Annotated[float, Between(-180, 180)] = 0.0


@dataclass(frozen=True, slots=True)
class Contact:
    """What a part of the body rests on; `at_m` (left, forward) only where the angles do not decide it.

    A light contact touches and carries nothing.
    """

    on: Surface
    at_m: tuple[Metres, Metres] | None = None
    light: bool = False


@dataclass(frozen=True, slots=True)
class Posture:
    """Angles are the wish, contacts are the law. `clear` keeps loose ends this high above the floor, in m."""

    angles: Angles = field(default_factory=dict)
    contacts: Mapping[BodyPart, Contact] = field(default_factory=dict)
    balance: Balance = "free"
    clear: Mapping[LooseEnd, Height] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """One posture of the sequence and how it is reached: in a share of a phase, or in seconds of its own.

    Seconds of a phase come from the tempo in force. `via` is passed through without a stop.
    """

    posture: PostureName
    phase: MovementPhase | None = None
    share: Annotated[float, Between(0.01, 1)] = 1.0
    move_s: Annotated[float, Between(0.1, 10)] | None = None
    hold_s: Annotated[float, Between(0, 60)] = 0.0
    via: bool = False
    ends_rep: bool = False


@dataclass(frozen=True, slots=True)
class Movement:
    """The whole movement; it begins in the last posture of its sequence, so that it goes round."""

    view: View
    postures: Annotated[Mapping[PostureName, Posture], NotEmpty()]
    sequence: Annotated[tuple[Key, ...], NotEmpty()]
    props: tuple[Prop, ...] = ()
    hands: HandShape = "relaxed"
    base: Angles = field(default_factory=dict)

    @property
    def starts(self) -> str:
        """Whether a repetition begins on the way "down" or "up"."""
        return "down" if self.sequence[0].phase == "eccentric" else "up"

    @property
    def key_postures(self) -> tuple[str, ...]:
        """The postures in which the movement stops, in order.

        First the one that it comes back to on its way (standing, between a squat and a kick), else its last.
        """
        stops = [key.posture for key in self.sequence if not key.via]
        again = (name for name in stops if stops.count(name) > 1)
        return tuple(dict.fromkeys([next(again, stops[-1]), *stops]))

    def prop(self, kind: str) -> Prop | None:
        return next((prop for prop in self.props if prop.kind == kind), None)
