"""`python -m gluteus.tracking.bake`: the norms of all our exercises into norms.json; unchanged ones stay."""

import json
from dataclasses import asdict
from typing import Any

from gluteus.catalogue import Exercise, open_catalogue
from gluteus.tracking.norms import BAKED, baked, digest_of
from gluteus.tracking.shown import solved_norm


def bake() -> dict[str, Any]:
    """The norm of every exercise that is counted, as it is kept, by slug."""
    counted = (one for one in open_catalogue().exercises.values() if one.count)
    return {one.slug: _kept(one) or _made(one) for one in counted}


def _kept(exercise: Exercise) -> Any:
    kept = baked().get(exercise.slug)
    return kept if kept and kept["digest"] == digest_of(exercise) else None


def _made(exercise: Exercise) -> dict[str, Any]:
    return {"digest": digest_of(exercise), **asdict(solved_norm(exercise))}


if __name__ == "__main__":
    BAKED.write_text(json.dumps(bake(), indent=1) + "\n", encoding="utf-8")
