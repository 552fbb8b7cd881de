"""What the camera reads of an exercise at rest and at work: the values that its counter starts from."""

from dataclasses import dataclass

from gluteus.tracking.signal.channels import CHANNELS, TYPICAL_JITTER


@dataclass(frozen=True, slots=True)
class ChannelNorm:
    """The reading of one channel at rest and at work, in its unit."""

    channel: str
    rest: float
    work: float

    @property
    def weight(self) -> float:
        """By how much it counts among others: noise cancels best where the weights are inverse variances."""
        return ((self.work - self.rest) / TYPICAL_JITTER[CHANNELS[self.channel].unit]) ** 2


@dataclass(frozen=True, slots=True)
class SideNorm:
    """By what the side that works is told: how far the left leads at rest and at work while the right works.

    In the unit of the channel; 0 where it leads in none or not always.
    """

    channel: str
    rest: float
    work: float

    def due(self, fraction: float) -> float:
        """How far the left side is due to lead so far of the way."""
        return self.rest + max(0.0, min(fraction, 1.0)) * (self.work - self.rest)


@dataclass(frozen=True, slots=True)
class PartNorm:
    """One part of a repetition and the channels that follow it.

    `other_leads`: the side that makes the reading at work is not the one that works. Who steps up with the
    right leg kicks with the left one. `dip`: the share of its way that one repetition goes back and forth
    again before it is done, as a leg does that is carried out to the side at its top. `ends_at_work`: a
    repetition is done when this part is at work, as in a kick after a squat, and not when it is back. `side`:
    None where the camera sees both legs alike.
    """

    name: str
    at_least: float
    channels: tuple[ChannelNorm, ...]
    other_leads: bool = False
    dip: float = 0.0
    ends_at_work: bool = False
    side: SideNorm | None = None


@dataclass(frozen=True, slots=True)
class RuleNorm:
    """What a form rule reads in the right posture and in the wrong one, in its unit.

    `form` is the number of its table in the file, from 0. The posture is taken where `part` is at work or at
    rest.
    """

    form: int
    part: int
    at_work: bool
    right: float
    wrong: float


@dataclass(frozen=True, slots=True)
class Norm:
    """An exercise before its camera: its parts, the seconds of a repetition, how far the trunk leans.

    `lifts_first`: from rest to work is the concentric phase (a bridge), else the eccentric one (a squat).
    """

    view: str
    lifts_first: bool
    passes_per_rep: int
    rep_s: float
    trunk_lean_deg: tuple[float, float]
    parts: tuple[PartNorm, ...]
    rules: tuple[RuleNorm, ...] = ()
