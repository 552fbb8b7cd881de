"""A piece of the body in its packing, and what all pieces of one figure weigh."""

import gzip
import json

import numpy as np
import pytest

from gluteus.figure.moving.mesh import BROWSER_GRAIN, GRAIN_M, MUSCLES_SHOWN, pieces_of
from gluteus.figure.parts import Parts
from gluteus.figure.skin import BONES

LARGEST_FIGURE_BYTES = 120_000  # gzipped, with one hair style and one shape of hands


@pytest.fixture(scope="module")
def parts(woman):
    return Parts.of(woman, grain=BROWSER_GRAIN)


@pytest.fixture(scope="module")
def packed(parts, woman):
    return dict(pieces_of(parts, woman))


def header(piece):
    length = int.from_bytes(piece[:4], "little")
    return json.loads(piece[4 : 4 + length]), piece[4 + length :]


def test_there_is_every_piece(parts, packed):
    assert list(packed) == list(parts.pieces)


def test_the_header_tells_how_much_follows(packed):
    for piece in packed.values():
        told, rest = header(piece)
        corners, vertices = 3 * told["triangles"], told["vertices"]
        assert len(rest) == 2 * corners + vertices * (6 + 8 + len(told["fields"]))


def test_the_body_brings_what_everything_hangs_on(packed, woman):
    told, _ = header(packed["body"])
    assert np.allclose(told["offsets_m"], woman.offsets_m, atol=1e-5)
    assert len(told["joints"]) + len(told["halved"]) == len(BONES)
    assert all("joints" not in header(packed[name])[0] for name in packed if name != "body")


def test_the_body_knows_every_muscle_that_lies_at_its_surface(packed):
    assert set(MUSCLES_SHOWN) <= set(header(packed["body"])[0]["fields"])


def test_whole_numbers_are_fine_enough(parts):
    for piece in parts.pieces.values():
        places = piece.surface.vertices / GRAIN_M
        assert np.abs(places).max() < 2**14
        assert GRAIN_M / 2 < 0.0002


@pytest.mark.parametrize("hands", ["flat", "relaxed", "loose", "grip"])
def test_a_whole_figure_is_small_over_the_wire(packed, hands):
    heaviest_hair = max(len(gzip.compress(packed[name])) for name in packed if name.startswith("hair_"))
    rest = sum(len(gzip.compress(packed[name])) for name in ("body", "head", f"hands_{hands}"))
    assert rest + heaviest_hair <= LARGEST_FIGURE_BYTES


def test_packing_twice_gives_the_same_bytes(parts, packed, woman):
    assert dict(pieces_of(parts, woman)) == packed
