"""Frames travel in one buffer and come out as they went in."""

import numpy as np
import pytest

from hillside.live.frames import Packer

ARRAYS = [
    np.array([[1.5, np.nan, -2]], dtype=np.float32),
    np.arange(15, dtype=np.uint8).reshape(3, 5),
    np.zeros((2, 0), dtype=np.float32),
    np.array([[3, 4], [5, 6]], dtype=np.float32).T,
]


def packed():
    packer = Packer()
    return [packer.place(array) for array in ARRAYS], packer


def test_what_is_unpacked_is_what_was_packed(decode):
    places, packer = packed()
    for array, place in zip(ARRAYS, places, strict=True):
        np.testing.assert_array_equal(decode(packer.buffer, array.dtype, place), array)


def test_every_array_begins_at_a_multiple_of_four():
    places, packer = packed()
    assert [offset % 4 for offset, _, _ in places] == [0, 0, 0, 0]
    assert len(packer.buffer) % 4 == 0


def test_an_array_that_came_before_is_not_sent_again():
    places, packer = packed()
    size = len(packer.buffer)
    assert [packer.place(array.copy()) for array in ARRAYS] == places
    assert len(packer.buffer) == size


def test_a_frame_names_shapes_words_and_what_is_hidden():
    packer = Packer()
    frame = packer.frame(
        "One dot.", {"dot": ARRAYS[0], "words": (ARRAYS[0], "here"), "ghost": None}
    )
    assert frame == {
        "caption": "One dot.",
        "shapes": {"dot": [0, 1, 3], "words": [0, 1, 3], "ghost": None},
        "words": {"words": "here"},
    }


@pytest.mark.parametrize("count", [1, 7])
def test_a_strip_carries_what_stays_once(count):
    packer, stays = Packer(), np.ones((2, 100), dtype=np.float32)
    for k in range(count):
        packer.frame("", {"stays": stays, "moves": np.array([[k], [1]], dtype=np.float32)})
    assert len(packer.buffer) == stays.nbytes + 8 * count
