"""What the camera reads at rest and at work: the file's postures, solved and shown to the camera it asks for.

Solving needs numpy and takes a tenth to half a second, so the norms of our own files are baked into norms.json;
a person's own file is solved when its first set begins. `python -m gluteus.tracking.norms` bakes them anew.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.errors import TrackingError

BAKED = Path(__file__).parent / "norms.json"


@dataclass(frozen=True, slots=True)
class ChannelNorm:
    """The reading of one channel at rest and at work, in its unit."""

    channel: str
    rest: float
    work: float


@dataclass(frozen=True, slots=True)
class PartNorm:
    """One part of a repetition and the channels that follow it."""

    name: str
    at_least: float
    channels: tuple[ChannelNorm, ...]


@dataclass(frozen=True, slots=True)
class Norm:
    """An exercise before its camera: its parts, how long a repetition takes and how the trunk leans, in degrees.

    `lifts_first`: from rest to work is the concentric phase (a bridge), else the eccentric one (a squat).
    """

    view: str
    lifts_first: bool
    passes_per_rep: int
    rep_s: float
    trunk_lean_deg: tuple[float, float]
    parts: tuple[PartNorm, ...]


def norm_of(exercise: Exercise) -> Norm:
    """Baked where the file is ours and unchanged, else solved now. Raises TrackingError where nothing is counted."""
    if exercise.count is None:
        raise TrackingError(
            f"{exercise.slug}: has no [count], so the camera does not know what to follow. Add one to its file."
        )
    kept = _baked().get(exercise.slug)
    if kept and kept["digest"] == digest_of(exercise):
        return _from_json(kept)
    return _solved(exercise)


def _solved(exercise: Exercise) -> Norm:
    from gluteus.tracking.shown import solved_norm  # noqa: PLC0415  numpy is needed here only

    return solved_norm(exercise)


@cache
def _baked() -> Mapping[str, Any]:
    return json.loads(BAKED.read_text(encoding="utf-8")) if BAKED.exists() else {}


def digest_of(exercise: Exercise) -> str:
    """Of all that the norm is made from."""
    made_from = repr((exercise.movement, exercise.count, exercise.sides, exercise.tempo))
    return sha256(made_from.encode()).hexdigest()[:16]


def _from_json(kept: Mapping[str, Any]) -> Norm:
    parts = tuple(
        PartNorm(part["name"], part["at_least"], tuple(ChannelNorm(**one) for one in part["channels"]))
        for part in kept["parts"]
    )
    low, high = kept["trunk_lean_deg"]
    return Norm(kept["view"], kept["lifts_first"], kept["passes_per_rep"], kept["rep_s"], (low, high), parts)


def bake() -> dict[str, Any]:
    """The norm of every exercise that is counted, as it is kept."""
    counted = [one for one in open_catalogue().exercises.values() if one.count]
    return {one.slug: {"digest": digest_of(one), **asdict(_solved(one))} for one in counted}


if __name__ == "__main__":
    BAKED.write_text(json.dumps(bake(), indent=1) + "\n", encoding="utf-8")
