"""What is committed under figure/baked is what the code would make today, and small."""

import gzip
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from gluteus.figure.bake import stale
from gluteus.figure.files import BAKED
from gluteus.figure.look import HAIR_STYLES, Look, dressed

STILLS = sorted((BAKED / "stills").glob("*/*.svg"))
LARGEST_STILL_BYTES = 6000  # over the wire


def over_the_wire(path: Path, hair: str) -> int:
    """As the server sends it."""
    drawn = dressed(path.read_text(encoding="utf-8"), Look(hair=hair))
    ET.fromstring(drawn)
    return len(gzip.compress(drawn.encode(), compresslevel=6))


def test_nothing_that_is_committed_is_stale():
    old = stale()
    assert old == [], f"{len(old)} to bake: run `make bake` and commit what it made"


@pytest.mark.parametrize("body", sorted({path.parent.name for path in STILLS}))
def test_a_still_is_small_and_well_formed_in_every_hair(body):
    sizes = {
        (path.name, hair): over_the_wire(path, hair)
        for path in STILLS
        if path.parent.name == body
        for hair in HAIR_STYLES
    }
    assert {still: size for still, size in sizes.items() if size > LARGEST_STILL_BYTES} == {}
