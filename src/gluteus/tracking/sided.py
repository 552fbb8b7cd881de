"""By what the side that works is told: what differs most between the legs of the file's own figure."""

from collections.abc import Iterator, Sequence

from gluteus.tracking.judging.showing import Showing
from gluteus.tracking.norm import SideNorm
from gluteus.tracking.signal.channels import CHANNELS, TYPICAL_JITTER

Ways = Sequence[tuple[str, float]]  # postures, and how far of the way the movement is in each

# Legs, in whatever way arms are held, and whichever way a body looks.
_LEGS = ("hip_angle.max", "knee_angle.max", "foot_height", "knee_height.max")
_TELLS_FROM = 8.0  # times the jitter: so much more a detector may bend one of two legs that are alike


def side_norm(
    sides: str, channels: Sequence[str], work: str, ways: Ways, shown: Sequence[Showing]
) -> SideNorm | None:
    """From the postures of a repetition, from rest to rest; None where the legs look too much alike."""
    if sides == "none":
        return None
    if sides == "alternating":
        ways = ways[: [name for name, _ in ways].index(work) + 1]  # from there on it is the other one's turn
    found = {one: _mean_lead(one, ways, shown) for one in _candidates(sides, channels, work, ways, shown)}
    best = max(found, key=lambda one: found[one], default=None)
    return best if best and found[best] >= _TELLS_FROM else None


def _candidates(
    sides: str, channels: Sequence[str], work: str, ways: Ways, shown: Sequence[Showing]
) -> Iterator[SideNorm]:
    for name in (*channels, *_LEGS):
        if CHANNELS[name].left_leads is None:
            continue
        rest_lead = 0.0 if sides == "alternating" else _least_lead(name, ways[0][0], shown)
        yield SideNorm(name, rest_lead, _least_lead(name, work, shown))


def _mean_lead(side: SideNorm, ways: Ways, shown: Sequence[Showing]) -> float:
    """By how many times the jitter one leg leads as it is due to, at least; weighed as the counter does."""
    dues = [(name, side.due(way)) for name, way in ways]
    whole = sum(abs(due) for _, due in dues)
    if not whole:
        return 0.0
    leads = (sum(due * _lead(side.channel, name, one) for name, due in dues) / whole for one in shown)
    return min(leads) / TYPICAL_JITTER[CHANNELS[side.channel].unit]


def _least_lead(channel: str, posture: str, shown: Sequence[Showing]) -> float:
    """Whoever is shown from wherever; 0 where it is not always the same side."""
    leads = [_lead(channel, posture, one) for one in shown]
    least = min(leads, key=abs)
    return round(least, 3) if all(lead * least > 0 for lead in leads) else 0.0


def _lead(channel: str, posture: str, shown: Showing) -> float:
    """How far the left side leads."""
    left_leads = CHANNELS[channel].left_leads
    assert left_leads is not None, "only a channel that has sides is asked"
    return left_leads(shown.postures[posture], shown.trunk)
