"""The norm of an exercise: its postures on our own bodies, shown to its camera and read like a film."""

from collections.abc import Sequence
from statistics import fmean

from gluteus.catalogue import Exercise
from gluteus.catalogue.count import Part
from gluteus.movement.postures import movement_of
from gluteus.tracking.judging.expected import rule_norms
from gluteus.tracking.judging.showing import Showing, showings
from gluteus.tracking.norm import ChannelNorm, Norm, PartNorm
from gluteus.tracking.sided import Ways, side_norm
from gluteus.tracking.signal.channels import CHANNELS, TYPICAL_JITTER

_PLAINLY = 2.0  # times the jitter
_LEAST_DIP = 0.15  # of the way; less is lost in jitter


def solved_norm(exercise: Exercise) -> Norm:
    """What the channels of an exercise read at rest and at work. Raises MovementError where nothing moves."""
    count = exercise.count
    assert count is not None, "only exercises with a [count] have a norm"
    shown = showings(exercise, count.view)
    leans = [fmean(one.read("trunk_lean", name) for one in shown) for name in shown[0].postures]
    parts = tuple(_part_norm(exercise, part, shown) for part in count.parts)
    lifts_first = movement_of(exercise).starts == "up"
    lean = (round(min(leans), 1), round(max(leans), 1))
    rules = tuple(rule_norms(exercise, parts, shown))
    return Norm(count.view, lifts_first, count.passes_per_rep, rep_s(exercise), lean, parts, rules)


def rep_s(exercise: Exercise) -> float:
    """How long a repetition takes: by its tempo, or in seconds of its own where it has none."""
    keys = movement_of(exercise).sequence
    if all(key.move_s is None for key in keys):
        return exercise.tempo.rep_s
    return sum((key.move_s or 0.0) + key.hold_s for key in keys)


def _part_norm(exercise: Exercise, part: Part, shown: Sequence[Showing]) -> PartNorm:
    rest = part.rest or movement_of(exercise).sequence[-1].posture
    work = part.work or _furthest(part, rest, shown)
    channels = tuple(_channel_norm(exercise, name, rest, work, shown) for name in part.channels)
    ways = [(name, fmean(_way(channels, one, name) for one in shown)) for name in _path(exercise, rest)]
    return PartNorm(
        part.name,
        part.at_least,
        channels,
        _left_leads(part, work, shown),
        _dip(ways),
        any(key.ends_rep and key.posture == work for key in movement_of(exercise).sequence),
        side_norm(exercise.sides, part.channels, work, ways, shown),
    )


def _path(exercise: Exercise, rest: str) -> Sequence[str]:
    """The postures of one repetition in their order, from rest to rest."""
    names = [key.posture for key in movement_of(exercise).sequence]
    start = names.index(rest) if rest in names else -1
    return [rest, *names[start + 1 :], *names[:start], rest]


def _dip(ways: Ways) -> float:
    """How far the part goes back and forth again before it is back at rest, as a share of its way."""
    ahead = [max(way, 0.0) for _, way in ways]
    peaks = range(1, len(ahead) - 1)
    dips = [min(max(ahead[:number]), max(ahead[number + 1 :])) - ahead[number] for number in peaks]
    share = max(dips, default=0.0) / max(ahead)
    return round(share, 2) if share >= _LEAST_DIP else 0.0


def _way(channels: Sequence[ChannelNorm], shown: Showing, posture: str) -> float:
    """How far of the way a posture is, 0 to 1, by all channels together."""
    ways = ((shown.read(one.channel, posture) - one.rest) / (one.work - one.rest) for one in channels)
    weights = [one.weight for one in channels]
    return sum(weight * way for weight, way in zip(weights, ways, strict=True)) / sum(weights)


def _left_leads(part: Part, work: str, shown: Sequence[Showing]) -> bool:
    """Whether the left side makes the reading at work, and plainly: in every file the right side works."""
    channel = next((CHANNELS[name] for name in part.channels if CHANNELS[name].left_leads), None)
    if channel is None or channel.left_leads is None:
        return False
    lead = fmean(channel.left_leads(one.postures[work], one.trunk) for one in shown)
    return lead > _PLAINLY * TYPICAL_JITTER[channel.unit]


def _channel_norm(
    exercise: Exercise, name: str, rest: str, work: str, shown: Sequence[Showing]
) -> ChannelNorm:
    count = exercise.count
    if count is not None and count.norm is not None:
        return ChannelNorm(name, *count.norm)
    at_rest, at_work = (round(fmean(one.read(name, posture) for one in shown), 3) for posture in (rest, work))
    return ChannelNorm(name, at_rest, at_work)


def _furthest(part: Part, rest: str, shown: Sequence[Showing]) -> str:
    """The posture in which the part's channels are furthest from rest, in units of their jitter."""

    def away(posture: str) -> float:
        return fmean(
            abs(one.read(name, posture) - one.read(name, rest)) / TYPICAL_JITTER[CHANNELS[name].unit]
            for one in shown
            for name in part.channels
        )

    return max(shown[0].postures, key=away)
