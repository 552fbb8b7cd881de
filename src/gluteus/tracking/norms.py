"""The norm of every exercise: the file's postures, solved and shown to the camera that it asks for.

Solving needs numpy and takes a tenth to half a second, so those of our own files are baked into norms.json
(bake.py); a person's own file is solved when its set begins.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from gluteus.catalogue import Exercise
from gluteus.errors import TrackingError
from gluteus.tracking.norm import ChannelNorm, Norm, PartNorm, RuleNorm, SideNorm

BAKED = Path(__file__).parent / "norms.json"


def norm_of(exercise: Exercise) -> Norm:
    """Baked where the file is unchanged, else solved now. Raises TrackingError where nothing is counted."""
    if exercise.count is None:
        raise TrackingError(
            f"{exercise.slug}: has no [count], so a camera cannot follow it. Add one to its file."
        )
    kept = baked().get(exercise.slug)
    if kept and kept["digest"] == digest_of(exercise):
        return _from_json(kept)
    return _solved(exercise)


def _solved(exercise: Exercise) -> Norm:
    from gluteus.tracking.shown import solved_norm  # noqa: PLC0415  numpy is needed here only

    return solved_norm(exercise)


@cache
def baked() -> Mapping[str, Any]:
    """What is kept in norms.json, by slug."""
    if not BAKED.exists():
        return {}
    kept: dict[str, Any] = json.loads(BAKED.read_text(encoding="utf-8"))
    return kept


def digest_of(exercise: Exercise) -> str:
    """Of all that the norm is made from, and of what it consists of."""
    rules = [(form, form.rule, form.joint) for form in exercise.form if form.rule]
    consists_of = [
        one.name for kind in (Norm, PartNorm, ChannelNorm, SideNorm, RuleNorm) for one in fields(kind)
    ]
    made_from = repr(
        (exercise.movement, exercise.count, exercise.sides, exercise.tempo, *rules, *consists_of)
    )
    return sha256(made_from.encode()).hexdigest()[:16]


def _from_json(kept: Mapping[str, Any]) -> Norm:
    parts = tuple(
        PartNorm(
            part["name"],
            part["at_least"],
            tuple(ChannelNorm(**one) for one in part["channels"]),
            part["other_leads"],
            part["dip"],
            part["ends_at_work"],
            SideNorm(**part["side"]) if part["side"] else None,
        )
        for part in kept["parts"]
    )
    low, high = kept["trunk_lean_deg"]
    return Norm(
        kept["view"],
        kept["lifts_first"],
        kept["passes_per_rep"],
        kept["rep_s"],
        (low, high),
        parts,
        tuple(RuleNorm(**rule) for rule in kept.get("rules", ())),
    )
