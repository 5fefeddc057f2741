"""Who opens a notebook without running it meets the question of a picture, and no answer to it."""

import re

import pytest
from stored import NUMBERS, cells, kinds

MADE = re.compile(r"^(\w+)\(\)\s*$", re.MULTILINE)


def stored(number):
    """(class, what is stored) for each picture of a lesson that asks."""
    for cell in cells(number):
        made = MADE.search(cell.source)
        kind = made and kinds(number).get(made[1])
        if kind and kind.prediction:
            yield kind, cell.outputs[-1]["data"]


ASKING = [(number, *pair) for number in NUMBERS for pair in stored(number)]


def test_the_lessons_have_pictures_that_ask():
    assert len({kind for _, kind, _ in ASKING}) >= 20


@pytest.mark.parametrize(
    ("number", "kind", "data"), ASKING, ids=[f"{one[0]} {one[1].__name__}" for one in ASKING]
)
def test_a_stored_picture_that_asks_shows_the_question_alone(number, kind, data):
    picture = kind()
    assert picture.asked and "".join(data["text/plain"]) == repr(picture)
    assert picture.frame_at(picture.values)[0] not in data["text/plain"]
    assert data["image/png"]
