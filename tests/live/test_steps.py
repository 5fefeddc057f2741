"""Numbers on their way to a page: small for strips, and out come the very same bits."""

import gzip

import numpy as np
import pytest

from hillside.live.frames import Packer
from hillside.live.packed import packed

NONE = {"stands": []}
GRAIN = 1 / 1024


def through(unpack, arrays):
    """(the arrays as they come out, bytes as the packer has them)."""
    packer = Packer()
    for array in arrays:
        packer.place(array)
    return unpack(packed(NONE, packer.parts))[1], packer.buffer


def rounded(array):
    return (np.round(np.asarray(array) / GRAIN) * GRAIN + 0.0).astype(np.float32)


@pytest.mark.parametrize(
    "row",
    [
        *([0], [-0.0], [0.0, -0.0, 1], [0.1, 0.2], [np.nan], [np.nan, np.nan, 1, np.nan, -3.5]),
        *([np.inf, 1, -np.inf], [1e-45, 3e38], [1e-45], [3e38, -3e38], [1, 2**-40], [2**-40]),
        *([2.0**30], [2.0**30 - 64, -(2.0**30) + 64], [-(2.0**30), 1], [2.0**31, 2.0**31]),
    ],
    ids=str,
)
def test_every_float_comes_out_as_it_was(unpack, row):
    first = np.array([row], np.float32)
    found, wanted = through(unpack, [first, rounded(np.ones((1, len(row)))), first[:, ::-1] / 2])
    assert found == wanted


def test_a_gap_keeps_the_bits_that_it_has(unpack):
    bits = np.array([[0x7FC00000, 0xFFC00000, 0x7FC00001, 0x3F800000]], "<u4")
    found, wanted = through(unpack, [bits.view("<f4"), bits[:, :1].view("<f4")])
    assert found == wanted


@pytest.mark.parametrize("seed", range(30))
def test_arrays_of_all_kinds_in_any_order_come_out_as_they_were(unpack, seed):
    rng = np.random.default_rng(seed)
    kinds = [
        lambda n: rounded(rng.normal(size=(2, n)) * 10.0 ** rng.integers(-3, 6)),
        lambda n: rounded(np.where(rng.random((2, n)) < 0.2, np.nan, rng.normal(size=(2, n)))),
        lambda n: rng.normal(size=(2, n)).astype(np.float32),
        lambda n: rng.integers(0, 256, (2, n), dtype=np.uint8),
        lambda n: rng.integers(0, 2**32, (2, n), dtype=np.uint32),
        lambda n: np.zeros((2, 0), np.float32),
    ]
    arrays = [kinds[rng.integers(6)](rng.integers(1, 4)) for _ in range(40)]
    found, wanted = through(unpack, arrays)
    assert found == wanted


def test_curves_that_move_along_a_strip_take_a_third_of_their_bits(unpack):
    turn = np.linspace(0, 2 * np.pi, 400)
    curves = [rounded([np.cos(turn) * (1 + k / 40), np.sin(turn)]) for k in range(60)]
    packer = Packer()
    for curve in curves:
        packer.place(curve)
    text = packed(NONE, packer.parts)
    assert unpack(text)[1] == packer.buffer
    assert len(text) < len(gzip.compress(packer.buffer, 9)) / 3
