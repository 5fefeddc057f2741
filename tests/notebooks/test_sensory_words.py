"""No sentence tells a thing by its place, shape or colour alone (WCAG 1.3.3).

A sentence with such a word names a label of the picture, in italics, or it was read and stands in
pointing.toml under the reason why it may stay. An entry whose sentence is gone, or is another one
now, has to go.
"""

import tomllib
from pathlib import Path

import pytest
from every_frame import pictures
from pointing import (
    labels_of,
    lessons_of,
    names_a_label,
    pointing,
    sentences,
    texts_of_exercises,
    texts_of_notebooks,
    texts_of_pictures,
)

READ = tomllib.loads((Path(__file__).parent / "pointing.toml").read_text(encoding="utf-8"))
LEARNER = texts_of_notebooks()
LISTED = [
    (where, sentence)
    for reason in READ.values()
    for where, every in reason["sentences"].items()
    for sentence in every
]
REVIEWED = set(LISTED)


@pytest.fixture(scope="module")
def found():
    """All sentences of the course with words that may point: {(where, sentence)}."""
    every = (LEARNER, texts_of_pictures(pictures()), texts_of_exercises())
    return set().union(*map(pointing, every))


@pytest.fixture(scope="module")
def labels():
    """{lesson: what is written on its pictures}."""
    known = {}
    for kind in pictures():
        known.setdefault(kind.__module__.split(".")[2], set()).update(labels_of(kind()))
    return known


def test_what_a_sentence_points_at_it_names_too(found, labels):
    unnamed = [
        (where, sentence)
        for where, sentence in sorted(found - REVIEWED)
        if where not in LEARNER
        or not names_a_label(
            sentence, set().union(*(labels.get(one, set()) for one in lessons_of(where)))
        )
    ]
    assert unnamed == []


def test_what_was_read_is_still_there(found):
    assert REVIEWED - found == set()


def test_each_reason_is_a_sentence_and_no_sentence_is_listed_twice():
    assert all(reason["why"].endswith(".") for reason in READ.values())
    assert len(LISTED) == len(REVIEWED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Press the green button.",
        "The plot on the right shows it.",
        "Look at the red curve.",
        "The number to the left of the wheel grows.",
        "Drag the ring.",
        "Click the square.",
        "The lower plot shows the loss.",
        "It stands next to the map.",
        "The dashed line is the model.",
    ],
)
def test_a_sentence_that_points_is_found(sentence):
    text = f"First one that does not. {sentence} Then another one."
    assert pointing({"here": text}) == {("here", sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "What is left of it?",
        "The right answer is 3, and the square root of 4 is 2.",
        "It may be left out.",
        "Below 2/L the walk arrives.",
        "Round to two digits.",
        "The cross term counts twice.",
        r"$\left(x\right)$ and `color=\"red\"` are no words.",
    ],
)
def test_a_sentence_that_does_not_point_is_left_alone(sentence):
    assert sentences(sentence) and pointing({"here": sentence}) == set()


def test_a_label_counts_where_it_stands_in_italics():
    assert names_a_label("The dashed line, *model*, is near.", {"model"})
    assert not names_a_label("The dashed line, the model, is near.", {"model"})
    assert not names_a_label("The dashed line is *near*.", {"model"})
